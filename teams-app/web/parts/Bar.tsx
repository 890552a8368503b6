import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ownTokens } from './own-tokens.ts';

const useStyles = makeStyles({
  track: {
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: ownTokens.colorChartGround,
    overflow: 'hidden',
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  fill: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: ownTokens.colorChart,
    transitionProperty: 'width',
    transitionDuration: tokens.durationNormal,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
});

/** A slim bar beside a figure that says the same in words; so it is hidden from screen readers. */
export function Bar({ percent }: { percent: number }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.track} aria-hidden>
      <div className={styles.fill} style={{ width: `${Math.min(100, Math.max(0, percent))}%` }} />
    </div>
  );
}
