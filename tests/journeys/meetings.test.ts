import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { SeriesRow } from '#teams-app/contract/booking.ts';
import type { MeetingBody } from '#teams-app/contract/meetings.ts';
import type { PairingBody } from '#teams-app/contract/pairing.ts';
import { wordOf } from '#teams-app/contract/places.ts';
import { accessibilityFaults, openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, hrOf, matchAndBook, openProgramme } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import type { TabClient } from '../support/tab-client.ts';
import { until } from '../support/until.ts';

const { CHROME_PATH: chrome } = process.env;
const pictures = '.cache/failed-journey';
const patience = { timeoutMs: 60_000, everyMs: 250 } as const;

(chrome ? describe : describe.skip)('A pair changes its meetings in the browser, and HR follows', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let hr: TabClient;
  let hrOid: string;
  let series: readonly SeriesRow[];
  let mentorOid: string;
  let menteeOid: string;
  let isOver = false;

  beforeAll(async () => {
    product = await startJourney();
    hr = await hrOf(product);
    hrOid = (await hr.me()).person.id;
    await openProgramme(product, hr);
    await enrolAll(product, someForms(3, 3));
    series = await matchAndBook(product, hr);
    const [mentor, mentee] = series.find(({ status }) => status !== 'broken')?.people ?? [];
    mentorOid = mentor?.id ?? '';
    menteeOid = mentee?.id ?? '';
    browser = await openBrowser(String(chrome));
    page = await openWindow(browser);
  }, 240_000);

  afterEach(async () => {
    if (isOver) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/meetings.png` });
  });

  afterAll(async () => {
    await browser?.close();
    await product?.end();
  }, 60_000);

  async function pairing(): Promise<PairingBody> {
    const found = (await product.as(menteeOid).home()).pairings.find(({ partner }) => partner.id === mentorOid);
    if (found === undefined) throw new Error('The pair is not on the page');
    return found;
  }

  async function meetingOf(id: string | undefined): Promise<MeetingBody | undefined> {
    return (await pairing()).meetings.find((meeting) => meeting.id === id);
  }

  async function changeable(): Promise<MeetingBody> {
    const found = (await pairing()).meetings.find(({ mayChange, status }) => mayChange && status === 'planned');
    if (found === undefined) throw new Error('No meeting can be changed');
    return found;
  }

  /** The pair's meetings as the mentee sees them. */
  async function openMeetings(): Promise<FrameLocator> {
    const { id } = await pairing();
    await visit(page, product.shellUrl, {
      as: menteeOid,
      view: 'tab',

      lang: 'sv',
      subPage: `pairing:${id}`,
    });
    const tab = tabOf(page);
    await tab.getByRole('navigation', { name: 'Samarbetets delar' }).getByRole('link', { name: 'Möten' }).click();
    await tab.getByRole('group', { name: 'Visa som' }).waitFor();
    return tab;
  }

  /** In the row of the next meeting its acts stand open, in the others behind a menu. */
  async function choose(tab: FrameLocator, meeting: MeetingBody, act: 'Flytta' | 'Ställ in'): Promise<void> {
    const row = tab.locator(`#meeting-${meeting.id}`);
    if ((await row.count()) === 0)
      await tab
        .getByRole('button', { name: /^Visa \d+ till/ })
        .first()
        .click();
    if ((await pairing()).nextMeeting?.id === meeting.id) {
      await row.getByRole('button', { name: act, exact: true }).click();
      return;
    }
    await row.getByRole('button', { name: /^Ändra mötet/ }).click();
    await tab.getByRole('menuitem', { name: new RegExp(`^${act}`) }).click();
  }

  async function standsAt(oid: string, start: string): Promise<boolean> {
    const events = await product.standin.calendar(oid, start, new Date(Date.parse(start) + 60_000).toISOString());
    // A meeting that was called off stays in the guest's calendar until they take it away.
    return events.some(({ isCancelled, onlineMeeting }) => isCancelled !== true && Boolean(onlineMeeting?.joinUrl));
  }

  test('one meeting is moved to a time they choose, in both calendars', async () => {
    const tab = await openMeetings();
    const meeting = await changeable();
    await choose(tab, meeting, 'Flytta');
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('radio').first().waitFor({ state: 'attached', timeout: 60_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Flytta mötet' }).click();
    await dialog.getByText('Klart. Mötet är flyttat.').waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Stäng', exact: true }).click();
    await tab.locator(`#meeting-${meeting.id}`).getByText('Flyttat').waitFor();
    const moved = await meetingOf(meeting.id);
    expect(moved).toMatchObject({ status: 'moved', changing: null });
    expect(moved?.start).not.toBe(meeting.start);
    for (const oid of [menteeOid, mentorOid]) {
      expect([await standsAt(oid, meeting.start), await standsAt(oid, moved?.start ?? '')]).toEqual([false, true]);
    }
  }, 150_000);

  test('one meeting is skipped, and says so before it is', async () => {
    const tab = await openMeetings();
    const meeting = await changeable();
    await choose(tab, meeting, 'Ställ in');
    const dialog = tab.getByRole('dialog');
    await dialog.getByText(/tas bort ur Outlook/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ställ in mötet' }).click();
    await until('the meeting to be left out', async () => (await meetingOf(meeting.id))?.status === 'cancelled', {
      ...patience,
      explain: product.log,
    });
    expect(await meetingOf(meeting.id)).toMatchObject({ note: 'asked', number: 0 });
    expect(await standsAt(mentorOid, meeting.start)).toBe(false);
  }, 120_000);

  test('all meetings get another standing time', async () => {
    const tab = await openMeetings();
    const before = (await pairing()).series.standing;
    await tab.getByRole('button', { name: 'Byt stående tid' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('radio').first().waitFor({ state: 'attached', timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Byt till den här tiden' }).click();
    await dialog.getByText('Klart. Mötena är ombokade.').waitFor({ timeout: 90_000 });
    await dialog.getByRole('button', { name: 'Stäng', exact: true }).click();
    const { series: now, nextMeeting } = await pairing();
    expect(now.status).toBe('booked');
    expect(now.standing).not.toBe(before);
    for (const oid of [menteeOid, mentorOid]) expect(await standsAt(oid, nextMeeting?.start ?? '')).toBe(true);
  }, 180_000);

  test('the link to a break opens its dialog, and nothing happens yet', async () => {
    const { id } = await pairing();
    const place = wordOf({ page: 'pairing', pairingId: id, dialog: 'pause' });
    await visit(page, product.shellUrl, { as: menteeOid, view: 'tab', lang: 'sv', subPage: place });
    await tabOf(page).getByRole('dialog').getByRole('button', { name: '4 veckor' }).waitFor();
    expect((await pairing()).pausedUntil).toBeNull();
  }, 60_000);

  test('the pair takes a break of four weeks', async () => {
    const tab = await openMeetings();
    await tab.getByRole('button', { name: 'Fler val', exact: true }).click();
    await tab.getByRole('menuitem', { name: 'Pausa till …' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('button', { name: '4 veckor' }).click();
    await dialog.getByText(/ställs in i Outlook hos er båda/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Pausa' }).click();
    await tab
      .getByText(/Ni ses igen från/)
      .first()
      .waitFor();
    const { pausedUntil, meetings } = await pairing();
    const inBreak = meetings.filter(({ start }) => start < `${pausedUntil ?? ''}T00:00:00Z`);
    await until(
      'the meetings of the break to be left out',
      async () => {
        const { meetings: now } = await pairing();
        return inBreak.every(({ id }) => now.find((each) => each.id === id)?.status === 'cancelled');
      },
      { ...patience, explain: product.log },
    );
  }, 120_000);

  test('the month is reached with the keyboard and leads to the meeting', async () => {
    const tab = await openMeetings();
    await tab.getByRole('button', { name: 'Månad', exact: true }).click();
    const month = tab.getByRole('group', { name: 'Månadsöversikt' });
    const day = month.getByRole('button', { name: /, / }).first();
    await day.focus();
    await page.keyboard.press('Enter');
    const focused = page.frames().find((one) => one.url().includes('/tab'));
    expect(await focused?.evaluate('document.activeElement.id')).toMatch(/^meeting-/);
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  test('HR finds a pair by state and name and ends its meetings', async () => {
    await visit(page, product.shellUrl, { as: hrOid, view: 'tab', lang: 'sv', subPage: 'hr/meetings' });
    const tab = tabOf(page);
    const other = series.find(
      ({ status, people }) => status !== 'broken' && !people.some(({ id }) => id === menteeOid),
    );
    const name = other?.people[1]?.name ?? '';
    await tab.getByRole('button', { name: /^Har inte setts än / }).click();
    await tab.getByRole('searchbox', { name: 'Sök på namn' }).fill(name);
    await tab.getByRole('button', { name: new RegExp(`^Fler val för .*${name}`) }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await tab.getByRole('menuitem', { name: 'Avsluta serien' }).click();
    await tab.getByRole('button', { name: 'Avsluta serien' }).click();
    await until(
      'the series to end',
      async () => (await hr.hrSeries()).series.find(({ id }) => id === other?.id)?.status === 'ended',
      { ...patience, explain: product.log },
    );
    isOver = true;
  }, 120_000);
});
