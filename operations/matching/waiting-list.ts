import type { Temporal } from 'temporal-polyfill';
import { absenceSeen, leftSeen } from '#domain/access/seen-by-hr.ts';
import type { MatchRoundId } from '#domain/ids.ts';
import { waitingNow, type LeftWaiting } from '#domain/matching/draft.ts';
import { keptOut } from '#domain/matching/rule.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { ProposalLine } from '../ports/matching.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

type Pair = Pick<ProposalLine, 'mentorId' | 'menteeId' | 'mentorEnrolmentId' | 'menteeEnrolmentId' | 'status'>;

/** The people a round leaves without anybody now, and why, as HR may see it; not those who have left since. */
export async function waitingList(
  reader: Reader,
  programme: Programme,
  { roundId, pairs }: { readonly roundId: MatchRoundId; readonly pairs: readonly Pair[] },
  now: Temporal.Instant,
): Promise<readonly LeftWaiting[]> {
  const left = await reader.waiting(roundId);
  const ruledOut = keptOut(await reader.matchRules(programme.id));
  const today = todayIn(programme, now);
  const enrolled = (await reader.enrolments(programme.id)).filter(({ status }) => status === 'enrolled');
  const absences = new Map(enrolled.map((each) => [each.personId, absenceSeen(each, today)]));
  return waitingNow(left, pairs, ruledOut)
    .filter(({ personId }) => absences.has(personId))
    .map((each) => leftSeen(each, absences.get(each.personId) ?? null));
}
