import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { actOnCard } from '#bot/card-actions.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import { idOf, type MeetingOfferId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { OfferOption } from '#domain/meetings/offer.ts';
import { isRefused } from '#domain/refused.ts';
import { followSeries } from '#operations/booking/follow-calendar.ts';
import { askForOtherTimes, chooseTime, skipMeeting } from '#operations/meetings/meeting-offers.ts';
import { offerView } from '#operations/meetings/offer-view.ts';
import type { OfferRecord } from '#operations/ports/meetings.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import { cardsIn, textOf } from '../../support/card.ts';
import { until } from '../../support/until.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { faultsWorld, present, type FaultsWorld } from '../booking/faults-world.ts';

let world: FaultsWorld;

/** A booked pair for some tests, each of which takes meetings of its own; what they do to time comes last. */
function withBookedPair(): void {
  beforeAll(async () => {
    world = await faultsWorld();
    await world.settleDown();
    // The first two are left for the tests that move time.
    [, , ...untouched] = await world.ahead();
  }, 120_000);
  afterAll(() => world.end(), 120_000);
  beforeEach(async () => {
    await delivered();
    for (const person of [nils, priya]) seen.set(person, (await allCards(person)).length);
  });
}

let untouched: readonly Meeting[] = [];
/** How many cards each has had before the test. */
const seen = new Map<CompanyPerson, number>();

/** A meeting that no other test has touched. */
function aMeeting(): Meeting {
  const [meeting, ...rest] = untouched;
  untouched = rest;
  return present(meeting);
}

/** The living offer about a meeting. */
async function offerOf({ id }: Meeting): Promise<OfferRecord> {
  const { id: seriesId } = await world.series();
  const found = await world.context.store.read((reader) => reader.liveOffersOf([seriesId]));
  return present(found.find(({ meetingId }) => meetingId === id));
}
const offer = async (id: MeetingOfferId) => present(await world.context.store.read((reader) => reader.offer(id)));
const meeting = async (id: Meeting['id']) => present((await world.meetings()).find((each) => each.id === id));
const startsOf = (options: readonly OfferOption[]) =>
  options.map((option) => (option.kind === 'meeting' ? option.start : option.first).toString());

/** In whose of the two calendars something of theirs stands at that moment. */
const inCalendarsAt = (start: { readonly epochMilliseconds: number }) =>
  [nils, priya].filter((person) => world.events(person).some((event) => event.start === start.epochMilliseconds));

/** What the bot has said to somebody, card by card, as it stands in the chat now. */
async function allCards(person: CompanyPerson): Promise<readonly string[]> {
  const chat = await world.standin.control('GET', `/people/${person.oid}/chat`);
  return cardsIn(chat.json.activities);
}
const cardsNow = async (person: CompanyPerson) => (await allCards(person)).slice(seen.get(person));
const cards = async (person: CompanyPerson) => {
  await delivered();
  return cardsNow(person);
};
const cardsWith = async (person: CompanyPerson, text: string) =>
  (await cards(person)).filter((card) => card.includes(text));

/**
 * A chat takes seven cards a second and eight in two, by the channel's own clock: what it has turned away comes a
 * moment later.
 */
async function delivered(): Promise<void> {
  await until('every card to be in its chat', async () => {
    if (!(await areCardsOwed())) return true;
    await world.later({ seconds: 5 });
    await world.settleDown();
    return false;
  });
}

async function areCardsOwed(): Promise<boolean> {
  const { pairingId } = await world.series();
  const notices = await world.context.store.read(async (reader) => {
    const pairing = present(await reader.pairing(pairingId));
    return reader.noticesOfProgramme(pairing.programmeId);
  });
  const soon = world.context.now().add({ minutes: 5 });
  return notices.some(({ sentAt, stale, undelivered, dueAt }) => {
    const isOwed = (sentAt === null || stale) && undelivered === null;
    // What is owed later, such as a question to a silent one in their working hours, is not on its way.
    return isOwed && dueAt !== null && Temporal.Instant.compare(dueAt, soon) < 0;
  });
}

