import { Button, DialogActions, DialogContent, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, paddingBlock: '4px 12px' },
  actions: { flexWrap: 'wrap' },
});

interface OfferFrameProps {
  readonly close: () => void;
  /** Instead of the button that closes. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What the dialog of an offer says, and its buttons. */
export function OfferFrame({ close, actions, children }: OfferFrameProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <DialogActions className={styles.actions} fluid>
        {actions ?? <Button onClick={close}>{tab.common.close}</Button>}
      </DialogActions>
    </>
  );
}
