import type { FrameLocator, Locator, Page } from 'playwright-core';
import { wordOf, type Place } from '#teams-app/contract/places.ts';
import { tab as tabTexts } from '../support/tab-texts.ts';
import { openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { focusIsKept } from '../support/focus.ts';
import { hrOf } from '../support/main-job.ts';
import type { Product } from '../support/product.ts';
import type { TabClient } from '../support/tab-client.ts';

/** A tab in a browser, and what people do in it. */
export interface Presses {
  readonly hr: TabClient;
  readonly hrOid: string;
  readonly page: Page;
  readonly tab: FrameLocator;
  open(oid: string, place: Place): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  fromMenu(item: string): Promise<void>;
  /** Another part of a pairing's page. */
  toPart(name: string): Promise<void>;
  /** Said on the page, and nobody has to begin at its top again. */
  answered(text: string | RegExp): Promise<void>;
  hasFocus(field: Locator): Promise<void>;
  close(): Promise<void>;
}

/** Opens the tab in a browser of its own. */
export async function openPresses(product: Product, chrome: string): Promise<Presses> {
  const hr = await hrOf(product);
  const hrOid = (await hr.me()).person.id;
  const browser = await openBrowser(chrome);
  const page = await openWindow(browser);
  const tab = tabOf(page);
  const press = (name: string | RegExp): Promise<void> => tab.getByRole('button', { name }).first().click();
  return {
    hr,
    hrOid,
    page,
    tab,
    press,
    open: async (oid, place) => {
      await visit(page, product.shellUrl, { as: oid, view: 'tab', lang: 'sv', subPage: wordOf(place) });
      await tab.getByRole('heading', { level: 1 }).first().waitFor();
    },
    fromMenu: async (item) => {
      await press(tabTexts.sv.meetings.moreChoices);
      await tab.getByRole('menuitem', { name: item }).click();
    },
    toPart: (name) =>
      tab.getByRole('navigation', { name: tabTexts.sv.pairing.tabs }).getByRole('link', { name }).click(),
    answered: async (text) => {
      await tab.getByText(text).first().waitFor();
      await focusIsKept(page);
    },
    hasFocus: (field) => field.and(tab.locator(':focus')).waitFor(),
    close: () => browser.close(),
  };
}
