import { Temporal } from 'temporal-polyfill';
import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { endpoints } from '#teams-app/contract/endpoints.ts';
import { tabCatalogue } from '#texts/enrolment/catalogue/sv.ts';
import { tabQuestions } from '#texts/enrolment/questions/sv.ts';
import { hr as hrTexts, tab as tabTexts } from '../support/tab-texts.ts';
import { focusIsKept } from '../support/focus.ts';
import { startJourney } from '../support/journey.ts';
import { openProgramme } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import { until } from '../support/until.ts';
import { openPresses, type Presses } from './presses.ts';

const { sv: my } = tabTexts;
const { sv: ours } = hrTexts;
const { CHROME_PATH: chrome } = process.env;
const pictures = '.cache/failed-journey';

(chrome ? describe : describe.skip)('Every press of HR’s own pages is answered where the eye is', () => {
  let product: Product;
  let on: Presses;
  let isOver = false;

  beforeAll(async () => {
    product = await startJourney();
    on = await openPresses(product, String(chrome));
    await openProgramme(product, on.hr);
  }, 180_000);

  afterEach(async () => {
    if (isOver) return;
    mkdirSync(pictures, { recursive: true });
    await on.page.screenshot({ path: `${pictures}/every-press-of-hr.png` });
  });

  afterAll(async () => {
    await on?.close();
    await product?.end();
  }, 60_000);

  const dialog = (): Locator => on.tab.getByRole('dialog');
  const pressIn = (name: string): Promise<void> => dialog().getByRole('button', { name, exact: true }).click();

  /** What was said is read, and the dialog is gone without taking the keyboard's place along. */
  async function saidAndClosed(text: string): Promise<void> {
    await on.answered(text);
    await dialog().waitFor({ state: 'detached' });
    await focusIsKept(on.page);
  }

  async function choose(menu: string, item: string): Promise<void> {
    await on.press(menu);
    await on.tab.getByRole('menuitem', { name: item, exact: true }).click();
  }

  test('a competence is added, changed, retired, brought back and merged; what is missing has the focus', async () => {
    const words = tabCatalogue;
    await on.open(on.hrOid, { page: 'hr/competences' });
    await on.press(words.add);
    await pressIn(words.save);
    await on.hasFocus(dialog().getByLabel(words.nameSv));
    await dialog().getByLabel(words.nameSv).fill('skogsbruk');
    await dialog().getByLabel(words.nameEn).fill('forestry');
    await pressIn(words.save);
    await saidAndClosed(words.added);

    await choose(words.menu('skogsbruk'), words.edit);
    await dialog().getByLabel(words.synonymsSv).fill('skog, virke');
    await pressIn(words.save);
    await saidAndClosed(words.saved);
    await on.hasFocus(on.tab.getByRole('button', { name: words.menu('skogsbruk') }));

    await choose(words.menu('skogsbruk'), words.retire);
    await pressIn(words.retire);
    await saidAndClosed(words.retired);
    await choose(words.menu('skogsbruk'), words.bringBack);
    await on.answered(words.broughtBack);

    await choose(words.menu('skogsbruk'), words.merge);
    await pressIn(words.mergeAction);
    await saidAndClosed(words.merged);
    const { competences } = await on.hr.call(endpoints.catalogue.ofHr, {});
    expect(competences.filter(({ name }) => name.sv === 'skogsbruk')).toEqual([]);
  }, 120_000);

  async function write(text: string, kind: keyof typeof tabQuestions.kinds): Promise<void> {
    const words = tabQuestions;
    await on.press(words.add);
    await dialog().getByLabel(words.kind).selectOption(kind);
    await pressIn(words.save);
    await on.hasFocus(dialog().getByLabel(words.textSv));
    await dialog().getByLabel(words.textSv).fill(text);
    await dialog().getByLabel(words.textEn).fill(`${text} (English)`);
    await pressIn(words.save);
    await saidAndClosed(words.added);
    await on.tab.getByRole('button', { name: words.menu(text) }).waitFor();
  }

  test('an earlier last day touches nobody before there are pairs: it is saved at once, and taken back', async () => {
    const words = ours.settings;
    await on.open(on.hrOid, { page: 'hr/programme', section: 'purpose' });
    const { endsOn } = await on.hr.programme();
    if (endsOn === null) throw new Error('The programme has no last day.');
    const earlier = Temporal.PlainDate.from(endsOn).subtract({ days: 20 }).toString();
    const lastDay = on.tab.getByLabel(ours.programme.endsOn, { exact: true });
    const shown = await lastDay.inputValue();
    await lastDay.fill(earlier);
    await lastDay.press('Tab');
    await on.answered(/^Sparat /);
    expect((await on.hr.programme()).endsOn).toBe(earlier);
    expect(await on.tab.getByRole('region', { name: words.whom.label }).count()).toBe(0);
    await on.press(words.save.undo);
    await until('the last day to be as it was', async () => (await on.hr.programme()).endsOn === endsOn);
    await until('the field to show it', async () => (await lastDay.inputValue()) === shown);
    await focusIsKept(on.page);
  }, 90_000);

  test('a question is written and worded anew in the library', async () => {
    const words = tabQuestions;
    await on.open(on.hrOid, { page: 'hr/questions' });
    await write('Varför nu?', 'text');
    await write('Vill du resa?', 'yes-no');
    await choose(words.menu('Varför nu?'), words.edit);
    await dialog().getByLabel(words.textSv).fill('Varför just nu?');
    await pressIn(words.save);
    await saidAndClosed(words.saved);
    await on.tab.getByRole('button', { name: words.menu('Varför just nu?') }).waitFor();
    const { questions } = await on.hr.call(endpoints.questions.library, {});
    expect(questions.map(({ text }) => text.sv).toSorted()).toEqual(['Varför just nu?', 'Vill du resa?']);
  }, 120_000);

  const asked = async () => (await on.hr.call(endpoints.questions.ofProgramme, {})).asked;

  /** The notice may stand there from the press before, so the page itself has to show it too. */
  async function savedWith(shown: Locator): Promise<void> {
    await shown.waitFor();
    await on.answered(tabQuestions.askedSaved);
  }

  test('what a programme asks is chosen, ordered, required and counted, and its answers are looked at', async () => {
    const words = tabQuestions;
    await on.open(on.hrOid, { page: 'hr/programme/questions' });
    for (const text of ['Varför just nu?', 'Vill du resa?']) {
      await on.tab.getByLabel(words.useWhich).selectOption({ label: text });
      await on.press(words.use);
      await savedWith(on.tab.getByRole('button', { name: words.remove(text) }));
    }
    const row = (text: string): Locator => on.tab.getByRole('listitem').filter({ hasText: text });
    await row('Vill du resa?').getByRole('switch', { name: words.required }).click();
    await savedWith(row('Vill du resa?').getByRole('switch', { name: words.required, checked: true, disabled: false }));
    await on.hasFocus(row('Vill du resa?').getByRole('switch'));
    const relation = on.tab.getByLabel(words.relationOf('Vill du resa?'));
    await relation.selectOption('alike');
    await savedWith(on.tab.getByLabel(words.weightOf('Vill du resa?')));
    await on.press(words.up('Vill du resa?'));
    await savedWith(on.tab.getByRole('listitem').first().filter({ hasText: 'Vill du resa?' }));
    await on.hasFocus(on.tab.getByRole('button', { name: words.up('Vill du resa?') }));
    expect((await asked()).map(({ text, required, relation: counts }) => [text.sv, required, counts])).toEqual([
      ['Vill du resa?', true, 'alike'],
      ['Varför just nu?', false, 'none'],
    ]);

    await row('Varför just nu?').getByRole('button', { name: words.answers }).click();
    await dialog().getByText(words.answersNone).waitFor();
    await on.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await on.hasFocus(row('Varför just nu?').getByRole('button', { name: words.answers }));

    await on.press(words.remove('Vill du resa?'));
    await row('Vill du resa?').waitFor({ state: 'detached' });
    await on.answered(words.askedSaved);
    expect((await asked()).map(({ text }) => text.sv)).toEqual(['Varför just nu?']);
  }, 120_000);

  test('a question that goes says where it is asked, and that it is gone', async () => {
    const words = tabQuestions;
    await on.open(on.hrOid, { page: 'hr/questions' });
    await choose(words.menu('Varför just nu?'), words.retire);
    await dialog().getByText(words.usedByOne).waitFor();
    await pressIn(words.retire);
    await saidAndClosed(words.retired);
    expect(await asked()).toEqual([]);
  }, 60_000);

  test('a lead is appointed and dismissed', async () => {
    const words = ours.programme.leads;
    const { displayName, givenName } = await product.standin.personOf(someForms(1, 0)[0]?.mail ?? '');
    await on.open(on.hrOid, { page: 'hr/programme', section: 'leads' });
    await on.tab.getByRole('searchbox', { name: words.search }).fill('Finns inte alls');
    await on.tab.getByText(words.nobody).waitFor();
    await on.tab.getByRole('searchbox', { name: words.search }).fill(displayName);
    await on.press(words.appointName(displayName));
    await on.answered(words.appointed(givenName));
    await on.tab.getByRole('button', { name: words.dismissName(displayName) }).waitFor();
    await focusIsKept(on.page);
    await on.press(words.dismissName(displayName));
    await on.answered(words.dismissed(givenName));
    await on.tab.getByText(words.none).waitFor();
    await focusIsKept(on.page);
    expect((await on.hr.call(endpoints.programme.leads, {})).leads).toEqual([]);
  }, 90_000);

  test('an applicant is told no with a reason, let ask again, and told yes', async () => {
    const words = ours.applications;
    const { mail, form } = someForms(0, 1)[0] ?? { mail: '', form: null };
    if (form === null) throw new Error('Nobody wants a mentor');
    const { oid, displayName, givenName } = await product.standin.personOf(mail);
    await on.hr.setUpProgramme({ ...(await on.hr.programme()), approval: 'everyone' });
    await product.standin.install(oid);
    await product.as(oid).enrol(form);
    await on.open(on.hrOid, { page: 'hr/people' });
    await on.tab.getByText(my.promises.applicantsGoals).waitFor();
    await on.press(words.refuseName(displayName));
    await dialog().getByRole('radio', { name: words.reasons.own }).check({ force: true });
    await dialog()
      .getByRole('heading', { name: words.refuseName(displayName) })
      .waitFor();
    await pressIn(words.send);
    await on.hasFocus(dialog().getByLabel(words.words));
    await dialog().getByLabel(words.words).fill('Välkommen i höst.');
    await pressIn(words.send);
    await saidAndClosed(words.refused);
    await on.press(words.liftName(displayName));
    await on.answered(words.lifted);
    await on.tab.getByText(words.mayAsk).waitFor();
    await focusIsKept(on.page);
    const { profile: _told, ...part } = form;
    await product.as(oid).enrol(part);
    await on.open(on.hrOid, { page: 'hr/people' });
    await on.press(words.approveName(displayName));
    await on.answered(words.approvedOne(givenName));
    await on.tab.getByRole('button', { name: words.approveName(displayName) }).waitFor({ state: 'detached' });
    await focusIsKept(on.page);
    expect((await product.as(oid).enrolment())?.roles).toEqual(['mentee']);
  }, 120_000);

  test('a programme is copied, and the copy thrown away', async () => {
    const words = ours.programme.states;
    await on.open(on.hrOid, { page: 'hr/programmes' });
    const { name } = await on.hr.programme();
    await on.tab.getByRole('main').getByRole('link', { name: name.sv }).click();
    await on.tab.getByRole('link', { name: my.nav.programme, exact: true }).click();
    await on.tab.getByRole('link', { name: ours.settings.sections.ending }).click();
    await on.press(words.acts.duplicate);
    await dialog().getByLabel(words.nameIn('svenska')).fill('En gång till');
    await dialog().getByLabel(words.nameIn('engelska')).fill('Once more');
    await pressIn(words.acts.duplicate);
    await saidAndClosed(words.done.duplicate);
    await on.tab.getByRole('heading', { level: 1, name: ours.launch.title('En gång till') }).waitFor();
    await on.tab.getByRole('link', { name: my.nav.programme, exact: true }).click();
    await on.tab.getByRole('link', { name: ours.settings.sections.ending }).click();
    await on.tab.getByText(words.now.draft).waitFor();
    await on.press(words.acts.remove);
    await pressIn(words.acts.remove);
    await saidAndClosed(words.done.remove);
    await on.tab.getByRole('heading', { level: 1, name: ours.programmes.title }).waitFor();
    await focusIsKept(on.page);
    expect(await on.tab.getByText('En gång till').count()).toBe(0);
  }, 120_000);

  test('a programme is started, ended, put away and taken back', async () => {
    const words = ours.programme.states;
    await on.open(on.hrOid, { page: 'hr/programme', section: 'ending' });
    for (const [act, after] of [
      ['start', 'running'],
      ['end', 'ended'],
      ['archive', 'archived'],
      ['restore', 'ended'],
    ] as const) {
      await on.press(words.acts[act]);
      await dialog().getByText(words.means[act]).waitFor();
      await pressIn(words.acts[act]);
      await saidAndClosed(words.done[act]);
      await on.tab.getByText(words.now[after]).waitFor();
    }
    expect((await on.hr.programme()).status).toBe('ended');
    isOver = true;
  }, 120_000);
});
