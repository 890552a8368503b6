import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PairingBody } from '../../contract/pairing.ts';
import { useTexts } from '../language.tsx';

/** Why the meetings are not in the calendars, said to the two it concerns. */
export function SeriesTrouble({ trouble }: { trouble: NonNullable<PairingBody['series']['trouble']> }): ReactNode {
  const { tab } = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{tab.seriesTrouble[trouble.reason](trouble.personName ?? tab.someone)}</MessageBarBody>
    </MessageBar>
  );
}
