import { doubleBookings } from '../support/calendars.ts';
import { calendarsOf, enrolAll, hrOf, matchAndBook, openProgramme } from '../support/main-job.ts';
import { startProduct } from '../support/product.ts';
import { sampleForms } from '../support/sample-profile.ts';
import { markRequests, requestsSinceMark } from '../support/graph-tally.ts';
import { atMost, type BenchResult } from './result.ts';

/** From HR's approval of all pairs of the sample company to the last series in the calendars, on the embedded database. */
export async function mainJobBench(): Promise<readonly BenchResult[]> {
  const product = await startProduct({ databaseUrl: null, redisUrl: null, startAt: '2026-09-07T06:30:00Z' });
  try {
    const hr = await hrOf(product);
    await openProgramme(product, hr);
    const participants = await enrolAll(product, sampleForms);
    const before = await calendarsOf(product, participants);
    await markRequests(product.shellUrl);
    const began = performance.now();
    const series = await matchAndBook(product, hr);
    const seconds = (performance.now() - began) / 1000;
    const { httpRequests } = await requestsSinceMark(product.shellUrl);
    const after = await calendarsOf(product, participants);
    const booked = series.filter(({ status }) => status === 'booked').length;
    return [
      atMost('series-not-booked', (100 * (series.length - booked)) / Math.max(series.length, 1), '%', 5),
      atMost('double-bookings', doubleBookings(before, after), 'meetings', 0),
      atMost('graph-requests-per-series', httpRequests / Math.max(booked, 1), 'requests', 15),
      atMost('time-per-series', seconds / Math.max(booked, 1), 's', 2),
    ];
  } finally {
    await product.end();
  }
}
