import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { MeetingId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { noteCalendarChanges } from '#operations/booking/calendar-notices.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { followMailbox } from '#operations/booking/follow-mailbox.ts';
import { sha256Hex } from '#operations/access/secret-hash.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { cardsIn } from '../../support/card.ts';
import { faultsWorld, present, type FaultsWorld } from './faults-world.ts';
import { attentionIn } from '../../support/needs-of.ts';

let world: FaultsWorld;
beforeEach(async () => {
  world = await faultsWorld();
  await world.settleDown();
}, 60_000);
afterEach(() => world.end(), 60_000);

const subscription = { subscriptionId: 'subscription-1', clientState: 'secret' } as const;
const ordinary = { ...subscription, lifecycleEvent: null } as const;

async function subscribed(): Promise<void> {
  const { store, now } = world.context;
  const { personId } = world.actor(nils);
  const clientStateHash = await sha256Hex(subscription.clientState);
  const expiresAt = now().add({ hours: 100 });
  await store.write((tx) =>
    tx.saveSubscription({ personId, subscriptionId: subscription.subscriptionId, clientStateHash, expiresAt }),
  );
}

const meeting = async (id: MeetingId) => present(await world.context.store.read((reader) => reader.meeting(id)));
const offersOf = async () => {
  const { id } = await world.series();
  return world.context.store.read((reader) => reader.liveOffersOf([id]));
};
const dueKinds = async () =>
  (await world.context.store.read((reader) => reader.dueJobs(world.context.now(), 100))).map(({ kind }) => kind);

/** What the bot has said to somebody, card by card, as it stands in the chat now. */
const cardsOf = async (person: CompanyPerson) => {
  const chat = await world.standin.control('GET', `/people/${person.oid}/chat`);
  return cardsIn(chat.json.activities);
};

/** The first meeting two hours later, as the organiser drags it in Outlook. */
async function moveFirst() {
  const first = present((await world.ahead())[0]);
  const start = first.start.add({ hours: 2 });
  const path = `${world.eventAt(nils, first.start)}/move`;
  await world.inOutlook(nils, path, { start: start.toString(), end: start.add({ minutes: 45 }).toString() });
  return { id: first.id, start };
}

/** Outlook takes what was declined out of the guest's calendar; a change of time brings a new invitation. */
async function invitedAgain({ start, end }: Pick<Meeting, 'start' | 'end'>): Promise<void> {
  const hour = { hours: 1 } as const;
  const there = { start: start.add(hour).toString(), end: end.add(hour).toString() };
  await world.inOutlook(nils, `${world.eventAt(nils, start)}/move`, there);
  const back = { start: start.toString(), end: end.toString() };
  await world.inOutlook(nils, `${world.eventAt(nils, start.add(hour))}/move`, back);
}

describe('what people do in Outlook is followed', () => {
  test('within a quarter of an hour even without a notification', async () => {
    const { id, start } = await moveFirst();
    await world.settleDown();
    expect((await meeting(id)).status).toBe('planned');
    await world.later({ minutes: 15 });
    await world.settleDown();
    const moved = await meeting(id);
    expect(moved).toMatchObject({ status: 'moved', placedBy: 'people' });
    expect(moved.start.equals(start)).toBe(true);
  });

  test('at once after a notice and only once after two; forged or unknown notices change nothing', async () => {
    await subscribed();
    const { id } = await moveFirst();
    await noteCalendarChanges(world.context, [
      { ...ordinary, clientState: 'forged' },
      { ...ordinary, subscriptionId: 'unknown' },
    ]);
    expect(await dueKinds()).not.toContain('follow-mailbox');
    const ignored = world.logged.filter(({ name }) => name === 'notices-ignored');
    expect(ignored).toMatchObject([{ facts: { items: 2, unknown: 1, forged: 1 } }]);
    await noteCalendarChanges(world.context, [ordinary, { ...ordinary, clientState: 'forged' }, ordinary]);
    expect((await dueKinds()).filter((kind) => kind === 'follow-mailbox')).toHaveLength(1);
    await world.settleDown();
    expect((await meeting(id)).status).toBe('moved');
    await noteCalendarChanges(world.context, [ordinary]);
    await world.settleDown();
    expect((await meeting(id)).status).toBe('moved');
  });

  test('after missed notices and a removed subscription everything is compared again', async () => {
    await subscribed();
    for (const lifecycleEvent of ['missed', 'subscriptionRemoved'] as const) {
      const { id } = await moveFirst();
      await noteCalendarChanges(world.context, [{ ...subscription, lifecycleEvent }]);
      await world.settleDown();
      expect((await meeting(id)).status).toBe('moved');
    }
    expect(await dueKinds()).toContain('keep-subscription');
  });

  test('even when Outlook never tells the changes: after half an hour the series is read by itself, and HR sees it', async () => {
    const never = { kind: 'status', status: 503, code: 'ServiceUnavailable', message: '' } as const;
    world.standin.graphFaults.add({ ...never, match: { pathIncludes: 'calendarView/delta' } });
    const { id, start } = await moveFirst();
    const { personId } = world.actor(nils);
    for (let looks = 0; looks < 2; looks += 1) {
      await world.later({ minutes: 15 });
      await expect(followMailbox(world.context, personId)).rejects.toMatchObject({ kind: 'unavailable' });
    }
    await world.later({ minutes: 15 });
    await followMailbox(world.context, personId);
    await world.settleDown();
    await world.later({ minutes: 45 });
    await world.settleDown();
    expect((await meeting(id)).start.equals(start)).toBe(true);
    const [untold, ...more] = await world.context.store.read((reader) => reader.untoldMailboxes());
    expect(untold?.personId).toBe(nils.oid);
    expect(more).toEqual([]);
    const attention = attentionIn(await programmeInsight(world.context, world.actorIn(ida)));
    expect(attention.map(({ reason }) => reason)).toContain('calendar-followed-slowly');
    world.standin.graphFaults.clear();
    await world.later({ minutes: 75 });
    await world.settleDown();
    expect(await world.context.store.read((reader) => reader.untoldMailboxes())).toEqual([]);
  });

  test('when Outlook has forgotten the token, everything is compared and the next look goes on', async () => {
    await world.standin.control('POST', '/delta-tokens/expire');
    const first = await moveFirst();
    await world.later({ minutes: 15 });
    await world.settleDown();
    expect((await meeting(first.id)).status).toBe('moved');
    const second = await moveFirst();
    await world.later({ minutes: 15 });
    await world.settleDown();
    expect((await meeting(second.id)).start.equals(second.start)).toBe(true);
  });

  test('a meeting that is called off, deleted or declined is lost, offered at other times, and back when the guest accepts after all', async () => {
    const [first, second, third] = (await world.ahead()).slice(0, 3).map(present);
    await world.inOutlook(nils, `${world.eventAt(nils, present(first).start)}/cancel`, { comment: 'Förhinder' });
    await world.later({ minutes: 15 });
    await world.settleDown();
    expect(await meeting(present(first).id)).toMatchObject({ status: 'cancelled', lostWhy: 'cancelled' });
    world.standin.exchange.deleteEvent(nils.oid, world.eventAt(nils, present(second).start));
    const declined = world.eventAt(priya, present(third).start);
    await world.inOutlook(priya, `${declined}/respond`, { answer: 'decline' });
    await world.later({ minutes: 15 });
    await world.settleDown();
    expect((await meeting(present(second).id)).status).toBe('cancelled');
    expect(await meeting(present(third).id)).toMatchObject({ status: 'cancelled', lostWhy: 'declined' });
    const offered = (await offersOf()).map(({ meetingId }) => meetingId);
    expect(offered).toEqual(expect.arrayContaining([first, second, third].map((each) => present(each).id)));
    const cardsBefore = (await cardsOf(priya)).length;
    expect((await cardsOf(priya)).filter((card) => card.includes('You declined'))).toHaveLength(1);
    await invitedAgain(present(third));
    await world.inOutlook(priya, `${world.eventAt(priya, present(third).start)}/respond`, { answer: 'accept' });
    await world.later({ minutes: 15 });
    await world.settleDown();
    expect(await meeting(present(third).id)).toMatchObject({ status: 'planned', lostWhy: null, intent: null });
    expect((await offersOf()).map(({ meetingId }) => meetingId)).not.toContain(present(third).id);
    expect(await cardsOf(priya)).toHaveLength(cardsBefore);
    expect((await cardsOf(priya)).filter((card) => card.includes('You declined'))).toEqual([]);
    await world.expectAgreement();
  });

  test('a tentative answer changes nothing', async () => {
    const first = present((await world.ahead())[0]);
    const path = `${world.eventAt(priya, first.start)}/respond`;
    await world.inOutlook(priya, path, { answer: 'tentativelyAccept' });
    await world.later({ minutes: 15 });
    await world.settleDown();
    expect(await meeting(first.id)).toMatchObject({ status: 'planned', lostWhy: null });
  });

  test.each(['tentativelyAccept', 'decline'] as const)(
    'a time that the guest proposes (%s) is the first that is offered to both, and offered once',
    async (said) => {
      const first = present((await world.ahead())[0]);
      const start = first.start.add({ hours: 24 });
      const proposedNewTime = { start: start.toString(), end: start.add({ minutes: 45 }).toString() };
      const path = `${world.eventAt(priya, first.start)}/respond`;
      await world.inOutlook(priya, path, { answer: said, sendResponse: true, proposedNewTime });
      await world.later({ minutes: 15 });
      await world.settleDown();
      const [offer, ...more] = await offersOf();
      expect(more).toEqual([]);
      const why = said === 'decline' ? 'declined' : 'proposed';
      expect(offer).toMatchObject({ meetingId: first.id, why, askedBy: null, status: 'open' });
      expect(offer?.options[0]).toMatchObject({ kind: 'meeting', start });
      const series = await world.series();
      for (let looks = 0; looks < 2; looks += 1) {
        await world.later({ minutes: 15 });
        await world.settleDown();
      }
      expect((await offersOf()).map(({ id }) => id)).toEqual([offer?.id]);
      expect((await world.series()).version).toBe(series.version);
    },
  );
});

describe('what people do to the whole series in Outlook is followed', () => {
  const change = async (body: object) => {
    const series = await world.series();
    await world.inOutlook(nils, `${encodeURIComponent(series.eventId ?? '')}/series`, body);
    await world.later({ minutes: 15 });
    await world.settleDown();
  };

  test('put an hour later, it keeps every meeting, an hour later', async () => {
    const before = await world.ahead();
    const { timeZone } = await world.series();
    const first = present(before[0]).originalStart.toZonedDateTimeISO(timeZone ?? 'UTC');
    const time = first.add({ hours: 1 }).toPlainTime().toString({ smallestUnit: 'minute' });
    await change({ time });
    await world.expectAgreement();
    const after = await world.ahead();
    expect(new Set(before.map(({ id }) => id))).toEqual(new Set(after.map(({ id }) => id)));
    expect((await world.series()).status).toBe('verified');
    expect((await world.series()).plan?.standing.time.toString({ smallestUnit: 'minute' })).toBe(time);
    expect(await offersOf()).toEqual([]);
  });

  test('cut short, it loses the meetings beyond, and one of them is offered at other times', async () => {
    const before = await world.ahead();
    const fourth = present(before[3]);
    await change({ until: fourth.originalStart.toString().slice(0, 10) });
    await world.expectAgreement();
    expect(await world.ahead()).toHaveLength(4);
    expect(await offersOf()).toHaveLength(1);
  });

  test('made longer, it has new meetings', async () => {
    const before = await world.ahead();
    await change({ until: '2027-06-30' });
    await world.expectAgreement();
    const after = await world.ahead();
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.at(-1)).toMatchObject({ status: 'planned', placedBy: 'people' });
  });

  test('declined as a whole by the guest, it leads to other times for one meeting, not for twelve', async () => {
    const series = await world.series();
    const master = world.events(priya)[0]?.master ?? '';
    await world.inOutlook(priya, `${encodeURIComponent(master)}/respond`, { answer: 'decline' });
    await world.later({ minutes: 15 });
    await world.settleDown();
    expect(await world.ahead()).toEqual([]);
    expect(await offersOf()).toHaveLength(1);
    expect((await world.series()).id).toBe(series.id);
  });
});
