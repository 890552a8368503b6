import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installedChrome, packagedChrome } from './chrome.ts';
import { scratchDatabase, startPostgres } from './postgres.ts';
import type { Service } from './postgres.ts';
import { startRedis } from './redis.ts';

/** What the tests found to work with; null where there is none. */
export interface Equipment {
  readonly chrome: string | null;
  readonly postgresUrl: string | null;
  readonly redisUrl: string | null;
  /** One line each: what is missing and how to install it. */
  readonly missing: readonly string[];
  end(): Promise<void>;
}

/** Finds, installs or starts a browser, PostgreSQL and Redis; `say` is told what takes long. */
export async function findEquipment(environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<Equipment> {
  const searchPath = environment['PATH'] ?? '';
  installThroughApt(environment, say);
  const chrome = installedChrome(environment) ?? (await packagedChrome());
  const given = environment['DATABASE_URL'];
  const postgres = given ? await scratchDatabase(given) : await startPostgres(searchPath);
  const redisUrl = environment['REDIS_URL'];
  const redis = redisUrl ? { url: redisUrl, end: async () => {} } : await startRedis(searchPath);
  return {
    chrome,
    postgresUrl: postgres?.url ?? null,
    redisUrl: redis?.url ?? null,
    missing: [
      ...(chrome === null ? ['No browser. Install one (`apt-get install chromium`) or name it in CHROME_PATH.'] : []),
      ...(postgres === null ? ['No PostgreSQL. `apt-get install postgresql`, or name one in DATABASE_URL.'] : []),
      ...(redis === null ? ['No Redis. `apt-get install redis-server`, or name one in REDIS_URL.'] : []),
    ],
    async end() {
      const services: readonly (Service | null)[] = [postgres, redis];
      for (const service of services) await service?.end();
    },
  };
}

/** On Debian and Ubuntu, as root, what is missing is installed; elsewhere nothing is touched. */
function installThroughApt(environment: NodeJS.ProcessEnv, say: (line: string) => void): void {
  const folders = (environment['PATH'] ?? '').split(delimiter);
  const has = (name: string) => folders.some((folder) => existsSync(join(folder, name)));
  if (process.getuid?.() !== 0 || !has('apt-get')) return;
  const wanted = [
    ...(installedChrome(environment) === null ? ['chromium'] : []),
    ...(has('redis-server') || environment['REDIS_URL'] ? [] : ['redis-server']),
    ...(existsSync('/usr/lib/postgresql') || has('postgres') || environment['DATABASE_URL'] ? [] : ['postgresql']),
  ];
  if (wanted.length === 0) return;
  say(`Installing ${wanted.join(', ')} with apt-get …`);
  const settings = { stdio: 'ignore', env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...wanted]]) {
    try {
      execFileSync('apt-get', args, settings);
    } catch {
      say(`apt-get ${args.join(' ')} failed; going on with what there is.`);
    }
  }
}
