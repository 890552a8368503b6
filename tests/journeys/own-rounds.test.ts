import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { wordOf, type Place } from '#teams-app/contract/places.ts';
import { bot } from '#texts/matching/rounds/sv.ts';
import { hr as hrTexts } from '../support/tab-texts.ts';
import { openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { focusIsKept } from '../support/focus.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, hrOf } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import type { TabClient } from '../support/tab-client.ts';
import { until } from '../support/until.ts';

const { sv: ours } = hrTexts;
const { CHROME_PATH: chrome } = process.env;
const pictures = '.cache/failed-journey';

(chrome ? describe : describe.skip)('A rolling programme matches by itself', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let tab: FrameLocator;
  let hr: TabClient;
  let hrOid: string;
  let isOver = false;

  beforeAll(async () => {
    product = await startJourney();
    hr = await hrOf(product);
    hrOid = (await hr.me()).person.id;
    await product.standin.install(hrOid);
    const startsOn = (await today()).toPlainDate().toString();
    await hr.beginProgramme({ startsOn, endsOn: null, pairingMonths: 6 });
    await enrolAll(product, someForms(3, 3));
    browser = await openBrowser(String(chrome));
    page = await openWindow(browser);
    tab = tabOf(page);
  }, 180_000);

  afterEach(async () => {
    if (isOver) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/own-rounds.png` });
  });

  afterAll(async () => {
    await browser?.close();
    await product?.end();
  }, 60_000);

  async function today(): Promise<Temporal.ZonedDateTime> {
    return Temporal.Instant.from(await product.standin.now()).toZonedDateTimeISO('Europe/Stockholm');
  }

  /** So many days on, at this time in Sweden. */
  async function moveBy(days: number, time: string): Promise<void> {
    const to = (await today()).add({ days }).withPlainTime(time).toInstant().toString();
    await product.standin.moveClock({ to });
  }

  async function open(place: Place): Promise<void> {
    await visit(page, product.shellUrl, { as: hrOid, view: 'tab', lang: 'sv', subPage: wordOf(place) });
    await tab.getByRole('heading', { level: 1 }).first().waitFor();
  }

  const said = async (): Promise<string> => JSON.stringify((await product.standin.chat(hrOid)).activities);

  const press = (name: string): Promise<void> => tab.getByRole('button', { name, exact: true }).first().click();

  test('HR says when rounds run, and the matching page says when the next one does', async () => {
    await open({ page: 'hr/programme', section: 'matching' });
    const words = ours.programme.rounds;
    await tab.getByLabel(words.question).selectOption('weekly');
    await tab.getByLabel(words.publish).focus();
    await tab.getByLabel(words.publish).selectOption('2');
    await until('both to be saved', async () => {
      const { rounds } = await hr.programme();
      return rounds.rhythm === 'weekly' && rounds.publishAfterDays === 2;
    });
    await tab.getByText(/^Sparat /).waitFor();
    await focusIsKept(page);
    await open({ page: 'hr/matching' });
    await tab.getByText('Nästa omgång räknas fram av sig själv').waitFor();
    expect((await hr.matching()).round).toBeNull();
  }, 90_000);

  test('it runs on its day, is held and let go, and is published; the chat and the page say so', async () => {
    await moveBy(8 - (await today()).dayOfWeek, '08:30');
    await until('the round to run', async () => (await hr.matching()).round?.status === 'draft', {
      timeoutMs: 60_000,
      explain: product.log,
    });
    await open({ page: 'hr/matching' });
    await press(ours.matching.rhythm.hold);
    await tab.getByText(ours.matching.rhythm.holds).first().waitFor();
    await focusIsKept(page);
    await press(ours.matching.rhythm.release);
    await tab.getByText(ours.matching.rhythm.released).first().waitFor();
    await focusIsKept(page);
    await until('the card to come', async () => (await said()).includes('föreslag'), {
      explain: product.log,
    });
    await moveBy(2, '08:30');
    await until('the round to be published', async () => (await hr.matching()).round?.status === 'published', {
      timeoutMs: 60_000,
      explain: product.log,
    });
    await tab.getByText('Omgången publicerades av sig själv').waitFor();
    await until('the report to come', async () => (await said()).includes(bot.round.report('').slice(-25)), {
      timeoutMs: 60_000,
      explain: product.log,
    });
    expect((await hr.matching()).round?.status).toBe('published');
    isOver = true;
  }, 240_000);
});
