import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'flex-start',
    color: tokens.colorNeutralForeground3,
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase300, marginTop: tokens.spacingVerticalXXS },
});

/** Says who sees what stands above it. */
export function LockLine({ text }: { text: string }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <LockClosedRegular className={styles.icon} aria-hidden />
      <Caption1>{text}</Caption1>
    </div>
  );
}
