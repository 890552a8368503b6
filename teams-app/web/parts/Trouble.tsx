import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { usePartTexts } from './part-texts.ts';

/** What went wrong, what to do, and the way to try again. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }): ReactNode {
  const { explain, retry: again } = usePartTexts();
  const { what, advice, remedy } = explain(error);
  const remedied = async (): Promise<void> => {
    // Left undone, the question stays where it is.
    const isDone = await remedy?.act().then(
      () => true,
      () => false,
    );
    if (isDone === true) retry?.();
  };
  const bar = useRef<HTMLDivElement>(null);
  // It may stand above or below what is in view when a form was sent.
  useEffect(() => bar.current?.scrollIntoView({ block: 'nearest' }), [error]);
  return (
    <div ref={bar}>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{what}</MessageBarTitle> {advice}
        </MessageBarBody>
        {retry === undefined ? null : (
          <MessageBarActions>
            {remedy !== undefined && (
              <Button appearance="primary" onClick={() => void remedied()}>
                {remedy.label}
              </Button>
            )}
            <Button onClick={retry}>{again}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