/** The mentor declines a meeting in Outlook, and Lodestar follows. */
async function declined(lost: Meeting): Promise<void> {
  await world.inOutlook(priya, `${world.eventAt(priya, lost.start)}/respond`, { answer: 'decline' });
  await followSeries(world.context, (await world.series()).id);
  await world.settleDown();
}

const tabLinks = tabLinksOf({
  appId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});
const press = (person: CompanyPerson, verb: string, data: object) =>
  actOnCard({ context: world.context, tabLinks }, world.actor(person), { verb, data });

describe('a declined meeting', () => {
  withBookedPair();
  let lost: Meeting;
  let offered: OfferRecord;
  beforeEach(async () => {
    lost = aMeeting();
    await declined(lost);
    offered = await offerOf(lost);
  }, 60_000);
  const pressed = (more: object = {}) => ({ offerId: offered.id, version: String(offered.version), ...more });

  test('brings both three times in its period, in their own language', async () => {
    expect(offered).toMatchObject({ status: 'open', why: 'declined', meetingId: lost.id, askedBy: null });
    expect(offered.options).toHaveLength(3);
    expect(await cardsWith(nils, 'Priya kan inte')).toHaveLength(1);
    expect(await cardsWith(priya, 'You declined')).toHaveLength(1);
    for (const start of startsOf(offered.options)) {
      expect(Math.abs(Date.parse(start) - lost.start.epochMilliseconds)).toBeLessThan(14 * 24 * 3_600_000);
    }
  });

  test('is offered to both, also when one of them was looking at other times for it', async () => {
    const looked = aMeeting();
    await askForOtherTimes(world.context, world.actor(nils), { meetingId: looked.id });
    await world.settleDown();
    const look = await offerOf(looked);
    expect(look).toMatchObject({ status: 'open', why: 'asked' });
    expect(await cardsWith(priya, 'You declined')).toHaveLength(1);
    await declined(looked);
    expect((await offer(look.id)).status).toBe('expired');
    expect(await offerOf(looked)).toMatchObject({ status: 'open', why: 'declined', askedBy: null });
    expect(await cardsWith(priya, 'You declined')).toHaveLength(2);
  });

  test('is held at the time that one of them chooses; the other’s card then says so', async () => {
    const before = (await cards(priya)).length;
    const answer = await press(nils, 'choose-time', pressed({ option: '1' }));
    expect(textOf(answer.card)).toContain('Mötet flyttas till');
    await world.settleDown();
    const [, chosen] = startsOf(offered.options);
    expect((await meeting(lost.id)).start.toString()).toBe(chosen);
    expect((await offer(offered.id)).status).toBe('done');
    expect(inCalendarsAt((await meeting(lost.id)).start)).toEqual([nils, priya]);
    expect(inCalendarsAt(lost.start)).toEqual([]);
    expect(await cards(priya)).toHaveLength(before);
    expect(await cardsWith(priya, 'The meeting moves to')).toHaveLength(1);
    expect(await cardsWith(priya, 'You declined')).toEqual([]);
  });

  test('is moved once when both press at the same moment', async () => {
    const both = await Promise.all([
      press(nils, 'choose-time', pressed({ option: '0' })),
      press(priya, 'choose-time', pressed({ option: '2' })),
    ]);
    const { chosen } = await offer(offered.id);
    await world.settleDown();
    expect((await meeting(lost.id)).start.toString()).toBe(startsOf(offered.options)[present(chosen)]);
    const told = both.map(({ card }) => textOf(card));
    expect(told[0]).toContain('Mötet flyttas till');
    expect(told[1]).toContain('The meeting moves to');
    expect(inCalendarsAt((await meeting(lost.id)).start)).toEqual([nils, priya]);
  });

  test('gets other times on request, and never those that were refused', async () => {
    const answer = await press(priya, 'other-times', pressed());
    expect(textOf(answer.card)).toContain('We are looking for times');
    await world.settleDown();
    const again = await offer(offered.id);
    expect(again.status).toBe('open');
    expect(startsOf(again.options).filter((start) => startsOf(offered.options).includes(start))).toEqual([]);
    expect(await cardsWith(nils, 'Priya kan inte')).toHaveLength(1);
    // A press on the card as it was asks for a time that is not there any more.
    const late = await press(nils, 'choose-time', pressed({ option: '0' }));
    expect((await offer(offered.id)).status).toBe('open');
    expect(textOf(late.card)).toContain('Priya kan inte');
  });

  test('is left out when they say so, in both calendars, and counts as nobody’s fault', async () => {
    await press(nils, 'skip-offer', pressed());
    await world.settleDown();
    expect(await meeting(lost.id)).toMatchObject({ status: 'cancelled', note: 'asked' });
    expect(inCalendarsAt(lost.start)).toEqual([]);
    expect(await cardsWith(priya, 'is skipped')).toHaveLength(1);
  });

  test('says so on both cards even when the chat is busy for a while', async () => {
    await delivered();
    await press(nils, 'choose-time', pressed({ option: '0' }));
    await world.order({ target: 'connector', times: 2, kind: 'status', status: 429, code: 'Throttled', retryAfter: 7 });
    await world.settleDown();
    expect((await cardsNow(nils)).filter((card) => card.includes('Priya kan inte'))).toHaveLength(1);
    expect((await cardsNow(priya)).filter((card) => card.includes('You declined'))).toHaveLength(1);
    await world.later({ minutes: 2 });
    await world.settleDown();
    expect(await cardsWith(nils, 'Mötet flyttas till')).toHaveLength(1);
    expect(await cardsWith(priya, 'The meeting moves to')).toHaveLength(1);
  });

  test('is nobody else’s business', async () => {
    await expect(offerView(world.context, world.actor(ida), offered.id)).rejects.toThrow('No such offer');
    const answer = await press(ida, 'choose-time', pressed({ option: '0' }));
    expect(textOf(answer.card)).toContain('Det kortet handlar om finns inte kvar.');
    expect((await offer(offered.id)).status).toBe('open');
  });

  test('stays declined when nobody chooses in time, and the cards say that it is too late', async () => {
    // A card that a busy chat has not taken by then is never sent.
    await delivered();
    await world.moveTo(lost.start.subtract({ hours: 2 }).toString());
    const late = await press(nils, 'choose-time', pressed({ option: '0' }));
    expect(textOf(late.card)).toContain('Det är för sent');
    await world.settleDown();
    expect((await offer(offered.id)).status).toBe('expired');
    expect(await cardsWith(priya, 'The proposals no longer hold')).toHaveLength(1);
  });
});

