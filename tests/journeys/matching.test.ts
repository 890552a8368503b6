import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { demonstrationPersonas } from '#demo/personas.ts';
import { accessibilityFaults, openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, hrOf, openProgramme } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import type { TabClient } from '../support/tab-client.ts';
import { until } from '../support/until.ts';

const { CHROME_PATH: chrome } = process.env;
const pictures = '.cache/failed-journey';

(chrome ? describe : describe.skip)('HR runs a round in the browser', () => {
  let product: Product;
  let browser: Browser;
  let hr: TabClient;
  let page: Page;
  let other: Page;
  let tab: FrameLocator;
  let isOver = false;

  const look = async (on: Page): Promise<FrameLocator> => {
    const { oid } = await product.standin.personOf(demonstrationPersonas.hrLead);
    await visit(on, product.shellUrl, { as: oid, view: 'tab', lang: 'sv', subPage: 'hr/matching' });
    await tabOf(on).getByRole('heading', { name: 'Matchning' }).waitFor();
    return tabOf(on);
  };
  const rows = async () => (await hr.matching()).proposals;
  const lockedPairs = async () =>
    (await rows()).flatMap(({ status, mentor, mentee }) => (status === 'locked' ? [[mentor.name, mentee.name]] : []));
  const draftVersion = async () => (await hr.matching()).round?.version;

  beforeAll(async () => {
    product = await startJourney();
    hr = await hrOf(product);
    await openProgramme(product, hr);
    await enrolAll(product, someForms(4, 4));
    browser = await openBrowser(String(chrome));
    // So high that all rows are in view and no message covers them: a page that scrolls loses what is dragged.
    const high = { width: 1280, height: 1300 };
    [page, other] = await Promise.all([openWindow(browser, high), openWindow(browser)]);
    tab = await look(page);
  }, 120_000);

  afterEach(async () => {
    if (isOver) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/matching.png` });
  });

  afterAll(async () => {
    await browser?.close();
    await product?.end();
  }, 60_000);

  test('the round is a draft with its figures, and the keyboard locks a pair', async () => {
    await tab.getByRole('button', { name: 'Föreslå mentorpar' }).click();
    await tab.getByRole('table', { name: 'Föreslagna mentorpar' }).waitFor();
    expect((await hr.matching()).round?.status).toBe('draft');
    const first = tab.getByRole('row').nth(1);
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('l');
    await until('the pair to be locked', async () => (await lockedPairs()).length === 1);
    await tab.getByRole('button', { name: /^Ångra: låsningen av/, disabled: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  test('a swap shows both pairs before it is done, and locks the one that was chosen', async () => {
    const before = await rows();
    const [mentee] = before.filter(({ status }) => status === 'proposed').map((row) => row.mentee.name);
    const row = tab.getByRole('row', { name: new RegExp(`och ${mentee}`) });
    await row.getByRole('button', { name: /^Fler val för/ }).click();
    await tab.getByRole('menuitem', { name: 'Byt mentor' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /^Välj (?!en)/, disabled: false })
      .first()
      .click();
    await dialog.getByText('Efter bytet').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Byt', exact: true }).click();
    await until('the swap', async () => (await lockedPairs()).some(([, name]) => name === mentee));
    const now = (await rows()).find(({ status, mentee: { name } }) => status === 'locked' && name === mentee);
    expect(before.some(({ mentor, mentee: { name } }) => name === mentee && mentor.id === now?.mentor.id)).toBe(false);
  }, 60_000);

  test('dragging a mentor to another mentee with the mouse shows the same', async () => {
    const before = await draftVersion();
    const dialog = tab.getByRole('dialog');
    await dialog.waitFor({ state: 'detached' });
    const open = (await rows()).filter(({ status }) => status === 'proposed' || status === 'locked');
    const [from] = open;
    const to = open.find(({ mentor }) => mentor.id !== from?.mentor.id);
    const cellsOf = (pair: typeof to) =>
      tab.getByRole('row', { name: `${pair?.mentor.name} och ${pair?.mentee.name}` }).getByRole('cell');
    await cellsOf(from).first().dragTo(cellsOf(to).nth(1));
    await dialog.getByText(/^Ny mentor till/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await draftVersion()).toBe(before);
  }, 60_000);

  test('a rerun keeps the locks, and undo leads back, even after the page was reloaded', async () => {
    const locked = await lockedPairs();
    const before = await draftVersion();
    await tab.getByRole('button', { name: 'Föreslå igen' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Föreslå igen' }).click();
    await tab.getByRole('button', { name: 'Ångra: den nya omräkningen' }).waitFor();
    expect(new Set((await lockedPairs()).map(String))).toEqual(new Set(locked.map(String)));
    tab = await look(page);
    await tab.getByRole('button', { name: 'Ångra: den nya omräkningen' }).click();
    await tab.getByRole('button', { name: /^Ångra: bytet av/ }).click();
    await tab.getByRole('button', { name: /^Ångra: låsningen av/ }).waitFor();
    expect(await lockedPairs()).toHaveLength(1);
    expect(await draftVersion()).toBeGreaterThan(before ?? 0);
  }, 60_000);

  test('the second of two HR leads is told who was first, and can still do it', async () => {
    const second = await look(other);
    await second.getByRole('table').waitFor();
    const [locked, open] = [await lockedPairs(), (await rows()).find(({ status }) => status === 'proposed')];
    await tab.getByRole('button', { name: new RegExp(`^Lås upp .*${locked[0]?.[1]}`) }).click();
    await until('the first to be done', async () => (await lockedPairs()).length === 0);
    const theirs = second.getByRole('row', { name: new RegExp(`och ${open?.mentee.name}`) });
    await theirs.getByRole('button', { name: /^Lås / }).click();
    await second.getByText('Någon annan ändrade utkastet samtidigt').waitFor();
    expect(await lockedPairs()).toEqual([]);
    expect(await accessibilityFaults(other)).toEqual([]);
    await second.getByRole('button', { name: 'Gör det ändå' }).click();
    await until('the second to be done', async () => (await lockedPairs()).length === 1);
  }, 60_000);

  test('the messages are shown before they are published, and then every pair begins', async () => {
    tab = await look(page);
    await tab.getByRole('button', { name: /^Publicera \d mentorpar/ }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByText(/blir din mentor$/).waitFor();
    await dialog.getByRole('tab', { name: 'Engelska' }).click();
    await dialog.getByText(/is your mentor|will be your mentor/).waitFor();
    await dialog.getByRole('button', { name: 'Publicera och boka' }).click();
    await tab.getByText(/mentorpar är publicerade/).waitFor();
    const { round, proposals } = await hr.matching();
    expect(round?.status).toBe('published');
    expect(proposals.filter(({ status }) => status === 'approved').length).toBeGreaterThan(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    isOver = true;
  }, 60_000);
});
