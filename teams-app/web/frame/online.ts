import { useSyncExternalStore } from 'react';

/** Does the device have a network? The server may be out of reach all the same. */
export function useOnline(): boolean {
  return useSyncExternalStore(follow, () => navigator.onLine);
}

function follow(changed: () => void): () => void {
  const listening = new AbortController();
  window.addEventListener('online', changed, { signal: listening.signal });
  window.addEventListener('offline', changed, { signal: listening.signal });
  return () => listening.abort();
}
