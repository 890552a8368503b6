import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePartTexts } from './part-texts.ts';

const useStyles = makeStyles({ content: { paddingBlockEnd: '12px' } });

interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  readonly action: string;
  readonly busy?: boolean;
  readonly confirm: () => void;
  readonly dismiss: () => void;
  readonly children: ReactNode;
}

/** Asks before something that reaches other people or cannot be taken back; says what will happen. */
export function Confirm({ open, title, action, busy = false, confirm, dismiss, children }: ConfirmProps): ReactNode {
  const styles = useStyles();
  const { cancel } = usePartTexts();
  return (
    <Dialog open={open} onOpenChange={(_, { open: stays }) => (stays ? undefined : dismiss())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={dismiss}>
              {cancel}
            </Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={confirm}>
              {action}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
