import { Conflict } from './failures.ts';

/**
 * How often something is done at most when somebody else keeps being first with one of its rows. It allows for the most
 * rivals that one row can have: a mentor has five mentees, and the plan for each of them may lose to each other's and
 * to what the two do themselves meanwhile.
 */
export const mostTries = 10;

/**
 * Does the work, and again when somebody else was first with a row. Throws that after the last try, and any other error
 * at once.
 */
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
