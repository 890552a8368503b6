import type { Browser, Page } from 'playwright-core';
import { demonstrationPersonas } from '#demo/personas.ts';
import { openBrowser, openWindow, tabOf, visit, type View } from '../support/browser.ts';
import { standinClient, type SamplePerson, type StandinClient } from '../support/standin-client.ts';
import { tabClient, type TabClient } from '../support/tab-client.ts';

/** Where the tour walks: one window, one narrow one, and the people it meets. */
export interface TourGround {
  readonly shellUrl: string;
  readonly page: Page;
  readonly phone: Page;
  readonly standin: StandinClient;
  readonly hr: SamplePerson;
  readonly mentee: SamplePerson;
  readonly mentor: SamplePerson;
  as(person: SamplePerson): TabClient;
  /** Opens a view and waits until it is drawn. */
  look(person: SamplePerson, view: Omit<View, 'as'>, on?: Page): Promise<Page>;
  close(): Promise<void>;
}

export async function openTourGround(shellUrl: string, chrome: string): Promise<TourGround> {
  const browser = await openBrowser(chrome);
  const standin = standinClient(shellUrl);
  const [page, phone] = [await openWindow(browser), await openPhone(browser)];
  const { hrLead, mentee, mentor } = demonstrationPersonas;
  return {
    shellUrl,
    page,
    phone,
    standin,
    hr: await standin.personOf(hrLead),
    mentee: await standin.personOf(mentee),
    mentor: await standin.personOf(mentor),
    as: ({ oid }) => tabClient(shellUrl, standin, oid),
    async look({ oid }, view, on = page) {
      await visit(on, shellUrl, { lang: 'sv', theme: 'default', ...view, as: oid });
      if (view.view === 'tab') await tabOf(on).getByRole('heading', { level: 1 }).first().waitFor();
      await settled(on);
      return on;
    },
    close: () => browser.close(),
  };
}

/** Fingers instead of a mouse, and no room taken by scrollbars. */
async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    isMobile: true,
    hasTouch: true,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** Until nothing is fetched any more and the last frame is drawn. */
export async function settled(page: Page): Promise<void> {
  // The clock and the chat keep one stream open each, so the network never falls silent by itself.
  await page.waitForLoadState('load');
  await page.waitForTimeout(900);
}
