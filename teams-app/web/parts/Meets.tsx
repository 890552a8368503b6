import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ownTokens } from './own-tokens.ts';

const useStyles = makeStyles({
  meets: { display: 'inline-flex', flexWrap: 'wrap', gap: '5px', alignItems: 'center', maxWidth: '100%' },
  small: { gap: '3px' },
  dot: {
    position: 'relative',
    boxSizing: 'border-box',
    width: '12px',
    height: '12px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${ownTokens.colorChart}`,
    flexShrink: 0,
    // Form carries what colour helps to see, also where the system sets all colours.
    forcedColorAdjust: 'none',
  },
  smallDot: { width: '9px', height: '9px', border: `1.5px solid ${ownTokens.colorChart}` },
  met: { backgroundColor: ownTokens.colorChart },
  off: {
    border: `2px solid ${ownTokens.colorChartQuiet}`,
    backgroundImage: `linear-gradient(45deg, transparent 42%, ${ownTokens.colorChartQuiet} 42%, ${ownTokens.colorChartQuiet} 58%, transparent 58%)`,
  },
  smallOff: { border: `1.5px solid ${ownTokens.colorChartQuiet}` },
  booked: {},
  moved: {
    marginRight: '6px',
    '::after': {
      content: '""',
      position: 'absolute',
      left: '100%',
      top: '50%',
      width: '6px',
      height: '2px',
      marginTop: '-1px',
      marginLeft: '1px',
      backgroundColor: ownTokens.colorChart,
    },
  },
});

interface MeetsProps {
  readonly of: readonly ('met' | 'off' | 'booked' | 'moved')[];
  readonly label: string;
  readonly small?: boolean;
}

/** Every meeting as a dot: filled took place, outlined is booked, struck did not or will not, with a tail stands elsewhere. */
export function Meets({ of, label, small = false }: MeetsProps): ReactNode {
  const styles = useStyles();
  return (
    <span role="img" aria-label={label} className={mergeClasses(styles.meets, small && styles.small)}>
      {of.map((state, at) => (
        <span
          // One dot is told from another by its place alone.
          key={at}
          className={mergeClasses(
            styles.dot,
            small && styles.smallDot,
            styles[state],
            small && state === 'off' && styles.smallOff,
          )}
        />
      ))}
    </span>
  );
}
