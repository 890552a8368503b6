import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, hrOf, openProgramme, settledSeries, type Participant } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import type { SamplePerson } from '../support/standin-client.ts';
import type { TabClient } from '../support/tab-client.ts';
import { until } from '../support/until.ts';

const { CHROME_PATH: chrome } = process.env;
const pictures = '.cache/failed-journey';
const patience = { timeoutMs: 60_000, everyMs: 250 } as const;

(chrome ? describe : describe.skip)('A mentee ranks mentors in the browser, and they answer', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let hr: TabClient;
  let people: readonly Participant[];
  let mentee: SamplePerson;
  let isOver = false;

  beforeAll(async () => {
    product = await startJourney();
    hr = await hrOf(product);
    await openProgramme(product, hr);
    people = await enrolAll(product, someForms(6, 1));
    const found = people.find(({ form }) => form.roles.includes('mentee'));
    if (found === undefined) throw new Error('The sample has no mentee');
    mentee = found.person;
    browser = await openBrowser(String(chrome));
    page = await openWindow(browser);
  }, 240_000);

  afterEach(async () => {
    if (isOver) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/choosing.png` });
  });

  afterAll(async () => {
    await browser?.close();
    await product?.end();
  }, 60_000);

  /** The mentor who waits for an answer to this question, in their chat. */
  async function answerInChat(name: string, answer: 'Tacka ja' | 'Inte just nu', afterwards: RegExp): Promise<void> {
    const mentor = people.find(({ person }) => person.displayName === name)?.person;
    await visit(page, product.shellUrl, { as: mentor?.oid ?? '', view: 'chat', lang: 'sv' });
    const card = page.locator('.card').filter({ hasText: 'vill ha dig som mentor' }).last();
    await card.getByRole('button', { name: answer }).click({ timeout: 60_000 });
    await page.getByText(afterwards).first().waitFor();
  }

  test('HR lets mentees choose for themselves', async () => {
    const hrOid = (await hr.me()).person.id;
    await visit(page, product.shellUrl, { as: hrOid, view: 'tab', lang: 'sv', subPage: 'hr/programme:~matching' });
    const tab = tabOf(page);
    await tab.getByRole('radio', { name: 'Adepterna väljer själva' }).check({ force: true });
    await tab.getByText(/^Sparat /).waitFor();
    await visit(page, product.shellUrl, { as: mentee.oid, view: 'chat', lang: 'sv' });
    const card = page.locator('.card').filter({ hasText: 'Tre mentorer som kan passa dig' });
    await card.waitFor({ timeout: 60_000 });
    expect(await card.getByRole('link', { name: 'Välj mentor' }).count()).toBe(1);
  }, 120_000);

  let ranked: readonly string[] = [];

  test('the mentee ranks two by keyboard, with a greeting', async () => {
    await visit(page, product.shellUrl, { as: mentee.oid, view: 'tab', lang: 'sv' });
    const tab = tabOf(page);
    await tab.getByRole('link', { name: 'Välj mentor' }).click();
    const mentors = tab.getByRole('list').getByRole('region');
    await mentors.first().waitFor();
    const names = await mentors.getByRole('heading').allTextContents();
    expect(names).toHaveLength(3);
    for (const name of names.slice(0, 2)) {
      await tab.getByRole('region', { name }).getByRole('button', { name: /^Välj/ }).press('Enter');
    }
    // The second is wanted most after all.
    await tab
      .getByRole('region', { name: names[1] ?? '' })
      .getByRole('button', { name: /^Flytta upp/ })
      .press('Enter');
    ranked = [names[1] ?? '', names[0] ?? ''];
    await tab.getByLabel('Hälsning').fill('Hej! Jag vill leda mitt första projekt.');
    expect(await accessibilityFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: /^Fråga / }).press('Enter');
    await tab.getByRole('heading', { name: `Vi har frågat ${ranked[0]}` }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 120_000);

  test('the first mentor says no in the chat, without a reason, and the second is asked by itself', async () => {
    await answerInChat(ranked[0] ?? '', 'Inte just nu', /Du tackade nej den här gången/);
    await visit(page, product.shellUrl, { as: mentee.oid, view: 'tab', lang: 'sv' });
    const tab = tabOf(page);
    await tab.getByRole('heading', { name: `Vi har frågat ${ranked[1]}` }).waitFor({ timeout: 60_000 });
    expect(await tab.getByText(ranked[0] ?? '').count()).toBe(0);
  }, 120_000);

  test('the second says yes in the tab, and the series stands in both calendars', async () => {
    const mentor = people.find(({ person }) => person.displayName === ranked[1])?.person;
    await visit(page, product.shellUrl, { as: mentor?.oid ?? '', view: 'tab', lang: 'sv' });
    const tab = tabOf(page);
    await tab.getByText('Hej! Jag vill leda mitt första projekt.').waitFor({ timeout: 60_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: 'Tacka ja' }).click();
    await until('the pairing', async () => (await product.as(mentee.oid).home()).pairings.length === 1, patience);
    const series = await settledSeries(product, hr);
    expect(series.map(({ status }) => status)).toEqual(['booked']);
    isOver = true;
  }, 180_000);
});
