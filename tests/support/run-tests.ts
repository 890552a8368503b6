import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ensureCertificate } from '#standin/certificate.ts';
import { ensureBuilt } from '#standin/launch/builds.ts';
import { findEquipment } from './equipment.ts';
import type { Equipment } from './equipment.ts';

const cache = resolve('.cache');
const resultFile = resolve(cache, 'test-result.json');

const summary = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

/**
 * Everything `npm test` does: finds or starts what the tests work with, runs jest with `args`, says what was skipped
 * for want of something, and ends with the line `N passed, N failed, N skipped`. Gives the exit code. With `CI` set a
 * skipped test is a failure.
 */
export async function runTests(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  mkdirSync(cache, { recursive: true });
  const certificate = await ensureCertificate(resolve(cache, 'test-certificate'));
  const built = ensureBuilt();
  const equipment = await findEquipment(environment, say);
  try {
    for (const line of equipment.missing) say(`Tests are skipped. ${line}`);
    for (const name of await built) say(`Built dist/${name}.`);
    const code = await jest(args, testEnvironment(environment, equipment, certificate.caFile));
    return verdict(code, environment['CI'] !== undefined && environment['CI'] !== '');
  } finally {
    await equipment.end();
  }
}

function testEnvironment(environment: NodeJS.ProcessEnv, equipment: Equipment, caFile: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...rest } = environment;
  return {
    ...rest,
    NODE_OPTIONS: [
      environment['NODE_OPTIONS'] ?? '',
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
    ]
      .join(' ')
      .trim(),
    NODE_EXTRA_CA_CERTS: caFile,
    ...(equipment.chrome === null ? {} : { CHROME_PATH: equipment.chrome }),
    ...(equipment.postgresUrl === null ? {} : { TEST_POSTGRES_URL: equipment.postgresUrl }),
    ...(equipment.redisUrl === null ? {} : { TEST_REDIS_URL: equipment.redisUrl }),
  };
}

function jest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const own = ['--json', `--outputFile=${resultFile}`, '--maxWorkers=2', '--testLocationInResults'];
  const child = spawn(process.execPath, [resolve('node_modules/jest/bin/jest.js'), ...own, ...args], {
    env,
    // The JSON goes to the file; people read the reporter on stderr.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((done) => {
    child.once('exit', (code) => done(code ?? 1));
    child.once('error', () => done(1));
  });
}

function verdict(code: number, isCi: boolean): number {
  const result = summary.parse(JSON.parse(readFileSync(resultFile, 'utf8')));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  if (isCi && skipped > 0) say('In CI nothing may be skipped: the skipped tests count as a failure of the run.');
  say(`${result.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
  return code !== 0 || !result.success || failed > 0 || (isCi && skipped > 0) ? 1 : 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
