import type { Temporal } from 'temporal-polyfill';
import { isQuietlyOut } from '#domain/enrolment/next-round.ts';
import type { MatchRoundId } from '#domain/ids.ts';
import { waitingNow, type LeftWaiting } from '#domain/matching/draft.ts';
import { keptOut } from '#domain/matching/rule.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { ProposalLine } from '../ports/matching.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

type Pair = Pick<ProposalLine, 'mentorId' | 'menteeId' | 'mentorEnrolmentId' | 'menteeEnrolmentId' | 'status'>;

/**
 * The people a round leaves without anybody now, as HR may see them. Those who are quietly out are left out, even if
 * they were in the round when it was run: any reason given would reveal them. So are those who have left. A pair that fell through is listed as the
 * reason for both: if one of them were left out, HR would know whose doing it was.
 */
export async function waitingList(
  reader: Reader,
  programme: Programme,
  { roundId, pairs }: { readonly roundId: MatchRoundId; readonly pairs: readonly Pair[] },
  now: Temporal.Instant,
): Promise<readonly LeftWaiting[]> {
  const left = await reader.waiting(roundId);
  const ruledOut = keptOut(await reader.matchRules(programme.id));
  const today = todayIn(programme, now);
  const freed = await reader.freedEnrolments(programme.id);
  const quiet = new Set(freed.filter((each) => isQuietlyOut(each, today)).map(({ personId }) => personId));
  const enrolments = await reader.enrolments(programme.id);
  const enrolled = new Set(enrolments.filter(({ status }) => status === 'enrolled').map(({ personId }) => personId));
  return waitingNow(left, pairs, ruledOut).filter(
    ({ personId, reason }) => reason === 'fell-through' || (enrolled.has(personId) && !quiet.has(personId)),
  );
}
