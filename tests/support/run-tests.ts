import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuilt, ensurePagesBuilt } from '#demo/builds.ts';
import { findEquipment, type Equipment } from './equipment.ts';
import { ensureEmbeddedDump } from './embedded-dump.ts';
import { createTemplate, type Template } from './postgres-template.ts';
import { testCertificate, testSigningKeys } from './test-keys.ts';
import { readResult, slowestFiles, verdict } from './test-result.ts';

const cache = resolve('.cache');
const resultFile = resolve(cache, 'test-result.json');

/**
 * Everything `npm test` does: finds or starts what the tests work with, runs jest with `args`, says what was skipped
 * for want of something and which files took longest, and ends with the line `N passed, N failed, N skipped`. Gives the
 * exit code. With `CI` set a skipped test is a failure.
 */
export async function runTests(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  mkdirSync(cache, { recursive: true });
  const { caFile } = await testCertificate();
  const [pages, processes] = await Promise.all([
    ensurePagesBuilt(),
    ensureBuilt('processes'),
    ensureEmbeddedDump(),
    testSigningKeys(),
  ]);
  for (const name of [...pages, ...(processes ? ['processes'] : [])]) say(`Built dist/${name}.`);
  const equipment = await findEquipment(environment, say);
  let template: Template | null = null;
  try {
    for (const line of equipment.missing) say(`Tests are skipped. ${line}`);
    template = equipment.postgresUrl === null ? null : await createTemplate(equipment.postgresUrl);
    const code = await jest(args, testEnvironment(environment, { equipment, template, caFile }));
    const result = readResult(resultFile);
    for (const line of slowestFiles(result)) say(line);
    return verdict(result, { code, isCi: environment['CI'] !== undefined && environment['CI'] !== '' }, say);
  } finally {
    await template?.end();
    await equipment.end();
  }
}

interface Found {
  readonly equipment: Equipment;
  readonly template: Template | null;
  readonly caFile: string;
}

function testEnvironment(environment: NodeJS.ProcessEnv, { equipment, template, caFile }: Found): NodeJS.ProcessEnv {
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
    ...(template === null ? {} : { TEST_POSTGRES_TEMPLATE: template.name }),
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

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
