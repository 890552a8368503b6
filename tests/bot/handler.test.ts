import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { openStore, type OpenStore } from '#adapters/store/store.ts';
import { verbs } from '#bot/cards/verbs.ts';
import { createBotHandler } from '#bot/handler.ts';
import { idOf } from '#domain/ids.ts';
import { defaultProgramme } from '#domain/programme/default-programme.ts';
import { app, ida, nils, priya, testStandin, type TestStandin } from '../standin/standin-fixture.ts';
import { migratedDatabase, type MigratedDatabase } from '../support/migrated-database.ts';
import { pairAfterFirstMeeting, pairWithMeeting } from './pair-in-chat.ts';
import { chatOf, contextAt, directoryPerson, serveBot, tabLinks, trust } from './bot-world.ts';

const now = Temporal.Instant.from('2026-12-08T12:00Z');
const programmeId = idOf<'Programme'>('7c2fd7c4-6d0a-4f0e-8d38-b2a1f5a0c001');

let standin: TestStandin;
let database: MigratedDatabase;
let store: OpenStore;
let server: FastifyInstance;
let distrust: () => void;
let logged: string[];

beforeEach(async () => {
  logged = [];
  standin = await testStandin();
  distrust = trust(standin);
  database = await migratedDatabase();
  store = openStore({ url: database.url });
  await store.write(async (tx) => {
    await tx.savePeople([ida, nils, priya].map(directoryPerson), now);
    const draft = defaultProgramme({
      id: programmeId,
      today: Temporal.PlainDate.from('2026-12-08'),
      timeZone: 'Europe/Stockholm',
      country: 'SE',
    });
    await tx.saveProgramme({ ...draft, status: 'open' }, now);
  });
  await serve(app.tenantId);
}, 60_000);
afterEach(async () => {
  await server.close();
  await store.close();
  await database.end();
  distrust();
  await standin.end();
});

async function serve(tenantId: string): Promise<void> {
  const context = contextAt(standin, store, { now, logged });
  server = serveBot(standin, context, createBotHandler({ context, tenantId, tabLinks }));
  standin.setProduct(await server.listen({ host: '127.0.0.1', port: 0 }));
}

const act = (oid: string, what: string, body?: object) => standin.control('POST', `/people/${oid}/chat/${what}`, body);

async function lastCard(oid: string) {
  const { activities } = await chatOf(standin, oid);
  const last = activities.at(-1);
  return { id: String(last.id), text: JSON.stringify(last.attachments?.[0]?.content ?? null), from: last.from };
}

const execute = (oid: string, activityId: string, verb: string, data: object = {}) =>
  act(oid, 'invoke', { activityId, action: { type: 'Action.Execute', verb, data } });

const personOf = (oid: string) => store.read((reader) => reader.person(idOf<'Person'>(oid)));
const enrolmentOf = (oid: string) => store.read((reader) => reader.enrolment(programmeId, idOf<'Person'>(oid)));

const profileOf = (oid: string) => store.read((reader) => reader.profile(idOf<'Person'>(oid)));

const filled = { role: 'both', wanted: 'leadership', offered: 'presentation', goal: 'Leda projekt', languages: 'sv' };

describe('installing the app', () => {
  test('brings one card that says what Lodestar is, in the person’s language, and makes them reachable', async () => {
    await act(ida.oid, 'install');
    const { activities } = await chatOf(standin, ida.oid);
    expect(activities.filter(({ from }: { from: string }) => from === 'bot')).toHaveLength(1);
    expect((await lastCard(ida.oid)).text).toContain('Hej Ida');
    expect(await personOf(ida.oid)).toMatchObject({ botState: 'reachable', conversation: expect.anything() });
    await act(priya.oid, 'install');
    expect((await lastCard(priya.oid)).text).toContain('Hello Priya');
  });

  test('an update of the app greets nobody again, and everybody stays within reach', async () => {
    await act(ida.oid, 'install');
    const before = await personOf(ida.oid);
    expect((await act(ida.oid, 'upgrade')).json).toMatchObject({ delivered: true });
    const { activities } = await chatOf(standin, ida.oid);
    expect(activities.filter(({ from }: { from: string }) => from === 'bot')).toHaveLength(1);
    expect(await personOf(ida.oid)).toEqual(before);
  });

  test('and removing it again makes them unreachable', async () => {
    await act(ida.oid, 'install');
    await act(ida.oid, 'uninstall');
    expect(await personOf(ida.oid)).toMatchObject({ botState: 'not-installed', conversation: null });
    // It was their own wish: the app is not brought back to them.
    expect(await store.read((reader) => reader.appInstall(idOf<'Person'>(ida.oid)))).toMatchObject({
      state: 'removed',
    });
  });
});

