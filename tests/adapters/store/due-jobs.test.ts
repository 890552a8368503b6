import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { OpenStore } from '#adapters/store/store.ts';
import type { AppInstall } from '#operations/ports/app-installs.ts';
import type { SeriesRecord } from '#operations/ports/booking.ts';
import { meetingOf, newId, noon, onEachDatabase, pairOf, savePair, type Pair } from './world.ts';

/** Kinds of work due for one pair, most urgent first; other pairs of the same database are left out. */
async function dueFor(store: OpenStore, pair: Pair, now: Temporal.Instant, ids: readonly string[]) {
  const jobs = await store.read((reader) => reader.dueJobs(now, 1000));
  const own = new Set<string>([pair.series.id, pair.mentor.id, pair.mentee.id, ...ids]);
  // Bringing them the app has a test of its own, and is due beside everything else.
  return jobs.filter(({ id, kind }) => own.has(id) && kind !== 'install-app').map(({ kind }) => kind);
}

function booked(pair: Pair, followedAt: Temporal.Instant | null): SeriesRecord {
  const parts = {
    plan: null,
    invited: null,
    earlier: [],
    triedAt: null,
    dueAt: null,
    attempts: 0,
    followedAt,
    checkedAt: followedAt,
  };
  return { ...pair.series, status: 'verified', eventId: 'AAk', version: 2, ...parts };
}

async function readMailboxes(store: OpenStore, pair: Pair, at: Temporal.Instant): Promise<void> {
  await store.write(async (writer) => {
    for (const { id } of [pair.mentor, pair.mentee]) await writer.saveMailbox(id, null, at);
  });
}

