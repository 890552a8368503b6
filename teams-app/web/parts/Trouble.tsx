import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePartTexts } from './part-texts.ts';

/** What went wrong, what to do, and the way to try again. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }): ReactNode {
  const { explain, retry: again } = usePartTexts();
  const { what, advice } = explain(error);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle> {advice}
      </MessageBarBody>
      {retry === undefined ? null : (
        <MessageBarActions>
          <Button onClick={retry}>{again}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
