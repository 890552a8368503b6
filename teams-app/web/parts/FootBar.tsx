import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    boxSizing: 'border-box',
    // Over the frame's own air, from edge to edge.
    margin: 'auto -48px -64px',
    padding: '16px 48px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 767px)': {
      // Above the bar of places.
      bottom: 'calc(61px + env(safe-area-inset-bottom))',
      margin: 'auto -20px -40px',
      padding: '12px 20px',
    },
  },
  words: { flex: '1 1 240px', minWidth: 0, color: tokens.colorNeutralForeground2 },
});

/** What is done with the whole page, at its foot and always in view: words about it at the left, its buttons at the right. */
export function FootBar({ words, children }: { words?: ReactNode; children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <div className={styles.words}>{words}</div>
      {children}
    </div>
  );
}
