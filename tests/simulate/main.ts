import { readOptions } from './options.ts';
import { simulate, type Outcome } from './run.ts';
import { tally, unlived, violationsIn } from './tally.ts';

/**
 * `npm run simulate -- --pairs 60 --weeks 30 --seed 7 --json`: so many weeks of a company in the stand-in; `--seeds 1-5`
 * lives them for each of the seeds, one after the other. What comes out of each are its figures, on stdout. Code 1 if
 * anything happened that must never be; what it was stands on stderr, and of several seeds how much in each.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

try {
  const { seeds, json, databaseZone, ...life } = readOptions(process.argv.slice(2));
  const lived: Outcome[] = [];
  for (const seed of seeds) {
    if (seeds.length > 1) say(`Seed ${seed}.`);
    const began = performance.now();
    const outcome = await simulate({ ...life, seed }, { environment: process.env, databaseZone, say });
    say(`${((performance.now() - began) / 1000).toFixed(1)} s.`);
    process.stdout.write(`${json ? JSON.stringify(outcome) : JSON.stringify(outcome, null, 2)}\n`);
    lived.push(outcome);
  }
  if (lived.length > 1) tally(lived).forEach(say);
  const never = unlived(lived);
  if (never !== null) say(never);
  if (lived.some((outcome) => violationsIn(outcome) > 0)) process.exitCode = 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
