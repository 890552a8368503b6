import { parseArgs } from 'node:util';
import { bookingBench } from './booking.ts';
import { mainJobBench } from './main-job.ts';
import type { BenchResult } from './result.ts';
import { startBench } from './start.ts';

interface BenchOptions {
  /** How many series `booking` books. */
  readonly series: number;
}

/**
 * `npm run bench -- <name> [--json] [--series N]`: measures, and ends with code 1 when a limit is not kept. The last
 * line is JSON, and with `--json` nothing else is on stdout.
 */
const benches: Readonly<Record<string, (options: BenchOptions) => Promise<readonly BenchResult[]>>> = {
  start: startBench,
  'main-job': mainJobBench,
  booking: bookingBench,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, series: { type: 'string', default: '1000' } },
});
const [name = ''] = positionals;
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
const series = Number(values.series);
if (bench === undefined || !Number.isInteger(series) || series < 1) {
  const said = bench === undefined ? `Name a bench: ${Object.keys(benches).join(', ')}.` : 'How many --series?';
  process.stderr.write(`${said}\n`);
  process.exitCode = 1;
} else {
  const results = await bench({ series });
  for (const { id, value, unit, limit, ok } of results)
    process.stderr.write(`${ok ? 'kept  ' : 'broken'} ${id}: ${value} ${unit} (limit ${limit})\n`);
  process.stdout.write(`${JSON.stringify({ bench: name, results })}\n`);
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}
