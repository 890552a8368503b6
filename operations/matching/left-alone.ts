import type { Temporal } from 'temporal-polyfill';
import { absenceOf } from '#domain/enrolment/next-round.ts';
import type { Enrolment, Role } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import { waitingNow } from '#domain/matching/draft.ts';
import { stillOpen, waysFor, whyTold, type LeftAlone, type Way } from '#domain/matching/left-alone.ts';
import type { MatchRound } from '#domain/matching/round.ts';
import { keptOut } from '#domain/matching/rule.ts';
import { roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import { nextTryOf } from '#domain/programme/round-rhythm.ts';
import { obstacleToPairs, type Programme } from '#domain/programme/programme.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Composer, Composers } from '../messages/composer.ts';
import type { Context } from '../context.ts';
import { holidaysOf } from '../holidays-of.ts';
import type { Job } from '../job.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { todayIn } from '../today.ts';

/**
 * A round has been published: whoever it left without anybody is told once why, and what of their own would help. Nobody
 * who stands aside or pauses, whom HR keeps out, or who has a mentee already. Returns the jobs to ring.
 */
export async function tellLeftAlone(context: Context, tx: Writer, round: MatchRound): Promise<readonly Job[]> {
  const programme = await tx.programme(round.programmeId);
  if (programme === null) return [];
  const now = context.now();
  const left = await leftBy(tx, programme, round, now);
  await tx.addLeftAlone(left);
  const about = { kind: 'left-waiting', roundId: round.id } as const;
  const notices = left.map(({ personId }) => newNotice(context, { about, personId, programmeId: programme.id, now }));
  await tx.addNotices(notices);
  return notices.map(({ id }): Job => ({ kind: 'send-notice', id }));
}

async function leftBy(
  reader: Reader,
  programme: Programme,
  round: MatchRound,
  now: Temporal.Instant,
): Promise<readonly LeftAlone[]> {
  const ruledOut = keptOut(await reader.matchRules(programme.id));
  const waiting = waitingNow(await reader.waiting(round.id), await reader.proposalLines(round.id), ruledOut);
  const enrolled = (await reader.enrolments(programme.id)).filter(({ status }) => status === 'enrolled');
  const byPerson = new Map(enrolled.map((each) => [each.personId, each]));
  const running = (await reader.pairings(programme.id)).filter(({ status }) => status !== 'closed');
  const told = await reader.profiles(enrolled.map(({ personId }) => personId));
  const profiles = (role: Role) =>
    enrolled.filter(({ roles }) => roles.includes(role)).flatMap(({ personId }) => told.get(personId)?.told ?? []);
  const ofRole = { mentor: profiles('mentor'), mentee: profiles('mentee') } as const;
  const left = new Map<PersonId, LeftAlone>();
  // Whoever waits in both roles is told of the mentor they lack.
  const menteesFirst = waiting.toSorted((a, b) => Number(b.role === 'mentee') - Number(a.role === 'mentee'));
  for (const { personId, role, reason } of menteesFirst) {
    const own = byPerson.get(personId);
    const why = whyTold(reason);
    const profile = told.get(personId)?.told;
    if (own === undefined || profile === undefined || why === null || left.has(personId)) continue;
    if (!isStillAlone(own, role, running, todayIn(programme, now))) continue;
    const others = ofRole[role === 'mentee' ? 'mentor' : 'mentee'];
    left.set(personId, { roundId: round.id, personId, role, why, ways: waysFor(profile, { role, why, others }) });
  }
  return [...left.values()];
}

/** In this role, and wanting somebody. */
function isStillAlone(own: Enrolment, role: Role, running: readonly Pairing[], today: Temporal.PlainDate): boolean {
  if (own.status !== 'enrolled' || !own.roles.includes(role) || absenceOf(own, today) !== null) return false;
  return !running.some((pairing) => pairing.status !== 'closed' && roleOf(pairing, own.personId) === role);
}

/** How somebody stands whom the latest round left alone, as they read it themselves. */
export interface LeftAloneView extends Pick<LeftAlone, 'role' | 'why'> {
  readonly programme: Programme;
  /** What they have not changed since. */
  readonly ways: readonly Way[];
  readonly nextTry: Temporal.PlainDate | null;
}

/** The same in one programme; null for whoever has somebody by now, stands aside or pauses, or has no new pairs ahead. */
export async function leftAloneView(
  context: Pick<Context, 'now' | 'holidays'>,
  reader: Reader,
  programme: Programme,
  personId: PersonId,
): Promise<LeftAloneView | null> {
  for (const left of await reader.leftAloneOf(personId)) {
    const round = await reader.round(left.roundId);
    if (round?.programmeId === programme.id) return viewOf(context, reader, programme, left);
  }
  return null;
}

async function viewOf(
  context: Pick<Context, 'now' | 'holidays'>,
  reader: Reader,
  programme: Programme,
  { personId, role, why, ways }: LeftAlone,
): Promise<LeftAloneView | null> {
  const today = todayIn(programme, context.now());
  const own = obstacleToPairs(programme, today) === null ? await reader.enrolment(programme.id, personId) : null;
  const running = (await reader.pairingsOf(personId)).filter(({ programmeId }) => programmeId === programme.id);
  const profile = await reader.profile(personId);
  if (own === null || profile === null || !isStillAlone(own, role, running, today)) return null;
  const nextTry = nextTryOf(programme, context.now(), holidaysOf(context, programme));
  return { programme, role, why, ways: stillOpen(ways, profile.told), nextTry };
}

const leftWaiting: Composer<'left-waiting'> = async (context, reader, { about, personId }) => {
  const left = (await reader.leftAloneOf(personId)).find(({ roundId }) => roundId === about.roundId);
  const round = left && (await reader.round(left.roundId));
  const programme = round && (await reader.programme(round.programmeId));
  const view = left && programme ? await viewOf(context, reader, programme, left) : null;
  if (view === null || !programme) return null;
  const { role, why, ways, nextTry } = view;
  const message = { kind: 'left-waiting', programmeId: programme.id, role, why, ways, nextTry } as const;
  return { message, timeZone: programme.timeZone, country: programme.country };
};

/** The card for whoever a round left alone. */
export const leftAloneCards = { 'left-waiting': leftWaiting } satisfies Partial<Composers>;
