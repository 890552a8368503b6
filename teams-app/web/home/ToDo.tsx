import type { ReactNode } from 'react';
import { dayOf, meetingStart, plainDay } from '#texts/format.ts';
import type { ChoiceBody, MyChoosingBody } from '../../contract/choosing.ts';
import type { FarewellBody } from '../../contract/endings.ts';
import type { Home } from '../../contract/home.ts';
import type { OfferNote, PairingBody } from '../../contract/pairing.ts';
import type { Me } from '../../contract/people.ts';
import { useAllChoosing } from '../choosing/data.ts';
import { useReaderClock } from '../clock.tsx';
import { textsFor, useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { ChoiceCard } from '../choosing/ChoiceCard.tsx';
import { ProgrammeScope } from '../frame/ProgrammeScope.tsx';
import { enrolledIn, myProgramme } from '../mine.ts';
import { pathOf } from '../../contract/paths.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Section } from '../parts/Page.tsx';
import { NextRound } from '../enrolment/NextRound.tsx';
import { RequestCard } from '../choosing/RequestCard.tsx';
import { JoinAgain } from './NextTime.tsx';
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

/** The one thing to do now: a mentee's request, what goes on after a split, what needs my yes, times to choose from, silence from the other side, an answer, whether to be in again, how it goes on afterwards, a first goal, a mentor to choose; else how one stands. */
export function ToDo({ me, home }: { me: Me; home: Home }): ReactNode {
  const choosing = useAllChoosing(home.standings.map(({ programmeId }) => programmeId));
  const [request] = [...choosing.values()].flatMap(({ requests }) => requests);
  if (request !== undefined) return <RequestCard key={request.id} request={request} />;
  const asked = questionIn(home.pairings);
  if (asked !== null) return asked;
  const choice = toChoose(home.pairings);
  if (choice !== undefined) return <TimesToChoose {...choice} />;
  const silent = home.pairings.find(({ reach }) => reach?.choice === 'asked' || (reach?.question ?? null) !== null);
  if (silent !== undefined) return <Silent pairing={silent} />;
  return <Later me={me} home={home} choosing={choosing} />;
}

/** The other side is not heard of, or I am not. */
function Silent({ pairing }: { pairing: PairingBody }): ReactNode {
  const kicker = useTexts().tab.home.toDo;
  if (pairing.reach?.choice === 'asked') return <SilenceCard pairing={pairing} kicker={kicker} />;
  return <StillThereCard pairing={pairing} kicker={kicker} />;
}

interface LaterProps {
  readonly me: Me;
  readonly home: Home;
  readonly choosing: ReturnType<typeof useAllChoosing>;
}

/** What can wait for what others wait for. */
function Later({ me, home, choosing }: LaterProps): ReactNode {
  const [survey, ...more] = home.surveys;
  if (survey !== undefined) return <ToAnswer survey={survey} more={more.length} />;
  const [again] = home.joinAgain;
  if (again !== undefined) return <JoinAgain key={again.programmeId} asked={again} />;
  const parting = home.pairings.find((each) => each.parting.asked?.wish === null);
  if (parting !== undefined) return <ToSayAfterwards pairing={parting} />;
  const pairing = withoutGoal(home.pairings);
  if (pairing !== undefined) return <FirstGoal pairing={pairing} />;
  return <Standings me={me} home={home} choosing={choosing} />;
}

/** What a pairing cannot go on without my answer to. */
function questionIn(pairings: readonly PairingBody[]): ReactNode {
  const split = pairings.find(({ continuation }) => continuation !== null);
  if (split !== undefined) return <ToContinue pairing={split} />;
  const proposed = pairings.find(({ decisions }) => decisions.some(({ toAnswer }) => toAnswer));
  return proposed === undefined ? null : <ToAgree pairing={proposed} />;
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

/** Another one of a pairing proposes something that needs my yes. */
function ToAgree({ pairing }: { pairing: PairingBody }): ReactNode {
  const { tab } = useTexts();
  const said = tab.together.home;
  return (
    <Card
      kicker={tab.home.toDo}
      title={said.title}
      body={said.body(pairing.partner.givenName)}
      action={<LinkButton to={`/pairing/${pairing.id}/meetings`}>{said.action}</LinkButton>}
    />
  );
}

/** Our time together is soon over, and I have not said how I would like it to go on. */
function ToSayAfterwards({ pairing }: { pairing: PairingBody }): ReactNode {
  const { tab, language } = useTexts();
  const said = tab.parting.home;
  return (
    <Card
      kicker={tab.home.toDo}
      title={said.title(pairing.partner.givenName)}
      body={said.body(plainDay(pairing.endsOn, language))}
      action={<LinkButton to={pathOf({ page: 'pairing', pairingId: pairing.id })}>{said.action}</LinkButton>}
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

interface StandingsProps {
  readonly me: Me;
  readonly home: Home;
  readonly choosing: ReadonlyMap<string, MyChoosingBody>;
}

/** They have not said anything of the next time. */
export const isAsked = ({ wish }: FarewellBody): boolean => wish === null;

/** Nothing waits for an answer: how one stands in each programme, and else that all is well; whoever has only applied has been told how that stands. */
function Standings({ me, home, choosing }: StandingsProps): ReactNode {
  const { tab, language } = useTexts();
  const told = home.standings.filter(
    ({ programmeId, nextRound, waitingForMatch, leftAlone }) =>
      waitingForMatch ||
      leftAlone !== null ||
      nextRound !== null ||
      (choosing.get(programmeId)?.choice ?? null) !== null,
  );
  if (told.length === 0) {
    const hasOnlyApplied = enrolledIn(me).length === 0 && me.programmes.some(({ applying }) => applying !== null);
    return hasOnlyApplied || home.farewells.some(isAsked) ? null : (
      <Card quiet title={tab.home.nothingTitle} body={tab.home.nothingBody} />
    );
  }
  const isOne = enrolledIn(me).length < 2;
  return told.map((standing) => {
    const mine = myProgramme(me, standing.programmeId);
    return (
      <ProgrammeScope key={standing.programmeId} id={standing.programmeId}>
        {isOne || mine === null ? (
          <Standing standing={standing} choice={choosing.get(standing.programmeId)?.choice ?? null} />
        ) : (
          <Section title={mine.programme.name[language]}>
            <Standing several standing={standing} choice={choosing.get(standing.programmeId)?.choice ?? null} />
          </Section>
        )}
      </ProgrammeScope>
    );
  });
}

interface StandingProps {
  readonly standing: Home['standings'][number];
  readonly choice: ChoiceBody | null;
  /** How one stands in other programmes is told beside it: only what asks for something is tinted. */
  readonly several?: boolean;
}

/** Whom one may choose, how one stands for the next round, or that one waits. */
function Standing({ standing, choice, several = false }: StandingProps): ReactNode {
  const { programmeId, nextRound, leftAlone } = standing;
  const words = useTexts().tab.home;
  if (choice !== null) {
    // Whoever comes from a pairing that has ended may rather wait than choose.
    return (
      <>
        <ChoiceCard choice={choice} />
        {leftAlone === null ? null : <LeftAlone quiet left={leftAlone} />}
        {nextRound === null ? null : <NextRound quiet standing={nextRound} />}
      </>
    );
  }
  if (nextRound !== null) {
    return (
      <>
        <NextRound standing={nextRound} />
        {leftAlone === null ? null : <LeftAlone quiet left={leftAlone} />}
      </>
    );
  }
  if (leftAlone !== null) return <LeftAlone quiet={several} left={leftAlone} />;
  return (
    <Card
      quiet={several}
      title={words.waitingTitle}
      body={words.waitingBody}
      action={
        <LinkButton to={pathOf({ page: 'me', programmeId })} appearance="secondary">
          {words.waitingAction}
        </LinkButton>
      }
    />
  );
}
