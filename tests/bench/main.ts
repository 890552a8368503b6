import { parseArgs } from 'node:util';
import { bookingBench } from './booking.ts';
import { mainJobBench } from './main-job.ts';
import type { BenchResult } from './result.ts';
import { matchingBench } from './matching.ts';
import { programmesBench } from './programmes.ts';
import { screenBench } from './screen.ts';
import { startBench } from './start.ts';
import { tabBench } from './tab.ts';

interface BenchOptions {
  /** How many series `booking` books. */
  readonly series: number;
  /**
   * What Graph takes for an answer at least in `booking`, ms. In the cloud `getSchedule`, of which booking makes most of
   * its calls, took about 245 in the one measurement found; see docs/decisions/0020.
   */
  readonly latencyMs: number;
}

/**
 * `npm run bench -- <name> [--json] [--series N] [--latency MS]`: measures, and ends with code 1 when a limit is not kept. The last
 * line is JSON, and with `--json` nothing else is on stdout.
 */
const benches: Readonly<Record<string, (options: BenchOptions) => Promise<readonly BenchResult[]>>> = {
  start: startBench,
  'main-job': mainJobBench,
  booking: bookingBench,
  matching: matchingBench,
  screen: screenBench,
  programmes: programmesBench,
  tab: tabBench,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    series: { type: 'string', default: '1000' },
    latency: { type: 'string', default: '200' },
  },
});
const [name = ''] = positionals;
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
const series = Number(values.series);
const latencyMs = Number(values.latency);
if (bench === undefined || !Number.isInteger(series) || series < 1 || !(latencyMs >= 0)) {
  const said =
    bench === undefined ? `Name a bench: ${Object.keys(benches).join(', ')}.` : 'How many --series, what --latency?';
  process.stderr.write(`${said}\n`);
  process.exitCode = 1;
} else {
  const results = await bench({ series, latencyMs });
  for (const { id, value, unit, limit, ok } of results)
    process.stderr.write(`${wordFor(ok, limit)} ${id}: ${value} ${unit}${limit === null ? '' : ` (limit ${limit})`}\n`);
  process.stdout.write(`${JSON.stringify({ bench: name, results })}\n`);
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}

function wordFor(ok: boolean, limit: number | null): string {
  if (limit === null) return 'shown ';
  return ok ? 'kept  ' : 'broken';
}