describe('what is written to the bot', () => {
  const answerTo = async (oid: string, text: string) => {
    await act(oid, 'messages', { text });
    return (await lastCard(oid)).text;
  };

  /** Ida is Nils's mentor, and they meet on Tuesday 15 December. */
  async function paired() {
    const programme = await store.read((reader) => reader.programme(programmeId));
    if (programme === null) throw new Error('There is no programme.');
    const start = Temporal.Instant.from('2026-12-15T09:00Z');
    const [mentorId, menteeId] = [idOf<'Person'>(ida.oid), idOf<'Person'>(nils.oid)];
    return pairWithMeeting(store, programme, { mentorId, menteeId }, { start, end: start.add({ minutes: 45 }) });
  }

  test('is answered with what it can be asked, whatever it was', async () => {
    await act(nils.oid, 'install');
    expect(await answerTo(nils.oid, 'nästa möte')).toContain('Du har ingen mentor eller adept just nu');
    expect(await answerTo(nils.oid, 'blåbär')).toMatch(/Det här kan jag hjälpa dig med.*Det förstod jag inte\./);
    await act(priya.oid, 'install');
    expect(await answerTo(priya.oid, 'blueberries')).toContain('I did not understand that.');
  });

  test('is answered from the person’s own pairing, and offers what can be done', async () => {
    const meeting = await paired();
    await act(nils.oid, 'install');
    expect(await answerTo(nils.oid, 'Vem är min mentor?')).toMatch(/Ida .*, din mentor/);
    expect(await answerTo(nils.oid, 'next meeting')).toMatch(/Ida: tisdag 15 december 10:00/);
    expect(await answerTo(nils.oid, 'flytta')).toContain(meeting.id);
    expect(await answerTo(nils.oid, 'pausa')).toContain('%3Apause');
    expect(await answerTo(nils.oid, 'mina mål')).toContain('Inga mål är satta än');
    expect(await answerTo(nils.oid, 'språk')).toContain('Jag skriver på svenska');
  });

  test('changes nothing', async () => {
    const meeting = await paired();
    await act(nils.oid, 'install');
    for (const text of ['flytta', 'pausa', 'avsluta allt', 'nästa möte']) await answerTo(nils.oid, text);
    expect(await store.read((reader) => reader.liveOffersOf([meeting.seriesId]))).toEqual([]);
    expect(await store.read((reader) => reader.meeting(meeting.id))).toEqual(meeting);
  });
});

