import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { idOf, type PersonId } from '#domain/ids.ts';
import type { ReceiverList } from '#domain/leads/receivers.ts';
import { isRefused } from '#domain/refused.ts';
import type { ActorIn } from '#operations/context.ts';
import { composers, mails } from '#operations/composers.ts';
import { withdrawMe } from '#operations/enrolment/enrol.ts';
import { Conflict, NotAllowed, NotFound } from '#operations/failures.ts';
import { messageLog, messagesOf } from '#operations/leads/message-log.ts';
import { stopSending, writeToList } from '#operations/leads/write-message.ts';
import { mailNotice } from '#operations/messages/mail-notice.ts';
import { appointLead, dismissLead } from '#operations/programme/leads.ts';
import { runJob } from '#operations/run-job.ts';
import { enrolmentOf, newId, noon, programmeOf, type Pair } from '../../adapters/store/world.ts';
import { openLeadsWorld, type LeadsWorld } from './leads-world.ts';

let world: LeadsWorld;
let lena: PersonId;
let hanna: PersonId;
let pair: Pair;
beforeEach(async () => {
  world = await openLeadsWorld();
  lena = await world.colleague('Lena');
  hanna = await world.colleague('Hanna');
  pair = await world.bookedPair([24]);
  await appointLead(world.context, hr(), lena);
}, 60_000);
afterEach(() => world.close(), 60_000);

const hr = () => world.as(hanna, true);
const lead = () => world.as(lena);
const words = {
  sv: { subject: 'Träff på torsdag', body: 'Vi ses i matsalen.\nKom när du kan.' },
  en: { subject: 'Meeting on Thursday', body: 'See you in the canteen.\nCome when you can.' },
};
const draft = (list: ReceiverList = 'everybody', id: string = newId()) => ({
  id: idOf<'LeadMessage'>(id),
  list,
  words,
});

async function write(list: ReceiverList = 'everybody', who: ActorIn = lead()) {
  const message = await writeToList(world.context, who, draft(list));
  if (isRefused(message)) throw new Error(message.refused);
  return message;
}
const messages = (id: PersonId) => world.got(id).filter(({ kind }) => kind === 'lead-message');
const counts = async (id: string) => (await messageLog(world.context, lead(), id)).counts;

