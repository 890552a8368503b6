import { useCallback, useSyncExternalStore } from 'react';

/** Is this so of the window now, as CSS would say it? */
export function useMedia(question: string): boolean {
  const subscribe = useCallback(
    (changed: () => void): (() => void) => {
      const query = window.matchMedia(question);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    [question],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(question).matches);
}