describe('joining by card', () => {
  async function opened(oid: string): Promise<string> {
    await act(oid, 'install');
    const { id } = await lastCard(oid);
    const answer = await execute(oid, id, 'enrol-start');
    expect(answer.json).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect((await lastCard(oid)).text).toContain('Gå med i Mentorprogrammet');
    return id;
  }

  test('is two taps: as what, and one of the suggestions, of which the card says that one is needed', async () => {
    const id = await opened(nils.oid);
    await execute(nils.oid, id, 'enrol-start', { programmeId, role: 'mentee' });
    await execute(nils.oid, id, 'enrol', { programmeId, role: 'mentee' });
    const { text } = await lastCard(nils.oid);
    expect(text).toMatch(/Input\.ChoiceSet.*Välj minst en sak du vill bli bättre på/);
    const [, wanted = ''] = /"value":"([a-z-]+)"/.exec(text) ?? [];
    await execute(nils.oid, id, 'enrol', { programmeId, role: 'mentee', wanted });
    expect(await profileOf(nils.oid)).toMatchObject({ told: { languages: ['sv'], wanted: [{ competence: wanted }] } });
  });

  test('by a card from before the two taps enrols with what was filled in, and the card says what happens now', async () => {
    const id = await opened(nils.oid);
    await execute(nils.oid, id, 'enrol', filled);
    expect((await lastCard(nils.oid)).text).toContain('Du är med i Mentorprogrammet');
    const part = { status: 'enrolled', roles: ['mentor', 'mentee'], capacity: 1, goals: ['Leda projekt'] };
    expect(await enrolmentOf(nils.oid)).toMatchObject(part);
    expect(await profileOf(nils.oid)).toMatchObject({
      told: { place: 'Luleå', languages: ['sv'], wanted: [{ competence: 'leadership' }] },
    });
  });

  test('says what is missing and keeps the rest', async () => {
    const id = await opened(nils.oid);
    await execute(nils.oid, id, 'enrol', { ...filled, offered: '' });
    const { text } = await lastCard(nils.oid);
    expect(text).toContain('Välj minst en sak du kan hjälpa andra med.');
    expect(text).toContain('"value":"leadership"');
    expect(await enrolmentOf(nils.oid)).toBeNull();
  });

  test('a second time does not overwrite the profile', async () => {
    const id = await opened(nils.oid);
    await execute(nils.oid, id, 'enrol', filled);
    await execute(nils.oid, id, 'enrol', { ...filled, goal: 'Något annat' });
    expect(await enrolmentOf(nils.oid)).toMatchObject({ goals: ['Leda projekt'] });
    expect((await lastCard(nils.oid)).text).toContain('Du är redan med.');
  });

  test('always counts for the one who presses, whatever the card says', async () => {
    const id = await opened(nils.oid);
    await execute(nils.oid, id, 'enrol', { ...filled, personId: ida.oid, aadObjectId: ida.oid });
    expect(await enrolmentOf(ida.oid)).toBeNull();
    expect(await enrolmentOf(nils.oid)).not.toBeNull();
  });
});

describe('somebody in doubt about the two', () => {
  async function asked(): Promise<{ readonly id: string; readonly surveyId: string }> {
    const programme = await store.read((reader) => reader.programme(programmeId));
    if (programme === null) throw new Error('No programme');
    const two = { mentorId: idOf<'Person'>(ida.oid), menteeId: idOf<'Person'>(nils.oid) };
    const survey = await pairAfterFirstMeeting(store, programme, two);
    await act(nils.oid, 'install');
    return { id: (await lastCard(nils.oid)).id, surveyId: survey.id };
  }
  const answers = { didMeet: 'yes', usefulness: '3', goalProgress: 'same', fit: 'not-a-fit' };

  test('is shown ways to decide, none of which decides, and thanked when they go on', async () => {
    const { id, surveyId } = await asked();
    await store.write((tx) => tx.addSurveyCard(idOf(surveyId), id));
    await store.write((tx) => tx.addSurveyCard(idOf(surveyId), '1:reminder'));
    await execute(nils.oid, id, 'answer-survey', { surveyId, ...answers });
    // They are reading the pressed card now; only the other one has to be written anew.
    expect(await store.read((reader) => reader.survey(idOf(surveyId)))).toMatchObject({ asking: ['1:reminder'] });
    const { text } = await lastCard(nils.oid);
    for (const way of ['Ta en paus', 'Avsluta samarbetet', 'Vi fortsätter']) expect(text).toContain(way);
    await execute(nils.oid, id, 'go-on', { surveyId });
    expect((await lastCard(nils.oid)).text).not.toContain('Ta en paus');
    expect((await lastCard(nils.oid)).text).toContain('Tack');
    const pairings = await store.read((reader) => reader.pairingsOf(idOf<'Person'>(nils.oid)));
    expect(pairings).toMatchObject([{ ended: null, pausedUntil: null }]);
  });

  test('goes on only where the question was asked of them', async () => {
    const { surveyId } = await asked();
    await act(ida.oid, 'install');
    await execute(ida.oid, (await lastCard(ida.oid)).id, 'go-on', { surveyId });
    expect((await lastCard(ida.oid)).text).toContain('Det kortet handlar om finns inte kvar.');
  });
});

