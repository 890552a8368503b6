import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installedChrome, packagedChrome } from './chrome.ts';
import { scratchDatabase, startPostgres, type Service } from './postgres.ts';
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
  const { DATABASE_URL: given, REDIS_URL: redisUrl } = environment;
  const postgres = given ? await scratchDatabase(given) : await startPostgres(searchPath);
  const redis = redisUrl ? { url: redisUrl, end: async () => {} } : await startRedis(searchPath);
  return {
    chrome,
    postgresUrl: urlOf(postgres),
    redisUrl: urlOf(redis),
    missing: [
      ...(chrome === null ? ['No browser. Install one (`apt-get install chromium`) or name it in CHROME_PATH.'] : []),
      ...(postgres === null ? ['No PostgreSQL. `apt-get install postgresql`, or name one in DATABASE_URL.'] : []),
      ...(redis === null ? ['No Redis. `apt-get install redis-server`, or name one in REDIS_URL.'] : []),
    ],
    async end() {
      for (const service of [postgres, redis]) await service?.end();
    },
  };
}

function urlOf(service: Service | null): string | null {
  return service === null ? null : service.url;
}

/** On Debian and Ubuntu, as root, what is missing is installed; elsewhere nothing is touched. */
function installThroughApt(environment: NodeJS.ProcessEnv, say: (line: string) => void): void {
  const has = (name: string) => isOnPath(name, environment);
  if (process.getuid?.() !== 0 || !has('apt-get')) return;
  const needs: readonly (readonly [name: string, isThere: boolean])[] = [
    ['chromium', installedChrome(environment) !== null],
    ['redis-server', has('redis-server') || Boolean(environment['REDIS_URL'])],
    ['postgresql', existsSync('/usr/lib/postgresql') || has('postgres') || Boolean(environment['DATABASE_URL'])],
  ];
  const wanted = needs.flatMap(([name, isThere]) => (isThere ? [] : [name]));
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

function isOnPath(name: string, { PATH = '' }: NodeJS.ProcessEnv): boolean {
  return PATH.split(delimiter).some((folder) => existsSync(join(folder, name)));
}
