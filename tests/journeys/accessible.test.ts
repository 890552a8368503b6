import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demonstrationPersonas } from '#demo/personas.ts';
import { wordOf, type Place } from '#teams-app/contract/places.ts';
import { tab as texts } from '../support/tab-texts.ts';
import { accessibilityFaults, changeTheme, openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { startJourney } from '../support/journey.ts';
import { enrolAll, hrOf, matchAndBook, openProgramme } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import { until } from '../support/until.ts';

const { CHROME_PATH: chrome, PICTURES: pictures } = process.env;

/** A page as somebody sees it; of a pairing's page, one of its parts. */
interface Stop {
  readonly oid: string;
  readonly place: Place;
  readonly part?: 'meetings' | 'goals';
}

const wide = { width: 1280, height: 800 } as const;
const phone = { width: 390, height: 800 } as const;
const nowhere = '0f0f0f0f-0000-4000-8000-000000000000';
const themes = ['default', 'dark', 'contrast'] as const;
/** Colours are the same in both languages, so each size is seen in all of them once. */
const looks = [
  { lang: 'sv', size: wide, themes },
  { lang: 'en', size: phone, themes },
  { lang: 'en', size: wide, themes: ['default'] },
  { lang: 'sv', size: phone, themes: ['default'] },
] as const;

(chrome ? describe : describe.skip)(
  'Every page is accessible in three themes, on a phone and in both languages',
  () => {
    let product: Product;
    let browser: Browser;
    let stops: readonly Stop[];

    beforeAll(async () => {
      product = await startJourney();
      const hr = await hrOf(product);
      const hrOid = (await hr.me()).person.id;
      const { oid: itOid } = await product.standin.personOf(demonstrationPersonas.itAdministrator);
      const { oid: outsider } = await product.standin.personOf(demonstrationPersonas.mentee);
      await openProgramme(product, hr);
      await enrolAll(product, someForms(3, 3));
      const series = await matchAndBook(product, hr);
      const oid = series.find(({ status }) => status === 'booked')?.people[1]?.id ?? '';
      const mine = product.as(oid);
      const pairingId = (await mine.home()).pairings[0]?.id ?? '';
      await mine.addGoal(pairingId, { title: 'Leda ett projekt', measure: 'Det är levererat', dueOn: null });
      await product.standin.moveClock({ afterNextMeetingOf: oid });
      const surveyId = await until('a survey', async () => (await mine.home()).surveys[0]?.id);
      await enrolAll(
        product,
        someForms(5, 5).filter(({ mail }) => !someForms(3, 3).some((each) => each.mail === mail)),
      );
      await hr.propose();
      const hrPages = [
        'hr/overview',
        'hr/people',
        'hr/people/import',
        'hr/matching',
        'hr/meetings',
        'hr/programme',
        'hr/competences',
        'hr/questions',
        'hr/programme/questions',
        'hr/invite',
        'hr/messages',
        'hr/programmes',
        'hr/new',
        'hr/launch',
      ] as const;
      const programmeId = (await hr.programme()).id;
      stops = [
        { oid, place: { page: 'home' } },
        { oid, place: { page: 'me' } },
        { oid: outsider, place: { page: 'home' } },
        { oid: outsider, place: { page: 'me' } },
        { oid, place: { page: 'choose' } },
        { oid, place: { page: 'survey', surveyId } },
        { oid, place: { page: 'pairing', pairingId } },
        { oid, place: { page: 'pairing', pairingId }, part: 'meetings' },
        { oid, place: { page: 'pairing', pairingId }, part: 'goals' },
        { oid, place: { page: 'pairing', pairingId, dialog: 'end' } },
        ...hrPages.map((page) => ({ oid: hrOid, place: { page } })),
        { oid: itOid, place: { page: 'it/health' } },
        { oid: outsider, place: { page: 'join', programmeId } },
        // Where there is nothing for whoever comes.
        { oid, place: { page: 'hr/people' } },
        { oid, place: { page: 'it/health' } },
        { oid, place: { page: 'join', programmeId: nowhere } },
        { oid: hrOid, place: { page: 'hr/people', programmeId: nowhere } },
        { oid, place: { page: 'pairing', pairingId: nowhere } },
      ];
      browser = await openBrowser(String(chrome));
    }, 300_000);

    afterAll(async () => {
      await browser?.close();
      await product?.end();
    }, 60_000);

    async function open(page: Page, { oid, place, part }: Stop, lang: 'sv' | 'en'): Promise<void> {
      await visit(page, product.shellUrl, {
        as: oid,
        view: 'tab',
        lang,
        theme: 'default',
        subPage: wordOf(place),
      });
      const shown = tabOf(page);
      await shown.getByRole('heading').first().waitFor();
      if (place.page === 'pairing' && place.dialog !== undefined) await shown.getByRole('dialog').waitFor();
      if (part !== undefined)
        await shown
          .getByRole('navigation', { name: texts[lang].pairing.tabs })
          .getByRole('link', { name: texts[lang].pairing[part] })
          .click();
      await shown
        .locator('main [aria-label="' + texts[lang].common.loading + '"]')
        .first()
        .waitFor({ state: 'detached' });
    }

    /** A picture to look at, where somebody has asked for them. */
    async function picture(page: Page, name: string): Promise<void> {
      if (pictures === undefined) return;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}/${name.replaceAll(/[^\w-]+/g, '-')}.png` });
    }

    test.each(looks)(
      '$lang at $size.width pixels',
      async ({ lang, size, themes: those }) => {
        const page = await openWindow(browser, size);
        const faults: string[] = [];
        for (const stop of stops) {
          await open(page, stop, lang);
          for (const theme of those) {
            if (theme !== 'default') await changeTheme(page, theme);
            const found = await accessibilityFaults(page, { colours: theme !== 'default' });
            const where = `${wordOf(stop.place).replaceAll(/[0-9a-f-]{36}/g, '')} ${stop.part ?? ''} ${theme} ${lang}`;
            await picture(page, where);
            faults.push(...found.map((fault) => `${where}: ${fault}`));
          }
          const titles = await tabOf(page).locator('h1').count();
          if (titles !== 1) faults.push(`${wordOf(stop.place)} ${lang}: ${titles} headings of the page`);
          if ((await page.frames().at(-1)?.evaluate('document.documentElement.scrollWidth <= innerWidth')) !== true)
            faults.push(`${stop.place.page} ${stop.part ?? ''} ${lang}: wider than the window`);
        }
        expect(faults).toEqual([]);
      },
      240_000,
    );
  },
);
