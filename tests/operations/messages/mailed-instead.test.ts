import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMailer } from '#adapters/microsoft365/mailer.ts';
import { idOf } from '#domain/ids.ts';
import type { Context } from '#operations/context.ts';
import { composers, mails } from '#operations/composers.ts';
import { attentionList } from '#operations/insight/attention.ts';
import { retryAttention } from '#operations/insight/retry-attention.ts';
import { mailNotice } from '#operations/messages/mail-notice.ts';
import { newNotice } from '#operations/messages/new-notice.ts';
import type { Notice } from '#operations/ports/messages.ts';
import { runJob } from '#operations/run-job.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { approvedPairing, operationsWorld, type OperationsWorld } from '../operations-world.ts';

let world: OperationsWorld;
let context: Context;
beforeEach(async () => {
  world = await operationsWorld();
  await approvedPairing(world);
  // Ida's mailbox plays the shared one.
  context = { ...world.context, mailer: createMailer(world.graph, { from: ida.mail }) };
}, 60_000);
afterEach(() => world.end(), 60_000);

const grant = () =>
  world.standin.control('POST', '/admin/exchange-roles', { role: 'Application Mail.Send', mailboxes: [ida.oid] });
const block = (oid: string) => world.standin.control('POST', `/people/${oid}/chat/block`);
const mailsOf = async (oid: string): Promise<readonly { subject: string; content: string }[]> =>
  (await world.standin.control('GET', `/people/${oid}/mail`)).json.mails;
const order = (fault: object) =>
  world.standin.control('POST', '/faults', { target: 'graph', match: { pathIncludes: 'sendMail' }, ...fault });
const later = (hours: number) => world.moveTo(context.now().add({ hours }).toString());

async function introductionOf(oid: string): Promise<Notice> {
  const { pairingId } = await pairingSeries();
  const about = { kind: 'introduction', pairingId } as const;
  const notices = await context.store.read((reader) => reader.noticesAbout(about));
  const own = notices.find(({ personId }) => personId === oid);
  if (own === undefined) throw new Error('No introduction');
  return own;
}

/** What HR is told of the introduction to Nils. */
async function seenByHr(): Promise<readonly string[]> {
  const nothing = { pairings: [], allSeries: [], untold: [], surveys: [], helpWanted: [], helpTaken: [] };
  const facts = {
    ...nothing,
    now: context.now(),
    viewerId: idOf<'Person'>(ida.oid),
    timeZone: 'Europe/Stockholm',
    people: new Map(),
    seriesOf: new Map(),
    meetingsOf: new Map(),
    notices: [await introductionOf(nils.oid)],
  };
  return attentionList(facts).map(({ reason }) => reason);
}

async function pairingSeries() {
  const due = await context.store.read((reader) => reader.dueJobs(context.now(), 100));
  const series = due.find(({ kind }) => kind === 'plan-series');
  const known = series && (await context.store.read((reader) => reader.series(idOf(series.id))));
  if (!known) throw new Error('No series is wanted');
  return known;
}

/** Does what sends that is due, and leaves the booking alone; what is done twice is done by rivals at one moment. */
async function sendAll(rivals = 1): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const due = await context.store.read((reader) => reader.dueJobs(context.now(), 100));
    const jobs = due.filter(({ kind }) => kind === 'send-notice' || kind === 'mail-notice');
    if (jobs.length === 0) return;
    for (const job of jobs) await Promise.all(Array.from({ length: rivals }, () => runJob(context, job)));
  }
  throw new Error('The due work never ends');
}

