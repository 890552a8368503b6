import type { ReactNode } from 'react';
import { dayOf } from '#texts/format.ts';
import { pathOf } from '../../contract/paths.ts';
import type { MyProgramme } from '../../contract/people.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';

/** How it stands with what I have applied for; `open` leads to it from elsewhere. */
export function ApplyingCard({ mine, open }: { mine: MyProgramme; open: boolean }): ReactNode {
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const words = tab.applying;
  const { applying, enrolment, programme } = mine;
  if (applying === null) return null;
  const name = programme.name[language];
  const to = pathOf({ page: 'me', programmeId: programme.id });
  const action = (label: string) =>
    open
      ? {
          action: (
            <LinkButton to={to} appearance="secondary">
              {label}
            </LinkButton>
          ),
        }
      : {};
  if (applying.state === 'waiting') {
    const who = applying.waitsForManager ? words.waitsForManager : words.waits;
    const body = enrolment === null ? who : `${words.mentorWaits} ${who}`;
    return <Card quiet title={words.title(name)} body={body} {...action(words.open)} />;
  }
  const { reason, words: said, waitsUntil } = applying;
  const again = waitsUntil === null ? words.mayAsk : words.mayAskFrom(dayOf(waitsUntil, reader, now));
  const body = [reason === null ? '' : words.reasons[reason], said, again].filter((line) => line !== '').join(' ');
  return (
    <Card
      quiet
      title={words.refusedTitle(name)}
      body={body}
      {...action(waitsUntil === null ? words.again : words.open)}
    />
  );
}
