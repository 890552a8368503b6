import { randomUUID } from 'node:crypto';
import { applyMigrations } from '#adapters/store/schema-engine.ts';
import { idOf } from '#domain/ids.ts';
import { peopleColumns } from '#domain/access/people-list.ts';
import { seenStates } from '#domain/access/seen-by-hr.ts';
import { findEquipment } from '../support/equipment.ts';
import { scratchDatabase } from '../support/postgres.ts';
import { wholeList } from '../support/whole-list.ts';
import { hrLead, openApiWorld, now, type ApiWorld } from '../teams-app/api-fixture.ts';
import { fillCompany, inTwoProgrammes, openToAll } from './programmes/company.ts';
import { ownRound } from './programmes/own-round.ts';
import { atMost, shown, type BenchResult } from './result.ts';

const people = 20_000;
const pairings = 8_000;
const many = 30;
const few = 3;
const rounds = 120;
/** The first ones warm up the code and the database's cache, and do not count. */
const unmeasured = 20;

/**
 * What a company of twenty thousand waits for: each page through the API over HTTP, on PostgreSQL, as different people. A
 * second company of the same people with a tenth of the programmes says what those cost whom they do not concern.
 */
export async function programmesBench(): Promise<readonly BenchResult[]> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const equipment = await findEquipment(process.env, say);
  try {
    const { postgresUrl, missing } = equipment;
    if (postgresUrl === null) throw new Error(missing.join('\n'));
    const large = await companyOf(many, postgresUrl);
    const small = await companyOf(few, postgresUrl);
    say(`${people} people in ${many} programmes, and in ${few}`);
    try {
      return [
        ...(await ownPages(large, small)),
        ...(await overview(large)),
        ...(await firstPages(large)),
        ...(await due(large)),
        ...(await ownRound(postgresUrl)),
      ];
    } finally {
      await large.close();
      await small.close();
    }
  } finally {
    await equipment.end();
  }
}

async function companyOf(programmes: number, server: string): Promise<ApiWorld> {
  const database = await scratchDatabase(server);
  await applyMigrations(database.url, 'prisma');
  await fillCompany(database.url, { programmes, people, pairings, hasDraft: true }, now);
  return openApiWorld({ maxRequestsPerMinute: 1_000_000 }, randomUUID, database);
}

/** The two companies take turns, so that whatever else the machine does slows both. */
async function ownPages(large: ApiWorld, small: ApiWorld): Promise<readonly BenchResult[]> {
  const readers = inTwoProgrammes({ pairings });
  const results: BenchResult[] = [];
  for (const page of ['home', 'me'] as const) {
    const took = { large: [] as number[], small: [] as number[] };
    for (let round = 0; round < unmeasured + rounds; round += 1) {
      const reader = readers[round % readers.length] ?? '';
      const inLarge = await timeOf(large, reader, `/api/${page}`);
      const inSmall = await timeOf(small, reader, `/api/${page}`);
      if (round < unmeasured) continue;
      took.large.push(inLarge);
      took.small.push(inSmall);
    }
    results.push(
      atMost(`${page}-p95`, p95(took.large), 'ms', 60),
      shown(`${page}-median`, median(took.large), 'ms'),
      atMost(`${page}-of-30-programmes-against-3`, median(took.large) / median(took.small), 'times', 1.5),
    );
  }
  return results;
}

async function overview(world: ApiWorld): Promise<readonly BenchResult[]> {
  const took = await repeated(() => timeOf(world, hrLead.id, '/api/programmes', { roles: ['HR'] }));
  return [atMost('overview-p95', p95(took), 'ms', 150), shown('overview-median', median(took), 'ms')];
}

/** Narrowed and sorted in every way in turn. */
async function firstPages(world: ApiWorld): Promise<readonly BenchResult[]> {
  const searches = ['', 'åsa', 'berg luleå'];
  let turn = 0;
  const took = await repeated(() => {
    turn += 1;
    const column = peopleColumns[turn % peopleColumns.length] ?? 'name';
    const body = {
      ...wholeList,
      search: searches[turn % searches.length] ?? '',
      states: turn % 2 === 0 ? [...seenStates] : ['waiting', 'proposed', 'matched'],
      role: turn % 5 === 0 ? 'mentor' : null,
      order: { column, down: turn % 4 === 0 },
      skip: 0,
    };
    return timeOf(world, hrLead.id, `/api/programmes/${openToAll}/people/list`, { roles: ['HR'], body });
  });
  return [atMost('first-people-p95', p95(took), 'ms', 100), shown('first-people-median', median(took), 'ms')];
}

/** As a worker looks for what has come due, with eight thousand series booked. */
async function due({ store }: ApiWorld): Promise<readonly BenchResult[]> {
  const took = await repeated(async () => {
    const began = performance.now();
    await store.write((tx) => tx.dueJobs(now, 500));
    return performance.now() - began;
  });
  return [atMost('due-work-p95', p95(took), 'ms', 50), shown('due-work-median', median(took), 'ms')];
}

async function repeated(measure: () => Promise<number>): Promise<readonly number[]> {
  const took: number[] = [];
  for (let round = 0; round < unmeasured + rounds; round += 1) took.push(await measure());
  return took.slice(unmeasured);
}

interface Asked {
  readonly roles?: readonly string[];
  /** Sent by POST. */
  readonly body?: unknown;
}

/** From the request to the last byte of the answer, ms; the token is there before. */
async function timeOf(
  world: ApiWorld,
  person: string,
  path: string,
  { roles = [], body }: Asked = {},
): Promise<number> {
  const authorization = `Bearer ${await world.token(idOf<'Person'>(person), { roles })}`;
  const headers = { authorization, 'accept-language': 'sv' };
  const posted = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const began = performance.now();
  const response = await fetch(`${world.origin}${path}`, body === undefined ? { headers } : posted);
  const text = await response.text();
  const took = performance.now() - began;
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${text}`);
  return took;
}

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((one, other) => one - other);

function p95(values: readonly number[]): number {
  return sorted(values)[Math.ceil(0.95 * values.length) - 1] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
}
