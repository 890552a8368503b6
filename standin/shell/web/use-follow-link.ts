import { useCallback } from 'react';
import { useAddress } from './address.tsx';
import { destinationOf } from './deep-link.ts';

/** Follows a link as Teams would; returns false where it leads nowhere. */
export function useFollowLink(): (link: string) => boolean {
  const { go } = useAddress();
  return useCallback(
    (link) => {
      const destination = destinationOf(link);
      if (destination.kind === 'inside') go(destination.change);
      if (destination.kind === 'outside') window.open(destination.url, '_blank', 'noopener');
      return destination.kind !== 'nowhere';
    },
    [go],
  );
}
