import { bestSeats } from '#domain/matching/best-seats.ts';
import type { Costs } from './costs.ts';

/** The column of each row by our own solver, from the same matrix that others take. */
export function assigned(costs: Costs): Int32Array {
  const columns = Int32Array.from(costs.keys());
  const above = highest(costs) + 1;
  return bestSeats({
    choices: costs.map((row) => ({ columns, scores: taken(row, above) })),
    isSeeking: costs.map(() => true),
    places: new Int32Array(costs.length).fill(1),
    menteeLevels: new Int32Array(costs.length),
    mentorLevels: new Int32Array(costs.length),
    aim: 'best-fit',
  });
}

function highest(costs: Costs): number {
  let most = 0;
  for (const row of costs) for (const cost of row) if (cost > most) most = cost;
  return most;
}

/** What is dear is worth little. */
function taken(row: readonly number[], from: number): Int32Array {
  const worths = new Int32Array(row.length);
  for (let place = 0; place < row.length; place += 1) worths[place] = from - (row[place] ?? 0);
  return worths;
}
