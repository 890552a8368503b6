import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { invitingEndpoints } from '#teams-app/contract/inviting.ts';
import { matchSettingsEndpoints } from '#teams-app/contract/match-settings.ts';
import { hr as hrTexts, tab as tabTexts } from '../support/tab-texts.ts';
import { accessibilityFaults } from '../support/browser.ts';
import { focusIsKept } from '../support/focus.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, matchAndBook } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import { until } from '../support/until.ts';
import { openPresses, type Presses } from './presses.ts';

const { sv: my } = tabTexts;
const { sv: ours } = hrTexts;
const { CHROME_PATH: chrome } = process.env;
const pictures = '.cache/failed-journey';
const name = 'Medvind';

(chrome ? describe : describe.skip)('HR launches the first programme, and changes it while it goes on', () => {
  let product: Product;
  let on: Presses;
  let isOver = false;

  beforeAll(async () => {
    product = await startJourney();
    on = await openPresses(product, String(chrome));
  }, 180_000);

  afterEach(async () => {
    if (isOver) return;
    mkdirSync(pictures, { recursive: true });
    await on.page.screenshot({ path: `${pictures}/launch.png`, fullPage: true });
  });

  afterAll(async () => {
    await on?.close();
    await product?.end();
  }, 60_000);

  const invitations = async () => (await on.hr.call(invitingEndpoints.invitations, { query: {} })).counts;
  const words = ours.launch;

  test('an empty product begins with a name; what is written is kept, and nothing is sent before the last step', async () => {
    await on.open(on.hrOid, { page: 'hr/new' });
    expect(await accessibilityFaults(on.page)).toEqual([]);
    await on.tab.getByLabel(words.name.label, { exact: true }).fill(name);
    await on.press(words.name.begin);
    await on.tab.getByRole('radio', { name: words.describe.kinds.leadership.name }).check({ force: true });
    await until('its way of matching', async () => {
      return (await on.hr.call(matchSettingsEndpoints.read, {})).settings.preset === 'leadership';
    });
    expect((await on.hr.programme()).purpose.sv).toBe(words.describe.purposes.leadership);
    expect(await accessibilityFaults(on.page)).toEqual([]);
    await on.press(words.next.describe);
    await on.tab.getByRole('radio', { name: words.invite.departments }).check({ force: true });
    const [first] = (await on.hr.call(invitingEndpoints.choices, {})).departments;
    await on.tab.getByRole('checkbox', { name: first?.name ?? '' }).check({ force: true });
    await on.tab.getByText(/får den här$/).waitFor();
    expect(await accessibilityFaults(on.page)).toEqual([]);
    await on.press(words.next.invite);
    await on.tab.getByRole('heading', { name: words.match.question }).waitFor();
    expect(await accessibilityFaults(on.page)).toEqual([]);
    await on.press(words.next.match);
    await on.tab.getByText(words.open.promise).waitFor();
    expect(await accessibilityFaults(on.page)).toEqual([]);
    expect((await on.hr.programme()).status).toBe('draft');
    expect((await invitations()).invited).toBe(0);
  }, 120_000);

  test('whoever leads lands on the launch; one press opens it and asks them', async () => {
    await on.open(on.hrOid, { page: 'hr/overview' });
    await on.tab.getByRole('link', { name: my.nav.launch, exact: true }).click();
    for (const step of ['describe', 'invite', 'match'] as const) await on.press(words.next[step]);
    await on.press(words.open.act(name));
    await on.answered(words.open.opened(name));
    await on.tab.getByRole('heading', { level: 1, name: words.going.title(name) }).waitFor();
    expect(await accessibilityFaults(on.page)).toEqual([]);
    await until('the invitations to be written', async () => (await invitations()).invited > 0, { timeoutMs: 60_000 });
    expect((await on.hr.programme()).status).toBe('open');
  }, 120_000);

  test('it says what is done and what comes next, until the first are matched', async () => {
    const { id: _id, ...programme } = await on.hr.programme();
    await on.hr.setUpProgramme({ ...programme, audience: { kind: 'everyone' } });
    // A handful of people are not to wait for better company.
    const { settings, version } = await on.hr.call(matchSettingsEndpoints.read, {});
    const rules = { ...settings.rules, minimumFit: 0, avoidSameTeam: false };
    await on.hr.call(matchSettingsEndpoints.write, { body: { settings: { ...settings, rules }, version } });
    await enrolAll(product, someForms(3, 3));
    await on.open(on.hrOid, { page: 'hr/launch' });
    const now = on.tab.getByRole('listitem').filter({ hasText: words.going.now });
    await now.getByText(words.going.steps.round).waitFor();
    await now.getByRole('link', { name: words.going.acts.round }).waitFor();
    await matchAndBook(product, on.hr);
    await on.open(on.hrOid, { page: 'hr/launch' });
    await on.tab.getByRole('heading', { level: 1, name: words.going.begun(name) }).waitFor();
    expect(await on.tab.getByRole('link', { name: my.nav.launch, exact: true }).count()).toBe(0);
  }, 240_000);

  const whom = () => on.tab.getByRole('region', { name: ours.settings.whom.label });

  test('a longer meeting waits until HR has read whom it touches; left, nothing has changed', async () => {
    await on.open(on.hrOid, { page: 'hr/programme', section: 'meetings' });
    const hour = on.tab.getByRole('radio', { name: '60 min' });
    await hour.check({ force: true });
    await whom()
      .getByText(/^Gäller /)
      .waitFor();
    expect(await accessibilityFaults(on.page)).toEqual([]);
    await whom().getByRole('button', { name: ours.settings.whom.leave }).click();
    await whom().waitFor({ state: 'detached' });
    expect(await hour.isChecked()).toBe(false);
    await focusIsKept(on.page);
    expect((await on.hr.programme()).meetingMinutes).toBe(45);
    await hour.check({ force: true });
    await whom()
      .getByRole('button', { name: /^Ändra för / })
      .click();
    await on.answered(/^Sparat /);
    expect((await on.hr.programme()).meetingMinutes).toBe(60);
    await until('the meetings to be booked anew', async () => {
      const { series } = await on.hr.hrSeries();
      return series.length > 0 && series.every(({ status }) => status === 'booked');
    });
  }, 180_000);

  test('what is missing is marked and said, and not saved; what is written is saved when it is left', async () => {
    await on.open(on.hrOid, { page: 'hr/programme', section: 'purpose' });
    const field = on.tab.getByLabel(ours.programme.nameSv);
    await field.fill('');
    await on.tab.getByText(ours.programme.missingName).waitFor();
    await field.blur();
    await on.tab.getByText(ours.settings.save.unsaved).waitFor();
    expect((await on.hr.programme()).name.sv).toBe(name);
    await field.fill('Motvind');
    await field.press('Tab');
    await on.answered(/^Sparat /);
    expect((await on.hr.programme()).name.sv).toBe('Motvind');
    await on.press(ours.settings.save.undo);
    await until('the name to be as it was', async () => (await on.hr.programme()).name.sv === name);
    await focusIsKept(on.page);
  }, 60_000);

  test('where two change the same at once the later one sees what holds; what only one changed is saved', async () => {
    await on.open(on.hrOid, { page: 'hr/programme', section: 'purpose' });
    const field = on.tab.getByLabel(ours.programme.nameSv);
    await field.fill('Motvind');
    const { id: _id, ...before } = await on.hr.programme();
    await on.hr.setUpProgramme({ ...before, name: { ...before.name, sv: 'Sidvind' } });
    await field.press('Tab');
    await on.tab.getByText(ours.settings.save.overtaken).waitFor();
    expect(await field.inputValue()).toBe('Sidvind');
    await focusIsKept(on.page);
    const { id: _again, ...now } = await on.hr.programme();
    const purpose = on.tab.getByLabel(ours.programme.purposeSv);
    await purpose.fill('Fler ska se en väg vidare.');
    await on.hr.setUpProgramme({ ...now, contact: { name: 'HR', mail: 'hr@ljungvind.example' } });
    await purpose.press('Tab');
    await on.answered(/^Sparat /);
    expect(await on.hr.programme()).toMatchObject({
      name: { sv: 'Sidvind' },
      purpose: { sv: 'Fler ska se en väg vidare.' },
      contact: { name: 'HR' },
    });
    isOver = true;
  }, 90_000);
});
