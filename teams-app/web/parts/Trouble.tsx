import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { explain } from '../explain.ts';
import { useTexts } from '../language.tsx';

/** What went wrong, what to do, and the way to try again. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }): ReactNode {
  const texts = useTexts();
  const { what, advice } = explain(error, texts);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle> {advice}
      </MessageBarBody>
      {retry === undefined ? null : (
        <MessageBarActions>
          <Button onClick={retry}>{texts.tab.common.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
