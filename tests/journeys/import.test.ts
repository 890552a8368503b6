import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { wordOf } from '#teams-app/contract/places.ts';
import { demonstrationPersonas } from '#demo/personas.ts';
import { enrolmentEndpoints } from '#teams-app/contract/enrolment.ts';
import { accessibilityFaults, openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { startJourney } from '../support/journey.ts';
import { hrOf, openProgramme } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import type { SamplePerson } from '../support/standin-client.ts';
import type { TabClient } from '../support/tab-client.ts';

const { CHROME_PATH: chrome } = process.env;

(chrome ? describe : describe.skip)('HR imports profiles in the browser', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let tab: FrameLocator;
  let hr: TabClient;
  let mentor: SamplePerson;
  let mentee: SamplePerson;

  beforeAll(async () => {
    product = await startJourney();
    hr = await hrOf(product);
    await openProgramme(product, hr);
    mentor = await product.standin.personOf(demonstrationPersonas.mentor);
    mentee = await product.standin.personOf(demonstrationPersonas.mentee);
    browser = await openBrowser(String(chrome));
    page = await openWindow(browser);
    tab = tabOf(page);
    const { oid } = await product.standin.personOf(demonstrationPersonas.hrLead);
    await visit(page, product.shellUrl, { as: oid, view: 'tab', lang: 'sv', subPage: 'hr/people' });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await product?.end();
  }, 60_000);

  test('sees what a table of another system would do, and puts a column right', async () => {
    await tab.getByRole('link', { name: 'Importera profiler' }).click();
    const table = [
      'Adress;Roll;Kan dela med sig av;Vill utveckla;Anställningsnummer',
      `${mentor.mail};mentor;ledarskap 5;;17`,
      `${mentee.mail};adept;;projektledning 1-4;18`,
      'borta@ljungvind.example;adept;;;19',
    ].join('\r\n');
    const buffer = Buffer.from(table, 'latin1');
    await tab.locator('input[type=file]').setInputFiles({ name: 'personal.csv', mimeType: 'text/csv', buffer });
    await tab.getByText('Välj den kolumn som har personernas e-postadresser.').waitFor();
    await tab.getByRole('combobox', { name: 'Kolumnen Adress' }).selectOption({ label: 'E-post' });
    await tab.getByText('2 går med').waitFor();
    await tab.getByText('Vi hittar ingen med adressen ”borta@ljungvind.example” i katalogen.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await hr.hrPeople()).people).toEqual([]);
  }, 60_000);

  test('carries it out, and the person sees where it came from', async () => {
    await tab.getByRole('button', { name: 'Importera 2 personer' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Importera 2 personer' }).click();
    await tab.getByText('2 gick med, 0 fick nya uppgifter').waitFor();
    const enrolment = await product.as(mentee.oid).enrolment();
    expect(enrolment).toMatchObject({ roles: ['mentee'], imported: ['roles', 'wanted'] });
    const window = await openWindow(browser);
    const place = { page: 'me', programmeId: (await hr.programme()).id, part: 'part' } as const;
    await visit(window, product.shellUrl, { as: mentee.oid, view: 'tab', lang: 'sv', subPage: wordOf(place) });
    await tabOf(window).getByText('Från en import: roll och vill utveckla.').waitFor();
    await window.close();
  }, 60_000);

  test('sees that a file was guessed at, and says how to read it', async () => {
    const other = demonstrationPersonas.itAdministrator;
    const file = [
      'Lista över anmälda, Győr',
      'E-post;Roll;Vill utveckla;Ort;Languages;Skonummer',
      `Sofia <${other}>;adept;projektledning 1-4;Győr;engelska, tyska;38`,
    ].join('\r\n');
    const buffer = iconv.encode(file, 'windows-1250');
    await tab.locator('input[type=file]').setInputFiles({ name: 'anmalda.csv', mimeType: 'text/csv', buffer });
    await tab.getByText('Vi är inte säkra.').waitFor();
    const firstRows = tab.getByRole('table', { name: 'Filens första rader' });
    await firstRows.getByRole('cell', { name: 'Gyõr', exact: true }).waitFor();
    const encoding = tab.getByRole('combobox', { name: 'Teckenkodning' });
    await encoding.selectOption({ label: 'Windows, centraleuropeisk' });
    await firstRows.getByRole('cell', { name: 'Győr', exact: true }).waitFor();
    const separator = tab.getByRole('combobox', { name: 'Skiljetecken' });
    await separator.focus();
    await separator.selectOption({ label: 'Komma' });
    await tab.getByText('Välj den kolumn som har personernas e-postadresser.').waitFor();
    expect(await separator.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    await separator.selectOption({ label: 'Semikolon' });
    await tab.getByText('Vi vet inte vad det här är: Skonummer.').waitFor();
    await tab.getByText('”tyska” togs inte med').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  test('imports it as it was shown, and is told what was left out', async () => {
    await tab.getByRole('button', { name: 'Importera en person' }).click();
    await tab.getByRole('dialog').getByText('De här kolumnerna importeras inte: Skonummer.').waitFor();
    await tab.getByRole('dialog').getByRole('button', { name: 'Importera en person' }).click();
    await tab.getByText('De här kolumnerna importerades inte: Skonummer. En uppgift togs inte med.').waitFor();
    const { oid } = await product.standin.personOf(demonstrationPersonas.itAdministrator);
    const { profile } = await product.as(oid).me();
    expect(profile).toMatchObject({ place: 'Győr', languages: ['en'] });
  }, 60_000);

  test('sees how things stand when somebody else was first', async () => {
    const other = demonstrationPersonas.itAdministrator;
    const buffer = Buffer.from(`E-post;Ort\n${other};Pécs`);
    await tab.locator('input[type=file]').setInputFiles({ name: 'ort.csv', mimeType: 'text/csv', buffer });
    await tab.getByText('1 får nya uppgifter').waitFor();
    const { oid } = await product.standin.personOf(other);
    await product.as(oid).call(enrolmentEndpoints.withdraw, { body: { nextTime: 'ask' } });
    await tab.getByRole('button', { name: 'Importera en person' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Importera en person' }).click();
    await tab.getByText('Personen har själv lämnat programmet').waitFor();
    expect(await tab.getByRole('button', { name: 'Importera en person' }).count()).toBe(0);
    await tab.getByRole('button', { name: 'Byt fil' }).click();
  }, 60_000);

  test('takes it back', async () => {
    await tab
      .getByRole('button', { name: /^Ångra importen/ })
      .last()
      .click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Ångra importen' }).click();
    await tab.getByText(/^Ångrad /).waitFor();
    expect(await product.as(mentee.oid).enrolment()).toBeNull();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);
});
