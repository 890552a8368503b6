import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Me } from '../../contract/people.ts';
import { useTexts } from '../language.tsx';
import { isBar } from './bars.ts';

/** For whoever is in a programme with an account that lacks something: nothing can be booked for them until it is there. */
export function AccountBar({ me }: { me: Me }): ReactNode {
  const { tab } = useTexts();
  const why = me.programmes.find(({ enrolment }) => enrolment !== null)?.mayJoin ?? null;
  if (!isBar(why)) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{tab.join.barred}.</MessageBarTitle> {tab.join.barredBody[why]}
      </MessageBarBody>
    </MessageBar>
  );
}
