import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../texts.ts';

/** The link to a place that the app's page has asked for, to copy and send. */
export function LinkDialog({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  const say = useTexts();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="small-dialog">
        <DialogBody>
          <DialogTitle>{say.linkTitle}</DialogTitle>
          <DialogContent>
            <Field label={say.link} hint={isCopied ? say.linkCopied : say.linkHelp}>
              <Input readOnly value={link} onFocus={(focus) => focus.target.select()} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{say.close}</Button>
            <Button appearance="primary" onClick={() => void copy()}>
              {say.linkCopy}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
