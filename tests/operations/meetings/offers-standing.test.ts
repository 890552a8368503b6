import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actOnCard } from '#bot/card-actions.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import type { MeetingOfferId } from '#domain/ids.ts';
import type { OfferOption } from '#domain/meetings/offer.ts';
import { isRefused } from '#domain/refused.ts';
import { askForStandingTime, chooseTime, otherTimes, skipOffered } from '#operations/meetings/meeting-offers.ts';
import type { OfferRecord } from '#operations/ports/meetings.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import { cardsIn, textOf } from '../../support/card.ts';
import { nils, priya } from '../../standin/standin-fixture.ts';
import { faultsWorld, present, type FaultsWorld } from '../booking/faults-world.ts';

let world: FaultsWorld;

const offer = async (id: MeetingOfferId): Promise<OfferRecord> =>
  present(await world.context.store.read((reader) => reader.offer(id)));
const tabLinks = tabLinksOf({
  appId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});
const press = (person: CompanyPerson, verb: string, data: object) =>
  actOnCard({ context: world.context, tabLinks }, world.actor(person), { verb, data });

/** Jest sees no difference between two plain times. */
const words = (standing: object | undefined) => JSON.stringify(standing);

describe('a new standing time', () => {
  beforeAll(async () => {
    world = await faultsWorld();
    await world.settleDown();
  }, 120_000);
  afterAll(() => world.end(), 120_000);

  test('refused ones are not offered again', async () => {
    const { pairingId } = await world.series();
    const asked = await askForStandingTime(world.context, world.actor(nils), { pairingId });
    if (isRefused(asked)) throw new Error(asked.refused);
    await world.settleDown();
    const first = await offer(asked.offerId);
    await otherTimes(world.context, world.actor(nils), { offerId: asked.offerId, version: first.version });
    await world.settleDown();
    const second = await offer(asked.offerId);
    expect(second.status).toBe('open');
    const standings = (each: OfferRecord) =>
      each.options.map((option) => (option.kind === 'standing' ? words(option.standing) : ''));
    expect(standings(second).filter((each) => standings(first).includes(each))).toEqual([]);
    await skipOffered(world.context, world.actor(nils), { offerId: second.id, version: second.version });
  });

  test('replaces the old one in both calendars, exactly as it was chosen', async () => {
    const before = await world.series();
    const asked = await askForStandingTime(world.context, world.actor(priya), { pairingId: before.pairingId });
    if (isRefused(asked)) throw new Error(asked.refused);
    await world.settleDown();
    const { options, version } = await offer(asked.offerId);
    expect(options).toHaveLength(3);
    const [chosen] = options;
    if (chosen?.kind !== 'standing') throw new Error('Not a standing time');
    expect(words(chosen.standing)).not.toEqual(words(before.plan?.standing));
    await chooseTime(world.context, world.actor(priya), { offerId: asked.offerId, option: 0, version });
    await world.settleDown();
    const after = await world.series();
    expect(after.id).not.toBe(before.id);
    expect(after.status).toBe('verified');
    expect(words(after.plan?.standing)).toEqual(words(chosen.standing));
    expect((await world.context.store.read((reader) => reader.series(before.id)))?.status).toBe('ended');
    expect((await offer(asked.offerId)).status).toBe('done');
    expect(new Set(world.events(priya).map(({ master }) => master)).size).toBe(1);
    const rebooked = { kind: 'booked', pairingId: after.pairingId, seriesId: after.id } as const;
    const news = await world.context.store.read((reader) => reader.noticesAbout(rebooked));
    expect(news.map(({ personId }) => personId).toSorted()).toEqual([nils.oid, priya.oid].toSorted());
    const { programmeId } = present(await world.context.store.read((reader) => reader.pairing(after.pairingId)));
    const all = await world.context.store.read((reader) => reader.noticesOfProgramme(programmeId));
    expect(all.filter(({ about }) => about.kind === 'moved')).toEqual([]);
    await world.expectAgreement();
  });
});

describe('two who have no working hours in common', () => {
  beforeAll(async () => {
    world = await faultsWorld();
    const days = { daysOfWeek: ['monday', 'tuesday'], startTime: '17:00', endTime: '21:00' };
    await world.standin.control('POST', `/people/${priya.oid}/mailbox`, {
      workingHours: { ...days, timeZone: { name: 'W. Europe Standard Time' } },
    });
    await world.settleDown();
  }, 120_000);
  afterAll(() => world.end(), 120_000);

  test('choose among the least bad times, each with their own yes, and are booked there', async () => {
    const before = await world.series();
    expect(before).toMatchObject({ status: 'broken', trouble: { reason: 'no-common-time' } });
    const [offered] = await world.context.store.read((reader) => reader.liveOffersOf([before.id]));
    const { id: offerId, options, version } = present(offered);
    expect(offered).toMatchObject({ status: 'open', why: 'no-common-time', meetingId: null });
    const option = options.findIndex((each) => each.kind === 'standing' && outsideOf(each).includes(priya.oid));
    const chosen = options[option];
    if (chosen?.kind !== 'standing') throw new Error('No time outside the hours of the mentor');
    const first = await press(nils, 'choose-time', { offerId, version: String(version), option: String(option) });
    expect(textOf(first.card)).toContain('Nu väntar vi på Priya.');
    await world.settleDown();
    const chat = await world.standin.control('GET', `/people/${priya.oid}/chat`);
    expect(cardsIn(chat.json.activities).filter((card) => card.includes('Nils has said yes to'))).toHaveLength(1);
    const asked = await offer(offerId);
    await press(priya, 'choose-time', { offerId, version: String(asked.version), option: String(option) });
    await world.settleDown();
    const after = await world.series();
    expect(after.status).toBe('verified');
    expect(words(after.plan?.standing)).toBe(words(chosen.standing));
    expect((await world.context.store.read((reader) => reader.series(before.id)))?.status).toBe('ended');
    expect((await offer(offerId)).status).toBe('done');
    await world.expectAgreement();
  });
});

function outsideOf(option: Extract<OfferOption, { kind: 'standing' }>): readonly string[] {
  return option.outside.map(({ personId }) => personId);
}
