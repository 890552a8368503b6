import type { ReactNode } from 'react';
import { dayOf, meetingStart } from '#texts/format.ts';
import type { Home, OfferNote, PairingBody } from '../../contract.ts';
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

/** A choice that both wait for; what somebody looks for themselves they know of already. */
function toChoose(pairings: readonly PairingBody[]): { pairing: PairingBody; offer: OfferNote } | undefined {
  return pairings
    .flatMap((pairing) => pairing.offers.map((offer) => ({ pairing, offer })))
    .find(({ offer }) => offer.status === 'open');
}

/** The one thing to do now: times to choose from, an answer, a first goal, or nothing, and then it says so. */
export function ToDo({ home }: { home: Home }): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const words = tab.home;
  const choice = toChoose(home.pairings);
  if (choice !== undefined) {
    const { pairing: about, offer } = choice;
    const { offerBody } = words;
    return (
      <Card
        kicker={words.toDo}
        title={words.offerTitle(about.partner.givenName)}
        body={offer.meeting === null ? offerBody.standing : offerBody.meeting(dayOf(offer.meeting.start, reader, now))}
        action={<LinkButton to={`/pairing/${about.id}/meetings?offer=${offer.id}`}>{words.offerAction}</LinkButton>}
      />
    );
  }
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
