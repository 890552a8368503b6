import type { ReactNode } from 'react';
import { dayOf, list } from '#texts/format.ts';
import type { ChoiceBody } from '../../contract/choosing.ts';
import { pathOf } from '../../contract/paths.ts';
import { useReaderClock } from '../clock.tsx';
import { useClient } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';

/** On the start page: mentors to choose from, or how far the choice has come; `quiet`: something else comes first. */
export function ChoiceCard({ choice, quiet }: { choice: ChoiceBody; quiet: boolean }): ReactNode {
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const words = tab.choice;
  const { programmeId } = useClient();
  const path = pathOf({ page: 'choose', ...(programmeId === null ? {} : { programmeId }) });
  const { asked, suggestions, choosing, wishes } = choice;
  const open = (text: string): ReactNode => (
    <LinkButton to={path} appearance={quiet ? 'secondary' : 'primary'}>
      {text}
    </LinkButton>
  );
  const see = (
    <LinkButton to={path} appearance="secondary">
      {words.see}
    </LinkButton>
  );
  if (asked !== null) {
    const body = words.askedBody(dayOf(asked.expiresAt, reader, now));
    return <Card quiet={quiet} title={words.askedTitle(asked.mentor.name)} body={body} action={see} />;
  }
  if (choice.isRanked) {
    const names = wishes.map(({ name }) => name);
    return <Card quiet={quiet} title={words.wishedTitle} body={words.wishedBody(list(names, language))} action={see} />;
  }
  if (choosing === 'hr')
    return <Card quiet={quiet} title={words.wishTitle} body={words.wishBody} action={open(words.wishAction)} />;
  if (suggestions.length === 0) return <Card quiet={quiet} title={words.looking} body={words.lookingBody} />;
  return (
    <Card
      quiet={quiet}
      kicker={tab.home.toDo}
      title={words.readyTitle(suggestions.length)}
      body={words.readyBody}
      action={open(words.action)}
    />
  );
}
