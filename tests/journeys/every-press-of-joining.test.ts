/** Joining and the profile in a browser: what each press says, and where the focus goes. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { tab as tabTexts } from '../support/tab-texts.ts';
import { focusIsKept } from '../support/focus.ts';
import { startJourney } from '../support/journey.ts';
import { openProgramme } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import { until } from '../support/until.ts';
import { openPresses, type Presses } from './presses.ts';

const { CHROME_PATH: chrome } = process.env;
const my = tabTexts.sv;

(chrome ? describe : describe.skip)('Every press of somebody who joins', () => {
  let product: Product;
  let on: Presses;

  beforeAll(async () => {
    product = await startJourney();
    on = await openPresses(product, String(chrome));
    await openProgramme(product, on.hr);
  }, 240_000);
  afterAll(async () => {
    await on?.close();
    await product?.end();
  });

  test('joining says what is missing where it is, keeps what was written, and ends on what happens now', async () => {
    const joined = someForms(4, 0)[3];
    const { oid, givenName } = await product.standin.personOf(joined?.mail ?? '');
    await on.open(oid, { page: 'me' });
    await on.press(my.common.next);
    await on.answered(my.joinSteps.missingRole);
    await focusIsKept(on.page);
    await on.tab.getByRole('checkbox', { name: my.joinSteps.wantMentor }).check({ force: true });
    await on.press(my.common.next);
    await on.answered(my.joinSteps.missingWanted);
    await on.tab.getByRole('group', { name: my.joinSteps.wanted }).getByRole('button').first().click();
    await on.tab.getByRole('link', { name: my.nav.home, exact: true }).click();
    await on.tab.getByRole('link', { name: my.nav.me, exact: true }).click();
    await on.tab.getByText(my.common.kept).waitFor();
    await on.press(my.common.next);
    await on.tab.getByRole('heading', { name: my.joinSteps.title.ways }).waitFor();
    await focusIsKept(on.page);
    await on.press(my.common.next);
    await on.answered(my.joinSteps.missingLanguage);
    await on.tab.getByRole('button', { name: 'Svenska' }).click();
    await on.press(my.common.next);
    await on.press(my.joinSteps.join);
    await on.answered(my.joinSteps.missingConsent);
    for (const consent of Object.values(my.joinSteps.consent)) {
      await on.tab.getByRole('checkbox', { name: consent }).check({ force: true });
    }
    await on.press(my.joinSteps.join);
    await on.tab.getByRole('heading', { name: my.joined.title(givenName) }).waitFor();
    await focusIsKept(on.page);
    const { programmes } = await product.as(oid).me();
    expect(programmes[0]?.consents.map(({ kind }) => kind)).toEqual(['calendar', 'matching']);
  }, 120_000);

  test('joining is done by keyboard alone, with twelve answers and presses', async () => {
    const joining = someForms(5, 0)[4];
    const { oid, givenName } = await product.standin.personOf(joining?.mail ?? '');
    await on.open(oid, { page: 'me' });
    const answer = async (control: Locator, key = 'Space'): Promise<void> => {
      const isThere = async (): Promise<boolean> => (await control.and(on.tab.locator(':focus')).count()) > 0;
      for (let tabs = 0; tabs < 60 && !(await isThere()); tabs += 1) await on.page.keyboard.press('Tab');
      expect(await isThere()).toBe(true);
      await on.page.keyboard.press(key);
    };
    const button = (name: string): Locator => on.tab.getByRole('button', { name, exact: true });
    await on.tab.getByRole('checkbox', { name: my.joinSteps.wantMentor }).focus();
    await on.page.keyboard.press('Space');
    await answer(on.tab.getByRole('group', { name: my.joinSteps.wanted }).getByRole('button').first());
    await answer(on.tab.getByLabel(my.joinSteps.sentence), 'L');
    await answer(button(my.common.next), 'Enter');
    await on.tab.getByRole('heading', { name: my.joinSteps.title.ways }).waitFor();
    await answer(on.tab.getByRole('radio').first());
    await answer(button('Svenska'));
    await answer(button(my.common.next), 'Enter');
    await on.tab.getByRole('heading', { name: my.joinSteps.title.read }).waitFor();
    await answer(on.tab.getByRole('checkbox').first());
    await answer(on.tab.getByRole('checkbox').last());
    await answer(button(my.joinSteps.join), 'Enter');
    await on.tab.getByRole('heading', { name: my.joined.title(givenName) }).waitFor();
    const { programmes, profile } = await product.as(oid).me();
    expect(programmes[0]?.enrolment).toMatchObject({ roles: ['mentee'], goals: ['L'] });
    expect(profile).toMatchObject({ languages: ['sv'], workingStyle: { planning: -2 } });
  }, 120_000);

  test('a fact of the profile is changed where it stands, saved as it is, and undone; leaving says so', async () => {
    const joined = someForms(4, 0)[3];
    const { oid } = await product.standin.personOf(joined?.mail ?? '');
    const profile = async () => (await product.as(oid).me()).profile;
    await on.open(oid, { page: 'me', part: 'about' });
    await on.press(my.me.edit(my.me.place));
    const place = on.tab.getByRole('textbox', { name: my.me.place });
    const before = await place.inputValue();
    await place.fill('Kiruna');
    await place.press('Enter');
    await on.tab.getByText(/^Sparat \d/).waitFor();
    await until('the place to be kept', async () => (await profile())?.place === 'Kiruna');
    await on.press(my.me.undo);
    await until('the place to be as before', async () => (await profile())?.place === before);
    await focusIsKept(on.page);
    await on.press(my.me.done);
    await on.tab.getByRole('button', { name: my.me.edit(my.me.place) }).waitFor();
    await focusIsKept(on.page);
    await on.tab.getByRole('link', { name: new RegExp(`^${my.me.parts.times}`) }).click();
    await on.tab.getByRole('gridcell', { name: 'tisdag 09:00–10:00' }).click();
    await until('the hour to be kept', async () => (await profile())?.preferredTimes.length === 1);
    await on.tab.getByRole('link', { name: my.me.parts.known }).click();
    await on.tab.getByRole('table').waitFor();
    expect((await profile())?.preferredTimes).toEqual([{ weekday: 2, from: '09:00', until: '10:00' }]);

    await on.open(oid, { page: 'me', part: 'part' });
    await on.press(my.me.leave);
    await on.tab.getByText(my.nextTime.leave.ask).click();
    await on.tab.getByRole('dialog').getByRole('button', { name: my.me.leave }).click();
    await on.answered(my.me.left);
  }, 120_000);
});
