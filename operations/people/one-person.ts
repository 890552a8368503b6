import { Temporal } from 'temporal-polyfill';
import type { PersonProfile } from '#domain/enrolment/profile.ts';
import { isLetGo } from '#domain/booking/series.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import { namedOutcomes, outcomeOf, type LeadMessage } from '#domain/leads/lead-message.ts';
import { decidedBefore } from '#domain/meetings/misses.ts';
import { partnersOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { ownPartners } from '../access/partners.ts';
import { peopleById, readPersonAsHr } from '../access/read-as-hr.ts';
import { askedQuestions } from '../candidates/asked-questions.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Person } from '../ports/people.ts';
import type { GivenAnswer } from '../ports/questions.ts';
import type { Reader } from '../ports/store.ts';
import { nextOf } from '../series/series-counts.ts';
import { todayIn } from '../today.ts';
import { enrolledViews, type EnrolledPersonView } from './list-people.ts';

/** A pairing of somebody's as those who lead follow it: with whom, and how the meetings go. */
export interface PairingOfPerson {
  readonly pairing: Pairing;
  /** The others, a mentor first. */
  readonly others: readonly Person[];
  /** Of the meetings up to now that should have taken place, how many did. */
  readonly held: number;
  readonly due: number;
  readonly nextStart: Temporal.Instant | null;
}

/** What leads wrote to a list this person was on, where it has reached them or cannot. */
export interface MessageToPerson {
  readonly message: LeadMessage;
  readonly outcome: (typeof namedOutcomes)[number];
  readonly at: Temporal.Instant;
}

/** Somebody of the programme, as far as those who lead it may read of one person. */
export interface OnePersonView extends EnrolledPersonView {
  readonly programme: Programme;
  /** Those that go on before those that are over, the latest first. */
  readonly pairings: readonly PairingOfPerson[];
  /** Null for whoever has left, or has told nothing. */
  readonly profile: Pick<PersonProfile, 'offered' | 'wanted'> | null;
  /** To HR's own questions, in the programme's order. Null where they meet, or have met, the reader. */
  readonly answers: readonly GivenAnswer[] | null;
  /** The latest first. */
  readonly messages: readonly MessageToPerson[];
}

/**
 * One of those who are or were in the programme, for those who lead it: throws `NotAllowed` for others, and `NotFound` for
 * whoever is not in it, waits for a yes, or was told no. Goals, notes, answers about meetings and how anybody works are not in it.
 */
export async function onePerson(context: Context, actor: ActorIn, id: string): Promise<OnePersonView> {
  const personId = idOf<'Person'>(id);
  return readPersonAsHr(context, actor, personId, async (reader, programme) => {
    const view = await standingOf(reader, programme, personId, context.now());
    const isIn = view.enrolment.status === 'enrolled';
    const told = isIn ? ((await reader.profile(personId))?.told ?? null) : null;
    return {
      ...view,
      programme,
      pairings: await pairingsFor(reader, { programme, personId, now: context.now() }),
      profile: told && { offered: told.offered, wanted: told.wanted },
      answers: isIn ? await answersFor(reader, actor, personId) : [],
      messages: await messagesTo(reader, programme, personId),
    };
  });
}

async function standingOf(
  reader: Reader,
  programme: Programme,
  personId: PersonId,
  now: Temporal.Instant,
): Promise<EnrolledPersonView> {
  const enrolment = await reader.enrolment(programme.id, personId);
  const isListed = enrolment?.status === 'enrolled' || enrolment?.status === 'withdrawn';
  if (enrolment === null || !isListed) throw new NotFound('Nobody of the kind in this programme');
  const round = await reader.latestRound(programme.id);
  const within = { programmeId: programme.id, roundId: round?.id ?? null, today: todayIn(programme, now) };
  const isProposed = round !== null && (await reader.isProposed(round.id, enrolment.id));
  const [view] = await enrolledViews(reader, within, [{ personId, isProposed }]);
  if (view === undefined) throw new NotFound('Nobody of the kind in this programme');
  return view;
}

interface Whose {
  readonly programme: Programme;
  readonly personId: PersonId;
  readonly now: Temporal.Instant;
}

async function pairingsFor(reader: Reader, { programme, personId, now }: Whose): Promise<readonly PairingOfPerson[]> {
  const theirs = (await reader.pairingsOf(personId)).filter(({ programmeId }) => programmeId === programme.id);
  const people = await peopleById(
    reader,
    theirs.flatMap(({ members }) => members.map((member) => member.personId)),
  );
  const views: PairingOfPerson[] = [];
  for (const pairing of theirs.toSorted(runningFirst)) {
    const others = partnersOf(pairing, personId).flatMap((other) => people.get(other) ?? []);
    views.push({ pairing, others, ...(await meetingsFor(reader, pairing, now)) });
  }
  return views;
}

function runningFirst(one: Pairing, other: Pairing): number {
  const isOver = ({ status }: Pairing): number => Number(status === 'closed');
  return isOver(one) - isOver(other) || Temporal.Instant.compare(other.begunAt, one.begunAt);
}

async function meetingsFor(
  reader: Reader,
  pairing: Pairing,
  now: Temporal.Instant,
): Promise<Pick<PairingOfPerson, 'held' | 'due' | 'nextStart'>> {
  const series = new Map((await reader.allSeriesOf([pairing.id])).map((each) => [each.id, each]));
  const booked = (await reader.meetingsOf([...series.keys()])).filter((meeting) => {
    const own = series.get(meeting.seriesId);
    return own !== undefined && !isLetGo(own, meeting);
  });
  const due = decidedBefore([...booked, ...(await reader.extraMeetingsOf([pairing.id]))], now);
  return {
    held: due.filter(({ status }) => status === 'held').length,
    due: due.length,
    nextStart: pairing.status === 'closed' ? null : (nextOf(booked, now)?.start ?? null),
  };
}

async function answersFor(reader: Reader, actor: ActorIn, personId: PersonId): Promise<OnePersonView['answers']> {
  const asked = (await askedQuestions(reader, actor.programmeId)).map(({ question }) => question.id);
  if (asked.length === 0) return [];
  if ((await ownPartners(reader, actor.personId)).has(personId)) return null;
  const given = await reader.answersBy(actor.programmeId, [personId]);
  return asked.flatMap((id) => given.filter(({ question }) => question.id === id));
}

/** Only what the log of a message names people for: who waits for theirs is told of nobody. */
async function messagesTo(
  reader: Reader,
  programme: Programme,
  personId: PersonId,
): Promise<readonly MessageToPerson[]> {
  const cards = await reader.noticesTo(personId, programme.id, 'lead-message');
  if (cards.length === 0) return [];
  const messages = new Map((await reader.leadMessages(programme.id)).map((each) => [each.id, each]));
  const got = cards.flatMap((card): readonly MessageToPerson[] => {
    const message = card.about.kind === 'lead-message' ? messages.get(card.about.messageId) : undefined;
    if (message === undefined) return [];
    const own = outcomeOf(message, card);
    const outcome = namedOutcomes.find((each) => each === own);
    return outcome === undefined ? [] : [{ message, outcome, at: card.sentAt ?? card.mailedAt ?? message.sendsAt }];
  });
  return got.toSorted((one, other) => Temporal.Instant.compare(other.at, one.at));
}
