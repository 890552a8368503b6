import type { ReactNode } from 'react';
import { dayOf, meetingStart, plainDay, type Reader } from '#texts/format.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Home } from '../../contract/home.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import type { Me, MyProgramme } from '../../contract/people.ts';
import { pathOf } from '../../contract/paths.ts';
import type { PersonCard } from '../../contract/shapes.ts';
import { RequestCard } from '../choosing/RequestCard.tsx';
import { newGoalPath } from '../goals/goals-state.ts';
import { textsFor, type Texts } from '../language.tsx';
import { offerPath } from '../pairing/pairing-state.ts';
import { SilenceCard } from '../pairing/SilenceCard.tsx';
import { StillThereCard } from '../pairing/StillThereCard.tsx';
import { JoinAgain } from './NextTime.tsx';

/** One thing that waits for the reader. */
export interface ToDoItem {
  readonly key: string;
  readonly title: string;
  /** Whom it is about. */
  readonly person: PersonCard | null;
  /** Where it is done: on another page, or in a card of its own on this one. */
  readonly done:
    | { readonly kind: 'page'; readonly body: string; readonly to: string; readonly action: string }
    | { readonly kind: 'here'; readonly card: ReactNode };
}

interface Ground {
  readonly me: Me;
  readonly home: Home;
  readonly texts: Texts;
  readonly reader: Reader;
  readonly now: string;
}

/**
 * All that waits, the most urgent first: a mentee's request, what goes on after a split, what needs my yes, times to choose
 * from, silence from the other side, answers, whether to be in again, invitations, how it goes on afterwards, a first goal.
 */
export function toDoItems(ground: Ground): readonly ToDoItem[] {
  const { me, home, texts } = ground;
  const requests = home.standings.flatMap(({ choosing }) => choosing.requests);
  return [
    ...requests.map((request) => ({
      key: `request ${request.id}`,
      title: texts.tab.request.title(request.mentee.name),
      person: null,
      done: { kind: 'here' as const, card: <RequestCard request={request} /> },
    })),
    ...home.pairings.flatMap((pairing) => questions(pairing, ground)),
    ...home.pairings.flatMap((pairing) => timesToChoose(pairing, ground)),
    ...home.pairings.flatMap((pairing) => silences(pairing, ground)),
    ...home.surveys.map((survey) => toAnswer(survey, ground)),
    ...home.joinAgain.map((asked) => ({
      key: `again ${asked.programmeId}`,
      title: texts.tab.nextTime.again.title(asked.name[texts.language]),
      person: null,
      done: { kind: 'here' as const, card: <JoinAgain asked={asked} /> },
    })),
    ...me.programmes.filter(isToAnswer).map((each) => invitation(each, ground)),
    ...home.pairings.flatMap((pairing) => partings(pairing, ground)),
    ...home.pairings.flatMap((pairing) => firstGoals(pairing, ground)),
  ];
}

const personOf = ({ kind, partner }: PairingBody): PersonCard | null => (kind === 'pair' ? partner : null);
const pageOf = ({ id: pairingId }: PairingBody): string => pathOf({ page: 'pairing', pairingId });

/** What a pairing cannot go on without my answer to. */
function questions(pairing: PairingBody, { texts: { tab }, reader, now }: Ground): readonly ToDoItem[] {
  const { continuation, decisions, partner } = pairing;
  const [person, to] = [personOf(pairing), pageOf(pairing)];
  const split = tab.continuation.home;
  const agree = tab.together.home;
  return [
    ...(continuation === null
      ? []
      : [
          {
            key: `split ${continuation.id}`,
            title: split.title,
            person,
            done: {
              kind: 'page' as const,
              body: split.body(meetingStart(continuation.from, reader, now)),
              to,
              action: split.action,
            },
          },
        ]),
    ...decisions
      .filter(({ toAnswer }) => toAnswer)
      .map(({ id }) => ({
        key: `decision ${id}`,
        title: agree.title,
        person,
        done: { kind: 'page' as const, body: agree.body(partner.givenName), to, action: agree.action },
      })),
  ];
}

