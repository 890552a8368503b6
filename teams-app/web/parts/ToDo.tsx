import type { ReactNode } from 'react';
import { meetingStart } from '#texts/format.ts';
import type { Home, PairingBody } from '../../contract.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { Card } from './Card.tsx';
import { LinkButton } from './LinkButton.tsx';

function withoutGoal(pairings: readonly PairingBody[]): PairingBody | undefined {
  return pairings.find(
    ({ myRole, status, goals }) =>
      myRole === 'mentee' && status !== 'closed' && !goals.some((goal) => goal.status !== 'dropped'),
  );
}

/** The one thing to do now: an answer that is asked for, a first goal, or nothing, and then it says so. */
export function ToDo({ home }: { home: Home }): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const words = tab.home;
  const [survey, ...more] = home.surveys;
  if (survey !== undefined) {
    const when = meetingStart(survey.meetingStart, reader, now);
    const others = more.length === 0 ? '' : ` ${words.moreSurveys(more.length)}`;
    return (
      <Card
        kicker={words.toDo}
        title={words.surveyTitle(survey.partnerGivenName)}
        body={words.surveyBody(when) + others}
        action={<LinkButton to={`/survey/${survey.id}`}>{words.surveyAction}</LinkButton>}
      />
    );
  }
  const pairing = withoutGoal(home.pairings);
  if (pairing !== undefined) {
    return (
      <Card
        kicker={words.toDo}
        title={words.goalTitle}
        body={words.goalBody(pairing.partner.givenName)}
        action={<LinkButton to={`/pairing/${pairing.id}/goals?new`}>{words.goalAction}</LinkButton>}
      />
    );
  }
  if (home.waitingForMatch) {
    return (
      <Card
        title={words.waitingTitle}
        body={words.waitingBody}
        action={
          <LinkButton to="/me" appearance="secondary">
            {words.waitingAction}
          </LinkButton>
        }
      />
    );
  }
  return <Card quiet title={words.nothingTitle} body={words.nothingBody} />;
}
