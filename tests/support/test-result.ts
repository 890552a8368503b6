import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';

const shape = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  /** One a file; times in ms, from before it was loaded until its last hook had ended. */
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
});

export type TestResult = z.infer<typeof shape>;

/** What jest has written with `--json`. */
export function readResult(file: string): TestResult {
  return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The ten files that took longest, slowest first, a line each under a heading; nothing of a single file. */
export function slowestFiles({ testResults }: TestResult): readonly string[] {
  if (testResults.length < 2) return [];
  const timed = testResults.map(({ name, startTime, endTime }) => ({ name, ms: endTime - startTime }));
  const slowest = timed.toSorted((one, other) => other.ms - one.ms).slice(0, 10);
  return [
    'The slowest files:',
    ...slowest.map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${relative('', name)}`),
  ];
}

/** Says how it went, in the run's last line, and gives its exit code. */
export function verdict(
  result: TestResult,
  { code, isCi }: { readonly code: number; readonly isCi: boolean },
  say: (line: string) => void,
): number {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  if (isCi && skipped > 0) say('In CI nothing may be skipped: the skipped tests count as a failure of the run.');
  say(`${result.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
  return code !== 0 || !result.success || failed > 0 || (isCi && skipped > 0) ? 1 : 0;
}
