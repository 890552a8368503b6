import {
  calendarsOf,
  enrolAll,
  hrOf,
  liveUntilAllMet,
  matchAndBook,
  openProgramme,
  seriesInBothCalendars,
} from './main-job.ts';
import { doubleBookings } from './calendars.ts';
import { markRequests, requestsSinceMark } from './graph-tally.ts';
import { startProduct, type Product } from './product.ts';
import { sampleForms } from './sample-profile.ts';

export interface SmokeFigures {
  readonly enrolled: number;
  readonly pairs: number;
  /** Standing in both calendars with a Teams link; counted in the stand-in, not asked of the product. */
  readonly seriesBooked: number;
  readonly meetingsHeld: number;
  readonly surveysSent: number;
  readonly answers: number;
  readonly doubleBookings: number;
  /** From the approval to the last booking, everything included; a batch is one request. */
  readonly graphRequestsPerSeries: number;
}

/**
 * The main job with the whole sample company on throw-away data; on the embedded database, or on `DATABASE_URL` and
 * `REDIS_URL` where they are set (the database should be an empty one). `say` hears of each step. Throws when one fails.
 */
export async function startPath(environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<SmokeFigures> {
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = environment;
  const product = await startProduct({ databaseUrl: databaseUrl || null, redisUrl: redisUrl || null, ...monday });
  try {
    return await walk(product, say);
  } catch (error) {
    say(product.log());
    throw error;
  } finally {
    await product.end();
  }
}

/** A Monday without public holidays near it, so that each run meets the same calendars. */
const monday = { startAt: '2026-09-07T06:30:00Z' };

async function walk(product: Product, say: (line: string) => void): Promise<SmokeFigures> {
  const hr = await hrOf(product);
  await openProgramme(product, hr);
  say('The programme is open.');
  const participants = await enrolAll(product, sampleForms);
  say(`${participants.length} people have enrolled.`);
  const before = await calendarsOf(product, participants);
  await markRequests(product.shellUrl);
  const series = await matchAndBook(product, hr);
  const { httpRequests } = await requestsSinceMark(product.shellUrl);
  const after = await calendarsOf(product, participants);
  const seriesBooked = seriesInBothCalendars(series, before, after);
  say(`${series.length} pairs are approved, ${seriesBooked} series stand in both calendars.`);
  const lived = await liveUntilAllMet(product, hr, participants, seriesBooked);
  const { meetings, answerRate, usefulness } = lived.status;
  say(`${meetings.held} meetings were held, ${lived.asked.size} surveys came as cards.`);
  say(`${lived.answered.size} answers; HR sees ${JSON.stringify({ answerRate, usefulness })}.`);
  return {
    enrolled: participants.length,
    pairs: series.length,
    seriesBooked,
    meetingsHeld: meetings.held,
    surveysSent: lived.asked.size,
    answers: lived.answered.size,
    doubleBookings: doubleBookings(before, after),
    graphRequestsPerSeries: Math.round((httpRequests / Math.max(seriesBooked, 1)) * 10) / 10,
  };
}
