import { useEffect, useState } from 'react';

const prefix = 'lodestar-seen-';

/** Is this the first time that this device shows it? Stays so until the page is left. */
export function useFirstTime(key: string): boolean {
  const [isFirst] = useState(() => !wasSeen(key));
  useEffect(() => {
    note(key);
  }, [key]);
  return isFirst;
}

function wasSeen(key: string): boolean {
  try {
    return localStorage.getItem(prefix + key) !== null;
  } catch {
    // Storage is closed to frames in some browsers: then it is quiet rather than said every time.
    return true;
  }
}

function note(key: string): void {
  try {
    localStorage.setItem(prefix + key, '1');
  } catch {
    // As above.
  }
}
