import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { PersonId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { chooseMyAlerts, myAlerts } from '#operations/leads/alert-choice.ts';
import { askHrForHelp } from '#operations/pairing/silence-choices.ts';
import { seenWithoutRole, whoAmI } from '#operations/people/who-am-i.ts';
import { appointLead } from '#operations/programme/leads.ts';
import { createProgramme } from '#operations/programme/set-up-programme.ts';
import { noon, programmeOf } from '../../adapters/store/world.ts';
import { actor } from '../life-world.ts';
import { openLeadsWorld, wishForHelp, type LeadsWorld } from './leads-world.ts';

let world: LeadsWorld;
let lena: PersonId;
let hanna: PersonId;
beforeEach(async () => {
  world = await openLeadsWorld();
  lena = await world.colleague('Lena');
  hanna = await world.colleague('Hanna');
}, 60_000);
afterEach(() => world.close(), 60_000);

const hr = () => world.as(hanna, true);
const appoint = async (id = lena) => {
  expect(await appointLead(world.context, hr(), id)).toBeUndefined();
};
const alerts = (id = lena) => world.got(id).flatMap((message) => (message.kind === 'alert' ? [message] : []));
const lines = (id = lena) =>
  alerts(id).map(({ programmes }) => programmes.map((each) => each.lines.map(({ sv }) => sv)));
const everything = { waitingDays: 30, follows: true, version: 0 } as const;

describe('HR', () => {
  test('is told of a programme they follow, and of no other', async () => {
    await world.pair();
    world.moveTo(noon.add({ hours: 7 * 24 }));
    await world.work();
    expect(alerts(hanna)).toEqual([]);
    expect(await myAlerts(world.context, hr())).toMatchObject({ isLead: false, follows: false, isNobodyTold: true });
    await chooseMyAlerts(world.context, hr(), { ...everything, kinds: ['trouble'] });
    expect(await myAlerts(world.context, hr())).toMatchObject({ follows: true, isNobodyTold: false, version: 1 });
    await world.work();
    await world.later(24);
    expect(alerts(hanna).length).toBeGreaterThan(0);
    // The bot cannot know that somebody is of HR, so there is nothing to press but the way to the page.
    expect(alerts(hanna)[0]?.help).toBeNull();
  });

  test('reads that nobody is told also where whoever leads has left the company', async () => {
    await appoint();
    expect(await myAlerts(world.context, hr())).toMatchObject({ isNobodyTold: false });
    await world.store.write((tx) => tx.disablePeople([lena]));
    expect(await myAlerts(world.context, hr())).toMatchObject({ isNobodyTold: true });
  });

  test('follows what they begin, until they no longer come with HR’s role', async () => {
    const { id: _id, version: _version, matching: _matching, status: _status, ...terms } = programmeOf();
    const begun = await createProgramme(world.context, hr(), { ...terms, status: 'open' });
    if (isRefused(begun)) throw new Error(begun.refused);
    const own = { ...hr(), programmeId: begun.id };
    expect(await myAlerts(world.context, own)).toMatchObject({
      follows: true,
      kinds: ['help', 'applicants', 'trouble', 'round-ready', 'ends-soon'],
    });
    world.moveTo(noon.add({ hours: 80 * 24 }));
    await programmeInsight(world.context, own);
    world.moveTo(noon.add({ hours: 160 * 24 }));
    const told = await world.store.read((reader) => reader.followers(begun.id));
    expect(told.map(({ seenAt }) => seenAt.toString())).toEqual([noon.add({ hours: 80 * 24 }).toString()]);
    world.moveTo(noon.add({ hours: 171 * 24 }));
    expect(await myAlerts(world.context, { ...own, personId: lena })).toMatchObject({ isNobodyTold: true });
  });
});

describe('a wish for help where the partner alone leads', () => {
  test('is told to whoever of HR follows another programme, and to nobody where somebody else is told', async () => {
    const other = { ...programmeOf(), name: { sv: 'Ny på jobbet', en: 'New here' } };
    await world.store.write((tx) => tx.saveProgramme(other, noon));
    const following = { ...hr(), programmeId: other.id };
    await chooseMyAlerts(world.context, following, { ...everything, kinds: ['trouble'] });
    const pair = await world.bookedPair([24]);
    await appoint(pair.mentor.id);
    await world.work();
    expect(await askHrForHelp(world.context, actor(pair.mentee.id), { pairingId: pair.pairing.id })).toBeUndefined();
    await world.work();
    expect(alerts(pair.mentor.id)).toEqual([]);
    expect(lines(hanna)).toEqual([[[`${pair.mentee.name} vill ha hjälp.`]]]);
    const second = await world.bookedPair([24]);
    await appoint();
    await world.work();
    expect(
      await askHrForHelp(world.context, actor(second.mentee.id), { pairingId: second.pairing.id }),
    ).toBeUndefined();
    await world.work();
    expect(alerts()).not.toEqual([]);
    expect(lines(hanna)).toHaveLength(1);
  });
});

describe('Somebody who was of HR', () => {
  test('is told nothing more of what they followed once they come without the role', async () => {
    await chooseMyAlerts(world.context, hr(), { ...everything, kinds: ['help'] });
    const pair = await world.bookedPair([24]);
    await world.work();
    const asHr = await whoAmI(world.context, hr());
    expect(asHr).toMatchObject({ hasLostRole: false });
    const without = world.as(hanna);
    expect(await whoAmI(world.context, without)).toMatchObject({ hasLostRole: true });
    await seenWithoutRole(world.context, without);
    expect(await whoAmI(world.context, without)).toMatchObject({ hasLostRole: false });
    await wishForHelp(world, pair);
    await world.later(24);
    expect(alerts(hanna)).toEqual([]);
  });
});
