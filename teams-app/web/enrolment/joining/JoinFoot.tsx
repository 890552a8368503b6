import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTexts } from '../../language.tsx';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 767px)': {
      position: 'sticky',
      zIndex: 2,
      // Above the bar of places, from edge to edge.
      bottom: 'calc(61px + env(safe-area-inset-bottom))',
      gap: tokens.spacingHorizontalS,
      margin: '0 -20px -40px',
      padding: '12px 20px',
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  buttons: {
    display: 'flex',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 767px)': { flex: '1 1 auto' },
  },
  on: { '@media (max-width: 767px)': { flexGrow: 1 } },
  wide: { '@media (max-width: 767px)': { display: 'none' } },
  narrow: { '@media (min-width: 768px)': { display: 'none' } },
});

interface JoinFootProps {
  /** Who sees what stands above. */
  readonly lock: ReactNode;
  readonly action: string;
  /** The action leads to a further step. */
  readonly goesOn: boolean;
  readonly isBusy: boolean;
  readonly act: () => void;
  readonly back: (() => void) | null;
}

/** Under each step: the way on, the way back, and who sees it. On a phone the ways stay in view. */
export function JoinFoot({ lock, action, goesOn, isBusy, act, back }: JoinFootProps): ReactNode {
  const styles = useStyles();
  const said = useTexts().tab.common;
  return (
    <>
      <div className={styles.narrow}>{lock}</div>
      <div className={styles.foot}>
        <div className={styles.buttons}>
          {back === null ? null : (
            <Button appearance="subtle" size="large" onClick={back}>
              {said.back}
            </Button>
          )}
          <Button
            appearance="primary"
            size="large"
            className={styles.on}
            disabledFocusable={isBusy}
            onClick={act}
            {...(goesOn ? { icon: <ArrowRightRegular />, iconPosition: 'after' as const } : {})}
          >
            {action}
          </Button>
        </div>
        <div className={styles.wide}>{lock}</div>
      </div>
    </>
  );
}
