import { flag, pageState } from '../parts/page-state.ts';

/** What is open among a pairing's goals: is a new one being written? */
interface GoalsShown {
  readonly writing: boolean;
}

export const goalsState = pageState<GoalsShown>({ writing: false }, { writing: flag });

/** The path of a pairing's goals with the form for a new one open. */
export function newGoalPath(pairingId: string): string {
  return `/pairing/${pairingId}/goals${goalsState.print({ writing: true })}`;
}
