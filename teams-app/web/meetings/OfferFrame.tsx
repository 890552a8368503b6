import { Button, DialogActions, DialogContent, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';

const useStyles = makeStyles({
  // Under the ways to change something, which stand under the title.
  content: {
    gridRowStart: 3,
    gridRowEnd: 3,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingBlock: '8px 12px',
  },
  // What is told stands before the buttons, as wide as they leave it.
  actions: {
    gridRowStart: 4,
    gridRowEnd: 4,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    '& > span': { flex: '1 1 160px', color: tokens.colorNeutralForeground2 },
    '@media screen and (max-width: 480px)': {
      flexDirection: 'row',
      '& > span': { flex: '1 0 100%' },
      '& > button': { flex: '1 1 0', minHeight: '44px' },
    },
  },
});

interface OfferFrameProps {
  readonly close: () => void;
  /** Instead of the button that closes. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What the dialog says, and its buttons. */
export function OfferFrame({ close, actions, children }: OfferFrameProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <DialogActions fluid className={styles.actions}>
        {actions ?? <Button onClick={close}>{tab.common.close}</Button>}
      </DialogActions>
    </>
  );
}
