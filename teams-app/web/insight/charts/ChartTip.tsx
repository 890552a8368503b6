import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  tip: {
    display: 'flex',
    flexDirection: 'column',
    padding: '6px 10px',
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
  },
});

/** The numbers of the mark that is pointed at, or reached with the arrow keys. */
export function ChartTip({ title, lines }: { title: string; lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.tip}>
      <Caption1Strong>{title}</Caption1Strong>
      {lines.map((line) => (
        <Caption1 key={line}>{line}</Caption1>
      ))}
    </div>
  );
}
