import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { wordOf, type Place } from '#teams-app/contract/places.ts';
import { groups } from '#texts/groups/sv.ts';
import { localDate } from '#texts/format.ts';
import { hr as hrTexts, tab as tabTexts } from '#texts/tab.ts';
import { openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { focusIsKept } from '../support/focus.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, hrOf, matchAndBook } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import type { TabClient } from '../support/tab-client.ts';

const { sv: my } = tabTexts;
const { sv: ours } = hrTexts;
const { CHROME_PATH: chrome } = process.env;
type Part = 'meetings' | 'goals';
const pictures = '.cache/failed-journey';

(chrome ? describe : describe.skip)(
  'Every press is answered where the eye is, and the keyboard goes on from there',
  () => {
    let product: Product;
    let browser: Browser;
    let page: Page;
    let tab: FrameLocator;
    let hr: TabClient;
    let hrOid: string;
    let menteeOid = '';
    let pairingId = '';
    let isOver = false;

    beforeAll(async () => {
      product = await startJourney();
      hr = await hrOf(product);
      hrOid = (await hr.me()).person.id;
      browser = await openBrowser(String(chrome));
      page = await openWindow(browser);
      tab = tabOf(page);
    }, 180_000);

    afterEach(async () => {
      if (isOver) return;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}/every-press.png` });
    });

    afterAll(async () => {
      await browser?.close();
      await product?.end();
    }, 60_000);

    async function open(oid: string, place: Place): Promise<void> {
      const inHr = place.page.startsWith('hr/');
      await visit(page, product.shellUrl, {
        as: oid,
        view: 'tab',
        tab: inHr ? 'hr' : 'home',
        lang: 'sv',
        subPage: wordOf(place),
      });
      await tab.getByRole('heading', { level: 1 }).first().waitFor();
    }

    const press = (name: string | RegExp): Promise<void> => tab.getByRole('button', { name }).first().click();
    /** Said on the page, and nobody has to begin at its top again. */
    async function answered(text: string | RegExp): Promise<void> {
      await tab.getByText(text).first().waitFor();
      await focusIsKept(page);
    }
    const hasFocus = (field: Locator): Promise<void> => field.and(tab.locator(':focus')).waitFor();
    async function openPart(part: Part): Promise<void> {
      await open(menteeOid, { page: 'pairing', pairingId });
      await tab.getByRole('tab', { name: my.pairing[part] }).click();
    }
    async function fromMenu(item: string): Promise<void> {
      await press(my.meetings.more);
      await tab.getByRole('menuitem', { name: item }).click();
    }

    test('a programme is saved as a draft; matching says that it is not open; opening it is said', async () => {
      await open(hrOid, { page: 'hr/programme' });
      await press(ours.programme.saveDraft);
      await answered(ours.programme.saved);
      await open(hrOid, { page: 'hr/matching' });
      await tab.getByRole('heading', { name: ours.matching.notOpen.title }).waitFor();
      expect(await tab.getByRole('button', { name: ours.matching.propose }).count()).toBe(0);
      await tab.getByRole('link', { name: ours.matching.notOpen.action }).click();
      await press(ours.programme.open);
      await answered(ours.programme.opened);
    }, 90_000);

    test('what is missing in a form is shown and has the focus', async () => {
      await open(hrOid, { page: 'hr/programme' });
      const name = tab.getByLabel(ours.programme.nameSv);
      await name.fill('');
      await press(ours.programme.save);
      await hasFocus(name);
      expect((await name.boundingBox())?.y).toBeGreaterThan(0);
      await tab.getByRole('link', { name: my.nav.people }).click();
      await tab.getByRole('link', { name: my.nav.programme, exact: true }).click();
      await tab.getByText(my.common.kept).waitFor();
      await press(my.common.discardKept);
      expect(await name.inputValue()).not.toBe('');
      await focusIsKept(page);
    }, 60_000);

    test('joining leads home and says so; a change that was not saved is there again; leaving says so', async () => {
      const joined = someForms(4, 0)[3];
      const { oid, givenName } = await product.standin.personOf(joined?.mail ?? '');
      await open(oid, { page: 'me' });
      await tab.getByRole('group', { name: my.me.wanted }).getByRole('button', { name: 'Ledarskap' }).click();
      await press(my.common.next);
      await press(my.common.next);
      await press(my.me.finish);
      await answered(my.me.joined);
      await tab.getByRole('heading', { name: my.home.greeting(givenName) }).waitFor();

      await open(oid, { page: 'me' });
      await tab.getByRole('tab', { name: my.me.stepNames.practical }).click();
      await tab.getByLabel(my.me.place).fill('Kiruna');
      await tab.getByRole('link', { name: my.nav.home, exact: true }).click();
      await tab.getByRole('link', { name: my.nav.me, exact: true }).click();
      await tab.getByText(my.common.kept).waitFor();
      await tab.getByRole('tab', { name: my.me.stepNames.practical }).click();
      expect(await tab.getByLabel(my.me.place).inputValue()).toBe('Kiruna');
      await press(my.common.save);
      await answered(my.common.saved);
      expect((await product.as(oid).me()).profile?.place).toBe('Kiruna');
      expect(await tab.getByText(my.common.kept).count()).toBe(0);

      await press(my.me.leave);
      await tab.getByText(my.nextTime.leave.ask).click();
      await tab.getByRole('dialog').getByRole('button', { name: my.me.leave }).click();
      await answered(my.me.left);
    }, 120_000);

    test('a pair is booked', async () => {
      await enrolAll(product, someForms(3, 3));
      const series = await matchAndBook(product, hr);
      const pair = series.find(({ status }) => status === 'booked');
      menteeOid = pair?.people[1]?.id ?? '';
      pairingId = (await product.as(menteeOid).home()).pairings[0]?.id ?? '';
      expect(pairingId).not.toBe('');
    }, 240_000);

    test('groups that cannot be proposed say why', async () => {
      await open(hrOid, { page: 'hr/matching' });
      await tab.getByRole('button', { name: groups.hr.propose, exact: true }).click();
      await answered(new RegExp(`${groups.hr.nobodySeeks.slice(0, 20)}|söker, men`));
      expect((await product.as(hrOid).matching()).round?.status).toBe('published');
    }, 60_000);

    test('a goal is written, half-written, moved and given up', async () => {
      await openPart('goals');
      await press(my.goals.add);
      await tab.getByLabel(my.goals.title).fill('Leda mitt första');
      await tab.getByRole('tab', { name: my.pairing.meetings }).click();
      await tab.getByRole('tab', { name: my.pairing.goals }).click();
      await press(my.goals.add);
      expect(await tab.getByLabel(my.goals.title).inputValue()).toBe('Leda mitt första');
      await press(my.goals.create);
      await answered(my.goals.created);
      await tab.getByRole('slider').focus();
      await page.keyboard.press('ArrowRight');
      await answered(my.goals.moved('10\u00A0%'));
      await press(new RegExp(`^${my.goals.drop}`));
      await tab.getByRole('dialog').getByRole('button', { name: my.goals.drop }).click();
      await answered(my.goals.dropped('Leda mitt första'));
    }, 90_000);

    test('place, pause, resume and skipping are said', async () => {
      await openPart('meetings');
      await fromMenu(my.meetings.place);
      await press(my.meetings.placeAction);
      await hasFocus(tab.getByRole('dialog').getByRole('textbox'));
      await tab.getByRole('dialog').getByRole('textbox').fill('Kafferummet');
      await press(my.meetings.placeAction);
      await answered(my.meetings.placeSaved);
      await press(/^Ändra mötet/);
      await tab.getByRole('menuitem', { name: my.meetings.skip }).click();
      await tab.getByRole('dialog').getByRole('button', { name: my.meetings.skipAction }).click();
      await answered(my.meetings.skipped);
      await fromMenu(my.meetings.pause);
      await tab
        .getByRole('dialog')
        .getByRole('button', { name: my.meetings.pauseWeeks(4) })
        .click();
      await tab.getByRole('dialog').getByRole('button', { name: my.meetings.pauseAction, exact: true }).click();
      await answered(my.meetings.pausedUntil('').slice(0, 8));
      await fromMenu(my.meetings.resume);
      await tab.getByRole('dialog').getByRole('button', { name: my.meetings.resume }).click();
      await tab.getByRole('dialog').waitFor({ state: 'detached' });
      await focusIsKept(page);
      expect((await product.as(menteeOid).home()).pairings[0]?.place).toBe('Kafferummet');
    }, 120_000);

    test('looking at other times and leaving gives neither of the two a task', async () => {
      await openPart('meetings');
      await press(/^Ändra mötet/);
      await tab.getByRole('menuitem', { name: my.meetings.move }).click();
      await tab.getByRole('dialog').getByRole('radio').first().waitFor({ state: 'attached', timeout: 60_000 });
      await page.keyboard.press('Escape');
      await tab.getByRole('dialog').waitFor({ state: 'detached' });
      await focusIsKept(page);
      const { pairings } = await product.as(menteeOid).home();
      expect(pairings.map(({ offers }) => offers)).toEqual([[]]);
      const partner = pairings[0]?.partner.id ?? '';
      expect((await product.as(partner).home()).pairings.flatMap(({ offers }) => offers)).toEqual([]);
    }, 90_000);

    test('whoever cannot reach the other side reads what may be done; waiting and help are said, and an end asks first', async () => {
      const [pairing] = (await product.as(menteeOid).home()).pairings;
      const name = pairing?.partner.givenName ?? '';
      const openReach = async (): Promise<void> => {
        await open(menteeOid, { page: 'pairing', pairingId });
        await tab.getByRole('link', { name: my.silence.cannotReach(name) }).click();
        await tab.getByRole('dialog').getByText(my.silence.nothingSeen).waitFor();
      };
      await openReach();
      await page.keyboard.press('Escape');
      await tab.getByRole('dialog').waitFor({ state: 'detached' });
      expect((await product.as(menteeOid).home()).pairings[0]?.reach?.choice).toBe('none');
      await openReach();
      await press(my.silence.wait);
      await answered(my.silence.waited);
      await openReach();
      await press(my.silence.help);
      await answered(my.silence.helpAsked);
      await openReach();
      await press(my.silence.newMatch);
      await tab.getByRole('dialog').getByText(my.silence.confirmTitle).waitFor();
      await page.keyboard.press('Escape');
      await tab.getByRole('dialog').getByText(my.silence.dialogTitle(name)).waitFor();
      const [after] = (await product.as(menteeOid).home()).pairings;
      expect(after).toMatchObject({ status: 'begun', reach: { choice: 'waits', helpAsked: true } });
      const partner = await product.as(pairing?.partner.id ?? '').home();
      expect(partner.pairings[0]?.reach).toMatchObject({ choice: 'none', helpAsked: false });
    }, 90_000);

    test('a series that was split in Outlook is asked about, and the answer is said', async () => {
      const { meetings } = (await product.as(menteeOid).home()).pairings[0] ?? { meetings: [] };
      const cut = meetings.filter(({ status }) => status === 'planned')[3];
      if (cut === undefined) throw new Error('The pair has no fourth meeting');
      const events = await product.standin.calendar(menteeOid, cut.start, cut.end);
      const event = events.find(({ seriesMasterId }) => typeof seriesMasterId === 'string');
      const later = (time: string) => new Date(Date.parse(time) + 3_600_000).toISOString();
      const times = { start: later(cut.start), end: later(cut.end) };
      await product.standin.moveFollowing(menteeOid, event?.id ?? '', times);
      await openPart('meetings');
      await tab.getByRole('button', { name: my.continuation.yes }).waitFor({ timeout: 60_000 });
      await press(my.continuation.yes);
      await answered(my.continuation.saidYes);
      await tab.getByRole('button', { name: my.continuation.yes }).waitFor({ state: 'detached' });
      expect((await product.as(menteeOid).home()).pairings[0]?.continuation).toBeNull();
    }, 120_000);

    test('HR lets pairs choose their rhythm, and that it is saved is said', async () => {
      await open(hrOid, { page: 'hr/programme' });
      await tab.getByRole('checkbox', { name: ours.programme.ownRhythm }).check();
      await press(ours.programme.save);
      await answered(ours.programme.saved);
      const programme = await product.as(hrOid).programme();
      expect(programme.ownRhythm?.cadences).toContain('weekly');
    }, 60_000);

    test('HR chooses what the bot tells, writes to a list, and stops it; what is missing is shown', async () => {
      await open(hrOid, { page: 'hr/programme' });
      const own = tab.getByRole('region', { name: ours.alerts.title });
      const follow = own.getByRole('switch', { name: ours.alerts.follow });
      if (!(await follow.isChecked())) await follow.check();
      await own.getByLabel(ours.alerts.days).fill('3');
      await own.getByRole('button').click();
      await hasFocus(own.getByLabel(ours.alerts.days));
      await own.getByLabel(ours.alerts.days).fill('21');
      await own.getByRole('button').click();
      await answered(ours.alerts.saved);
      await open(hrOid, { page: 'hr/people' });
      await tab.getByRole('link', { name: ours.messages.open }).click();
      await tab.getByRole('heading', { level: 1, name: ours.messages.title }).waitFor();
      await press(/^Skicka till/);
      await hasFocus(tab.getByLabel(ours.messages.subject.sv));
      for (const language of ['sv', 'en'] as const) {
        await tab.getByLabel(ours.messages.subject[language]).fill('Torsdag');
        await tab.getByLabel(ours.messages.body[language]).fill('Vi ses.');
      }
      await press(/^Skicka till/);
      await answered(/om tio minuter\. Du kan/);
      await press(ours.messages.stopNamed('Torsdag'));
      await answered(ours.messages.stopped);
      expect(await tab.getByRole('button', { name: ours.messages.stopNamed('Torsdag') }).count()).toBe(0);
      await hasFocus(tab.getByRole('button', { name: ours.messages.logNamed('Torsdag') }));
      await press(ours.messages.logNamed('Torsdag'));
      await answered(ours.messages.noNames);
    }, 120_000);

    test('having met anyway is said and taken back; that the next meeting may go is proposed and withdrawn', async () => {
      const { now, person } = await product.as(menteeOid).me();
      const today = localDate(now, person.timeZone ?? 'Europe/Stockholm');
      const partner = (await product.as(menteeOid).home()).pairings[0]?.partner.givenName ?? '';
      await openPart('meetings');
      await press(my.outside.open);
      const dialog = tab.getByRole('dialog');
      await dialog.getByRole('button', { name: my.outside.action, exact: true }).click();
      await hasFocus(dialog.getByLabel(my.outside.day));
      await dialog.getByLabel(my.outside.day).fill(today);
      await dialog.getByLabel(my.outside.time).fill('00:01');
      await dialog.getByLabel(my.outside.minutes).fill('10');
      await dialog.getByRole('button', { name: my.outside.action, exact: true }).click();
      await answered(my.outside.noted);
      await dialog.getByRole('button', { name: my.outside.skip }).click();
      await answered(my.together.sent(partner));
      await press(my.together.withdraw);
      await answered(my.together.withdrawn);
      await press(/tidigare möte/);
      await press(/^Ta bort mötet/);
      await answered(my.outside.takenBack);
      const { meetings } = (await product.as(menteeOid).home()).pairings[0] ?? { meetings: [] };
      expect(meetings.some(({ toldBy }) => toldBy !== null)).toBe(false);
    }, 120_000);

    test('another rhythm is proposed, and comes about with the yes of the other one', async () => {
      const mine = (await product.as(menteeOid).home()).pairings[0];
      const partner = { id: mine?.partner.id ?? '', givenName: mine?.partner.givenName ?? '' };
      await openPart('meetings');
      await fromMenu(my.together.open);
      const dialog = tab.getByRole('dialog');
      await dialog.getByRole('button', { name: my.together.action }).click();
      await hasFocus(dialog.getByLabel(my.together.cadence));
      await dialog.getByLabel(my.together.cadence).selectOption('weekly');
      await dialog.getByRole('button', { name: my.together.action }).click();
      await answered(my.together.sent(partner.givenName));
      await open(partner.id, { page: 'pairing', pairingId });
      await tab.getByRole('tab', { name: my.pairing.meetings }).click();
      await press(my.together.yes);
      await answered(my.together.agreed);
      const { rhythm, decisions } = (await product.as(menteeOid).home()).pairings[0] ?? {};
      expect([rhythm?.isOwn, decisions]).toEqual([true, []]);
    }, 120_000);

    test('without a network the page says so, the navigation stays, and it goes on by itself', async () => {
      await open(menteeOid, { page: 'home' });
      await page.context().setOffline(true);
      await tab.getByText(my.trouble.noNetwork).waitFor();
      await tab.getByRole('link', { name: my.nav.me }).click();
      await tab.getByRole('navigation').getByRole('link', { name: my.nav.home }).waitFor();
      expect(await tab.getByText(my.trouble.unexpected).count()).toBe(0);
      await page.context().setOffline(false);
      await tab.getByText(my.trouble.noNetwork).waitFor({ state: 'detached' });
      isOver = true;
    }, 60_000);
  },
);