function timesToChoose(pairing: PairingBody, { texts, reader, now }: Ground): readonly ToDoItem[] {
  const { offerTitle, offerAction } = texts.tab.home;
  const { offerBody } = textsFor(texts.language, pairing.kind).tab.home;
  return pairing.offers
    .filter(({ toChoose }) => toChoose)
    .map(({ id, meeting }) => ({
      key: `offer ${id}`,
      title: offerTitle(pairing.partner.givenName),
      person: personOf(pairing),
      done: {
        kind: 'page' as const,
        body: meeting === null ? offerBody.standing : offerBody.meeting(dayOf(meeting.start, reader, now)),
        to: offerPath(pairing.id, id),
        action: offerAction,
      },
    }));
}

/** The other side is not heard of, or I am not. */
function silences(pairing: PairingBody, { texts: { tab } }: Ground): readonly ToDoItem[] {
  const { reach, partner, id } = pairing;
  const kicker = tab.home.toDo;
  if (reach?.choice === 'asked') {
    const title = tab.silence.title(partner.givenName);
    const card = <SilenceCard pairing={pairing} kicker={kicker} />;
    return [{ key: `silence ${id}`, title, person: personOf(pairing), done: { kind: 'here', card } }];
  }
  if ((reach?.question ?? null) === null) return [];
  const title = tab.stillThere.title(partner.givenName);
  const card = <StillThereCard pairing={pairing} kicker={kicker} />;
  return [{ key: `still there ${id}`, title, person: personOf(pairing), done: { kind: 'here', card } }];
}

function toAnswer(survey: Home['surveys'][number], { home, texts: { tab }, reader, now }: Ground): ToDoItem {
  const { surveyTitle, surveyBody, surveyAction } = tab.home;
  const pairing = home.pairings.find(({ id }) => id === survey.pairingId);
  return {
    key: `survey ${survey.id}`,
    title: surveyTitle(survey.partnerGivenName),
    person: pairing === undefined ? null : personOf(pairing),
    done: {
      kind: 'page',
      body: surveyBody(meetingStart(survey.meetingStart, reader, now)),
      to: pathOf({ page: 'survey', surveyId: survey.id }),
      action: surveyAction,
    },
  };
}

/** I was invited to it, can join it, and have not answered. */
export const isToAnswer = ({ isInvited, mayJoin, enrolment, applying }: MyProgramme): boolean =>
  isInvited && mayJoin === true && enrolment === null && applying === null;

function invitation({ programme }: MyProgramme, { texts: { tab, language } }: Ground): ToDoItem {
  const { id: programmeId, name, purpose } = programme;
  return {
    key: `invited ${programmeId}`,
    title: tab.home.invitedTo(name[language]),
    person: null,
    done: {
      kind: 'page',
      body: purpose[language],
      to: pathOf({ page: 'join', programmeId }),
      action: tab.join.action,
    },
  };
}

/** Our time together is soon over, and I have not said how I would like it to go on. */
function partings(pairing: PairingBody, { texts: { tab, language } }: Ground): readonly ToDoItem[] {
  const said = tab.parting.home;
  if (pairing.parting.asked?.wish !== null) return [];
  return [
    {
      key: `parting ${pairing.id}`,
      title: said.title(pairing.partner.givenName),
      person: personOf(pairing),
      done: {
        kind: 'page',
        body: said.body(plainDay(pairing.endsOn, language)),
        to: pageOf(pairing),
        action: said.action,
      },
    },
  ];
}

function firstGoals(pairing: PairingBody, { texts }: Ground): readonly ToDoItem[] {
  const { myRole, status, goals, id, kind, partner } = pairing;
  const isMissing = myRole === 'mentee' && status !== 'closed' && goals.every((goal) => goal.status === 'dropped');
  if (!isMissing) return [];
  const { goalTitle, goalAction } = texts.tab.home;
  const body = goalBodyFor(texts.language, kind, partner.givenName);
  return [
    {
      key: `goal ${id}`,
      title: goalTitle,
      person: personOf(pairing),
      done: { kind: 'page', body, to: newGoalPath(id), action: goalAction },
    },
  ];
}

function goalBodyFor(language: Language, kind: PairingBody['kind'], givenName: string): string {
  return textsFor(language, kind).tab.home.goalBody(givenName);
}
