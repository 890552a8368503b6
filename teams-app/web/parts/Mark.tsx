import type { ReactNode } from 'react';

/** The same in every theme, as the app's icon is. */
const colours = { ground: '#0B5D65', star: '#F2B84B' } as const;

const star =
  'M12 2.2l2.1 6.5a1.9 1.9 0 0 0 1.2 1.2l6.5 2.1-6.5 2.1a1.9 1.9 0 0 0-1.2 1.2L12 21.8l-2.1-6.5a1.9 1.9 0 0 0-1.2-1.2L2.2 12l6.5-2.1a1.9 1.9 0 0 0 1.2-1.2z';

/**
 * Lodestar's mark: one gold star on deep teal, a little larger where the mark is small. The name stands beside it, so it is
 * hidden from screen readers.
 */
export function Mark({ size }: { readonly size: number }): ReactNode {
  const grown = size <= 24 ? 'translate(1.6 1.6) scale(1.2)' : 'translate(4 4)';
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7.5" fill={colours.ground} />
      <path d={star} transform={grown} fill={colours.star} />
    </svg>
  );
}
