import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { wordOf, type Page as TabPage } from '#teams-app/contract/places.ts';
import type { PersonCard } from '#teams-app/contract/shapes.ts';
import { accessibilityFaults, openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, hrOf, matchAndBook, openProgramme } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import { until } from '../support/until.ts';

const { CHROME_PATH: chrome } = process.env;
const pictures = '.cache/failed-journey';

(chrome ? describe : describe.skip)('What is searched, filtered and opened stands in the address', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let hrOid: string;
  let somebody: PersonCard;
  let isOver = false;

  beforeAll(async () => {
    product = await startJourney();
    const hr = await hrOf(product);
    hrOid = (await hr.me()).person.id;
    await openProgramme(product, hr);
    await enrolAll(product, someForms(3, 3));
    const series = await matchAndBook(product, hr);
    const met = series.find(({ status }) => status === 'booked')?.people[1];
    if (met === undefined) throw new Error('Nobody is matched and booked');
    somebody = met;
    browser = await openBrowser(String(chrome));
    page = await openWindow(browser);
  }, 240_000);

  afterEach(async () => {
    if (isOver) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/page-state.png` });
  });

  afterAll(async () => {
    await browser?.close();
    await product?.end();
  }, 60_000);

  async function openHr(name: Extract<TabPage, `hr/${string}`>): Promise<FrameLocator> {
    await visit(page, product.shellUrl, {
      as: hrOid,
      view: 'tab',

      lang: 'sv',
      subPage: wordOf({ page: name }),
    });
    return tabOf(page);
  }

  function frame(): Frame {
    const found = page.frames().find((one) => one.url().includes('/tab'));
    if (found === undefined) throw new Error('The tab is not open.');
    return found;
  }

  const fragment = (): string => new URL(frame().url()).hash;
  const goBack = async (): Promise<void> => void (await frame().evaluate('history.back()'));
  /** Once the shell has heard where the frame is, a moment after it went there. */
  async function reloadShell(): Promise<void> {
    await until('the shell to follow the frame', async () => {
      const { pathname, search: query, hash } = new URL(frame().url());
      return new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at') === pathname + query + hash;
    });
    await page.reload();
  }

  const search = (tab: FrameLocator, name = 'Sök på namn, avdelning eller ort'): Locator =>
    tab.getByRole('searchbox', { name });
  const chip = (tab: FrameLocator, name: string): Locator => tab.getByRole('button', { name: new RegExp(`^${name} `) });
  const pressedChip = (tab: FrameLocator, name: string): Locator =>
    tab.getByRole('button', { name: new RegExp(`^${name} `), pressed: true });
  const rows = (tab: FrameLocator): Locator => tab.getByRole('table').getByRole('row');

  /** HR's people, searched for somebody and filtered. */
  async function findSomebody(): Promise<FrameLocator> {
    const tab = await openHr('hr/people');
    await search(tab).pressSequentially(somebody.givenName);
    await chip(tab, 'Matchad').click();
    await pressedChip(tab, 'Matchad').waitFor();
    return tab;
  }

  async function showsSomebody(tab: FrameLocator): Promise<void> {
    await tab.getByRole('link', { name: somebody.name }).waitFor();
    expect(await search(tab).inputValue()).toBe(somebody.givenName);
    await pressedChip(tab, 'Matchad').waitFor();
  }

  test('people: a search goes on while it is typed, and survives a reload of the frame and of the shell', async () => {
    const tab = await openHr('hr/people');
    const field = search(tab);
    await field.click();
    await page.keyboard.type(somebody.givenName);
    expect(await field.inputValue()).toBe(somebody.givenName);
    await page.keyboard.press('Home');
    await page.keyboard.type('x');
    await page.keyboard.press('Delete');
    expect(await field.inputValue()).toBe(`x${somebody.givenName.slice(1)}`);
    await page.keyboard.press('Backspace');
    await page.keyboard.type(somebody.givenName.slice(0, 1));
    expect(await field.inputValue()).toBe(somebody.givenName);
    expect(await frame().evaluate('document.activeElement.type')).toBe('search');

    await chip(tab, 'Matchad').click();
    await showsSomebody(tab);
    expect(await rows(tab).count()).toBe(2);
    await frame().evaluate('location.reload()');
    await showsSomebody(tab);
    await reloadShell();
    await showsSomebody(tab);
    expect(await rows(tab).count()).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  test('people: Back takes the filter away and leaves the search, and typing is no step', async () => {
    const tab = await findSomebody();
    await goBack();
    await pressedChip(tab, 'Alla').waitFor();
    expect(await search(tab).inputValue()).toBe(somebody.givenName);
    await frame().evaluate('history.forward()');
    await showsSomebody(tab);
  }, 60_000);

  test('people: the address opened on another machine shows the same, in either language', async () => {
    await findSomebody();
    const other = await openWindow(browser);
    try {
      await other.goto(page.url());
      await showsSomebody(tabOf(other));
      const english = new URL(page.url());
      english.searchParams.set('lang', 'en');
      await other.goto(english.href);
      const tab = tabOf(other);
      await pressedChip(tab, 'Matched').waitFor();
      expect(await search(tab, 'Search name, department or place').inputValue()).toBe(somebody.givenName);
    } finally {
      await other.context().close();
    }
  }, 60_000);

  test('people: a link from Teams leads whoever gets it to the same', async () => {
    const tab = await findSomebody();
    await tab.getByRole('button', { name: 'Länk till det som visas' }).click();
    const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Länk' }).inputValue();
    const context = new URL(link).searchParams.get('context') ?? '';
    const { subEntityId } = z.object({ subEntityId: z.string() }).parse(JSON.parse(context));
    const { id: programmeId } = await product.as(hrOid).programme();
    expect(subEntityId).toBe(wordOf({ page: 'hr/people', programmeId }, fragment()));
    const other = await openWindow(browser);
    try {
      await visit(other, product.shellUrl, { as: hrOid, view: 'tab', lang: 'sv', subPage: subEntityId });
      await showsSomebody(tabOf(other));
    } finally {
      await other.context().close();
    }
  }, 60_000);

  test('people: what is searched stands in no address that a server is asked for', async () => {
    const asked: string[] = [];
    const tab = await findSomebody();
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await frame().evaluate('location.reload()');
    await showsSomebody(tab);
    const { id } = await product.as(hrOid).programme();
    expect(asked.filter((url) => url.endsWith(`/tab/hr/${id}/people`))).toHaveLength(1);
    expect(asked.filter((url) => url.includes(somebody.givenName))).toEqual([]);
  }, 60_000);

  test('people: the way past the navigation keeps what is shown', async () => {
    const tab = await findSomebody();
    const before = fragment();
    await tab.getByRole('link', { name: 'Hoppa till innehållet' }).press('Enter');
    expect(await frame().evaluate('document.activeElement.id')).toBe('content');
    expect(fragment()).toBe(before);
    await showsSomebody(tab);
  }, 60_000);

  test('people: a mangled address shows everybody, in the usual order', async () => {
    const at = '/tab/hr/people#state=gone&order=--name&search&%E5=%';
    const address = new URLSearchParams({ as: hrOid, view: 'tab', lang: 'sv' });
    await page.goto(`${product.shellUrl}/?${address.toString()}#${new URLSearchParams({ at }).toString()}`);
    const tab = tabOf(page);
    await pressedChip(tab, 'Alla').waitFor();
    expect(await rows(tab).count()).toBe(7);
    await tab.getByRole('columnheader', { name: 'Namn' }).and(tab.locator('[aria-sort=ascending]')).waitFor();
  }, 60_000);

  test('people: a row opens the person, who survives a reload; closed or gone back from, the row has the focus', async () => {
    const tab = await findSomebody();
    const link = tab.getByRole('link', { name: somebody.name });
    const opened = tab.getByRole('region', { name: somebody.name });
    const focused = async (): Promise<unknown> => frame().evaluate('document.activeElement.id');
    await link.press('Enter');
    await opened.getByRole('heading', { name: somebody.name }).waitFor();
    expect(await focused()).toBe('opened-person');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(fragment()).toContain(`person=${somebody.id}`);
    await reloadShell();
    await opened.getByRole('heading', { name: somebody.name }).waitFor();
    await showsSomebody(tab);
    await opened.getByRole('button', { name: 'Stäng' }).press('Escape');
    await opened.waitFor({ state: 'detached' });
    expect(await focused()).toBe(`person-${somebody.id}`);
    await link.click();
    await opened.waitFor();
    await goBack();
    await opened.waitFor({ state: 'detached' });
    expect(await focused()).toBe(`person-${somebody.id}`);
    await showsSomebody(tab);
  }, 60_000);

  test('people: on a phone the person has the page, and the list is where it was', async () => {
    const phone = await openWindow(browser, { width: 390, height: 844 });
    try {
      await visit(phone, product.shellUrl, { as: hrOid, view: 'tab', lang: 'sv', subPage: 'hr/people' });
      const tab = tabOf(phone);
      await tab.getByRole('link', { name: somebody.name }).click();
      await tab.getByRole('heading', { level: 1, name: somebody.name }).waitFor();
      expect(await tab.getByRole('table').count()).toBe(0);
      expect(await accessibilityFaults(phone)).toEqual([]);
      await tab.getByRole('button', { name: 'Stäng' }).click();
      const link = tab.getByRole('link', { name: somebody.name });
      await link.and(tab.locator(':focus')).waitFor();
    } finally {
      await phone.context().close();
    }
  }, 60_000);

  test('meetings: filter and search survive a reload, and Back returns step by step', async () => {
    const tab = await openHr('hr/meetings');
    await chip(tab, 'Har inte setts än').click();
    await search(tab, 'Sök på namn').fill('a');
    await reloadShell();
    await pressedChip(tab, 'Har inte setts än').waitFor();
    expect(await search(tab, 'Sök på namn').inputValue()).toBe('a');
    await chip(tab, 'Alla').click();
    await pressedChip(tab, 'Alla').waitFor();
    await goBack();
    await pressedChip(tab, 'Har inte setts än').waitFor();
  }, 60_000);

  test('matching: selection, order and the pair that is open survive a reload; Back closes it', async () => {
    const tab = await openHr('hr/matching');
    const sorting = async () => {
      await tab.getByRole('button', { name: 'Urval' }).click();
      return tab.getByRole('combobox', { name: 'Ordning' });
    };
    await chip(tab, 'Publicerade').click();
    await (await sorting()).selectOption('mentee');
    await page.keyboard.press('Escape');
    const first = tab.getByRole('table', { name: 'Föreslagna mentorpar' }).getByRole('row').nth(1);
    const pair = tab.getByRole('heading', { level: 1, name: /blir mentor för/ });
    await first.press('Enter');
    await pair.waitFor();
    await tab.getByRole('button', { name: /se delarna$/ }).click();
    const parts = tab.getByRole('complementary', { name: /^Så väl passar de/ });
    await parts.waitFor();
    await reloadShell();
    await parts.waitFor();
    await parts.getByRole('button', { name: 'Stäng' }).click();
    await parts.waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Alla förslag' }).click();
    await pressedChip(tab, 'Publicerade').waitFor();
    expect(await (await sorting()).inputValue()).toBe('mentee');
    await page.keyboard.press('Escape');
    await first.press('Enter');
    await pair.waitFor();
    await goBack();
    await pressedChip(tab, 'Publicerade').waitFor();
  }, 60_000);

  test('matching: its places are kept, and what was opened one after the other is left in one step', async () => {
    const tab = await openHr('hr/matching');
    await tab.getByRole('link', { name: 'Vad som ska väga' }).click();
    await tab.getByRole('button', { name: 'Visa som tabell' }).click();
    await reloadShell();
    await tab.getByRole('heading', { name: 'Vad ska väga när ni matchar?' }).waitFor();
    await tab.getByRole('button', { name: 'Visa som diagram' }).waitFor();
    await tab.getByRole('link', { name: 'Regler' }).click();
    await tab.getByRole('heading', { name: 'Det här gäller i alla omgångar' }).waitFor();
    await goBack();
    await tab.getByRole('heading', { name: 'Vad ska väga när ni matchar?' }).waitFor();
    await tab.getByRole('link', { name: 'Förslag', exact: true }).click();
    await pressedChip(tab, 'Alla').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  test('a pair: the dialog that is open and the month in view survive a reload', async () => {
    const oid = somebody.id;
    const pairing = (await product.as(oid).home()).pairings[0];
    const word = wordOf({ page: 'pairing', pairingId: pairing?.id ?? '' });
    await visit(page, product.shellUrl, { as: oid, view: 'tab', lang: 'sv', subPage: word });
    const tab = tabOf(page);
    await tab.getByRole('navigation', { name: 'Samarbetets delar' }).getByRole('link', { name: 'Möten' }).click();
    await tab.getByRole('button', { name: 'Månad', exact: true }).click();
    const month = tab.getByRole('group', { name: 'Månadsöversikt' }).locator('[aria-live=polite]');
    const first = await month.textContent();
    await tab.getByRole('button', { name: 'Nästa månad' }).click();
    await tab.getByRole('button', { name: 'Fler val', exact: true }).click();
    await tab.getByRole('menuitem', { name: 'Pausa till …' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('button', { name: '4 veckor' }).waitFor();
    await reloadShell();
    await dialog.getByRole('button', { name: '4 veckor' }).waitFor();
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(fragment()).toMatch(/^#view=month&month=20\d\d-\d\d$/);
    expect(await month.textContent()).not.toBe(first);
    isOver = true;
  }, 60_000);
});
