import type { ReactNode } from 'react';
import { amount, startOfSentence } from '#texts/format.ts';
import { pathOf } from '../../contract/paths.ts';
import type { MyProgramme } from '../../contract/people.ts';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';

/** Programmes that can be joined. */
export function JoinCards({ programmes }: { programmes: readonly MyProgramme[] }): ReactNode {
  const { tab, words, language } = useTexts();
  const { facts, action } = tab.join;
  return programmes.map(({ programme: { id, name, purpose, cadence, meetingMinutes }, isInvited }) => (
    <Card
      key={id}
      quiet
      kicker={[
        ...(isInvited ? [tab.home.invited] : []),
        startOfSentence(facts.rhythmValue(words.cadence[cadence], amount(meetingMinutes, language))),
      ].join(' · ')}
      title={name[language]}
      body={purpose[language]}
      action={
        <LinkButton to={pathOf({ page: 'join', programmeId: id })} appearance="secondary">
          {action}
        </LinkButton>
      }
    />
  ));
}
