import type { ReactNode } from 'react';
import { dayOf, meetingStart } from '#texts/format.ts';
import type { ChoiceBody } from '../../contract/choosing.ts';
import type { Home } from '../../contract/home.ts';
import type { OfferNote, PairingBody } from '../../contract/pairing.ts';
import { useChoosing } from '../choosing/data.ts';
import { useReaderClock } from '../clock.tsx';
import { textsFor, useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { ChoiceCard } from '../choosing/ChoiceCard.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { NextRound } from '../enrolment/NextRound.tsx';
import { RequestCard } from '../choosing/RequestCard.tsx';
import { LeftAlone } from './LeftAlone.tsx';
import { StillThereCard } from '../pairing/StillThereCard.tsx';
import { SilenceCard } from '../pairing/SilenceCard.tsx';
import { newGoalPath } from '../goals/goals-state.ts';
import { offerPath } from '../pairing/pairing-state.ts';

function withoutGoal(pairings: readonly PairingBody[]): PairingBody | undefined {
  return pairings.find(
    ({ myRole, status, goals }) =>
      myRole === 'mentee' && status !== 'closed' && !goals.some((goal) => goal.status !== 'dropped'),
  );
}

interface Choice {
  readonly pairing: PairingBody;
  readonly offer: OfferNote;
}

/** A choice that waits for me. */
function toChoose(pairings: readonly PairingBody[]): Choice | undefined {
  return pairings
    .flatMap((pairing) => pairing.offers.map((offer) => ({ pairing, offer })))
    .find(({ offer }) => offer.toChoose);
}

/** The one thing to do now: a mentee's request, what goes on after a split, times to choose from, silence from the other side, an answer, a first goal, a mentor to choose; else how one stands. */
export function ToDo({ home }: { home: Home }): ReactNode {
  const choosing = useChoosing().data;
  const [request] = choosing?.requests ?? [];
  if (request !== undefined) return <RequestCard key={request.id} request={request} />;
  const split = home.pairings.find(({ continuation }) => continuation !== null);
  if (split !== undefined) return <ToContinue pairing={split} />;
  const choice = toChoose(home.pairings);
  if (choice !== undefined) return <TimesToChoose {...choice} />;
  const silent = home.pairings.find(({ reach }) => reach?.choice === 'asked' || (reach?.question ?? null) !== null);
  return silent === undefined ? <Later home={home} choice={choosing?.choice ?? null} /> : <Silent pairing={silent} />;
}

/** The other side is not heard of, or I am not. */
function Silent({ pairing }: { pairing: PairingBody }): ReactNode {
  const kicker = useTexts().tab.home.toDo;
  if (pairing.reach?.choice === 'asked') return <SilenceCard pairing={pairing} kicker={kicker} />;
  return <StillThereCard pairing={pairing} kicker={kicker} />;
}

/** What can wait for what others wait for. */
function Later({ home, choice }: { home: Home; choice: ChoiceBody | null }): ReactNode {
  const [survey, ...more] = home.surveys;
  if (survey !== undefined) return <ToAnswer survey={survey} more={more.length} />;
  const pairing = withoutGoal(home.pairings);
  if (pairing !== undefined) return <FirstGoal pairing={pairing} />;
  return <Standing home={home} choice={choice} />;
}

/** Somebody has split the series in Outlook, and one of us has to say what goes on. */
function ToContinue({ pairing }: { pairing: PairingBody }): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const said = tab.continuation;
  if (pairing.continuation === null) return null;
  return (
    <Card
      kicker={tab.home.toDo}
      title={said.home.title}
      body={said.home.body(meetingStart(pairing.continuation.from, reader, now))}
      action={<LinkButton to={`/pairing/${pairing.id}/meetings`}>{said.home.action}</LinkButton>}
    />
  );
}

function TimesToChoose({ pairing, offer }: Choice): ReactNode {
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const words = tab.home;
  const { offerBody } = textsFor(language, pairing.kind).tab.home;
  return (
    <Card
      kicker={words.toDo}
      title={words.offerTitle(pairing.partner.givenName)}
      body={offer.meeting === null ? offerBody.standing : offerBody.meeting(dayOf(offer.meeting.start, reader, now))}
      action={<LinkButton to={offerPath(pairing.id, offer.id)}>{words.offerAction}</LinkButton>}
    />
  );
}

function ToAnswer({ survey, more }: { survey: Home['surveys'][number]; more: number }): ReactNode {
  const words = useTexts().tab.home;
  const { reader, now } = useReaderClock();
  const when = meetingStart(survey.meetingStart, reader, now);
  const others = more === 0 ? '' : ` ${words.moreSurveys(more)}`;
  return (
    <Card
      kicker={words.toDo}
      title={words.surveyTitle(survey.partnerGivenName)}
      body={words.surveyBody(when) + others}
      action={<LinkButton to={`/survey/${survey.id}`}>{words.surveyAction}</LinkButton>}
    />
  );
}

function FirstGoal({ pairing }: { pairing: PairingBody }): ReactNode {
  const { tab, language } = useTexts();
  const words = tab.home;
  return (
    <Card
      kicker={words.toDo}
      title={words.goalTitle}
      body={textsFor(language, pairing.kind).tab.home.goalBody(pairing.partner.givenName)}
      action={<LinkButton to={newGoalPath(pairing.id)}>{words.goalAction}</LinkButton>}
    />
  );
}

/** Nothing waits for an answer: whom one may choose, how one stands for the next round, or that all is well. */
function Standing({ home, choice }: { home: Home; choice: ChoiceBody | null }): ReactNode {
  const words = useTexts().tab.home;
  const { nextRound } = home;
  if (choice !== null) {
    // Whoever comes from a pairing that has ended may rather wait than choose.
    return (
      <>
        <ChoiceCard choice={choice} />
        {home.leftAlone === null ? null : <LeftAlone quiet left={home.leftAlone} />}
        {nextRound === null ? null : <NextRound quiet standing={nextRound} />}
      </>
    );
  }
  if (nextRound !== null) {
    return (
      <>
        <NextRound standing={nextRound} />
        {home.leftAlone === null ? null : <LeftAlone quiet left={home.leftAlone} />}
      </>
    );
  }
  if (home.leftAlone !== null) return <LeftAlone left={home.leftAlone} />;
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
