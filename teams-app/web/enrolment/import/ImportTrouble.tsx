import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../../../contract/shapes.ts';
import { CallFailed } from '../../client.ts';
import { useTexts } from '../../language.tsx';
import { Trouble } from '../../parts/Trouble.tsx';

/** What the server found in the file that keeps it from being read; null for trouble of another kind. */
export function faultOfFile(error: unknown): Problem | null {
  const problem = error instanceof CallFailed ? error.problem : null;
  return problem?.fields?.some(({ path }) => path === 'file') === true ? problem : null;
}

/** Why there is nothing to see of a file. The same file is not tried again as it is: it would come out alike. */
export function ImportTrouble({ error, retry }: { error: unknown; retry: () => void }): ReactNode {
  const { imports } = useTexts();
  const fault = faultOfFile(error);
  if (fault === null) return <Trouble error={error} retry={retry} />;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{imports.cannotRead}</MessageBarTitle> {fault.fields?.map(({ text }) => text).join(' ')}
      </MessageBarBody>
    </MessageBar>
  );
}
