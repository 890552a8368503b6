import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePartTexts } from './part-texts.ts';
import type { Kept } from './use-kept.ts';

/** Above a form that was left half-written: it is there again, it is not sent, and it can be thrown away. */
export function KeptNote({ of: { isBack, forget } }: { of: Pick<Kept<unknown>, 'isBack' | 'forget'> }): ReactNode {
  const { kept, discardKept } = usePartTexts();
  if (!isBack) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{kept}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={forget}>{discardKept}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
