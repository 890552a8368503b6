import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { healthEndpoints, type HealthBody } from '#teams-app/contract/health.ts';
import { connectionsOf } from '../../teams-app/web/insight/connections.ts';
import { hr as hrTexts } from '../support/tab-texts.ts';
import { idOf } from '#domain/ids.ts';
import { newId } from '../adapters/store/world.ts';
import { insightEndpoints } from '#teams-app/contract/insight.ts';
import { hrLead, mentee, stranger, type Caller } from './api-fixture.ts';
import { openMeetingsWorld, type MeetingsWorld } from './meetings-fixture.ts';

const it: Caller = { as: stranger.id, roles: ['IT'] };
let ground: MeetingsWorld;

beforeAll(async () => {
  ground = await openMeetingsWorld();
  await ground.begin();
}, 60_000);
afterAll(async () => ground.world.close());

const health = () => ground.world.call(it, healthEndpoints.health, {});

describe('how the service stands', () => {
  test('is told to IT, and to nobody else', async () => {
    const others: readonly Caller[] = [{ as: mentee.id }, { as: hrLead.id, roles: ['HR'] }];
    for (const caller of others) expect((await ground.send(healthEndpoints.health, {}, caller)).status).toBe(403);
    expect(await health()).toMatchObject({ calendars: { all: 1 }, parked: [] });
  });

  test('names nobody', async () => {
    const told = JSON.stringify(await health());
    for (const { name, mail } of [mentee, hrLead]) expect(told).not.toMatch(new RegExp(`${name}|${mail}`));
  });

  test('counts for whom the app could not be installed, by what stood in the way', async () => {
    const { context, store } = ground.world;
    const failed = { state: 'failed', reason: 'rights-missing', at: context.now() } as const;
    await store.save((writer) => writer.saveAppInstall({ personId: mentee.id, ...failed }));
    expect((await health()).bot.notInstalledBecause).toEqual([{ reason: 'rights-missing', count: 1 }]);
    await store.save((writer) => writer.saveBotState(mentee.id, 'reachable', { conversationId: 'a', serviceUrl: 'b' }));
    expect((await health()).bot.notInstalledBecause).toEqual([]);
  });

  test('counts surveys that did not arrive as it counts other cards', async () => {
    const { store } = ground.world;
    const before = (await health()).bot.undelivered;
    const surveyId = newId<'Survey'>();
    const meetingId = idOf<'Meeting'>(ground.meetingId(0));
    const dueAt = ground.world.context.now();
    const sent = { status: 'open', asksFit: false, saidMet: false, dueAt, sentAt: dueAt, remindedAt: null } as const;
    await store.write(async (tx) => {
      await tx.addSurveys([{ id: surveyId, meetingId, personId: mentee.id, role: 'mentee', ...sent }]);
      const survey = await tx.survey(surveyId);
      if (survey !== null) await tx.saveSurvey({ ...survey, undelivered: 'blocked' });
    });
    expect((await health()).bot.undelivered).toBe(before + 1);
    // Answered in the tab meanwhile: HR's "Try again" does not make it unsent.
    const subject = { kind: 'survey', id: surveyId } as const;
    await store.write(async (tx) => {
      const survey = await tx.survey(surveyId);
      if (survey !== null) await tx.saveSurvey({ ...survey, status: 'answered' });
    });
    const hr: Caller = { as: hrLead.id, roles: ['HR'] };
    expect((await ground.send(insightEndpoints.retry, { params: subject }, hr)).status).toBeLessThan(300);
    const after = await store.read((reader) => reader.survey(surveyId));
    expect(after).toMatchObject({ status: 'answered', undelivered: null });
    expect(String(after?.sentAt)).toBe(String(dueAt));
  });

  test('shows work that was given up, with what went wrong', async () => {
    const { context, store } = ground.world;
    const job = { kind: 'read-directory', id: 'all' } as const;
    await store.write((tx) => tx.park({ job, reason: 'refused: 403', parkedAt: context.now() }));
    expect((await health()).parked).toMatchObject([{ what: 'Läsa katalogen', reason: 'refused: 403' }]);
    await store.write((tx) => tx.unpark(job));
  });
});

describe('a connection', () => {
  const telling = {
    texts: { language: 'sv' as const, hr: hrTexts.sv },
    when: (at: string) => at,
    now: '2026-12-02T12:00:00Z',
  };
  const calm: HealthBody = {
    directory: { readAt: '2026-12-02T02:00:00Z', changesAt: null },
    mailboxes: { read: 2, all: 2 },
    calendars: { booked: 1, all: 1, troubles: [], untold: 0, oldZones: [] },
    bot: { reachable: 2, notInstalled: 0, blocked: 0, unknown: 0, undelivered: 0, notInstalledBecause: [] },
    mail: { isSetUp: true, sent: 3, perhaps: 0, waiting: 0, refused: 0 },
    parked: [],
  };
  const states = (of: typeof calm) => connectionsOf(of, telling).map(({ state }) => state);

  test('works while nothing says otherwise', () => {
    expect(states(calm)).toEqual(['works', 'works', 'works', 'works', 'works']);
  });

  test('is unknown, not well, before it was used', () => {
    const unused = {
      ...calm,
      mailboxes: { read: 0, all: 0 },
      calendars: { ...calm.calendars, booked: 0, all: 0 },
      bot: { ...calm.bot, reachable: 0 },
      mail: { ...calm.mail, sent: 0 },
    };
    expect(states(unused)).toEqual(['works', 'unknown', 'unknown', 'unknown', 'unknown']);
  });

  test('says that Outlook does not tell changes, and that clocks are out of date', () => {
    const calendars = { ...calm.calendars, untold: 1, oldZones: ['America/Vancouver'] };
    const [, , found] = connectionsOf({ ...calm, calendars }, telling);
    expect(found).toMatchObject({ state: 'look' });
    expect(found?.what.join(' ')).toContain('berättar vad som ändras: 1');
    expect(found?.what.join(' ')).toContain('America/Vancouver');
    expect(found?.advice).toHaveLength(2);
  });

  test('says why the app could not be installed, and what mends it', () => {
    const bad: HealthBody = {
      ...calm,
      bot: { ...calm.bot, unknown: 2, notInstalledBecause: [{ reason: 'id-missing', count: 2 }] },
    };
    const [, , , bot] = connectionsOf(bad, telling);
    expect(bot).toMatchObject({ state: 'look' });
    expect(bot?.advice[0]).toContain('TEAMS_CATALOG_APP_ID');
  });

  test('wants a look when the directory is late, a mailbox unread or a card undelivered, and says what to do', () => {
    const bad = {
      ...calm,
      directory: { ...calm.directory, readAt: '2026-11-30T02:00:00Z' },
      mailboxes: { read: 1, all: 2 },
      bot: { ...calm.bot, notInstalled: 1 },
      mail: { ...calm.mail, refused: 2 },
    };
    expect(states(bad)).toEqual(['look', 'look', 'works', 'look', 'look']);
    for (const { state, advice } of connectionsOf(bad, telling)) expect(advice.length > 0).toBe(state === 'look');
  });
});