describe('a booked pair', () => {
  withBookedPair();

  describe('asking for another time', () => {
    test('goes on by itself when the calendars answer again', async () => {
      const lost = aMeeting();
      await world.order({
        kind: 'status',
        status: 503,
        code: 'ServiceUnavailable',
        message: 'Down',
        match: { pathIncludes: 'getSchedule' },
      });
      const asked = await askForOtherTimes(world.context, world.actor(nils), { meetingId: lost.id });
      if (isRefused(asked)) throw new Error(asked.refused);
      await world.settleDown();
      expect(await offer(asked.offerId)).toMatchObject({ status: 'searching', attempts: 1 });
      await world.standin.control('DELETE', '/faults');
      await world.later({ minutes: 1 });
      await world.settleDown();
      expect((await offer(asked.offerId)).status).toBe('open');
    });

    test('in the tab brings times there and sends nobody a card; the chosen one is carried out', async () => {
      const wanted = aMeeting();
      const before = await Promise.all([cards(nils), cards(priya)]);
      const asked = await askForOtherTimes(world.context, world.actor(nils), { meetingId: wanted.id });
      if (isRefused(asked)) throw new Error(asked.refused);
      await world.settleDown();
      const { offer: found } = await offerView(world.context, world.actor(nils), asked.offerId);
      expect(found).toMatchObject({ status: 'open', why: 'asked' });
      expect(await Promise.all([cards(nils), cards(priya)])).toEqual(before);
      const choice = { offerId: found.id, option: 0, version: found.version };
      expect(await chooseTime(world.context, world.actor(nils), choice)).toEqual({ agreed: true });
      expect(await chooseTime(world.context, world.actor(priya), choice)).toEqual({ refused: 'not-open' });
      await world.settleDown();
      expect((await meeting(wanted.id)).start.toString()).toBe(startsOf(found.options)[0]);
      expect((await offer(found.id)).status).toBe('done');
      await world.expectAgreement();
    });

    test('twice is the same as once, whichever of the two asks', async () => {
      const { id: meetingId } = aMeeting();
      const first = await askForOtherTimes(world.context, world.actor(nils), { meetingId });
      expect(await askForOtherTimes(world.context, world.actor(priya), { meetingId })).toEqual(first);
      await expect(askForOtherTimes(world.context, world.actor(ida), { meetingId })).rejects.toThrow('No such meeting');
    });

    test('in the chat brings the times into the chat of the one who asked, in the evening too', async () => {
      const evening = world.now().toZonedDateTimeISO('Europe/Stockholm').withPlainTime('21:00');
      await world.moveTo(evening.toInstant().toString());
      const wanted = aMeeting();
      const answer = await press(nils, 'ask-other-times', { meetingId: wanted.id });
      expect(textOf(answer.card)).toContain('Vi letar efter tider');
      await world.settleDown();
      expect(await cardsWith(nils, 'Andra tider för mötet')).toHaveLength(1);
      expect(await cardsWith(priya, 'would like to move the meeting')).toEqual([]);
    });

    test('too late is refused with the reason', async () => {
      const [next] = await world.ahead();
      await world.moveTo(present(next).start.subtract({ minutes: 119 }).toString());
      const { id: meetingId } = present(next);
      expect(await askForOtherTimes(world.context, world.actor(nils), { meetingId })).toEqual({ refused: 'too-late' });
      expect(await skipMeeting(world.context, world.actor(nils), { meetingId })).toEqual({ refused: 'too-late' });
    });

    test('leaving a meeting out takes it from both calendars', async () => {
      const wanted = aMeeting();
      const answer = await press(priya, 'skip-meeting', { meetingId: wanted.id });
      expect(textOf(answer.card)).toContain('is skipped');
      await world.settleDown();
      expect(await meeting(wanted.id)).toMatchObject({ status: 'cancelled', note: 'asked' });
      await world.expectAgreement();
    });

    test('a button of a card that names nothing leads to the tab', async () => {
      for (const [verb, data] of [
        ['choose-time', { offerId: '', version: 'x' }],
        ['ask-other-times', {}],
        ['skip-meeting', { meetingId: 7 }],
      ] as const) {
        expect(textOf((await press(nils, verb, data)).card)).toContain('Knappen hör till ett äldre kort.');
      }
      const strange = { pairingId: idOf<'Pairing'>('00000000-0000-4000-8000-000000000000') };
      expect(textOf((await press(nils, 'ask-standing-time', strange)).card)).toContain('finns inte kvar');
    });
  });

  describe('two missed meetings in a row', () => {
    test('bring each of the two one card, and a third missed one brings no other', async () => {
      const [first, second, third] = await world.ahead();
      for (const missed of [first, second, third]) {
        const { start, end } = present(missed);
        await world.moveTo(start.subtract({ minutes: 30 }).toString());
        await world.inOutlook(priya, `${world.eventAt(priya, start)}/respond`, { answer: 'decline' });
        await world.moveTo(end.add({ minutes: 20 }).toString());
        await world.settleDown();
        const told = await Promise.all([
          cardsWith(nils, 'Ni har missat två möten'),
          cardsWith(priya, 'You have missed two'),
        ]);
        expect(told.map((each) => each.length)).toEqual(missed === first ? [0, 0] : [1, 1]);
      }
    });
  });
});
