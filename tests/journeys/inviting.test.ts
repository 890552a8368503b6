import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { startJourney } from '../support/journey.ts';
import { hrOf, openProgramme } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import type { SamplePerson } from '../support/standin-client.ts';
import type { TabClient } from '../support/tab-client.ts';

const { CHROME_PATH: chrome } = process.env;
const pictures = '.cache/failed-journey';

(chrome ? describe : describe.skip)('HR invites in the browser, and somebody applies', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let hr: TabClient;
  let hrOid: string;
  let person: SamplePerson;
  let isOver = false;

  beforeAll(async () => {
    product = await startJourney();
    hr = await hrOf(product);
    await openProgramme(product, hr);
    hrOid = (await hr.me()).person.id;
    const found = (await product.standin.people()).find(({ oid, hasMailbox }) => oid !== hrOid && hasMailbox);
    if (found === undefined) throw new Error('Nobody has a mailbox');
    person = found;
    await product.standin.install(person.oid);
    browser = await openBrowser(String(chrome));
    page = await openWindow(browser);
  }, 240_000);

  afterEach(async () => {
    if (isOver) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/inviting.png`, fullPage: true });
  });

  afterAll(async () => {
    await browser?.close();
    await product?.end();
  }, 60_000);

  const look = (oid: string, subPage: string) =>
    visit(page, product.shellUrl, { as: oid, view: 'tab', lang: 'sv', subPage });

  test('HR wants a yes first', async () => {
    await look(hrOid, 'hr/programme:~people');
    const tab = tabOf(page);
    await tab.getByRole('radio', { name: 'Ja, för alla' }).check({ force: true });
    await tab.getByText(/^Sparat /).waitFor();
    expect((await hr.programme()).approval).toBe('everyone');
  }, 120_000);

  test('HR pastes a list, sees what happens, and sends it', async () => {
    await look(hrOid, 'hr/invite');
    const tab = tabOf(page);
    await tab.getByRole('img', { name: 'QR-kod till sidan om programmet' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: 'Se vad som händer' }).click();
    await tab.getByText('Välj först vilka.').waitFor();
    await tab.getByRole('radio', { name: 'En lista med adresser' }).check({ force: true });
    await tab.getByRole('textbox', { name: 'Adresser' }).fill(`${person.mail}\nsomebody@nowhere.example`);
    await tab.getByRole('button', { name: 'Se vad som händer' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByText('Rad 2: somebody@nowhere.example finns inte i katalogen').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Skicka inbjudan' }).click();
    await tab.getByText('Inbjudan går ut, i lagom takt.').first().waitFor();
    await tab.getByText(person.displayName).first().waitFor({ timeout: 60_000 });
  }, 120_000);

  test('the one who was invited reads what it is, and applies in three steps', async () => {
    await look(person.oid, 'home');
    const tab = tabOf(page);
    await tab.getByRole('heading', { name: 'Vem ser vad' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: 'Inte nu, fråga mig nästa gång' }).click();
    await tab.getByText('Vi frågar dig nästa gång').first().waitFor();
    await tab.getByRole('button', { name: 'Gå med' }).click();
    await tab.getByRole('checkbox', { name: 'Jag vill ha en mentor' }).check({ force: true });
    const wanted = tab.getByRole('group', { name: 'Vad vill du bli bättre på?' });
    await wanted.getByRole('button').first().click();
    await tab.getByRole('button', { name: 'Fortsätt' }).click();
    await tab.getByRole('button', { name: 'Svenska' }).click();
    await tab.getByRole('button', { name: 'Fortsätt' }).click();
    await tab.getByRole('button', { name: 'Skicka ansökan' }).click();
    await tab.getByText('Båda behövs för att du ska kunna vara med.').waitFor();
    for (const consent of [/hitta någon åt mig/, /ledig i Outlook/]) {
      await tab.getByRole('checkbox', { name: consent }).check({ force: true });
    }
    await tab.getByRole('button', { name: 'Skicka ansökan' }).click();
    await tab.getByRole('heading', { name: /^Du har sökt till/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 120_000);

  test('HR says yes with one press', async () => {
    await look(hrOid, 'hr/people');
    const tab = tabOf(page);
    await tab.getByRole('heading', { name: 'Vill gå med' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await tab.getByRole('button', { name: `Säg ja till ${person.displayName}` }).click();
    await tab.getByText(`${person.givenName} är med.`).first().waitFor();
    isOver = true;
  }, 120_000);
});
