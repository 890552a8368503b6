/** A round of two thousand people that runs and is published by itself, against the same by hand. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { applyMigrations } from '#adapters/store/schema-engine.ts';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { proposeMatches } from '#operations/matching/propose-matches.ts';
import { publishRound } from '#operations/matching/publish-round.ts';
import { runJob } from '#operations/run-job.ts';
import { scratchDatabase } from '../../support/postgres.ts';
import { hrLead, now, openApiWorld, type ApiWorld } from '../../teams-app/api-fixture.ts';
import { atMost, shown, type BenchResult } from '../result.ts';
import { fillCompany, openToAll } from './company.ts';

const people = 2_000;
/** Each way, in turn, so that whatever else the machine does slows both. */
const turns = 3;
const programmeId = idOf<'Programme'>(openToAll);

/** From the press, or the moment at which it is due, until every pair of it has begun; each time in a company of its own. */
export async function ownRound(server: string): Promise<readonly BenchResult[]> {
  const took = { byHand: [] as number[], byItself: [] as number[] };
  for (let turn = 0; turn < turns; turn += 1) {
    took.byHand.push(await inCompany(server, byHand));
    took.byItself.push(await inCompany(server, byItself));
  }
  const middle = (all: readonly number[]): number =>
    all.toSorted((one, other) => one - other)[Math.floor(turns / 2)] ?? Number.NaN;
  return [
    shown('round-by-hand', middle(took.byHand), 'ms'),
    shown('round-by-itself', middle(took.byItself), 'ms'),
    atMost('round-by-itself-against-by-hand', middle(took.byItself) / middle(took.byHand), 'times', 1.3),
  ];
}

async function inCompany(server: string, run: (world: ApiWorld) => Promise<number>): Promise<number> {
  const database = await scratchDatabase(server);
  await applyMigrations(database.url, 'prisma');
  await fillCompany(database.url, { programmes: 2, people, pairings: 0, hasDraft: false }, now);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`UPDATE programme SET round_rhythm = 'weekly', publish_after_days = 1 WHERE id = $1`, [openToAll]);
  await client.end();
  const world = await openApiWorld({}, randomUUID, database);
  try {
    const ms = await run(world);
    const begun = await world.store.read((reader) => reader.pairings(programmeId));
    if (begun.length < people / 3) throw new Error(`Of ${people} people ${begun.length} pairs have begun.`);
    return ms;
  } finally {
    await world.close();
  }
}

async function byHand({ context }: ApiWorld): Promise<number> {
  const hr = { personId: hrLead.id, isHr: true, isIt: false, language: 'sv', programmeId } as const;
  const began = performance.now();
  await proposeMatches(context, hr, { again: null, weights: null });
  const round = await work(context, 'run-round');
  await publishRound(context, hr, { roundId: round.id, version: round.version });
  await work(context, 'publish-round');
  return performance.now() - began;
}

async function byItself({ context, store }: ApiWorld): Promise<number> {
  await store.write((tx) => tx.saveRoundPlan(programmeId, { nextAt: now, programmeVersion: 1 }));
  // Two days later, on a working day, when nobody has held it. Time passes for nothing.
  const later: Context = { ...context, now: () => now.add({ hours: 2 * 24 }) };
  const began = performance.now();
  await runJob(context, { kind: 'propose-round', id: programmeId });
  const round = await work(context, 'run-round');
  await runJob(later, { kind: 'publish-by-itself', id: round.id });
  await work(later, 'publish-round');
  return performance.now() - began;
}

/** The next step of the programme's latest round, as a worker does it. Gives the round as it stands afterwards. */
async function work(context: Context, kind: 'run-round' | 'publish-round') {
  const latest = () => context.store.read((reader) => reader.latestRound(programmeId));
  const id = (await latest())?.id ?? '';
  await runJob(context, { kind, id });
  const after = await latest();
  if (after === null) throw new Error('There is no round.');
  return after;
}
