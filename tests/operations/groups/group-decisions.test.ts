import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JointDecisionId, PairingId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import { endPairing } from '#operations/pairing/end-pairing.ts';
import { decisionMessage, decisionView } from '#operations/pairing/decision-view.ts';
import { answerDecision, proposeRhythm } from '#operations/pairing/joint-decisions.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import { nils } from '../../standin/standin-fixture.ts';
import { theProgramme } from '../../support/the-programme.ts';
import { bo, greta, groupsWorld, sara, type GroupsWorld } from './groups-world.ts';

let world: GroupsWorld;
let pairingId: PairingId;
beforeAll(async () => {
  world = await groupsWorld();
  pairingId = await world.begin('group', [greta, nils, bo, sara]);
  const { context } = world;
  const programme = await context.store.read(theProgramme);
  if (programme === null) throw new Error('No programme');
  const ownRhythm = { cadences: ['weekly', 'monthly'], minutes: { least: 30, most: 60 } } as const;
  const open = { ...programme, ownRhythm, version: programme.version + 1 };
  await context.store.write((tx) => tx.saveProgramme(open, context.now()));
}, 300_000);
afterAll(() => world.end(), 300_000);

async function proposed(person: CompanyPerson, cadence: 'weekly' | 'monthly'): Promise<JointDecisionId> {
  const rhythm = { cadence, minutes: 30 };
  const outcome = await proposeRhythm(world.context, world.actor(person), { pairingId, rhythm });
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome.decisionId;
}
const answer = (person: CompanyPerson, decisionId: JointDecisionId, agrees: boolean) =>
  answerDecision(world.context, world.actor(person), { decisionId, agrees });
const rhythm = async () => (await world.context.store.read((reader) => reader.pairing(pairingId)))?.rhythm;

test('one no among four ends it, and nobody is told whose it was', async () => {
  const id = await proposed(bo, 'monthly');
  await answer(greta, id, true);
  await answer(sara, id, false);
  await world.settleDown();
  const message = decisionMessage(await decisionView(world.context, world.actor(bo), id));
  expect(message.decision.status).toBe('declined');
  expect(await world.chatOf(bo)).toContain('Det blir som förut');
  expect(await rhythm()).toBeNull();
}, 120_000);

test('all have to say yes; whoever leaves the group is not waited for', async () => {
  const id = await proposed(greta, 'weekly');
  expect(await answer(nils, id, true)).toEqual({ agreed: false });
  expect(await answer(bo, id, true)).toEqual({ agreed: false });
  expect(await rhythm()).toBeNull();
  await endPairing(world.context, world.actor(sara), { pairingId, reason: null });
  expect(await rhythm()).toEqual({ cadence: 'weekly', minutes: 30 });
  await world.settleDown();
  expect(await world.series()).toMatchObject({ status: 'verified', plan: { minutes: 30 } });
  for (const person of [nils, bo]) expect(world.ahead(person)).toEqual(world.ahead(greta));
  expect(world.ahead(sara)).toEqual([]);
  await expect(answer(sara, id, true)).rejects.toThrow('No such proposal');
}, 240_000);
