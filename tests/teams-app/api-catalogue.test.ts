import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { catalogueEndpoints as endpoints } from '#teams-app/contract/catalogue.ts';
import { hrLead, mentee, openApiWorld, type ApiWorld, type Caller } from './api-fixture.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
}, 60_000);
afterAll(() => world.close());

const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const anybody: Caller = { as: mentee.id };
const welding = {
  name: { sv: 'svetsning', en: 'welding' },
  area: { sv: '', en: '' },
  synonyms: { sv: ['svets'], en: [] },
};

async function found(id: string) {
  const { competences } = await world.call(hr, endpoints.ofHr, {});
  return competences.find((each) => each.id === id);
}

test('everybody reads what can be chosen, and only HR reads and changes the rest', async () => {
  const { competences } = await world.call(anybody, endpoints.read, {});
  expect(competences).toHaveLength(15);
  expect(competences).toContainEqual({
    id: 'leadership',
    name: { sv: 'ledarskap', en: 'leadership' },
    area: { sv: 'Leda och driva', en: 'Leading and driving' },
    isRetired: false,
  });
  expect((await world.send(anybody, endpoints.ofHr)).status).toBe(403);
  expect((await world.send(anybody, endpoints.add, { body: welding })).status).toBe(403);
  expect(await found('leadership')).toMatchObject({ people: 0, version: 1 });
});

test('HR adds, changes, retires and brings back; what is wrong is said by its field', async () => {
  await world.call(hr, endpoints.add, { body: welding });
  const { competences } = await world.call(hr, endpoints.ofHr, {});
  const id = competences.find(({ name }) => name.sv === 'svetsning')?.id ?? '';
  const again = await world.send({ ...hr, language: 'sv' }, endpoints.add, { body: welding });
  expect(again.json).toMatchObject({ status: 409, code: 'competence-name-taken' });
  const nameless = await world.send(hr, endpoints.add, { body: { ...welding, name: { sv: 'x', en: '' } } });
  expect(nameless.json).toMatchObject({ status: 400, fields: [{ path: 'name.en' }] });
  const params = { id };
  const area = { sv: 'Hantverk', en: 'Craft' };
  await world.call(hr, endpoints.describe, { params, body: { ...welding, area, version: 1 } });
  const stale = await world.send(hr, endpoints.describe, { params, body: { ...welding, version: 1 } });
  expect(stale.json).toMatchObject({ status: 409, code: 'conflict' });
  await world.call(hr, endpoints.retire, { params, body: { retired: true, version: 2 } });
  const read = await world.call(anybody, endpoints.read, {});
  expect(read.competences.find((each) => each.id === id)).toMatchObject({ area, isRetired: true });
  await world.call(hr, endpoints.retire, { params, body: { retired: false, version: 3 } });
  const unknown = { params: { id: 'alchemy' }, body: { retired: true, version: 1 } };
  expect((await world.send(hr, endpoints.retire, unknown)).status).toBe(404);
});

test('a merged one is gone from both lists, and its names lead to the other', async () => {
  const into = { id: 'leadership', version: 1 };
  const itself = await world.send(hr, endpoints.merge, { params: { id: 'leadership' }, body: { version: 1, into } });
  expect(itself.json).toMatchObject({ status: 400, fields: [{ path: 'into' }] });
  await world.call(hr, endpoints.merge, { params: { id: 'networking' }, body: { version: 1, into } });
  expect(await found('networking')).toBeUndefined();
  expect((await found('leadership'))?.synonyms.sv).toContain('nätverkande');
});
