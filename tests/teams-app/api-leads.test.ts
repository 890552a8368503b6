import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { insightEndpoints } from '#teams-app/contract/insight.ts';
import { leadEndpoints } from '#teams-app/contract/leads.ts';
import { programmeEndpoints } from '#teams-app/contract/programme.ts';
import { silenceEndpoints } from '#teams-app/contract/silence.ts';
import { newId } from '../adapters/store/world.ts';
import { hrLead, mentee, mentor, stranger, type Caller } from './api-fixture.ts';
import { openMeetingsWorld, theMentee, type MeetingsWorld } from './meetings-fixture.ts';
import { allNeeds } from '../support/needs-of.ts';

let here: MeetingsWorld;
beforeAll(async () => {
  here = await openMeetingsWorld();
  await here.world.store.write((tx) => tx.savePeople([stranger], here.world.context.now()));
}, 60_000);
beforeEach(() => here.begin());
afterAll(() => here.world.close());

const hr: Caller = { as: hrLead.id, roles: ['HR'] };
/** An employee whom HR appoints. */
const lead: Caller = { as: stranger.id };
/** Programmes of earlier tests stay behind, so each call names its own. */
const ofProgramme = () => ({ programmeId: here.booked().pair.programme.id });
const words = { sv: { subject: 'Träff', body: 'Vi ses.' }, en: { subject: 'Meeting', body: 'See you.' } };
const draft = (part: object = {}) => ({ id: newId<'LeadMessage'>(), list: 'everybody', words, ...part });
const write = (body: object, caller: Caller = hr) =>
  here.send(leadEndpoints.write, { params: ofProgramme(), body }, caller);
const read = async (caller: Caller = hr) => here.world.call(caller, leadEndpoints.messages, { params: ofProgramme() });
const appoint = () =>
  here.send(programmeEndpoints.appoint, { params: ofProgramme(), body: { personId: stranger.id } }, hr);

describe('messages to a list', () => {
  test('are written, read and stopped by those who lead, and by nobody else', async () => {
    for (const caller of [theMentee, lead]) {
      expect((await write(draft(), caller)).status).toBe(403);
      expect((await here.send(leadEndpoints.messages, { params: ofProgramme() }, caller)).status).toBe(403);
    }
    await appoint();
    const once = draft();
    expect((await write(once, lead)).status).toBe(201);
    expect((await write(once, lead)).status).toBe(201);
    expect(await write(once)).toMatchObject({ status: 409, json: { code: 'conflict' } });
    const { messages, lists, mayWrite, languages } = await read(lead);
    expect({ mayWrite, languages }).toEqual({ mayWrite: true, languages: ['sv', 'en'] });
    expect(lists.find(({ list }) => list === 'everybody')?.count).toBe(2);
    expect(messages).toMatchObject([
      { id: once.id, list: 'everybody', counts: { waits: 2 }, writtenBy: stranger.name },
    ]);
    const params = { ...ofProgramme(), id: once.id };
    expect((await here.send(leadEndpoints.stop, { params }, theMentee)).status).toBe(403);
    const both = await Promise.all([hr, lead].map((caller) => here.send(leadEndpoints.stop, { params }, caller)));
    expect(both.map(({ status }) => status).filter((status) => status !== 204 && status !== 409)).toEqual([]);
    expect((await here.send(leadEndpoints.stop, { params }, hr)).status).toBe(204);
    const log = await here.world.call(lead, leadEndpoints.log, { params });
    expect(log).toMatchObject({ message: { counts: { 'not-sent': 2, waits: 0 } }, people: [] });
  });

  test('are not sent with something missing: the field is named, in the caller’s language', async () => {
    const subjectMissing = { ...words, en: { subject: ' ', body: 'x' } };
    expect(await write(draft({ words: subjectMissing }))).toMatchObject({
      status: 400,
      json: { fields: [{ path: 'words.en.subject' }] },
    });
    const long = { ...words, sv: { subject: 'Hej', body: 'x'.repeat(2_001) } };
    expect(await write(draft({ words: long }))).toMatchObject({
      status: 400,
      json: { fields: [{ path: 'words.sv.body' }] },
    });
    expect(await write(draft({ words: { sv: words.sv } }))).toMatchObject({
      status: 400,
      json: { fields: [{ path: 'words', text: 'Skriv meddelandet på varje språk som programmet har.' }] },
    });
    expect(await write(draft({ list: 'those who complained' }))).toMatchObject({ status: 400 });
    expect(await write(draft({ id: 'mine' }))).toMatchObject({ status: 400, json: { fields: [{ path: 'id' }] } });
    expect(await write(draft({ list: 'waiting' }))).toMatchObject({ status: 409, json: { code: 'nobody-on-list' } });
    const unknown = { params: { ...ofProgramme(), id: newId() } };
    expect((await here.send(leadEndpoints.log, unknown, hr)).status).toBe(404);
    expect((await here.send(leadEndpoints.stop, unknown, hr)).status).toBe(404);
  });
});

describe('what somebody is told of', () => {
  const mine = async (caller: Caller) => here.world.call(caller, leadEndpoints.alerts, { params: ofProgramme() });
  const choose = (body: object, caller: Caller) =>
    here.send(leadEndpoints.chooseAlerts, { params: ofProgramme(), body }, caller);
  const all = { kinds: ['help', 'unanswered'], waitingDays: 40, follows: true, version: 0 };

  test('is chosen by each for themselves, within bounds, and the second window hears of the first', async () => {
    expect((await choose(all, theMentee)).status).toBe(403);
    expect(await mine(hr)).toMatchObject({ follows: false, isNobodyTold: true, version: 0 });
    expect(await choose(all, hr)).toMatchObject({ status: 200, json: { follows: true, version: 1 } });
    expect(await choose(all, hr)).toMatchObject({ status: 409 });
    await appoint();
    expect(await mine(lead)).toMatchObject({
      isLead: true,
      kinds: ['help', 'applicants', 'trouble', 'round-ready', 'ends-soon'],
      version: 0,
    });
    for (const waitingDays of [6, 181, 7.5]) {
      const wrong = await choose({ ...all, waitingDays }, lead);
      expect(wrong).toMatchObject({ status: 400, json: { fields: [{ path: 'waitingDays' }] } });
    }
    expect((await choose({ ...all, kinds: ['gossip'] }, lead)).status).toBe(400);
    expect(await choose({ ...all, follows: false, version: 1 }, hr)).toMatchObject({ json: { follows: false } });
  });

  test('comes as work that names nobody but the lead', async () => {
    await appoint();
    await here.world.store.write((tx) =>
      tx.claimAlertLook(stranger.id, null, {
        lookAt: here.world.context.now().add({ hours: 24 }),
        bundleAt: here.world.context.now().add({ hours: 24 }),
      }),
    );
    await here.send(silenceEndpoints.help, { params: { id: here.booked().pair.pairing.id } }, theMentee);
    const due = await here.world.store.read((reader) => reader.dueJobs(here.world.context.now(), 500));
    expect(due.filter(({ kind }) => kind === 'tell-lead')).toContainEqual({ kind: 'tell-lead', id: stranger.id });
    expect(JSON.stringify(due.filter(({ kind }) => kind === 'tell-lead'))).not.toContain(mentee.id);
    const attention = allNeeds(await here.world.call(hr, insightEndpoints.status, { params: ofProgramme() }));
    expect(attention.some(({ reason }) => reason === 'help-wanted')).toBe(true);
    expect(mentor.id).not.toBe(mentee.id);
  });
});
