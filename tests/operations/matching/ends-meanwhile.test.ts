import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Context } from '#operations/context.ts';
import { approveProposal } from '#operations/matching/approve-proposal.ts';
import { programmeForLead } from '#operations/programme/hr-programme.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { committingLast } from '../../support/committing-last.ts';
import { roundsWorld, type RoundsWorld } from './rounds-world.ts';

let world: RoundsWorld;

beforeAll(async () => {
  world = await roundsWorld();
}, 60_000);
beforeEach(async () => {
  await world.begin();
  await world.draft();
});
afterAll(() => world.close());

async function approveOne(context: Context) {
  const [{ id }, { version }] = [await world.first(), await world.seen()];
  return () => approveProposal(context, world.hanna, { proposalId: id, version });
}

async function endIt(context: Context) {
  const { id: _id, matching: _matching, ...terms } = await programmeForLead(context, world.henrik);
  return () => setUpProgramme(context, world.henrik, { ...terms, status: 'ended' });
}

const living = async () => (await world.pairingsNow()).filter(({ status }) => status !== 'closed');

describe('a pair that begins in the moment in which the programme ends', () => {
  test('is ended with it', async () => {
    const { context, rival } = committingLast(world.context, await endIt(world.context));
    expect(await (await approveOne(context))()).toBeUndefined();
    expect(await rival()).toMatchObject({ status: 'ended' });
    expect(await world.pairingsNow()).toHaveLength(1);
    expect(await living()).toEqual([]);
  });

  test('or does not begin at all', async () => {
    const { context, rival } = committingLast(world.context, await approveOne(world.context));
    expect(await (await endIt(context))()).toMatchObject({ status: 'ended' });
    expect(await rival()).toEqual({ refused: 'programme-not-open' });
    expect(await living()).toEqual([]);
  });
});