describe('a message to a list', () => {
  test('reaches everybody on it after ten minutes, in their language, once, however often it was pressed', async () => {
    const once = draft('mentors');
    const [first, second] = await Promise.all(
      [1, 2].map(() => writeToList(world.context, lead(), once).catch(() => null)),
    );
    expect([first, second].filter((each) => each !== null).length).toBeGreaterThan(0);
    const again = await writeToList(world.context, lead(), once);
    expect(isRefused(again) ? again : again.id).toBe(once.id);
    await expect(writeToList(world.context, lead(), { ...once, list: 'mentees' })).rejects.toThrow(Conflict);
    await expect(writeToList(world.context, hr(), once)).rejects.toThrow(Conflict);
    await world.work();
    expect(messages(pair.mentor.id)).toEqual([]);
    world.moveTo(noon.add({ minutes: 11 }));
    await world.work(3);
    expect(messages(pair.mentor.id)).toEqual([
      { kind: 'lead-message', programmeId: world.programme.id, programmeName: world.programme.name, words },
    ]);
    expect(messages(pair.mentee.id)).toEqual([]);
    // What the receiver reads tells nothing of the list.
    expect(JSON.stringify(messages(pair.mentor.id))).not.toContain('mentors');
    expect(await counts(once.id)).toMatchObject({ delivered: 1, waits: 0 });
  });

  test('is for those who lead, in the languages of the programme, with somebody on the list', async () => {
    const stranger = world.as(newId());
    await expect(writeToList(world.context, stranger, draft())).rejects.toThrow(NotAllowed);
    await expect(messagesOf(world.context, stranger)).rejects.toThrow(NotAllowed);
    // HR may come before the directory was read.
    await expect(writeToList(world.context, world.as(newId(), true), draft())).rejects.toThrow(NotFound);
    const refused = async (part: object) => writeToList(world.context, lead(), { ...draft(), ...part });
    expect(await refused({ words: { sv: words.sv } })).toEqual({ refused: 'message-language' });
    expect(await refused({ words: { ...words, en: { subject: ' ', body: 'x' } } })).toEqual({
      refused: 'message-empty',
    });
    expect(await refused({ list: 'waiting' })).toEqual({ refused: 'nobody-on-list' });
    const over = { ...programmeOf('ended') };
    await world.store.write((tx) => tx.saveProgramme(over, noon));
    const there = { ...hr(), programmeId: over.id };
    expect(await writeToList(world.context, there, draft())).toEqual({ refused: 'not-allowed-now' });
    const message = await write();
    await expect(messageLog(world.context, there, message.id)).rejects.toThrow(NotFound);
    await expect(stopSending(world.context, there, message.id)).rejects.toThrow(NotFound);
  });

  test('can be stopped by any of the leads: before it is sent whole, later for whoever has not got it', async () => {
    const first = await write();
    await stopSending(world.context, hr(), first.id);
    await stopSending(world.context, lead(), first.id);
    await world.later(1);
    expect(messages(pair.mentor.id)).toEqual([]);
    expect(await counts(first.id)).toMatchObject({ 'not-sent': 2, waits: 0 });
    expect((await messagesOf(world.context, lead())).messages[0]?.message.stoppedAt).not.toBeNull();
  });

  test('does not reach whoever has left meanwhile, and goes out though its writer leads no longer', async () => {
    await write();
    expect(await withdrawMe(world.context, world.as(pair.mentee.id), { nextTime: 'no' })).toBeUndefined();
    await dismissLead(world.context, hr(), lena);
    await world.later(1);
    expect(messages(pair.mentee.id)).toEqual([]);
    expect(messages(pair.mentor.id)).toHaveLength(1);
  });

  test('is not sent any more when the programme ends before', async () => {
    const message = await write();
    const programme = await world.store.read((reader) => reader.programme(world.programme.id));
    if (programme === null) throw new Error('No programme');
    const ended = { ...programme, status: 'ended', version: programme.version + 1 } as const;
    await world.store.write((tx) => tx.saveProgramme(ended, noon));
    await world.later(1);
    expect(messages(pair.mentor.id)).toEqual([]);
    expect(await counts(message.id)).toMatchObject({ 'not-sent': 2 });
  });

  test('waits for the receiver’s hours, and the log says who got it late but of nobody that they wait', async () => {
    world.moveTo(noon.add({ hours: 9 }));
    const message = await write();
    await world.later(1);
    expect(messages(pair.mentor.id)).toEqual([]);
    const waiting = await messageLog(world.context, lead(), message.id);
    expect(waiting).toMatchObject({ counts: { waits: 2 }, people: [] });
    await world.later(14);
    const log = await messageLog(world.context, lead(), message.id);
    expect(log.counts).toMatchObject({ late: 2, waits: 0 });
    expect(log.people.map(({ outcome }) => outcome)).toEqual(['late', 'late']);
  });

  test('goes by mail where the bot does not reach somebody', async () => {
    world.blocked.add(pair.mentor.id);
    const message = await write('mentors');
    await world.later(1);
    expect(await counts(message.id)).toMatchObject({ waits: 1, delivered: 0 });
    const about = { kind: 'lead-message', messageId: message.id } as const;
    const [card] = await world.store.read((reader) => reader.noticesAbout(about));
    if (card === undefined) throw new Error('No card');
    const sent: { subject: string; html: string }[] = [];
    const mailer = {
      ...world.context.mailer,
      send: async (mail: { subject: string; html: string }) => {
        sent.push(mail);
        return { kind: 'sent' } as const;
      },
    };
    await mailNotice({ ...world.context, mailer }, { composers, mails }, card.id);
    expect(sent.map(({ subject }) => subject)).toEqual(['Träff på torsdag']);
    expect(sent[0]?.html).toContain('Från dem som leder Medvind');
    expect(await counts(message.id)).toMatchObject({ mailed: 1, waits: 0 });
  });
});

describe('the budget of one person', () => {
  test('holds over all programmes, though several workers send at one moment; what waits is sent later', async () => {
    const other = programmeOf();
    await world.store.write(async (tx) => {
      await tx.saveProgramme(other, noon);
      await tx.saveEnrolment({ ...enrolmentOf(other, pair.mentor.id, 'mentor'), pausedUntil: null });
    });
    await appointLead(world.context, { ...hr(), programmeId: other.id }, lena);
    await world.work();
    await write('mentors');
    await write('mentors', { ...lead(), programmeId: other.id });
    await write('mentors');
    await write('mentors', { ...lead(), programmeId: other.id });
    world.moveTo(noon.add({ minutes: 11 }));
    const due = await world.store.read((reader) => reader.dueJobs(world.now(), 100));
    await Promise.all(due.filter(({ kind }) => kind === 'send-notice').map((job) => runJob(world.context, job)));
    await world.work();
    expect(messages(pair.mentor.id)).toHaveLength(2);
    await world.later(3 * 24);
    expect(messages(pair.mentor.id)).toHaveLength(2);
    await world.later(4 * 24);
    expect(messages(pair.mentor.id)).toHaveLength(4);
  });
});

describe('the lists', () => {
  test('say how many are on each, by what the list of people shows', async () => {
    const { lists } = await messagesOf(world.context, lead());
    expect(Object.fromEntries(lists.map(({ list, count }) => [list, count]))).toEqual({
      everybody: 2,
      mentors: 1,
      mentees: 1,
      waiting: 0,
      'mentors-with-room': expect.any(Number),
      'not-met': 0,
    });
    world.moveTo(noon.add({ hours: 45 * 24 }));
    const later = (await messagesOf(world.context, lead())).lists;
    expect(later.find(({ list }) => list === 'not-met')?.count).toBe(2);
  });
});
