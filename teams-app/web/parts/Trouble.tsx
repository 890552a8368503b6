import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { usePartTexts } from './part-texts.ts';

/** How the remedy ended: left undone, the question stays where it is. */
type Ending = 'done' | 'left' | 'in-vain';

const endingOf = (isDone: boolean): Ending => (isDone ? 'done' : 'left');

/** What went wrong, what to do, and the way to try again. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }): ReactNode {
  const { explain } = usePartTexts();
  const { what, advice, remedy } = explain(error);
  const [tried, setTried] = useState<{ readonly error: unknown; readonly ended: Ending } | null>(null);
  const ended = tried !== null && tried.error === error ? tried.ended : null;
  const attempt = async (): Promise<void> => {
    const end = (await remedy?.act().then(endingOf, () => 'in-vain' as const)) ?? 'left';
    setTried({ error, ended: end });
    if (end === 'done') retry?.();
  };
  const bar = useRef<HTMLDivElement>(null);
  // It may stand above or below what is in view when a form was sent.
  useEffect(() => {
    bar.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  // What was in the way is gone, and the form's own button tries again.
  if (retry === undefined && ended === 'done') return null;
  return (
    <div ref={bar}>
      <MessageBar intent={remedy === undefined ? 'error' : 'warning'} layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{what}</MessageBarTitle> {ended === 'in-vain' ? remedy?.inVain : advice}
        </MessageBarBody>
        <Ways remedy={remedy === undefined ? null : { label: remedy.label, act: () => void attempt() }} retry={retry} />
      </MessageBar>
    </div>
  );
}

interface WaysProps {
  readonly remedy: { readonly label: string; readonly act: () => void } | null;
  readonly retry: (() => void) | undefined;
}

/** What can be done about it, the remedy first. */
function Ways({ remedy, retry }: WaysProps): ReactNode {
  const { retry: again } = usePartTexts();
  if (remedy === null && retry === undefined) return null;
  return (
    <MessageBarActions>
      {remedy !== null && (
        <Button appearance="primary" onClick={remedy.act}>
          {remedy.label}
        </Button>
      )}
      {retry !== undefined && <Button onClick={retry}>{again}</Button>}
    </MessageBarActions>
  );
}
