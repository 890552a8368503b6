import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demonstrationPersonas } from '#demo/personas.ts';
import { accessibilityFaults, openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { startJourney } from '../support/journey.ts';
import { hrOf, settledSeries } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import type { SamplePerson } from '../support/standin-client.ts';
import { until } from '../support/until.ts';
import { launchFirst } from './launching.ts';

const { CHROME_PATH: chrome } = process.env;
const pictures = '.cache/failed-journey';

(chrome ? describe : describe.skip)('The whole path in the browser, as HR, mentee and mentor', () => {
  let product: Product;
  let browser: Browser;
  let hrPage: Page;
  let menteePage: Page;
  let mentorPage: Page;
  let mentee: SamplePerson;
  let mentor: SamplePerson;
  let hrOid: string;
  let isOver = false;

  beforeAll(async () => {
    product = await startJourney();
    await hrOf(product);
    [mentee, mentor] = await Promise.all([
      product.standin.personOf(demonstrationPersonas.mentee),
      product.standin.personOf(demonstrationPersonas.mentor),
    ]);
    hrOid = (await product.standin.personOf(demonstrationPersonas.hrLead)).oid;
    browser = await openBrowser(String(chrome));
    [hrPage, menteePage, mentorPage] = await Promise.all([
      openWindow(browser),
      openWindow(browser),
      openWindow(browser),
    ]);
  }, 120_000);

  afterEach(async () => {
    if (isOver) return;
    mkdirSync(pictures, { recursive: true });
    for (const [name, page] of Object.entries({ hr: hrPage, mentee: menteePage, mentor: mentorPage }))
      await page.screenshot({ path: `${pictures}/${name}.png` });
  });

  afterAll(async () => {
    await browser?.close();
    await product?.end();
  }, 60_000);

  test('HR opens the programme with what is suggested', async () => {
    await visit(hrPage, product.shellUrl, { as: hrOid, view: 'tab', lang: 'sv', subPage: 'hr/programme' });
    const tab = tabOf(hrPage);
    await launchFirst(tab, 'Mentorprogrammet');
    await until('the programme to be open', async () => {
      return (await product.as(hrOid).programme()).status === 'open';
    });
    expect(await accessibilityFaults(hrPage)).toEqual([]);
  }, 60_000);

  test('the mentee joins in three steps', async () => {
    await join(menteePage, mentee, async (tab) => {
      await tab.getByRole('checkbox', { name: 'Jag vill ha en mentor' }).check({ force: true });
      await choose(tab, 'Vad vill du bli bättre på?');
      await tab.getByLabel('Om du får säga det i en mening').fill('Jag vill leda mitt första projekt.');
    });
    expect((await product.as(mentee.oid).enrolment())?.roles).toEqual(['mentee']);
  }, 90_000);

  test('the mentor joins', async () => {
    await join(mentorPage, mentor, async (tab) => {
      await tab.getByRole('checkbox', { name: 'Jag vill vara mentor' }).check({ force: true });
      await choose(tab, 'Vad kan du dela med dig av?');
    });
    expect((await product.as(mentor.oid).enrolment())?.roles).toEqual(['mentor']);
  }, 90_000);

  test('HR sees why the two fit, and publishes', async () => {
    await visit(hrPage, product.shellUrl, { as: hrOid, view: 'tab', lang: 'sv', subPage: 'hr/matching' });
    const tab = tabOf(hrPage);
    await tab.getByRole('button', { name: 'Föreslå mentorpar' }).click();
    await tab.getByRole('button', { name: 'Granska nästa' }).click();
    await tab.getByRole('button', { name: 'Godkänn', exact: true }).click();
    await tab.getByRole('button', { name: 'Till publiceringen' }).click();
    await tab.getByRole('button', { name: 'Publicera mentorparet' }).click();
    const dialog = tab.getByRole('dialog');
    // The messages make the dialog higher when they arrive, and move its buttons.
    await dialog.getByText(/blir din mentor$/).waitFor();
    await dialog.getByRole('button', { name: 'Publicera och boka' }).click();
    await tab.getByText('Ett mentorpar är publicerat').first().waitFor();
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await accessibilityFaults(hrPage)).toEqual([]);
    const series = await settledSeries(product, product.as(hrOid));
    expect(series.map(({ status }) => status)).toEqual(['booked']);
  }, 90_000);

  test('both have the meetings in Outlook and each other on their page', async () => {
    const next = (await product.as(mentee.oid).home()).pairings[0]?.nextMeeting?.start ?? '';
    for (const [page, person, partner] of [
      [menteePage, mentee, mentor],
      [mentorPage, mentor, mentee],
    ] as const) {
      const events = await product.standin.calendar(
        person.oid,
        next,
        new Date(Date.parse(next) + 60_000).toISOString(),
      );
      expect(events.filter(({ onlineMeeting }) => onlineMeeting?.joinUrl)).toHaveLength(1);
      await visit(page, product.shellUrl, { as: person.oid, view: 'tab', lang: 'sv' });
      await tabOf(page).getByText(partner.givenName).first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  }, 90_000);

  test('the mentee writes a goal', async () => {
    const [pairing] = (await product.as(mentee.oid).home()).pairings;
    await visit(menteePage, product.shellUrl, {
      as: mentee.oid,
      view: 'tab',

      lang: 'sv',
      subPage: `pairing:${pairing?.id ?? ''}`,
    });
    const tab = tabOf(menteePage);
    await tab.getByRole('navigation', { name: 'Samarbetets delar' }).getByRole('link', { name: 'Mål' }).click();
    await tab.getByRole('button', { name: 'Skriv ett mål' }).first().click();
    await tab.getByLabel('Vad vill du nå?').fill('Leda mitt första projekt');
    await tab.getByLabel('Hur märker ni att det är nått?').fill('Projektet är levererat');
    await tab.getByRole('button', { name: 'Spara målet' }).click();
    await tab.getByText('Leda mitt första projekt').first().waitFor();
    const goals = (await product.as(mentor.oid).home()).pairings.flatMap((one) => one.goals);
    expect(goals.map(({ title }) => title)).toEqual(['Leda mitt första projekt']);
  }, 60_000);

  test('after the meeting both answer the card in the chat, and it turns into a thank-you', async () => {
    await visit(menteePage, product.shellUrl, { as: mentee.oid, view: 'chat', lang: 'sv' });
    await menteePage.getByRole('button', { name: /Demonstrationens klocka/ }).click();
    await menteePage.getByText('Strax efter mitt nästa möte').click();
    for (const [page, person] of [
      [menteePage, mentee],
      [mentorPage, mentor],
    ] as const) {
      await visit(page, product.shellUrl, { as: person.oid, view: 'chat', lang: 'sv' });
      const card = page
        .locator('.card')
        .filter({ hasText: /Hur givande var mötet/ })
        .last();
      await card.waitFor();
      await card.getByRole('button', { name: 'Mycket' }).click();
      const after = page.locator('.card').last();
      await after.getByText('Mycket givande. Tack.').waitFor();
      const ofRole = person === mentee ? 'Närmare' : 'Ja';
      await after.getByRole('button', { name: ofRole, exact: true }).click();
      // The first time both are asked whether it works for them, which need not be answered.
      await after.getByRole('button', { name: 'Inte nu' }).click();
      await after.getByText(/^Nästa: /).waitFor();
      await after.getByRole('button', { name: 'Ändra' }).waitFor();
    }
    expect((await product.as(hrOid).hrStatus()).meetings.held).toBe(1);
  }, 120_000);

  test('HR sees the figures, and no average of fewer than five', async () => {
    await visit(hrPage, product.shellUrl, { as: hrOid, view: 'tab', lang: 'sv', subPage: 'hr/overview' });
    await tabOf(hrPage).getByRole('heading', { name: 'Alla 2 är matchade.' }).waitFor();
    const status = await product.as(hrOid).hrStatus();
    expect(status).toMatchObject({ enrolled: 2, matched: 2, usefulness: { shown: false } });
    expect(await accessibilityFaults(hrPage)).toEqual([]);
    isOver = true;
  }, 60_000);

  /** Leadership, whether it is suggested or has to be looked for. */
  async function choose(tab: ReturnType<typeof tabOf>, question: string): Promise<void> {
    const asked = tab.getByRole('group', { name: question });
    const suggested = asked.getByRole('button', { name: 'Ledarskap' });
    if ((await suggested.count()) > 0) return suggested.click();
    await asked.getByRole('combobox').fill('ledar');
    await tab.getByRole('option', { name: 'Ledarskap' }).click();
  }

  async function join(
    page: Page,
    person: SamplePerson,
    tell: (tab: ReturnType<typeof tabOf>) => Promise<void>,
  ): Promise<void> {
    await visit(page, product.shellUrl, { as: person.oid, view: 'chat', lang: 'sv' });
    await page.getByRole('button', { name: 'Installera appen' }).click();
    await page.locator('.card').first().waitFor();
    await visit(page, product.shellUrl, { as: person.oid, view: 'tab', lang: 'sv', subPage: 'me' });
    const tab = tabOf(page);
    await tell(tab);
    expect(await accessibilityFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: 'Fortsätt' }).click();
    await tab.getByRole('radio', { name: 'tänker jag högt' }).check({ force: true });
    await tab.getByRole('button', { name: 'Svenska' }).click();
    await tab.getByRole('button', { name: 'Fortsätt' }).click();
    for (const consent of [/hitta någon åt mig/, /ledig i Outlook/]) {
      await tab.getByRole('checkbox', { name: consent }).check({ force: true });
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: 'Gå med', exact: true }).click();
    await tab.getByRole('heading', { name: `Du är med, ${person.givenName}` }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await until('the enrolment', async () => (await product.as(person.oid).enrolment()) !== null);
  }
});