describe('somebody whose account has been closed', () => {
  test('gets no answer, and no button does anything', async () => {
    await act(nils.oid, 'install');
    const { id } = await lastCard(nils.oid);
    await execute(nils.oid, id, 'enrol-start');
    await store.write((tx) => tx.savePeople([{ ...directoryPerson(nils), enabled: false }], now));
    await execute(nils.oid, id, 'enrol', filled);
    expect((await lastCard(nils.oid)).text).toContain('Du kan inte göra det här');
    expect(await enrolmentOf(nils.oid)).toBeNull();
    expect(logged).toContain('bot-turned-away');
  });
});

describe('the next round', () => {
  const takesPart = (value: unknown) => ({ takesPart: value });

  test('can be joined or left out with one press, which can be taken back', async () => {
    await act(nils.oid, 'install');
    const { id } = await lastCard(nils.oid);
    await execute(nils.oid, id, 'enrol-start');
    await execute(nils.oid, id, 'enrol', filled);
    await execute(nils.oid, id, 'next-round', takesPart('false'));
    expect((await lastCard(nils.oid)).text).toContain('Jag vill ha en ny');
    expect(await enrolmentOf(nils.oid)).toMatchObject({ standsAside: true });
    await execute(nils.oid, id, 'next-round', takesPart('true'));
    expect((await lastCard(nils.oid)).text).toContain('Jag står över');
    expect(await enrolmentOf(nils.oid)).toMatchObject({ standsAside: false });
  });

  test('is not changed by somebody who takes no part, or by a press that says neither', async () => {
    await act(ida.oid, 'install');
    const { id } = await lastCard(ida.oid);
    await execute(ida.oid, id, 'next-round', takesPart('true'));
    expect((await lastCard(ida.oid)).text).toContain('Det kortet handlar om finns inte kvar.');
    await execute(ida.oid, id, 'next-round', takesPart('perhaps'));
    expect((await lastCard(ida.oid)).text).toContain('Knappen hör till ett äldre kort.');
  });
});

describe('a press that leads nowhere', () => {
  test('of a button that no longer exists says where to go instead', async () => {
    await act(ida.oid, 'install');
    const { id } = await lastCard(ida.oid);
    await execute(ida.oid, id, 'dance');
    expect((await lastCard(ida.oid)).text).toContain('Knappen hör till ett äldre kort.');
  });

  test('is known by every verb, whatever it is about', async () => {
    await act(ida.oid, 'install');
    const named = [
      'survey',
      'offer',
      'meeting',
      'pairing',
      'request',
      'continuation',
      'decision',
      'programme',
      'round',
    ];
    const ids = Object.fromEntries([...named, 'enrolment', 'wish'].map((name) => [`${name}Id`, randomUUID()]));
    const numbers = { version: '1', option: '0', chosen: '0' };
    const carried = { ...ids, ...numbers, takesPart: 'true', joins: 'true', yes: 'true', way: 'hours', said: 'closer' };
    for (const verb of Object.keys(verbs)) {
      const { id } = await lastCard(ida.oid);
      await execute(ida.oid, id, verb, { ...carried, wish: verb === 'next-time' ? 'ask' : 'end' });
      const { text } = await lastCard(ida.oid);
      expect({ verb, known: !text.includes('Knappen hör till ett äldre kort.') }).toEqual({ verb, known: true });
    }
    expect(logged).not.toContain('bot-failed');
  });

  test('on a survey that is not theirs says that it is not there', async () => {
    await act(ida.oid, 'install');
    const { id } = await lastCard(ida.oid);
    await execute(ida.oid, id, 'answer-survey', { surveyId: randomUUID(), didMeet: 'yes', usefulness: '5' });
    expect((await lastCard(ida.oid)).text).toContain('Det kortet handlar om finns inte kvar.');
  });

  test('because the database is away says so and is logged', async () => {
    await act(ida.oid, 'install');
    const { id } = await lastCard(ida.oid);
    await database.end();
    await execute(ida.oid, id, 'enrol-start');
    expect((await lastCard(ida.oid)).text).toContain('Det gick inte den här gången');
    expect(logged).toContain('bot-failed');
  });
});

test('somebody of another tenant is turned away', async () => {
  await server.close();
  await serve('99999999-9999-4999-8999-999999999999');
  await act(ida.oid, 'install');
  expect(await personOf(ida.oid)).toMatchObject({ botState: 'unknown', conversation: null });
  expect(logged).toContain('bot-turned-away');
});