describe('What is due', () => {
  onEachDatabase((store) => {
    test('a wanted series is due from its time on, mailboxes never read come after it', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      expect(await dueFor(store(), pair, noon.subtract({ seconds: 1 }), [])).toEqual(['read-mailbox', 'read-mailbox']);
      expect(await dueFor(store(), pair, noon, [])).toEqual(['plan-series', 'read-mailbox', 'read-mailbox']);
      await readMailboxes(store(), pair, noon);
      expect(await dueFor(store(), pair, noon.add({ hours: 23 }), [])).toEqual(['plan-series']);
      expect(await dueFor(store(), pair, noon.add({ hours: 24 }), [])).toHaveLength(3);
    });

    test('a mailbox is read every four weeks while the daily check of a series tells the hours', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      await readMailboxes(store(), pair, noon);
      await store().write(async (writer) => {
        await writer.saveSeries(booked(pair, noon));
        await writer.addMeetings([meetingOf(pair, 24 * 30)]);
      });
      const reads = async (hours: number) =>
        (await dueFor(store(), pair, noon.add({ hours }), [])).filter((kind) => kind === 'read-mailbox').length;
      expect([await reads(24), await reads(24 * 28 - 1), await reads(24 * 28)]).toEqual([0, 0, 2]);
      await store().write((writer) => writer.saveSeries({ ...booked(pair, noon), status: 'broken', version: 3 }));
      expect(await reads(24)).toBe(2);
    });

    test('a broken series is tried again when it has a time, and rests when it has none', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      await readMailboxes(store(), pair, noon);
      const trouble = { reason: 'outlook-unavailable', personId: null, since: noon } as const;
      const broken = { ...booked(pair, null), status: 'broken', trouble, dueAt: noon.add({ minutes: 5 }) } as const;
      await store().write((writer) => writer.saveSeries(broken));
      expect(await dueFor(store(), pair, noon.add({ minutes: 4 }), [])).toEqual([]);
      expect(await dueFor(store(), pair, noon.add({ minutes: 5 }), [])).toEqual(['repair-series']);
      await store().write((writer) => writer.saveSeries({ ...broken, dueAt: null, version: 3 }));
      expect(await dueFor(store(), pair, noon.add({ minutes: 5 }), [])).toEqual([]);
    });

    test('a pause is over when its day begins where the programme is at home', async () => {
      const pair = pairOf();
      const overseas = { ...pair, programme: { ...pair.programme, timeZone: 'America/New_York' } };
      const paused = { status: 'paused', pausedUntil: Temporal.PlainDate.from('2026-03-20') } as const;
      await savePair(store(), { ...overseas, pairing: { ...pair.pairing, ...paused } });
      const midnight = Temporal.Instant.from('2026-03-20T04:00:00Z');
      const resumes = async (at: Temporal.Instant) =>
        (await dueFor(store(), pair, at, [pair.pairing.id])).includes('resume-pairing');
      expect([await resumes(midnight.subtract({ seconds: 1 })), await resumes(midnight)]).toEqual([false, true]);
    });

    test('an organiser’s calendar is looked at every 15 minutes, at once when noticed, and not after the last meeting', async () => {
      const pair = pairOf();
      const meeting = meetingOf(pair, 48);
      await savePair(store(), pair);
      await readMailboxes(store(), pair, noon);
      const organiser = pair.series.organiserId;
      await store().write(async (writer) => {
        await writer.saveSeries(booked(pair, noon));
        await writer.addMeetings([meeting]);
        const expiresAt = noon.add({ hours: 72 });
        const subscriptionId = newId<'Subscription'>();
        await writer.saveSubscription({ personId: organiser, subscriptionId, clientStateHash: 'a', expiresAt });
      });
      expect(await dueFor(store(), pair, noon, [])).toEqual(['follow-mailbox']);
      const looked = { personId: organiser, token: 'a', window: null, lookedAt: noon, noticedAt: null } as const;
      await store().write((writer) => writer.saveMailboxWatch(looked));
      expect(await dueFor(store(), pair, noon.add({ minutes: 14 }), [])).toEqual([]);
      expect(await dueFor(store(), pair, noon.add({ minutes: 15 }), [])).toEqual(['follow-mailbox']);
      await store().write((writer) => writer.noteMailboxes([organiser], noon));
      expect(await dueFor(store(), pair, noon, [])).toEqual(['follow-mailbox']);
      await store().write((writer) => writer.saveMailboxWatch(looked));
      const marked = await store().write((writer) => writer.markForFollowing([pair.series.id]));
      expect(marked).toEqual([pair.series.id]);
      expect(await dueFor(store(), pair, noon, [])).toEqual(['follow-series']);
      await store().write((writer) =>
        writer.changeMeeting(meeting.id, (present) => ({ ...present, status: 'held', settledAt: noon })),
      );
      expect(await dueFor(store(), pair, noon.add({ minutes: 15 }), [])).toEqual([]);
    });

    test('a meeting that is over waits for the directory to tell who has left, unless that was given up', async () => {
      const pair = pairOf();
      const meeting = meetingOf(pair, 24);
      await savePair(store(), pair);
      await readMailboxes(store(), pair, noon);
      await store().write((writer) => writer.addMeetings([meeting]));
      const over = meeting.end.add({ minutes: 1 });
      const settles = async () => (await dueFor(store(), pair, over, [meeting.id])).includes('settle-meeting');
      const lookAt = (lookedAt: Temporal.Instant) =>
        store().write((writer) => writer.saveDirectoryWatch({ token: 'a', lookedAt }));
      const job = { kind: 'follow-directory', id: 'all' } as const;
      await lookAt(over.subtract({ minutes: 15 }));
      expect(await settles()).toBe(false);
      await store().write((writer) => writer.park({ job, reason: 'denied: no rights', parkedAt: over }));
      expect(await settles()).toBe(true);
      await store().write((writer) => writer.unpark(job));
      expect(await settles()).toBe(false);
      await lookAt(over.subtract({ minutes: 14 }));
      expect(await settles()).toBe(true);
      await store().write((writer) => writer.saveDirectoryWatch(null));
      expect(await settles()).toBe(true);
    });

    test('a verified series is compared with both calendars once a day, and sooner when another look is asked for', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      await readMailboxes(store(), pair, noon.add({ hours: 20 }));
      const checks = async (at: Temporal.Instant) =>
        (await dueFor(store(), pair, at, [])).filter((kind) => kind === 'check-series');
      await store().write(async (writer) => {
        await writer.saveSeries(booked(pair, noon));
        await writer.addMeetings([meetingOf(pair, 480)]);
      });
      expect(await checks(noon.add({ hours: 23 }))).toEqual([]);
      expect(await checks(noon.add({ hours: 24 }))).toEqual(['check-series']);
      const dueAt = noon.add({ hours: 2 });
      await store().write((writer) => writer.saveSeries({ ...booked(pair, noon), dueAt, version: 3 }));
      expect(await checks(noon.add({ hours: 1 }))).toEqual([]);
      expect(await checks(dueAt)).toEqual(['check-series']);
    });

    test('a series that has to end is ended, whatever its status, and nothing else is done with it', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      await readMailboxes(store(), pair, noon);
      const ending = { ...booked(pair, noon), ending: 'pairing-ended', dueAt: noon } as const;
      await store().write(async (writer) => {
        await writer.saveSeries(ending);
        await writer.addMeetings([meetingOf(pair, 48)]);
      });
      expect(await dueFor(store(), pair, noon.add({ hours: 20 }), [])).toEqual(['end-series']);
      await store().write((writer) => writer.saveSeries({ ...ending, status: 'ended', version: 3 }));
      expect(await dueFor(store(), pair, noon.add({ hours: 20 }), [])).toEqual([]);
    });

    test('an organiser without a subscription, or with one that ends within a day, is due', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      await readMailboxes(store(), pair, noon);
      await store().write(async (writer) => {
        await writer.saveSeries(booked(pair, noon));
        await writer.addMeetings([meetingOf(pair, 48)]);
      });
      const looked = { personId: pair.series.organiserId, token: 'a', window: null, lookedAt: noon, noticedAt: null };
      await store().write((writer) => writer.saveMailboxWatch(looked));
      expect(await dueFor(store(), pair, noon, [])).toEqual(['keep-subscription']);
      const subscription = { personId: pair.mentor.id, subscriptionId: newId<'x'>(), clientStateHash: 'a' };
      const keep = (hours: number) =>
        store().write((writer) => writer.saveSubscription({ ...subscription, expiresAt: noon.add({ hours }) }));
      await keep(25);
      expect(await dueFor(store(), pair, noon, [])).toEqual([]);
      await keep(24);
      expect(await dueFor(store(), pair, noon, [])).toEqual(['keep-subscription']);
    });

    test('a meeting past its end has to be settled; its survey and a notice come first', async () => {
      const pair = pairOf();
      const meeting = meetingOf(pair, 0);
      await savePair(store(), pair);
      await readMailboxes(store(), pair, noon);
      const [surveyId, noticeId] = [newId<'Survey'>(), newId<'Notice'>()];
      const personId = pair.mentee.id;
      const survey = { id: surveyId, meetingId: meeting.id, personId, role: 'mentee', status: 'open' } as const;
      const unsent = { sentAt: null, remindedAt: null, asksFit: false, dueAt: meeting.end };
      const notice = {
        id: noticeId,
        about: { kind: 'booked', pairingId: pair.pairing.id, seriesId: null },
        personId,
        pairingId: pair.pairing.id,
        programmeId: null,
        stale: false,
        wantedAt: noon,
      } as const;
      const unmailed = { mailState: null, mailedAt: null };
      const undelivered = {
        sentAt: null,
        activityId: null,
        undelivered: null,
        dueAt: meeting.end,
        attempts: 0,
        ...unmailed,
      };
      await store().write(async (writer) => {
        await writer.saveSeries({ ...booked(pair, noon), status: 'ended' });
        await writer.addMeetings([meeting]);
        await writer.addSurveys([{ ...survey, ...unsent }]);
        await writer.addNotices([{ ...notice, ...undelivered }]);
      });
      const ids = [meeting.id, surveyId, noticeId];
      expect(await dueFor(store(), pair, meeting.end.subtract({ seconds: 1 }), ids)).toEqual([]);
      const all = ['send-notice', 'survey-step', 'settle-meeting'];
      expect(await dueFor(store(), pair, meeting.end, ids)).toEqual(all);
      const parked = { job: { kind: 'settle-meeting', id: meeting.id }, reason: 'nonsense', parkedAt: noon } as const;
      await store().write((writer) => writer.park(parked));
      expect(await dueFor(store(), pair, meeting.end, ids)).toEqual(['send-notice', 'survey-step']);
      expect((await store().read((reader) => reader.parkedJobs())).map(({ job }) => job)).toEqual([parked.job]);
      await store().write((writer) => writer.unpark(parked.job));
      expect(await dueFor(store(), pair, meeting.end, ids)).toEqual(all);
      const answered = { ...survey, ...unsent, status: 'answered', asking: [], undelivered: null } as const;
      await store().write((writer) => writer.saveSurvey({ ...answered, nextLookAt: null }));
      expect(await dueFor(store(), pair, meeting.end, [surveyId])).toEqual([]);
      await store().write((writer) => writer.addSurveyCard(surveyId, '1:card'));
      expect(await dueFor(store(), pair, meeting.end, [surveyId])).toEqual(['survey-step']);
      const later = meeting.end.add({ minutes: 15 });
      await store().write((writer) => writer.saveSurvey({ ...answered, nextLookAt: later }));
      expect(await dueFor(store(), pair, meeting.end, [surveyId])).toEqual([]);
      expect(await dueFor(store(), pair, later, [surveyId])).toEqual(['survey-step']);
    });

    test('the app is brought to those who take part, once, unless they have it, have removed it or a day has not passed', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const mentorId = pair.mentor.id;
      const isDue = async (now: Temporal.Instant) =>
        (await store().read((reader) => reader.dueJobs(now, 1000))).some(
          ({ kind, id }) => kind === 'install-app' && id === mentorId,
        );
      const keep = (state: AppInstall['state']) =>
        store().write((writer) => writer.saveAppInstall({ personId: mentorId, state, reason: null, at: noon }));
      expect(await isDue(noon)).toBe(true);
      for (const state of ['installed', 'removed'] as const) {
        await keep(state);
        expect(await isDue(noon.add({ hours: 24 * 400 }))).toBe(false);
      }
      for (const state of ['failed', 'left-to-policy'] as const) {
        await keep(state);
        expect([await isDue(noon.add({ hours: 23 })), await isDue(noon.add({ hours: 24 }))]).toEqual([false, true]);
      }
      await store().write((writer) =>
        writer.saveBotState(mentorId, 'reachable', { conversationId: 'a', serviceUrl: 'b' }),
      );
      expect(await isDue(noon.add({ hours: 24 }))).toBe(false);
    });

    test('the directory is read once a day, and the limit holds', async () => {
      const kinds = async (now: Temporal.Instant) =>
        (await store().read((reader) => reader.dueJobs(now, 1000))).map(({ kind }) => kind);
      expect(await kinds(noon)).toContain('read-directory');
      await store().write((writer) => writer.setServiceFact('read-directory', noon));
      expect(await kinds(noon.add({ hours: 23 }))).not.toContain('read-directory');
      expect(await kinds(noon.add({ hours: 24 }))).toContain('read-directory');
      expect(await store().read((reader) => reader.dueJobs(noon.add({ hours: 24 }), 2))).toHaveLength(2);
    });
  });
});
