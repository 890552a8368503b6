import { mainJobBench } from './main-job.ts';
import type { BenchResult } from './result.ts';
import { startBench } from './start.ts';

/** `npm run bench -- <name> [--json]`: measures, and ends with code 1 when a limit is not kept. */
const benches: Readonly<Record<string, () => Promise<readonly BenchResult[]>>> = {
  start: startBench,
  'main-job': mainJobBench,
};

const [name = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  process.stderr.write(`Name a bench: ${Object.keys(benches).join(', ')}.\n`);
  process.exitCode = 1;
} else {
  const results = await bench();
  for (const { id, value, unit, limit, ok } of results)
    process.stderr.write(`${ok ? 'kept  ' : 'broken'} ${id}: ${value} ${unit} (limit ${limit})\n`);
  process.stdout.write(`${JSON.stringify({ bench: name, results })}\n`);
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}