describe('an introduction that the bot cannot deliver', () => {
  test('goes by mail, once, though several workers do it at the same moment', async () => {
    await grant();
    await block(nils.oid);
    await sendAll(3);
    const [mail, ...more] = await mailsOf(nils.oid);
    expect(more).toEqual([]);
    expect(mail?.subject).toContain(priya.displayName);
    expect(mail?.content).toContain('https://teams.microsoft.com/l/entity/');
    expect(await introductionOf(nils.oid)).toMatchObject({ undelivered: 'blocked', mailState: 'sent', dueAt: null });
    expect(await seenByHr()).toEqual(['card-mailed']);
    // Whoever the bot reaches gets no mail.
    expect(await mailsOf(priya.oid)).toEqual([]);
    expect(await introductionOf(priya.oid)).toMatchObject({ undelivered: null, mailState: null });
  }, 60_000);

  test('waits in the tab where IT allows no mail, and HR sees what it always saw', async () => {
    context = world.context;
    await block(nils.oid);
    await sendAll();
    expect(await introductionOf(nils.oid)).toMatchObject({ undelivered: 'blocked', mailState: null, dueAt: null });
    expect(await seenByHr()).toEqual(['card-blocked']);
  }, 60_000);

  test('is tried for some hours where Exchange does not know of the right yet', async () => {
    await block(nils.oid);
    await sendAll();
    expect(await introductionOf(nils.oid)).toMatchObject({ mailState: 'wanted', mailedAt: null });
    await grant();
    await later(1);
    await sendAll();
    expect(await introductionOf(nils.oid)).toMatchObject({ mailState: 'sent' });
    expect(await mailsOf(nils.oid)).toHaveLength(1);
  }, 60_000);

  test('is given up where the right never comes', async () => {
    await block(nils.oid);
    for (let hour = 0; hour < 8; hour += 1) {
      await sendAll();
      await later(1);
    }
    expect(await introductionOf(nils.oid)).toMatchObject({ mailState: 'refused', undelivered: 'blocked', dueAt: null });
  }, 60_000);

  test('is not mailed again after an answer that was cut off, not even when HR tries the card again', async () => {
    await grant();
    await block(nils.oid);
    await order({ kind: 'timeout-after-write', times: 1 });
    await sendAll();
    const notice = await introductionOf(nils.oid);
    expect(notice).toMatchObject({ mailState: 'perhaps', undelivered: 'blocked', dueAt: null });
    expect(await seenByHr()).toEqual(['card-mailed-perhaps']);
    await later(24);
    await sendAll();
    await retryAttention(context, world.actorIn(ida), { kind: 'notice', id: notice.id });
    await sendAll();
    expect(await mailsOf(nils.oid)).toHaveLength(1);
    expect(await introductionOf(nils.oid)).toMatchObject({ mailState: 'perhaps', undelivered: 'blocked' });
  }, 60_000);

  test('is mailed at most once though the worker dies between the handing in and the writing down', async () => {
    await grant();
    await block(nils.oid);
    const mailed: Context = {
      ...context,
      mailer: {
        isSetUp: true,
        async send(mail) {
          await context.mailer.send(mail);
          throw new Error('The worker dies here');
        },
      },
    };
    const card = await introductionOf(nils.oid);
    await runJob(context, { kind: 'send-notice', id: card.id });
    await expect(mailNotice(mailed, { composers, mails }, card.id)).rejects.toThrow('dies here');
    await sendAll();
    await later(24);
    await sendAll();
    expect(await mailsOf(nils.oid)).toHaveLength(1);
    expect(await introductionOf(nils.oid)).toMatchObject({ mailState: 'perhaps' });
  }, 60_000);

  test('comes in Teams and not by mail when HR tries again after the person let the bot in', async () => {
    await block(nils.oid);
    await sendAll();
    const { id } = await introductionOf(nils.oid);
    await world.standin.control('POST', `/people/${nils.oid}/chat/unblock`);
    await retryAttention(context, world.actorIn(ida), { kind: 'notice', id });
    await grant();
    await sendAll();
    expect(await introductionOf(nils.oid)).toMatchObject({ undelivered: null, mailState: null });
    expect(await mailsOf(nils.oid)).toEqual([]);
  }, 60_000);

  test('is not mailed when what it says is no longer true', async () => {
    await block(nils.oid);
    await sendAll();
    const { pairingId } = await pairingSeries();
    await context.store.write((tx) => tx.dropNoticesOf([pairingId]));
    await grant();
    await later(2);
    await sendAll();
    expect(await mailsOf(nils.oid)).toEqual([]);
  }, 60_000);

  test('is tried again after Graph was too busy, and that counts as no failed try', async () => {
    await grant();
    await block(nils.oid);
    await order({
      kind: 'status',
      status: 429,
      code: 'ApplicationThrottled',
      message: 'No.',
      retryAfter: 90,
      times: 1,
    });
    await sendAll();
    expect(await introductionOf(nils.oid)).toMatchObject({ mailState: 'wanted' });
    expect(await mailsOf(nils.oid)).toEqual([]);
  }, 60_000);
});

test('A card about times is not mailed: it is old by the time somebody reads it', async () => {
  await grant();
  await world.settleDown();
  await block(nils.oid);
  const { id, pairingId } = await world.series();
  const [meeting] = await context.store.read((reader) => reader.meetingsOf([id]));
  if (meeting === undefined) throw new Error('No meeting');
  const { personId } = world.actor(nils);
  const about = { kind: 'nudge', meetingId: meeting.id } as const;
  const notice = newNotice(context, { about, personId, now: context.now(), pairing: { id: pairingId } });
  await context.store.write((tx) => tx.addNotices([notice]));
  await sendAll();
  expect(await context.store.read((reader) => reader.notice(notice.id))).toMatchObject({
    undelivered: 'blocked',
    mailState: null,
  });
  expect(await mailsOf(nils.oid)).toEqual([]);
}, 60_000);
