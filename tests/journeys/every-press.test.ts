import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { leadEndpoints } from '#teams-app/contract/leads.ts';
import { groups } from '#texts/groups/sv.ts';
import { localDate } from '#texts/format.ts';
import { hr as hrTexts, tab as tabTexts } from '../support/tab-texts.ts';
import { focusIsKept } from '../support/focus.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, matchAndBook } from '../support/main-job.ts';
import { moveAllFrom } from '../support/move-all-from.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import { withoutInviting } from './launching.ts';
import { openPresses, type Presses } from './presses.ts';

const { sv: my } = tabTexts;
const { sv: ours } = hrTexts;
const { CHROME_PATH: chrome } = process.env;
type Part = 'meetings' | 'goals';
const pictures = '.cache/failed-journey';

(chrome ? describe : describe.skip)(
  'Every press is answered where the eye is, and the keyboard goes on from there',
  () => {
    let product: Product;
    let on: Presses;
    let menteeOid = '';
    let pairingId = '';
    let isOver = false;

    beforeAll(async () => {
      product = await startJourney();
      on = await openPresses(product, String(chrome));
    }, 180_000);

    afterEach(async () => {
      if (isOver) return;
      mkdirSync(pictures, { recursive: true });
      await on.page.screenshot({ path: `${pictures}/every-press.png` });
    });

    afterAll(async () => {
      await on?.close();
      await product?.end();
    }, 60_000);

    async function openPart(part: Part): Promise<void> {
      await on.open(menteeOid, { page: 'pairing', pairingId });
      await on.toPart(my.pairing[part]);
    }

    test('a programme is a draft with its name; matching says that it is not open; opening it is said', async () => {
      const words = ours.launch;
      await on.open(on.hrOid, { page: 'hr/programme' });
      await on.press(words.name.begin);
      const name = on.tab.getByLabel(words.name.label, { exact: true });
      await on.hasFocus(name);
      await name.fill('Medvind');
      await on.press(words.name.begin);
      await on.tab.getByRole('heading', { name: words.describe.question }).waitFor();
      await on.open(on.hrOid, { page: 'hr/matching' });
      await on.tab.getByRole('heading', { name: ours.matching.notOpen.title }).waitFor();
      expect(await on.tab.getByRole('button', { name: ours.matching.propose }).count()).toBe(0);
      await on.tab.getByRole('link', { name: ours.matching.notOpen.action }).click();
      await on.press(words.next.describe);
      await withoutInviting(on.tab);
      await on.press(words.next.invite);
      await on.press(words.next.match);
      await on.press(words.open.act('Medvind'));
      await on.answered(words.open.opened('Medvind'));
    }, 90_000);

    test('a pair is booked', async () => {
      await enrolAll(product, someForms(3, 3));
      const series = await matchAndBook(product, on.hr);
      const pair = series.find(({ status }) => status === 'booked');
      menteeOid = pair?.people[1]?.id ?? '';
      pairingId = (await product.as(menteeOid).home()).pairings[0]?.id ?? '';
      expect(pairingId).not.toBe('');
    }, 240_000);

    test('groups that cannot be proposed say why', async () => {
      await on.open(on.hrOid, { page: 'hr/matching' });
      await on.tab.getByRole('link', { name: ours.matching.review.places.groups }).click();
      await on.tab.getByRole('button', { name: groups.hr.propose, exact: true }).click();
      await on.answered(new RegExp(`${groups.hr.nobodySeeks.slice(0, 20)}|söker, men`));
      expect((await product.as(on.hrOid).matching()).round?.status).toBe('published');
    }, 60_000);

    test('a goal is written, half-written, moved and given up', async () => {
      await openPart('goals');
      await on.press(my.goals.add);
      await on.tab.getByLabel(my.goals.title).fill('Leda mitt första');
      await on.toPart(my.pairing.meetings);
      await on.toPart(my.pairing.goals);
      await on.press(my.goals.add);
      expect(await on.tab.getByLabel(my.goals.title).inputValue()).toBe('Leda mitt första');
      await on.press(my.goals.create);
      await on.answered(my.goals.created);
      await on.tab.getByRole('slider').focus();
      await on.page.keyboard.press('ArrowRight');
      await on.answered(my.goals.moved('10\u00A0%'));
      await on.press(new RegExp(`^${my.goals.drop}`));
      await on.tab.getByRole('dialog').getByRole('button', { name: my.goals.drop }).click();
      await on.answered(my.goals.dropped('Leda mitt första'));
    }, 90_000);

    test('place, pause, resume and skipping are said', async () => {
      await openPart('meetings');
      await on.fromMenu(my.meetings.place);
      await on.press(my.meetings.placeAction);
      await on.hasFocus(on.tab.getByRole('dialog').getByRole('textbox'));
      await on.tab.getByRole('dialog').getByRole('textbox').fill('Kafferummet');
      await on.press(my.meetings.placeAction);
      await on.answered(my.meetings.placeSaved);
      await on.press(/^Ändra mötet/);
      await on.tab.getByRole('menuitem', { name: my.meetings.skip }).click();
      await on.tab.getByRole('dialog').getByRole('button', { name: my.meetings.skipAction }).click();
      await on.answered(my.meetings.skipped);
      await on.fromMenu(my.meetings.pause);
      await on.tab
        .getByRole('dialog')
        .getByRole('button', { name: my.meetings.pauseWeeks(4) })
        .click();
      await on.tab.getByRole('dialog').getByRole('button', { name: my.meetings.pauseAction, exact: true }).click();
      await on.answered(my.meetings.pausedUntil('').slice(0, 8));
      await on.fromMenu(my.meetings.resume);
      await on.tab.getByRole('dialog').getByRole('button', { name: my.meetings.resume }).click();
      await on.tab.getByRole('dialog').waitFor({ state: 'detached' });
      await focusIsKept(on.page);
      expect((await product.as(menteeOid).home()).pairings[0]?.place).toBe('Kafferummet');
    }, 120_000);

    test('looking at other times and leaving gives neither of the two a task', async () => {
      await openPart('meetings');
      await on.press(/^Ändra mötet/);
      await on.tab.getByRole('menuitem', { name: my.meetings.move }).click();
      await on.tab.getByRole('dialog').getByRole('radio').first().waitFor({ state: 'attached', timeout: 60_000 });
      await on.page.keyboard.press('Escape');
      await on.tab.getByRole('dialog').waitFor({ state: 'detached' });
      await focusIsKept(on.page);
      const { pairings } = await product.as(menteeOid).home();
      expect(pairings.map(({ offers }) => offers)).toEqual([[]]);
      const partner = pairings[0]?.partner.id ?? '';
      expect((await product.as(partner).home()).pairings.flatMap(({ offers }) => offers)).toEqual([]);
    }, 90_000);

    test('whoever cannot reach the other side reads what may be done; waiting and help are said, and an end asks first', async () => {
      const [pairing] = (await product.as(menteeOid).home()).pairings;
      const name = pairing?.partner.givenName ?? '';
      const openReach = async (): Promise<void> => {
        await on.open(menteeOid, { page: 'pairing', pairingId });
        await on.fromMenu(my.silence.cannotReach(name));
        await on.tab.getByRole('dialog').getByText(my.silence.nothingSeen).waitFor();
      };
      await openReach();
      await on.page.keyboard.press('Escape');
      await on.tab.getByRole('dialog').waitFor({ state: 'detached' });
      expect((await product.as(menteeOid).home()).pairings[0]?.reach?.choice).toBe('none');
      await openReach();
      await on.press(my.silence.wait);
      await on.answered(my.silence.waited);
      await openReach();
      await on.press(my.silence.help);
      await on.answered(my.silence.helpAsked);
      await openReach();
      await on.press(my.silence.newMatch);
      await on.tab.getByRole('dialog').getByText(my.silence.confirmTitle).waitFor();
      await on.page.keyboard.press('Escape');
      await on.tab.getByRole('dialog').getByText(my.silence.dialogTitle(name)).waitFor();
      const [after] = (await product.as(menteeOid).home()).pairings;
      expect(after).toMatchObject({ status: 'begun', reach: { choice: 'waits', helpAsked: true } });
      const partner = await product.as(pairing?.partner.id ?? '').home();
      expect(partner.pairings[0]?.reach).toMatchObject({ choice: 'none', helpAsked: false });
    }, 90_000);

    test('a series that was split in Outlook is asked about, and the answer is said', async () => {
      const { meetings } = (await product.as(menteeOid).home()).pairings[0] ?? { meetings: [] };
      const cut = meetings.filter(({ status }) => status === 'planned')[3];
      if (cut === undefined) throw new Error('The pair has no fourth meeting');
      await moveAllFrom(product, menteeOid, cut);
      await openPart('meetings');
      await on.tab.getByRole('button', { name: my.continuation.yes }).waitFor({ timeout: 60_000 });
      await on.press(my.continuation.yes);
      await on.answered(my.continuation.saidYes);
      await on.tab.getByRole('button', { name: my.continuation.yes }).waitFor({ state: 'detached' });
      expect((await product.as(menteeOid).home()).pairings[0]?.continuation).toBeNull();
    }, 120_000);

    test('HR lets pairs choose their rhythm, and that it is saved is said', async () => {
      await on.open(on.hrOid, { page: 'hr/programme', section: 'meetings' });
      const own = on.tab.getByRole('checkbox', { name: ours.programme.ownRhythm });
      await own.check();
      await on.answered(/^Sparat /);
      await on.hasFocus(own);
      const programme = await product.as(on.hrOid).programme();
      expect(programme.ownRhythm?.cadences).toContain('weekly');
    }, 60_000);

    test('HR chooses what the bot tells, writes to a list, and stops it; what is missing is shown', async () => {
      await on.open(on.hrOid, { page: 'hr/programme', section: 'notices' });
      const follow = on.tab.getByRole('switch', { name: ours.alerts.follow });
      if (!(await follow.isChecked())) await follow.check();
      const days = on.tab.getByLabel(ours.alerts.days);
      await days.fill('3');
      await days.blur();
      await on.tab.getByText(ours.settings.save.unsaved).waitFor();
      await days.fill('21');
      await days.press('Tab');
      await on.answered(/^Sparat /);
      const told = await product.as(on.hrOid).call(leadEndpoints.alerts, {});
      expect(told).toMatchObject({ follows: true, waitingDays: 21 });
      await on.open(on.hrOid, { page: 'hr/people' });
      await on.tab.getByRole('link', { name: /^Skriv till \d/ }).click();
      await on.tab.getByRole('heading', { level: 1, name: ours.messages.title }).waitFor();
      await on.press(/^Skicka till/);
      await on.hasFocus(on.tab.getByLabel(ours.messages.subject.sv));
      for (const language of ['sv', 'en'] as const) {
        await on.tab.getByLabel(ours.messages.subject[language]).fill('Torsdag');
        await on.tab.getByLabel(ours.messages.body[language]).fill('Vi ses.');
      }
      await on.press(/^Skicka till/);
      await on.answered(/om tio minuter\. Du kan/);
      await on.press(ours.messages.stopNamed('Torsdag'));
      await on.answered(ours.messages.stopped);
      const stop = on.tab.getByRole('button', { name: ours.messages.stopNamed('Torsdag') });
      await stop.waitFor({ state: 'detached' });
      await on.hasFocus(on.tab.getByRole('button', { name: ours.messages.logNamed('Torsdag') }));
      await on.press(ours.messages.logNamed('Torsdag'));
      await on.answered(ours.messages.noNames);
      expect(await stop.count()).toBe(0);
    }, 120_000);

    test('having met anyway is said and taken back; that the next meeting may go is proposed and withdrawn', async () => {
      const { now, person } = await product.as(menteeOid).me();
      const today = localDate(now, person.timeZone ?? 'Europe/Stockholm');
      const partner = (await product.as(menteeOid).home()).pairings[0]?.partner.givenName ?? '';
      await openPart('meetings');
      await on.press(my.outside.open);
      const dialog = on.tab.getByRole('dialog');
      await dialog.getByRole('button', { name: my.outside.action, exact: true }).click();
      await on.hasFocus(dialog.getByLabel(my.outside.day));
      await dialog.getByLabel(my.outside.day).fill(today);
      await dialog.getByLabel(my.outside.time).fill('00:01');
      await dialog.getByLabel(my.outside.minutes).fill('10');
      await dialog.getByRole('button', { name: my.outside.action, exact: true }).click();
      await on.answered(my.outside.noted);
      await dialog.getByRole('button', { name: my.outside.skip }).click();
      await on.answered(my.together.sent(partner));
      await on.press(my.together.withdraw);
      await on.answered(my.together.withdrawn);
      await on.press(/^Ta bort mötet/);
      await on.answered(my.outside.takenBack);
      const { meetings } = (await product.as(menteeOid).home()).pairings[0] ?? { meetings: [] };
      expect(meetings.some(({ toldBy }) => toldBy !== null)).toBe(false);
    }, 120_000);

    test('another rhythm is proposed, and comes about with the yes of the other one', async () => {
      const mine = (await product.as(menteeOid).home()).pairings[0];
      const partner = { id: mine?.partner.id ?? '', givenName: mine?.partner.givenName ?? '' };
      await openPart('meetings');
      await on.fromMenu(my.together.open);
      const dialog = on.tab.getByRole('dialog');
      await dialog.getByRole('button', { name: my.together.action }).click();
      await on.hasFocus(dialog.getByLabel(my.together.cadence));
      await dialog.getByLabel(my.together.cadence).selectOption('weekly');
      await dialog.getByRole('button', { name: my.together.action }).click();
      await on.answered(my.together.sent(partner.givenName));
      await on.open(partner.id, { page: 'pairing', pairingId });
      await on.toPart(my.pairing.meetings);
      await on.press(my.together.yes);
      await on.answered(my.together.agreed);
      const { rhythm, decisions } = (await product.as(menteeOid).home()).pairings[0] ?? {};
      expect([rhythm?.isOwn, decisions]).toEqual([true, []]);
    }, 120_000);

    test('without a network the page says so, the navigation stays, and it goes on by itself', async () => {
      await on.open(menteeOid, { page: 'home' });
      await on.page.context().setOffline(true);
      await on.tab.getByText(my.trouble.noNetwork).waitFor();
      await on.tab.getByRole('link', { name: my.nav.me }).click();
      await on.tab.getByRole('navigation').getByRole('link', { name: my.nav.home }).waitFor();
      expect(await on.tab.getByText(my.trouble.unexpected).count()).toBe(0);
      await on.page.context().setOffline(false);
      await on.tab.getByText(my.trouble.noNetwork).waitFor({ state: 'detached' });
      isOver = true;
    }, 60_000);
  },
);
