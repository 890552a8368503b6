import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ownTokens } from './own-tokens.ts';

const starPath =
  'M12 2.2l2.1 6.5a1.9 1.9 0 0 0 1.2 1.2l6.5 2.1-6.5 2.1a1.9 1.9 0 0 0-1.2 1.2L12 21.8l-2.1-6.5a1.9 1.9 0 0 0-1.2-1.2L2.2 12l6.5-2.1a1.9 1.9 0 0 0 1.2-1.2z';

const useStyles = makeStyles({
  drawing: { flexShrink: 0, display: 'block' },
  // The mark's own colours, the same in light and dark; its line is seen in high contrast only.
  ground: { fill: '#0B5D65', stroke: tokens.colorTransparentStroke, strokeWidth: '2px' },
  onGround: { fill: '#F2B84B' },
  star: { fill: ownTokens.colorStar },
  drawn: {
    transformOrigin: 'center',
    animationName: {
      from: { opacity: 0, transform: 'scale(0.4) rotate(-45deg)' },
      to: { opacity: 1, transform: 'none' },
    },
    animationDuration: tokens.durationFast,
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '0s' },
    animationTimingFunction: tokens.curveDecelerateMid,
  },
});

/** The app's mark: deep teal with one gold guiding star. Its name stands beside it. */
export function Mark({ size }: { size: number }): ReactNode {
  const styles = useStyles();
  // A little larger where the mark is small.
  const place = size <= 24 ? 'translate(1.6 1.6) scale(1.2)' : 'translate(4 4)';
  return (
    <svg className={styles.drawing} width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7.5" className={styles.ground} />
      <path d={starPath} transform={place} className={styles.onGround} />
    </svg>
  );
}

/** The star alone, for what is reached or begins; `drawn`: it draws itself once. Words stand beside it. */
export function Star({ size, drawn = false }: { size: number; drawn?: boolean }): ReactNode {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.drawing, drawn && styles.drawn)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden
    >
      <path d={starPath} className={styles.star} />
    </svg>
  );
}
