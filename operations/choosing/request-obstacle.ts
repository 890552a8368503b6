import type { Temporal } from 'temporal-polyfill';
import { isPaused, type Enrolment, type Role } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import { isSameRule, keptOut } from '#domain/matching/rule.ts';
import { arePaired } from '#domain/pairing/pairing.ts';
import { obstacleToPairs, type Programme } from '#domain/programme/programme.ts';
import type { Context } from '../context.ts';
import { loadOf } from '../candidates/match-candidates.ts';
import { roomOf } from '../candidates/rooms.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

/** Why a mentee and a mentor cannot become a pairing now. */
export type RequestObstacle =
  | 'programme-not-open'
  | 'mentor-at-capacity'
  | 'mentor-away'
  | 'mentee-away'
  | 'mentee-gone';

/**
 * What keeps these two from becoming a pairing at this moment: somebody no longer takes part or is away, or there is no
 * room.
 */
export async function requestObstacle(
  context: Pick<Context, 'now'>,
  reader: Reader,
  programme: Programme,
  { mentorId, menteeId }: { readonly mentorId: PersonId; readonly menteeId: PersonId },
): Promise<RequestObstacle | null> {
  const today = todayIn(programme, context.now());
  if (obstacleToPairs(programme, today) !== null) return 'programme-not-open';
  const rules = await reader.matchRules(programme.id);
  const out = keptOut(rules);
  if (out.has(menteeId)) return 'mentee-away';
  if (arePaired(await reader.pairingsOf(menteeId), mentorId)) return 'mentor-away';
  const isRuledOut = rules.some((rule) => isSameRule(rule, { personId: menteeId, otherId: mentorId }));
  if (out.has(mentorId) || isRuledOut) return 'mentor-away';
  return (
    (await menteeObstacle(reader, programme, menteeId, today)) ??
    (await mentorObstacle(reader, programme, mentorId, today))
  );
}

async function menteeObstacle(
  reader: Reader,
  programme: Programme,
  menteeId: PersonId,
  today: Temporal.PlainDate,
): Promise<RequestObstacle | null> {
  const mentee = await takingPart(reader, programme, menteeId, 'mentee');
  const own = (await reader.pairingsOf(menteeId)).filter(({ programmeId }) => programmeId === programme.id);
  if (mentee === null || loadOf(menteeId, own).hasMentor) return 'mentee-gone';
  return isPaused(mentee, today) ? 'mentee-away' : null;
}

async function mentorObstacle(
  reader: Reader,
  programme: Programme,
  mentorId: PersonId,
  today: Temporal.PlainDate,
): Promise<RequestObstacle | null> {
  const mentor = await takingPart(reader, programme, mentorId, 'mentor');
  if (mentor === null || isPaused(mentor, today)) return 'mentor-away';
  return (await roomOf(reader, mentor)) > 0 ? null : 'mentor-at-capacity';
}

async function takingPart(
  reader: Reader,
  programme: Programme,
  personId: PersonId,
  role: Role,
): Promise<Enrolment | null> {
  const person = await reader.person(personId);
  const enrolment =
    person?.enabled === true && person.barred === undefined ? await reader.enrolment(programme.id, personId) : null;
  return enrolment?.status === 'enrolled' && enrolment.roles.includes(role) ? enrolment : null;
}
