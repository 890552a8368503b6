import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Matching } from '../../contract/matching.ts';
import { useTexts } from '../language.tsx';
import { useDraft } from './draft.tsx';

/** Another HR lead was first: what happened, and the step that was not done with a way to do it all the same. */
export function ClashBar({ matching }: { matching: Matching }): ReactNode {
  const { hr } = useTexts();
  const { clash, run, forget, busy } = useDraft();
  if (clash === null) return null;
  const who = matching.undo?.by ?? '';
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{hr.matching.clash}</MessageBarTitle>{' '}
        {hr.matching.clashBody(who === '' ? hr.matching.clashSomebody : who)}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={busy} onClick={() => run(clash)}>
          {hr.matching.clashAgain}
        </Button>
        <Button appearance="subtle" onClick={forget}>
          {hr.matching.clashLeave}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
