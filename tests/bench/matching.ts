import { munkres } from 'munkres';
import { assign } from '#domain/matching/assign.ts';
import { exponentOf } from './exponent.ts';
import { againstMunkres } from './matching/against-munkres.ts';
import { uniform } from './matching/costs.ts';
import { judged } from './matching/judge.ts';
import { candidatesOf, matchedByCandidateSets, matchedExactly } from './matching/measured.ts';
import { benchContext, inventedCohort } from './matching/people.ts';
import { qualityOf } from './matching/quality.ts';
import { roundMemory } from './matching/round-memory.ts';
import { bestOf, spent } from './matching/spent.ts';
import { atLeast, atMost, type BenchResult } from './result.ts';

/** Mentees; there are two mentors for every five, with two places each. */
const sizes = [3_000, 6_000, 12_000, 20_000] as const;
const seeds = [1, 2, 3, 4, 5] as const;

/** Speed and memory of large rounds, their distance to the exact optimum, and what proposals are worth in truth. */
export async function matchingBench(): Promise<readonly BenchResult[]> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  return [...largeRounds(say), ...againstTheJudge(say), ...againstMunkres(say), ...quality(say)];
}

function largeRounds(say: (line: string) => void): readonly BenchResult[] {
  timeOf(3_000);
  const points = sizes.map((size) => {
    const ms = timeOf(size);
    say(`${size} mentees and ${size * 0.4} mentors: ${(ms / 1000).toFixed(1)} s`);
    return { size, ms };
  });
  const seconds = (points.at(-1)?.ms ?? Infinity) / 1000;
  const whole = process.resourceUsage().maxRSS / 1024;
  const costs = uniform(2_000, 1);
  const { seconds: yardstick } = bestOf(3, () => munkres(costs));
  return [
    atMost('round-of-20000', seconds, 's', 60),
    atMost('round-of-20000-in-munkres-of-2000', seconds / yardstick, 'times', 55),
    atMost('round-of-20000-memory', roundMemory(20_000), 'MB', 100),
    atMost('round-of-20000-memory-with-people', whole, 'MB', 800),
    atMost('round-growth', exponentOf(points), 'exponent', 1.3),
  ];
}

/** A whole round, with the reasons for its proposals. */
function timeOf(mentees: number): number {
  const { mentors, mentees: seekers } = inventedCohort({ mentees, mentors: mentees * 0.4, capacity: 2 }, 1);
  const { seconds } = spent(() => assign(candidatesOf(mentors), candidatesOf(seekers), benchContext, []));
  return seconds * 1000;
}

function againstTheJudge(say: (line: string) => void): readonly BenchResult[] {
  const cohort = inventedCohort({ mentees: 2_000, mentors: 1_000, capacity: 2 }, 1);
  const ours = matchedExactly(cohort);
  const theirs = judged(ours.pairs);
  const sparse = matchedByCandidateSets(cohort);
  say(`2000 x 1000, two places: ${ours.seconds.toFixed(2)} s, munkres alone ${theirs.seconds.toFixed(2)} s`);
  return [
    atMost('round-of-2000-against-munkres', ours.seconds / theirs.seconds, 'times', 2),
    atMost('round-of-2000-short-of-munkres', theirs.total - ours.total, 'millionths', 0),
    atLeast('candidate-sets-of-optimum', (100 * sparse.total) / ours.total, '%', 99),
  ];
}

/** Shares of the true fit that could be reached; random and greedy are there to compare with. */
function quality(say: (line: string) => void): readonly BenchResult[] {
  const found = seeds.map(qualityOf);
  const mean = (pick: (one: (typeof found)[number]) => number) =>
    (100 * found.reduce((sum, one) => sum + pick(one), 0)) / found.length;
  const [proposals, greedy, random] = [
    mean((one) => one.proposals),
    mean((one) => one.greedy),
    mean((one) => one.random),
  ];
  const sets = mean((one) => one.candidateSets);
  const short = Math.max(...found.map((one) => one.judgedTotal - one.proposedTotal));
  say(
    `share of the attainable true fit: proposals ${proposals.toFixed(1)} %, candidate sets ${sets.toFixed(1)} %, ` +
      `greedy ${greedy.toFixed(1)} %, random ${random.toFixed(1)} %`,
  );
  return [
    atLeast('attainable-by-proposals', proposals, '%', 90),
    atLeast('attainable-by-candidate-sets', sets, '%', 90),
    atMost('attainable-by-greedy', greedy, '%', proposals),
    atMost('attainable-by-random', random, '%', greedy),
    atMost('proposals-short-of-exact-optimum', short, 'millionths', 0),
  ];
}
