import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ownTokens } from './own-tokens.ts';

/** How a meeting of a plan stands, as its dot shows it. */
export type MeetLook = 'held' | 'off' | 'booked' | 'moved';

const useStyles = makeStyles({
  dots: { display: 'flex', flexWrap: 'wrap', gap: '6px 4px', alignItems: 'center' },
  dot: {
    boxSizing: 'border-box',
    width: '12px',
    height: '12px',
    flexShrink: 0,
    borderRadius: '50%',
    border: `1.5px solid ${ownTokens.colorChart}`,
  },
  small: { gap: '4px 3px' },
  smallDot: { width: '10px', height: '10px' },
  held: {
    backgroundColor: ownTokens.colorChart,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  booked: {},
  off: {
    border: `1.5px solid ${ownTokens.colorChartQuiet}`,
    backgroundImage: `linear-gradient(45deg, transparent 43%, ${ownTokens.colorChartQuiet} 43% 57%, transparent 57%)`,
    '@media (forced-colors: active)': { border: '1.5px dotted CanvasText' },
  },
  moved: {
    position: 'relative',
    marginInlineEnd: '5px',
    '::after': {
      content: '""',
      position: 'absolute',
      left: '11.5px',
      top: '3.5px',
      width: '5px',
      borderTop: `2px solid ${ownTokens.colorChart}`,
    },
  },
});

interface MeetsProps {
  readonly of: readonly MeetLook[];
  /** The same in words. */
  readonly label: string;
  /** In a row among others. */
  readonly small?: boolean;
}

/** Every meeting of a plan as one dot: filled took place, outlined is booked, struck is off, with a tail is moved. */
export function Meets({ of, label, small = false }: MeetsProps): ReactNode {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.dots, small && styles.small)} role="img" aria-label={label}>
      {of.map((look, at) => (
        <span key={at} className={mergeClasses(styles.dot, small && styles.smallDot, styles[look])} />
      ))}
    </span>
  );
}
