import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { demonstrationPersonas } from '#demo/personas.ts';
import { accessibilityFaults, openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, hrOf, openProgramme, type Participant } from '../support/main-job.ts';
import { someForms } from '../support/sample-profile.ts';
import type { Product } from '../support/product.ts';
import { until } from '../support/until.ts';

const { CHROME_PATH: chrome } = process.env;

(chrome ? describe : describe.skip)('HR brings a group together in the browser', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let tab: FrameLocator;
  let participants: readonly Participant[];

  beforeAll(async () => {
    product = await startJourney();
    await openProgramme(product, await hrOf(product));
    // Enough for several circles: where only one is left and somebody is taken out of it, nobody can be given a place.
    participants = await enrolAll(product, someForms(0, 12));
    browser = await openBrowser(String(chrome));
    page = await openWindow(browser);
    tab = tabOf(page);
    const { oid } = await product.standin.personOf(demonstrationPersonas.hrLead);
    await visit(page, product.shellUrl, { as: oid, view: 'tab', lang: 'sv', subPage: 'hr/matching' });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await product?.end();
  }, 60_000);

  test('proposes circles, takes somebody out, locks, and publishes', async () => {
    await tab.getByRole('link', { name: 'Grupper och cirklar' }).click();
    await tab.getByLabel('Form').selectOption({ label: 'Cirkel utan mentor' });
    await tab.getByLabel('Högst så många i varje').selectOption('4');
    await tab.getByRole('button', { name: 'Föreslå', exact: true }).click();
    const circle = tab.getByRole('region', { name: /^Cirkel med/ }).first();
    await circle.waitFor({ timeout: 60_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    const names = await circle.getByRole('listitem').allInnerTexts();
    await circle
      .getByRole('button', { name: /^Flytta / })
      .first()
      .click();
    await tab.getByRole('dialog').getByLabel('Till').selectOption({ label: 'Ingen grupp, väntar' });
    await tab
      .getByRole('dialog')
      .getByText(/→|upplöses/)
      .waitFor();
    await tab.getByRole('dialog').getByRole('button', { name: 'Flytta' }).click();
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: /^Ge / }).first().waitFor();
    expect(names.length).toBeGreaterThan(2);
    await tab.getByRole('button', { name: 'Lås' }).first().click();
    await tab.getByRole('button', { name: 'Låst' }).first().waitFor();
    await tab.getByRole('button', { name: /^Publicera/ }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByText('Du är med i en mentorcirkel').first().waitFor();
    await dialog.getByText('Ni som är med').first().waitFor();
    await dialog.getByRole('tab', { name: 'Engelska' }).click();
    await dialog.getByText('You are in a mentoring circle').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^Publicera/ }).click();
    await tab.getByText('Det finns inga förslag än.').waitFor({ timeout: 60_000 });
  }, 180_000);

  test('and its people see each other and their meetings', async () => {
    const found = await until('a circle that is booked', async () => {
      for (const { person } of participants) {
        const { oid } = person;
        const [pairing] = (await product.as(oid).home()).pairings;
        if (pairing?.kind === 'circle' && pairing.nextMeeting !== null) return { oid, pairing };
      }
      return null;
    });
    expect(found.pairing.partners.length).toBeGreaterThanOrEqual(2);
    const subPage = `pairing:${found.pairing.id}`;
    await visit(page, product.shellUrl, { as: found.oid, view: 'tab', lang: 'sv', subPage });
    await tab.getByRole('heading', { name: 'Din mentorcirkel' }).waitFor();
    for (const { name } of found.pairing.partners) await tab.getByText(name, { exact: true }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 180_000);
});
