import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isRefused } from '#domain/refused.ts';
import { chooseMyAlerts } from '#operations/leads/alert-choice.ts';
import { toldOf } from '#operations/leads/alert-readers.ts';
import { alertsNow } from '#operations/leads/alerts-now.ts';
import { dismissLead } from '#operations/programme/leads.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { ownRoundsWorld, type OwnRoundsWorld } from './own-rounds-world.ts';

let world: OwnRoundsWorld;

beforeAll(async () => {
  world = await ownRoundsWorld();
}, 60_000);
afterAll(() => world.close());

describe('a draft that ran by itself, in a programme that nobody leads any more,', () => {
  test('is told to whoever set the programme up, who decides in the tab', async () => {
    await world.begin({ publishAfterDays: 1 });
    await dismissLead(world.context, world.hanna, world.lea.personId);
    const now = await world.store.read((reader) => reader.programme(world.programmeId()));
    if (now === null) throw new Error('No programme');
    const { matching: _matching, id: _id, ...terms } = now;
    await setUpProgramme(world.context, world.henrik, terms);
    await world.join(['Ada'], 'mentor');
    await world.join(['Maj'], 'mentee');
    await world.at('2027-03-08T08:00');
    expect(await world.cards('round-ready')).toMatchObject([{ personId: world.henrik.personId }]);
  });

  test('is not told to a lead who had set it up and was dismissed, but to whoever of HR follows it', async () => {
    await world.begin({ publishAfterDays: 1 });
    const now = await world.store.read((reader) => reader.programme(world.programmeId()));
    if (now === null) throw new Error('No programme');
    const { matching: _matching, id: _id, ...terms } = now;
    expect(isRefused(await setUpProgramme(world.context, world.lea, terms))).toBe(false);
    await dismissLead(world.context, world.hanna, world.lea.personId);
    const follows = { kinds: [], waitingDays: 30, follows: true, version: 0 };
    expect(isRefused(await chooseMyAlerts(world.context, world.hanna, follows))).toBe(false);
    await world.join(['Ada'], 'mentor');
    await world.join(['Maj'], 'mentee');
    await world.at('2027-03-08T08:00');
    expect(await world.cards('round-ready')).toMatchObject([{ personId: world.hanna.personId }]);
  });
});

test('a draft that ran by itself is told once to each: by its card, or to whoever of HR asked to know beside the lead', async () => {
  await world.begin({ publishAfterDays: 1 });
  const follows = { kinds: ['round-ready' as const], waitingDays: 30, follows: true, version: 0 };
  expect(isRefused(await chooseMyAlerts(world.context, world.hanna, follows))).toBe(false);
  await world.join(['Ada'], 'mentor');
  await world.join(['Maj'], 'mentee');
  await world.at('2027-03-08T08:00');
  const { personId: lea } = world.lea;
  const { personId: hanna } = world.hanna;
  expect(await world.cards('round-ready')).toMatchObject([{ personId: lea }]);
  const said = async (leadId: typeof lea) =>
    world.store.read(async (reader) => {
      const now = world.context.now();
      const [here] = (await toldOf(reader, leadId, now)).filter(
        ({ programme }) => programme.id === world.programmeId(),
      );
      if (here === undefined) throw new Error('Is not told of the programme');
      return (await alertsNow(reader, here, { leadId, kinds: ['round-ready'], now })).map(({ kind }) => kind);
    });
  expect(await said(lea)).toEqual([]);
  expect(await said(hanna)).toEqual(['round-ready']);
});
