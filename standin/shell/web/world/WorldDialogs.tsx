import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useWorldTexts } from './use-world-texts.ts';
import { openAnew } from './use-world.ts';

interface AnewProps {
  readonly open: boolean;
  readonly name: string;
  readonly close: () => void;
  readonly yes: () => void;
}

/** Asks before what was done in a world is forgotten. */
export function AnewDialog({ open, name, close, yes }: AnewProps) {
  const say = useWorldTexts();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say.anewTitle(name)}</DialogTitle>
          <DialogContent>{say.anewLead}</DialogContent>
          <DialogActions>
            <Button onClick={close}>{say.no}</Button>
            <Button appearance="primary" onClick={yes}>
              {say.anewYes}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Stands over the page while the other world is laid out; nothing behind it can be pressed. */
export function TurningDialog({ name, hasFailed }: { readonly name: string; readonly hasFailed: boolean }) {
  const say = useWorldTexts();
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say.turning(name)}</DialogTitle>
          <DialogContent role="status">
            {hasFailed ? say.failed(name) : <Spinner label={say.turningLead} labelPosition="after" />}
          </DialogContent>
          {hasFailed && (
            <DialogActions>
              <Button appearance="primary" onClick={openAnew}>
                {say.back}
              </Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
