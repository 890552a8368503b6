import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { demonstrationPersonas } from '#demo/personas.ts';
import { hr as ours } from '#texts/matching/sv.ts';
import { accessibilityFaults, openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, hrOf, openProgramme } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import type { TabClient } from '../support/tab-client.ts';
import { until } from '../support/until.ts';

const { CHROME_PATH: chrome } = process.env;
const pictures = '.cache/failed-journey';
const words = ours.matching.review;

(chrome ? describe : describe.skip)('HR runs a round in the browser', () => {
  let product: Product;
  let browser: Browser;
  let hr: TabClient;
  let page: Page;
  let other: Page;
  let phone: Page;
  let tab: FrameLocator;
  let isOver = false;

  const look = async (on: Page): Promise<FrameLocator> => {
    const { oid } = await product.standin.personOf(demonstrationPersonas.hrLead);
    await visit(on, product.shellUrl, { as: oid, view: 'tab', lang: 'sv', subPage: 'hr/matching' });
    await tabOf(on).getByRole('heading', { level: 1 }).waitFor();
    return tabOf(on);
  };
  const rows = async () => (await hr.matching()).proposals;
  const open = async () => (await rows()).filter(({ status }) => status === 'proposed' || status === 'locked');
  const lockedPairs = async () =>
    (await rows()).flatMap(({ status, mentor, mentee }) => (status === 'locked' ? [[mentor.name, mentee.name]] : []));
  const reviewed = async () => (await open()).filter(({ review }) => review !== null).length;
  const draftVersion = async () => (await hr.matching()).round?.version;
  const rowOf = (mentee: string | undefined, on = tab) => on.getByRole('row', { name: new RegExp(`och ${mentee}`) });
  const focused = async (on: Page): Promise<string> => {
    const frame = on.frames().find((one) => one.url().includes('/tab'));
    return String(await frame?.evaluate('document.activeElement?.tagName + " " + document.activeElement?.textContent'));
  };

  beforeAll(async () => {
    product = await startJourney();
    hr = await hrOf(product);
    await openProgramme(product, hr);
    await enrolAll(product, someForms(4, 4));
    browser = await openBrowser(String(chrome));
    // So high that all rows are in view and no message covers them: a page that scrolls loses what is dragged.
    const high = { width: 1280, height: 1300 };
    [page, other, phone] = await Promise.all([
      openWindow(browser, high),
      openWindow(browser, high),
      openWindow(browser, { width: 390, height: 844 }),
    ]);
    tab = await look(page);
  }, 120_000);

  afterEach(async () => {
    if (isOver) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/matching.png` });
    await phone.screenshot({ path: `${pictures}/matching-phone.png` });
  });

  afterAll(async () => {
    await browser?.close();
    await product?.end();
  }, 60_000);

  test('the round is a draft with its reasons, and the keyboard locks a pair', async () => {
    await tab.getByRole('button', { name: 'Föreslå mentorpar' }).click();
    await tab.getByRole('table', { name: 'Föreslagna mentorpar' }).waitFor();
    const { round, proposals } = await hr.matching();
    expect(round?.status).toBe('draft');
    await tab.getByRole('heading', { name: words.title(proposals.length) }).waitFor();
    expect(proposals[0]?.why).toContain(proposals[0]?.mentor.name.split(' ')[0]);
    await tab.getByText(String(proposals[0]?.why), { exact: false }).first().waitFor();
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
    await rowOf(mentee)
      .getByRole('button', { name: /^Fler val för/ })
      .click();
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
    const [from, ...others] = await open();
    const to = others.find(({ mentor }) => mentor.id !== from?.mentor.id);
    const cellsOf = (pair: typeof to) => rowOf(pair?.mentee.name).getByRole('cell');
    await cellsOf(from).first().dragTo(cellsOf(to).nth(1));
    await dialog.getByText(/^Ny mentor till/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await draftVersion()).toBe(before);
  }, 60_000);

  test('a rerun keeps the locks, and undo leads back, even after the page was reloaded', async () => {
    const locked = await lockedPairs();
    const before = await draftVersion();
    await tab.getByRole('button', { name: 'Fler val för omgången' }).click();
    await tab.getByRole('menuitem', { name: 'Föreslå igen' }).click();
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
    const [locked, free] = [await lockedPairs(), (await rows()).find(({ status }) => status === 'proposed')];
    const press = async (on: FrameLocator, mentee: string | undefined, what: string): Promise<void> => {
      await rowOf(mentee, on)
        .getByRole('button', { name: /^Fler val för/ })
        .click();
      await on.getByRole('menuitem', { name: what, exact: true }).click();
    };
    await press(tab, locked[0]?.[1], ours.matching.unlock);
    await until('the first to be done', async () => (await lockedPairs()).length === 0);
    await press(second, free?.mentee.name, ours.matching.lock);
    await second.getByText('Någon annan ändrade utkastet samtidigt').waitFor();
    expect(await lockedPairs()).toEqual([]);
    expect(await accessibilityFaults(other)).toEqual([]);
    await second.getByRole('button', { name: 'Gör det ändå' }).click();
    await until('the second to be done', async () => (await lockedPairs()).length === 1);
  }, 60_000);

  test('the draft is gone through by keys alone: approve, set aside, step back, lock, and nothing while writing', async () => {
    tab = await look(page);
    const all = (await open()).length;
    await tab.getByRole('button', { name: words.next }).press('Enter');
    await tab.getByText(new RegExp(`^Förslag 1 av ${all}`)).waitFor();
    expect(await focused(page)).toMatch(/^H1 .+ blir mentor för /);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press(words.keys.agree);
    await until('the first to be agreed to', async () => (await reviewed()) === 1);
    await tab.getByText(/^Förslag 2 av/).waitFor();
    expect(await focused(page)).toMatch(/^H1 .+ blir mentor för /);
    await page.keyboard.press(words.keys.later);
    await until('the second to be put aside', async () => (await reviewed()) === 2);
    await page.keyboard.press('ArrowLeft');
    await tab.getByText(/ senare$/).waitFor();
    const lockedBefore = (await lockedPairs()).length;
    await page.keyboard.press(words.keys.lock);
    await until('the lock to be turned', async () => (await lockedPairs()).length !== lockedBefore);
    await page.keyboard.press(words.keys.swap);
    const search = tab.getByRole('dialog').getByRole('searchbox');
    await search.fill('');
    await search.press(words.keys.agree);
    expect(await search.inputValue()).toBe(words.keys.agree);
    expect(await reviewed()).toBe(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: /se delarna$/ }).click();
    await tab.getByRole('complementary', { name: /^Så väl passar de/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 90_000);

  test('on a phone the rest is approved by touch, one by one, to the end', async () => {
    const on = await look(phone);
    await on.getByRole('button', { name: words.next }).click();
    const oneByOne = on.getByRole('button', { name: words.oneByOne });
    const approve = on.getByRole('button', { name: words.judge.agree, exact: true });
    await oneByOne.or(approve).first().waitFor();
    if (await oneByOne.isVisible()) await oneByOne.click();
    const size = await approve.boundingBox();
    expect(size?.height).toBeGreaterThanOrEqual(44);
    expect(await accessibilityFaults(phone)).toEqual([]);
    const all = (await open()).length;
    for (let done = await reviewed(); done < all; done += 1) {
      await oneByOne.or(approve).first().waitFor();
      if (await oneByOne.isVisible()) await oneByOne.click();
      await approve.click();
      await until('it to be agreed to', async () => (await reviewed()) === done + 1);
    }
    await on.getByRole('heading', { name: words.doneTitle }).waitFor();
    expect(await accessibilityFaults(phone)).toEqual([]);
  }, 90_000);

  test('the messages are shown before they are published, only what was agreed to begins, and then the rest', async () => {
    tab = await look(page);
    const aside = (await open()).find(({ review }) => review === 'later');
    await tab.getByRole('button', { name: /^Publicera / }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByText(/blir din mentor$/).waitFor();
    await dialog.getByRole('tab', { name: 'Engelska' }).click();
    await dialog.getByText(/is your mentor|will be your mentor/).waitFor();
    await dialog.getByRole('button', { name: 'Publicera och boka' }).click();
    await tab.getByRole('heading', { name: words.title(1) }).waitFor();
    expect((await hr.matching()).round?.status).toBe('draft');
    expect((await open()).map(({ id }) => id)).toEqual([aside?.id]);
    await tab.getByRole('button', { name: words.reviewAside }).click();
    await tab.getByRole('button', { name: words.judge.agree, exact: true }).click();
    await tab.getByRole('button', { name: words.toPublish }).click();
    await tab.getByRole('button', { name: 'Publicera mentorparet' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Publicera och boka' }).click();
    await tab
      .getByText(/mentorpar är publicerade/)
      .first()
      .waitFor();
    const { round, proposals } = await hr.matching();
    expect(round?.status).toBe('published');
    expect(proposals.filter(({ status }) => status === 'approved').length).toBeGreaterThan(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    isOver = true;
  }, 90_000);
});
