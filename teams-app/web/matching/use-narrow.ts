import { useCallback, useSyncExternalStore } from 'react';

/** Does the window match a media query now? */
export function useMatches(media: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const query = window.matchMedia(media);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(media).matches);
}

/** Is the window as narrow as a phone, where a row takes several lines? */
export function useNarrow(): boolean {
  return useMatches('(max-width: 760px)');
}
