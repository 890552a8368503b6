import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useFirstMistake } from './first-mistake.ts';
import { usePartTexts } from './part-texts.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '520px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, paddingBlock: '4px 12px' },
  actions: { flexWrap: 'wrap' },
});

interface FormDialogProps {
  readonly title: string;
  /** What the main button does. */
  readonly action: string;
  readonly busy: boolean;
  readonly submit: () => void;
  readonly close: () => void;
  /** A second way out, beside the main one. */
  readonly other?: ReactNode;
  /** The main button leaves everything as it is: there is nothing else to cancel. */
  readonly keeps?: boolean;
  readonly children: ReactNode;
}

/** A few fields above the page; the main button says what will happen. */
export function FormDialog({ title, action, busy, submit, close, other, keeps, children }: FormDialogProps): ReactNode {
  const styles = useStyles();
  const { cancel } = usePartTexts();
  const [tries, setTries] = useState(0);
  const form = useFirstMistake<HTMLFormElement>(tries);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    submit();
    setTries(tries + 1);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <form ref={form} onSubmit={send} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>{children}</DialogContent>
            <DialogActions fluid className={styles.actions}>
              {other}
              {keeps === true ? null : <Button onClick={close}>{cancel}</Button>}
              <Button appearance="primary" type="submit" disabledFocusable={busy}>
                {action}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
