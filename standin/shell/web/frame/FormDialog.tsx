import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts.ts';

interface FormDialogProps {
  readonly title: string;
  /** The word on the button that sends the form. */
  readonly action: string;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small dialog with a form of dates and times in it; Enter sends it, Escape leaves it. */
export function FormDialog({ title, action, onSubmit, onClose, children }: FormDialogProps) {
  const say = useTexts();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="small-dialog">
        <form
          onSubmit={(submit) => {
            submit.preventDefault();
            void onSubmit();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <div className="date-and-time">{children}</div>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{say.cancel}</Button>
              <Button type="submit" appearance="primary">
                {action}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
