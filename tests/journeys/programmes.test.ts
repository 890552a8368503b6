import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { bot } from '#texts/enrolment/again/sv.ts';
import { hr as hrTexts, tab as tabTexts } from '../support/tab-texts.ts';
import { accessibilityFaults } from '../support/browser.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, knowHoursOf, sendForms, type Participant } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { sampleForms } from '../support/sample-profile.ts';
import type { TabClient } from '../support/tab-client.ts';
import { until } from '../support/until.ts';
import { withoutInviting } from './launching.ts';
import { openPresses, type Presses } from './presses.ts';

const { sv: my } = tabTexts;
const { sv: ours } = hrTexts;
const { CHROME_PATH: chrome } = process.env;
const pictures = '.cache/failed-journey';

/** Last year's, and what its copy is to be called. */
const earlier = { sv: 'Ledare hösten 2025', en: 'Leaders autumn 2025' };
const copied = { sv: 'Ledare hösten 2026', en: 'Leaders autumn 2026' };
const rolling = { sv: 'Öppna programmet', en: 'The open programme' };

(chrome ? describe : describe.skip)('A company with several programmes, from last year to the end of two', () => {
  let product: Product;
  let on: Presses;
  let hr: TabClient;
  let datedId = '';
  let rollingId = '';
  let dated: readonly Participant[] = [];
  let inRolling: readonly Participant[] = [];
  let isOver = false;

  beforeAll(async () => {
    product = await startJourney('2025-09-08T06:30:00Z');
    on = await openPresses(product, String(chrome));
    hr = on.hr;
    await product.standin.install(on.hrOid);
    await hr.beginProgramme({ name: earlier, startsOn: '2025-09-15', endsOn: '2025-12-11' });
    await moveTo('2026-09-07');
    await soon('last year’s to be over', async () => (await hr.programme()).status === 'ended');
  }, 180_000);

  afterEach(async () => {
    if (isOver) return;
    mkdirSync(pictures, { recursive: true });
    await on.page.screenshot({ path: `${pictures}/programmes.png`, fullPage: true });
  });

  afterAll(async () => {
    await on?.close();
    await product?.end();
  }, 60_000);

  const inDated = (): TabClient => product.as(on.hrOid, datedId);
  const inOpen = (): TabClient => product.as(on.hrOid, rollingId);

  /** Some of the sample company who have no place in the tests yet, as many of each role. */
  function nextForms(of: number, skip: number): typeof sampleForms {
    const ofRole = (role: 'mentor' | 'mentee') =>
      sampleForms.filter(({ form }) => form.roles.length === 1 && form.roles.includes(role)).slice(skip, skip + of);
    return [...ofRole('mentor'), ...ofRole('mentee')];
  }

  const soon = (what: string, look: () => Promise<boolean>): Promise<boolean> =>
    until(what, look, { timeoutMs: 90_000, explain: product.log });

  /** What they are told when a programme is over has come to their chat. */
  const isThanked = (oid: string, programme: string): Promise<boolean> =>
    soon('the farewell to come', async () => {
      const { activities } = await product.standin.chat(oid);
      return JSON.stringify(activities).includes(bot.farewell.title(programme));
    });

  async function moveTo(day: string): Promise<void> {
    const to = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '08:30' });
    await product.standin.moveClock({ to: to.toInstant().toString() });
  }

  test('HR duplicates last year’s programme, wants a yes, and opens it', async () => {
    await on.open(on.hrOid, { page: 'hr/programmes' });
    await on.tab.getByRole('link', { name: earlier.sv }).click();
    await on.tab.getByRole('link', { name: ours.settings.sections.ending }).click();
    await on.press(ours.programme.states.acts.duplicate);
    const dialog = on.tab.getByRole('dialog');
    await dialog.getByLabel(ours.programme.states.nameIn('svenska')).fill(copied.sv);
    await dialog.getByLabel(ours.programme.states.nameIn('engelska')).fill(copied.en);
    await dialog.getByRole('button', { name: ours.programme.states.acts.duplicate }).click();
    await on.answered(ours.programme.states.done.duplicate);
    await until('the copy to be shown', async () => {
      return (await on.tab.getByLabel(ours.programme.nameSv).inputValue()) === copied.sv;
    });
    expect(await on.tab.getByLabel(ours.programme.startsOn).inputValue()).toBe('15 september 2026');
    expect(await on.tab.getByLabel(ours.programme.endsOn, { exact: true }).inputValue()).toBe('11 december 2026');
    await on.press(ours.launch.next.describe);
    await withoutInviting(on.tab);
    await on.tab.getByRole('switch', { name: ours.launch.invite.approve }).check({ force: true });
    await on.tab.getByText(/^Sparat /).waitFor();
    await on.press(ours.launch.next.invite);
    await on.press(ours.launch.next.match);
    await on.press(ours.launch.open.act(copied.sv));
    await on.answered(ours.launch.open.opened(copied.sv));
    const { led } = await hr.me();
    datedId = led.find(({ name }) => name.sv === copied.sv)?.id ?? '';
    expect(await inDated().programme()).toMatchObject({ status: 'open', approval: 'everyone', name: copied });
  }, 120_000);

  test('HR invites two departments', async () => {
    const everyone = await product.standin.people();
    const some = nextForms(3, 0).flatMap(({ mail }) => everyone.find((each) => each.mail === mail) ?? []);
    const [applicants = ''] = some.map(({ department }) => department);
    const other = everyone.find(({ department }) => department !== applicants)?.department ?? '';
    const departments = [applicants, other];
    await on.open(on.hrOid, { page: 'hr/invite', programmeId: datedId });
    for (const name of departments)
      await on.tab.getByRole('checkbox', { name: new RegExp(`^${name} \\(`) }).check({ force: true });
    await on.press(ours.invite.preview);
    const dialog = on.tab.getByRole('dialog');
    await dialog.getByText(ours.invite.asTheyRead).waitFor();
    expect(await accessibilityFaults(on.page)).toEqual([]);
    await dialog.getByRole('button', { name: ours.invite.send }).click();
    await on.answered(ours.invite.sent);
    const [invited] = some.filter(({ department }) => departments.includes(department));
    await on.tab
      .getByText(invited?.displayName ?? 'nobody')
      .first()
      .waitFor({ timeout: 60_000 });
  }, 180_000);

  test('an applicant is refused kindly, and reads why; the others are in', async () => {
    dated = await sendForms(product, nextForms(3, 0), datedId);
    const refused = dated[5]?.person;
    if (refused === undefined) throw new Error('Too few have applied.');
    await on.open(on.hrOid, { page: 'hr/people', programmeId: datedId });
    await on.press(ours.applications.refuseName(refused.displayName));
    const dialog = on.tab.getByRole('dialog');
    await dialog.getByRole('radio', { name: ours.applications.reasons.full }).check({ force: true });
    await dialog.getByLabel(ours.applications.words).fill('Du står först i kön till våren.');
    await dialog.getByRole('button', { name: ours.applications.send }).click();
    await on.answered(ours.applications.refused);
    await dialog.waitFor({ state: 'detached' });
    await on.tab.getByRole('checkbox', { name: ours.applications.chooseAll }).check({ force: true });
    await on.press(ours.applications.approveSome('5'));
    await on.answered(ours.applications.approved);
    await knowHoursOf(product, dated.slice(0, 5));
    await on.open(refused.oid, { page: 'home' });
    await on.tab.getByRole('heading', { name: my.applying.refusedTitle(copied.sv) }).waitFor();
    await on.tab.getByText('Du står först i kön till våren.').waitFor();
    expect(await accessibilityFaults(on.page)).toEqual([]);
  }, 180_000);

  test('a lead of the open programme sees it, and nothing of the other', async () => {
    const begun = await hr.beginProgramme({
      name: rolling,
      startsOn: '2026-09-07',
      endsOn: null,
      pairingMonths: 6,
      cadence: 'every-two-weeks',
      rounds: { rhythm: 'weekly', weekday: 1, time: '08:00', publishAfterDays: 1 },
    });
    rollingId = begun.id;
    const lead = (await product.standin.people()).find(({ displayName, hasMailbox, appRoles }) => {
      return hasMailbox && appRoles.length === 0 && displayName.startsWith('Johanna');
    });
    if (lead === undefined) throw new Error('Nobody to lead.');
    await on.open(on.hrOid, { page: 'hr/programme', programmeId: rollingId, section: 'leads' });
    await on.tab.getByRole('searchbox', { name: ours.programme.leads.search }).fill(lead.displayName);
    await on.press(ours.programme.leads.appointName(lead.displayName));
    await on.answered(ours.programme.leads.appointed(lead.givenName));
    await on.open(lead.oid, { page: 'hr/programmes' });
    await on.tab.getByRole('link', { name: rolling.sv }).waitFor();
    expect(await on.tab.getByText(copied.sv).count()).toBe(0);
    expect(await on.tab.getByRole('button', { name: /Byt program/ }).count()).toBe(0);
    await on.open(lead.oid, { page: 'hr/people', programmeId: datedId });
    await on.tab.getByRole('heading', { name: my.trouble.notFound }).waitFor();
    expect(await on.tab.getByText(copied.sv).count()).toBe(0);
    await expect(product.as(lead.oid, datedId).hrPeople()).rejects.toThrow(/40[34]/);
    await on.open(lead.oid, { page: 'hr/people', programmeId: rollingId });
    await on.tab.getByRole('heading', { level: 1 }).waitFor();
  }, 120_000);

  test('the open programme matches by itself for three months; HR publishes the other by hand', async () => {
    const { round } = await inDated().propose();
    expect(round?.status).toBe('draft');
    await inDated().approveRound();
    inRolling = await enrolAll(product, nextForms(2, 3), rollingId);
    const months = [
      { monday: '2026-09-14', days: ['2026-09-16', '2026-09-30'] },
      { monday: '2026-10-12', days: ['2026-10-14', '2026-10-28'] },
      { monday: '2026-11-09', days: ['2026-11-11', '2026-11-25', '2026-12-09'] },
    ];
    for (const [month, { monday, days }] of months.entries()) {
      const before = (await inOpen().hrSeries()).series.length;
      await moveTo(monday);
      await soon('the round to run', async () => (await inOpen().matching()).round?.status === 'draft');
      for (const day of days) {
        await moveTo(day);
        await soon(`everything to be settled on ${day}`, () => isSettled(inOpen()));
      }
      expect((await inOpen().hrSeries()).series.length).toBeGreaterThan(before);
      if (month < 2) inRolling = [...inRolling, ...(await enrolAll(product, nextForms(2, 5 + 2 * month), rollingId))];
    }
    await on.open(on.hrOid, { page: 'hr/matching', programmeId: rollingId });
    await on.tab.getByText('Omgången publicerades av sig själv').waitFor();
    expect((await inOpen().hrStatus()).meetings.held).toBeGreaterThan(4);
  }, 600_000);

  test('the dated one ends on its day, and two who want to go on keep their series', async () => {
    const pair = await until('a pair that is asked', async () => {
      for (const { person } of dated) {
        const [pairing] = (await product.as(person.oid).home()).pairings;
        if (pairing !== undefined && pairing.parting.asked !== null) return { oid: person.oid, pairing };
      }
      return null;
    });
    const { id, partner } = pair.pairing;
    await on.open(pair.oid, { page: 'pairing', pairingId: id });
    await on.tab.getByRole('radio', { name: my.parting.wish.outside }).check({ force: true });
    await on.press(my.parting.save);
    await on.answered(my.parting.saved);
    await on.open(partner.id, { page: 'pairing', pairingId: id });
    await on.tab.getByRole('radio', { name: my.parting.wish.outside }).check({ force: true });
    await on.press(my.parting.save);
    await on.answered(my.parting.saved);
    await moveTo('2026-12-21');
    await soon('the dated programme to be over', async () => (await inDated().programme()).status === 'ended');
    await isThanked(pair.oid, copied.sv);
    await on.open(pair.oid, { page: 'home' });
    await on.tab.getByText(my.nextTime.farewell.title(copied.sv)).first().waitFor();
    expect(await aheadInOutlook(partner.id, pair.oid)).toBeGreaterThan(0);
  }, 180_000);

  test('HR ends the open one with a press; its meetings leave Outlook, and everybody is thanked', async () => {
    const booked = (await inOpen().hrSeries()).series.find(({ status }) => status === 'booked');
    const [one = '', other = ''] = booked?.people.map(({ id }) => id) ?? [];
    expect(await aheadInOutlook(one, other)).toBeGreaterThan(0);
    await on.open(on.hrOid, { page: 'hr/programme', programmeId: rollingId, section: 'ending' });
    await on.press(ours.programme.states.acts.end);
    const dialog = on.tab.getByRole('dialog').or(on.tab.getByRole('alertdialog'));
    await dialog.getByRole('button', { name: ours.programme.states.acts.end }).click();
    await on.answered(ours.programme.states.done.end);
    await soon('the meetings to leave Outlook', async () => (await aheadInOutlook(one, other)) === 0);
    for (const { person } of inRolling.slice(0, 2)) await isThanked(person.oid, rolling.sv);
    const statuses = (await hr.me()).led.map(({ name, status }) => [name.sv, status] as const);
    expect(new Map(statuses)).toEqual(
      new Map([
        [earlier.sv, 'ended'],
        [copied.sv, 'ended'],
        [rolling.sv, 'ended'],
      ]),
    );
    isOver = true;
  }, 180_000);

  /** Their common meetings that stand ahead in the first one's calendar. */
  async function aheadInOutlook(oid: string, otherOid: string): Promise<number> {
    const now = Temporal.Instant.from(await product.standin.now());
    const window = [now.toString(), now.add({ hours: 24 * 60 }).toString()] as const;
    const ids = async (of: string) =>
      new Set(
        (await product.standin.calendar(of, ...window))
          .filter(({ isCancelled, seriesMasterId }) => isCancelled !== true && typeof seriesMasterId === 'string')
          .flatMap(({ iCalUId }) => iCalUId ?? []),
      );
    const theirs = await ids(otherOid);
    return [...(await ids(oid))].filter((each) => theirs.has(each)).length;
  }

  /** All that has come due is done: nothing is being booked, and every meeting that is past is settled. */
  async function isSettled(of: TabClient): Promise<boolean> {
    const [{ series }, { meetings }, { round }] = [await of.hrSeries(), await of.hrStatus(), await of.matching()];
    const isBooked = series.every(({ status }) => status !== 'wanted' && status !== 'changing');
    return isBooked && meetings.held >= meetings.plannedSoFar && round?.status !== 'draft';
  }
});
