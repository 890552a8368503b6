import type { Temporal } from 'temporal-polyfill';
import { stateSeen } from '#domain/access/seen-by-hr.ts';
import { notMetFor, receiversOf, type ReceiverFacts, type ReceiverList } from '#domain/leads/receivers.ts';
import type { PersonId } from '#domain/ids.ts';
import { isOpen } from '#domain/matching/proposal.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { loadOf } from '../candidates/match-candidates.ts';
import { groupBy } from '../group-by.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

/** Who is on each list now, by what the list of people and the meetings tell those who lead. */
export async function receivers(
  reader: Reader,
  programme: Programme,
  now: Temporal.Instant,
): Promise<Readonly<Record<ReceiverList, readonly PersonId[]>>> {
  const facts = await factsOf(reader, programme, now);
  const on = (list: ReceiverList) => receiversOf(list, facts);
  return {
    everybody: on('everybody'),
    mentors: on('mentors'),
    mentees: on('mentees'),
    waiting: on('waiting'),
    'mentors-with-room': on('mentors-with-room'),
    'not-met': on('not-met'),
  };
}

async function factsOf(reader: Reader, programme: Programme, now: Temporal.Instant): Promise<ReceiverFacts> {
  const pairings = (await reader.pairings(programme.id)).filter(({ status }) => status !== 'closed');
  const round = await reader.latestRound(programme.id);
  const open = round === null ? [] : (await reader.proposalLines(round.id)).filter(isOpen);
  const proposed = new Set(open.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
  const pairingsOf = groupBy(
    pairings.flatMap((pairing) => pairing.members.map(({ personId }) => ({ personId, pairing }))),
    ({ personId }) => personId,
  );
  const series = await reader.allSeriesOf(pairings.map(({ id }) => id));
  const pairingOf = new Map(series.map(({ id, pairingId }) => [id, pairingId]));
  const booked = await reader.meetingsOf(series.map(({ id }) => id));
  const extra = await reader.extraMeetingsOf(pairings.map(({ id }) => id));
  const held = groupBy(
    [...booked, ...extra].filter(({ status }) => status === 'held'),
    ({ seriesId }) => pairingOf.get(seriesId),
  );
  const today = todayIn(programme, now);
  const people = (await reader.enrolments(programme.id)).map((enrolment) => {
    const { personId } = enrolment;
    const own = (pairingsOf.get(personId) ?? []).map(({ pairing }) => pairing);
    const state = stateSeen(enrolment, { isPaired: own.length > 0, isProposed: proposed.has(personId), today });
    return { enrolment, state, mentees: loadOf(personId, own).mentees };
  });
  return { people, notMet: notMetFor(pairings, ({ id }) => (held.get(id) ?? []).map(({ end }) => end), now) };
}
