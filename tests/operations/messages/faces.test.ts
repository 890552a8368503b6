import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { facesOf } from '#operations/messages/faces.ts';
import { nils, priya } from '../../standin/standin-fixture.ts';
import { approvedPairing, operationsWorld, type OperationsWorld } from '../operations-world.ts';

let world: OperationsWorld;
beforeAll(async () => {
  world = await operationsWorld();
  await approvedPairing(world);
}, 60_000);
afterAll(() => world.end(), 60_000);

async function kept(bytes: number, type: string): Promise<ReadonlyMap<unknown, string>> {
  const id = world.actor(priya).personId;
  await world.context.store.save((writer) => writer.savePhoto(id, { bytes: new Uint8Array(bytes), type }));
  return facesOf(world.context, [id, world.actor(nils).personId]);
}

test('the picture of whom a card is about travels in it, unless it is too large or none that Teams draws', async () => {
  const id = world.actor(priya).personId;
  const nilsHas = (await facesOf(world.context, [world.actor(nils).personId])).size;
  expect((await kept(30, 'image/jpeg')).get(id)).toBe(`data:image/jpeg;base64,${'A'.repeat(40)}`);
  expect((await kept(6_001, 'image/jpeg')).size).toBe(nilsHas);
  expect((await kept(30, 'image/svg+xml')).size).toBe(nilsHas);
  expect((await facesOf(world.context, [])).size).toBe(0);
});

test('the card that introduces somebody shows it, and asks nobody for it', async () => {
  await kept(30, 'image/jpeg');
  await world.settleDown();
  const { json } = await world.standin.control('GET', `/people/${nils.oid}/chat`);
  expect(JSON.stringify(json)).toMatch(/data:image\/(?:jpeg|png);base64,/);
});
