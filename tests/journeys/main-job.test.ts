import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { addedFor, doubleBookings, type Calendars } from '../support/calendars.ts';
import { monday } from '../support/journey.ts';
import {
  calendarsOf,
  enrolAll,
  hrOf,
  liveUntilAllMet,
  matchAndBook,
  openProgramme,
  seriesInBothCalendars,
  type Lived,
  type Participant,
} from '../support/main-job.ts';
import { isPostgresHere, onPostgres, type MigratedDatabase } from '../support/migrated-database.ts';
import { startProduct, type Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import type { SeriesRow } from '#teams-app/contract/booking.ts';
import type { TabClient } from '../support/tab-client.ts';

const { TEST_REDIS_URL: redisUrl } = process.env;

/** Redis is shared by all tests of a run: this file keeps to a database of its own. */
const redisDatabase = 5;

mainJobOn('the embedded database', true, async () => ({ databaseUrl: null, redisUrl: null, database: null }));
mainJobOn('PostgreSQL in Europe/Stockholm and Redis', isPostgresHere() && Boolean(redisUrl), async () => {
  const database = await onPostgres('Europe/Stockholm');
  return { databaseUrl: database.url, redisUrl: `${String(redisUrl)}/${redisDatabase}`, database };
});

interface Ground {
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly database: MigratedDatabase | null;
}

function mainJobOn(name: string, isThere: boolean, open: () => Promise<Ground>): void {
  (isThere ? describe : describe.skip)(`The main job on ${name}`, () => {
    let ground: Ground;
    let product: Product;
    let hr: TabClient;
    let participants: readonly Participant[];
    let series: readonly SeriesRow[];
    let lived: Lived;
    let before: Calendars;
    let after: Calendars;

    beforeAll(async () => {
      ground = await open();
      product = await startProduct({ ...ground, startAt: monday });
      hr = await hrOf(product);
    }, 120_000);

    afterAll(async () => {
      await product?.end();
      await ground?.database?.end();
    }, 60_000);

    test('people enrol in the tab, and HR sees them waiting', async () => {
      await openProgramme(product, hr);
      participants = await enrolAll(product, someForms(8, 8));
      const { people } = await hr.hrPeople();
      expect(people).toHaveLength(16);
      expect(people.every(({ state }) => state === 'waiting')).toBe(true);
    }, 120_000);

    test('approved pairs find their whole series in both calendars, with a Teams link and nothing else at that time', async () => {
      before = await calendarsOf(product, participants);
      series = await matchAndBook(product, hr);
      after = await calendarsOf(product, participants);
      expect(series.length).toBeGreaterThanOrEqual(6);
      expect(series.map(({ status, trouble }) => [status, trouble?.reason])).toEqual(
        series.map(() => ['booked', undefined]),
      );
      expect(seriesInBothCalendars(series, before, after)).toBe(series.length);
      expect(doubleBookings(before, after)).toBe(0);
    }, 180_000);

    test('every meeting of a series stands in both calendars at the same moment', () => {
      for (const { people, counts } of series) {
        const [one, other] = people.map(({ id }) => addedFor(id, before, after).map(({ start }) => start.dateTime));
        const shared = one?.filter((moment) => other?.includes(moment)) ?? [];
        expect(shared.length).toBeGreaterThanOrEqual(counts.planned);
      }
    });

    test('after the meetings both people of each pair get one survey in the chat, and their answers reach HR as figures', async () => {
      lived = await liveUntilAllMet(product, hr, participants, series.length);
      const { asked, answered, status } = lived;
      expect(status.series.booked).toBe(series.length);
      expect(status.meetings.held).toBeGreaterThanOrEqual(series.length);
      expect(answered).toEqual(asked);
      expect(status.usefulness).toMatchObject({ shown: true, to: 5 });
      // One that came a moment ago may still wait for its answer.
      expect(status.answerRate.shown && status.answerRate.value).toBeGreaterThan(75);
    }, 300_000);

    test('an answered survey asks nothing more', async () => {
      expect(lived.answered.size).toBeGreaterThan(0);
      for (const { person } of participants) {
        const open = (await product.as(person.oid).home()).surveys.filter(({ id }) => lived.answered.has(id));
        expect(open).toEqual([]);
      }
    }, 60_000);

    test('a mentee adds a goal and ticks progress, and the mentor sees it', async () => {
      const [pair] = series;
      const mentee = participants.find(
        ({ person, form }) => form.roles.includes('mentee') && pair?.people.some(({ id }) => id === person.oid),
      );
      if (mentee === undefined || pair === undefined) throw new Error('There is no pair with a mentee.');
      const mentorId = pair.people.find(({ id }) => id !== mentee.person.oid)?.id ?? '';
      const [pairing] = (await product.as(mentee.person.oid).home()).pairings;
      if (pairing === undefined) throw new Error('The mentee has no pairing.');
      const dueOn = Temporal.Instant.from(await product.standin.now())
        .toZonedDateTimeISO('UTC')
        .add({ months: 2 });
      const goal = await product.as(mentee.person.oid).addGoal(pairing.id, {
        title: 'Hålla i ett kundmöte',
        measure: 'Kunden bokar ett till',
        dueOn: dueOn.toPlainDate().toString(),
      });
      await product.as(mentee.person.oid).progress(goal.id, 40, goal.version);
      const seen = (await product.as(mentorId).home()).pairings.flatMap(({ goals }) => goals);
      expect(seen).toContainEqual(
        expect.objectContaining({ title: 'Hålla i ett kundmöte', progressPercent: 40, mine: false }),
      );
    }, 60_000);
  });
}
