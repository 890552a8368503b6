import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MatchRound } from '#domain/matching/round.ts';
import { discardDraft, undoInDraft } from '#operations/matching/change-draft.ts';
import { NotAllowed, NotFound } from '#operations/failures.ts';
import type { Job } from '#operations/job.ts';
import { proposeMatches } from '#operations/matching/propose-matches.ts';
import { retryAttention } from '#operations/insight/retry-attention.ts';
import { runJob } from '#operations/run-job.ts';
import { matchingWorld, type MatchingWorld } from './matching-world.ts';
import { newId, noon } from '../../adapters/store/world.ts';
import { theProgramme } from '../../support/the-programme.ts';

let world: MatchingWorld;

beforeAll(async () => {
  world = await matchingWorld();
}, 60_000);
beforeEach(async () => {
  await world.begin();
  await world.join('Ada', { mentorOf: 1 });
  await world.join('Nils', 'mentee');
});
afterAll(async () => world.close());

const reason = 'RangeError: Invalid array length';

/** A round whose job the worker has given up. */
async function stopped(status: 'matching' | 'publishing', replaces: MatchRound['id'] | null = null) {
  const { matching } = (await world.store.read((reader) => theProgramme(reader))) ?? {};
  if (matching === undefined) throw new Error('No programme');
  const round: MatchRound = {
    id: newId<'MatchRound'>(),
    programmeId: world.programmeId(),
    status,
    proposedAt: world.context.now(),
    proposedBy: world.hanna.personId,
    publishedBy: status === 'publishing' ? world.hanna.personId : null,
    publishedAt: null,
    publishesAt: null,
    held: null,
    form: 'mentoring',
    replaces,
    weights: matching.weights,
    version: 1,
  };
  const job: Job = { kind: status === 'matching' ? 'run-round' : 'publish-round', id: round.id };
  await world.store.write(async (tx) => {
    await tx.saveRound(round);
    await tx.park({ job, reason, parkedAt: noon });
  });
  world.rung();
  return { round, job, seen: { roundId: round.id, version: 1 }, subject: { kind: 'round', id: round.id } as const };
}

const due = () => world.store.read((reader) => reader.dueJobs(world.context.now(), 50));
const parked = async () => (await world.store.read((reader) => reader.parkedJobs())).map(({ job }) => job);

describe('a round whose work has stopped', () => {
  test.each(['matching', 'publishing'] as const)('while %s says so to HR, with the reason', async (status) => {
    const { job } = await stopped(status);
    expect((await world.view()).stopped).toEqual({ at: noon, reason });
    expect(await due()).not.toContainEqual(job);
    await world.store.write((tx) => tx.unpark(job));
    expect((await world.view()).stopped).toBeNull();
  });

  test.each([
    ['matching', 'draft'],
    ['publishing', 'published'],
  ] as const)('while %s is tried again when HR says so, and becomes %s', async (status, then) => {
    const { job, subject } = await stopped(status);
    await expect(retryAttention(world.context, { ...world.hanna, isHr: false }, subject)).rejects.toThrow(NotAllowed);
    await retryAttention(world.context, world.hanna, subject);
    expect(world.rung()).toEqual([job]);
    expect(await due()).toContainEqual(job);
    await runJob(world.context, job);
    expect(await world.view()).toMatchObject({ round: { status: then }, stopped: null });
    await expect(retryAttention(world.context, world.hanna, subject)).rejects.toThrow(NotFound);
  });

  test('is given up before it has become a draft, and another can be proposed', async () => {
    const { seen, job } = await stopped('matching');
    expect(await discardDraft(world.context, world.hanna, seen)).toBeUndefined();
    expect((await world.view()).round).toBeNull();
    expect(await parked()).not.toContainEqual(job);
    expect(await proposeMatches(world.context, world.hanna, { again: null, weights: null })).toBeUndefined();
    expect((await world.view()).round).toMatchObject({ status: 'draft' });
  });

  test('leads back to the draft it was to take the place of, with the locks in it', async () => {
    await proposeMatches(world.context, world.hanna, { again: null, weights: null });
    const { round: before } = await world.view();
    if (before === null) throw new Error('No draft');
    await world.store.write((tx) => tx.saveRound({ ...before, status: 'replaced', version: before.version + 1 }));
    const { seen, job } = await stopped('matching', before.id);
    expect((await world.view()).undo).toEqual({ kind: 'rerun' });
    expect(await undoInDraft(world.context, world.hanna, seen)).toBeUndefined();
    expect((await world.view()).round).toMatchObject({ id: before.id, status: 'draft' });
    expect(await parked()).not.toContainEqual(job);
  });

  test('is not given up once its pairs have begun to begin', async () => {
    const { seen } = await stopped('publishing');
    expect(await discardDraft(world.context, world.hanna, seen)).toEqual({ refused: 'not-a-draft' });
  });
});
