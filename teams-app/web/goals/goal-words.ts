import { nearPlainDay, percent } from '#texts/format.ts';
import type { GoalBody } from '../../contract/goals.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';

/** `30 % på väg, till 28 februari`; whose yes a draft waits for is said where it can be given. */
export function useGoalState(): (goal: GoalBody) => string {
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  return ({ status, dueOn, progressPercent }) => {
    if (status === 'reached') return tab.goals.reached;
    const due = dueOn === null ? [] : [tab.goals.due(nearPlainDay(dueOn, reader, now))];
    return [tab.goals.progressValue(percent(progressPercent, language)), ...due].join(', ');
  };
}
