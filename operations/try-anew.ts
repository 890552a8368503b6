import { Conflict } from './failures.ts';

/**
 * So often something is done anew because somebody else was first with one of its rows. The most rivals there are for
 * one row: a mentor has five mentees, and the plan for each of them may lose to that of each other and to what the two
 * do themselves meanwhile.
 */
export const mostTries = 10;

/** Does it, and does it anew when somebody else was first with a row; throws that at last, and everything else at once. */
export async function tryAnew<Result>(
  work: () => Promise<Result>,
  isLost: (error: unknown) => boolean = (error) => error instanceof Conflict,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isLost(error) || attempt === mostTries) throw error;
    }
  }
}
