import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startJourney } from '../support/journey.ts';
import { enrolAll, hrOf, matchAndBook, openProgramme, settledSeries } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import type { TabClient } from '../support/tab-client.ts';
import { until } from '../support/until.ts';
import type { SeriesRow } from '#teams-app/contract/booking.ts';

describe('Trouble of one pair, while all others go on', () => {
  let product: Product;
  let hr: TabClient;
  let series: readonly SeriesRow[];
  let outOfScope: string;
  let blocked: string;

  beforeAll(async () => {
    product = await startJourney();
    hr = await hrOf(product);
    await openProgramme(product, hr);
    const forms = someForms(6, 6);
    const participants = await enrolAll(product, forms);
    const mentees = participants.filter(({ form }) => form.roles.includes('mentee'));
    outOfScope = mentees[0]?.person.oid ?? '';
    blocked = mentees[1]?.person.oid ?? '';
    await product.standin.orderFault({ kind: 'forbid-mailbox', match: { mailbox: outOfScope } });
    await product.standin.block(blocked);
    series = await matchAndBook(product, hr);
  }, 240_000);

  afterAll(async () => product?.end(), 60_000);

  test('a mailbox that the app may not use breaks that one series, with the reason', () => {
    const broken = series.filter(({ status }) => status === 'broken');
    expect(broken).toHaveLength(1);
    expect(broken[0]?.people.some(({ id }) => id === outOfScope)).toBe(true);
    expect(broken[0]?.trouble?.what).not.toBe('');
    expect(series.filter(({ status }) => status === 'booked').length).toBe(series.length - 1);
  });

  test('HR sees under "needs attention", in words, the broken series and the blocked bot', async () => {
    const attention = await until('both to be shown', async () => {
      const items = (await hr.hrStatus()).needs;
      const of = (oid: string) => items.filter(({ people }) => people.some(({ id }) => id === oid));
      return of(outOfScope).length > 0 && of(blocked).length > 0 ? items : null;
    });
    for (const { what, so } of attention) expect(what.length * so.length).toBeGreaterThan(0);
  }, 60_000);

  test('once IT has widened the scope, trying again books the series', async () => {
    await product.standin.clearFaults();
    const item = (await hr.hrStatus()).needs.find(
      ({ subject, people }) => subject?.kind === 'series' && people.some(({ id }) => id === outOfScope),
    );
    if (item?.action?.kind !== 'retry') throw new Error('The broken series is not shown with a way to try again.');
    await hr.retry(item.action);
    const after = await settledSeries(product, hr);
    expect(after.map(({ status }) => status)).toEqual(after.map(() => 'booked'));
  }, 120_000);

  test('once the bot is let in again, trying again brings the card', async () => {
    await product.standin.unblock(blocked);
    const before = (await product.standin.chat(blocked)).activities.length;
    for (const { action, people } of (await hr.hrStatus()).needs)
      if (action?.kind === 'retry' && people.some(({ id }) => id === blocked)) await hr.retry(action);
    const cards = async (): Promise<number> => (await product.standin.chat(blocked)).activities.length;
    await until('a card in the chat', async () => (await cards()) > before, { explain: product.log });
    expect(await cards()).toBeGreaterThan(before);
  }, 60_000);
});

describe('Accounts that cannot hold meetings', () => {
  let product: Product;
  let hr: TabClient;

  beforeAll(async () => {
    product = await startJourney();
    hr = await hrOf(product);
    await openProgramme(product, hr);
  }, 120_000);

  afterAll(async () => product?.end(), 60_000);

  test('somebody without a mailbox may enrol; the pair is shown to HR and the others are booked', async () => {
    const awkward = (await product.standin.people()).find(
      ({ hasMailbox, department }) => !hasMailbox && department !== '',
    );
    const forms = someForms(4, 3);
    const form = someForms(0, 4).at(-1)?.form;
    if (awkward === undefined || form === undefined) throw new Error('The sample company has no such account.');
    await enrolAll(product, [...forms, { mail: awkward.mail, form }]);
    const series = await matchAndBook(product, hr);
    const own = series.filter(({ people }) => people.some(({ id }) => id === awkward.oid));
    expect(own.every(({ status, trouble }) => status === 'broken' && trouble !== null)).toBe(true);
    const others = series.filter((one) => !own.includes(one));
    expect(others.length).toBeGreaterThan(0);
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 'booked'));
  }, 240_000);
});
