import type { Temporal } from 'temporal-polyfill';
import { isOnlyProposed, isOpen, movedBack, movedBySurvey, type Goal } from '#domain/goals/goal.ts';
import { overlap } from '#domain/meetings/extra.ts';
import { answered as afterAnswers } from '#domain/meetings/held.ts';
import { mayDo, type Meeting } from '#domain/meetings/meeting.ts';
import type { Response } from '#domain/surveys/response.ts';
import type { Writer } from '../ports/store.ts';
import type { SurveyView } from './open-survey.ts';

/**
 * Moves the answerer's first open goal by what they say of it, once; another answer first takes back what the earlier one
 * had moved. Returns what the answer has moved now.
 */
export async function goalMovedBy(
  tx: Writer,
  { survey, pairing }: SurveyView,
  { before, after }: { readonly before: Response | null; readonly after: Response },
  now: Temporal.Instant,
): Promise<Response['goalMoved']> {
  if ((before?.goalProgress ?? null) === after.goalProgress) return after.goalMoved;
  const kept = await tx.goalsOf([pairing.id]);
  const own = kept.filter(({ ownerId }) => ownerId === survey.personId);
  const without = own.map((goal) => takenBack(goal, before?.goalMoved ?? null));
  const target = without.find((each) => isOpen(each) && !isOnlyProposed(each));
  const moved = movedNow(target, after);
  for (const goal of without) {
    const wanted = goal === target && moved !== undefined ? moved : goal;
    await saveMoved(tx, kept, wanted, now);
  }
  if (target === undefined || moved === undefined || moved === target) return null;
  return { goalId: target.id, percent: moved.progressPercent - target.progressPercent };
}

function takenBack(goal: Goal, earlier: Response['goalMoved']): Goal {
  return earlier?.goalId === goal.id ? movedBack(goal, earlier.percent) : goal;
}

function movedNow(goal: Goal | undefined, { goalProgress }: Response): Goal | undefined {
  return goal === undefined || goalProgress === null ? goal : movedBySurvey(goal, goalProgress);
}

/** There and back is one change, or none. */
async function saveMoved(tx: Writer, kept: readonly Goal[], goal: Goal, now: Temporal.Instant): Promise<void> {
  const before = kept.find(({ id }) => id === goal.id);
  if (before === undefined || before.progressPercent === goal.progressPercent) return;
  await tx.saveGoal({ ...goal, version: before.version + 1 }, now);
}

/**
 * Corrects what was presumed of the meeting by what those who were in it say now. `before` is what this one had answered
 * until now.
 */
export async function correctMeeting(
  tx: Writer,
  { meeting, pairing }: SurveyView,
  before: Response | null,
  now: Temporal.Instant,
): Promise<void> {
  await tx.changeMeeting(meeting.id, async (present) => {
    if (!mayDo('correct', present)) return null;
    // Read once nobody else can change the meeting: the other may have answered at the same moment. A meeting that was
    // held at another time did not take place at its time in the series.
    const said = await tx.didMeetAnswers(meeting.id);
    // Somebody may have said so with a press of its own, without answering anything else.
    if (isConfirmedOtherwise(present, before) && !said.includes('yes')) return null;
    const corrected = afterAnswers(present, said, now);
    // They were said to have missed it, and to have met at that time outside the series: that is one meeting, not two.
    const isBack = present.status === 'missed' && corrected.status === 'held';
    const extra = isBack ? await tx.extraMeetingsOf([pairing.id]) : [];
    return extra.some((each) => overlap(each, present)) ? null : corrected;
  });
}

/** Confirmed, and not only by the yes that is taken back now. */
function isConfirmedOtherwise({ confirmedAt }: Meeting, before: Response | null): boolean {
  if (confirmedAt === null) return false;
  return before?.didMeet !== 'yes' || before.metSaidAt.epochMilliseconds !== confirmedAt.epochMilliseconds;
}
