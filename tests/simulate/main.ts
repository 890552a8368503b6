import { readOptions } from './options.ts';
import { simulate } from './run.ts';

/**
 * `npm run simulate -- --pairs 60 --weeks 30 --seed 7 --json`: so many weeks of a company in the stand-in. The last line
 * is the figures, code 1 if anything happened that must never be; what it was stands on stderr.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

try {
  const options = readOptions(process.argv.slice(2));
  const began = performance.now();
  const outcome = await simulate(options, { environment: process.env, say });
  say(`${((performance.now() - began) / 1000).toFixed(1)} s.`);
  process.stdout.write(`${options.json ? JSON.stringify(outcome) : JSON.stringify(outcome, null, 2)}\n`);
  if (Object.values(outcome.violations).some((count) => count > 0)) process.exitCode = 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
