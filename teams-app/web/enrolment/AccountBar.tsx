import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Me } from '../../contract/people.ts';
import { useTexts } from '../language.tsx';
import { isBar } from './bars.ts';

/** For whoever is in the programme with an account that lacks something: nothing can be booked for them until it is there. */
export function AccountBar({ me }: { me: Me }): ReactNode {
  const { tab } = useTexts();
  if (me.enrolment === null || !isBar(me.mayJoin)) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{tab.join.barred}.</MessageBarTitle> {tab.join.barredBody[me.mayJoin]}
      </MessageBarBody>
    </MessageBar>
  );
}
