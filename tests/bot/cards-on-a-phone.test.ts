import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AdaptiveCard, HostConfig } from 'adaptivecards';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { teamsHostConfig } from '../../standin/shell/web/chat/host-config.ts';
import { openBrowser, openWindow } from '../support/browser.ts';
import { everyCard } from './every-card.ts';

/** What a card has for itself on a phone of 390, and what one screen shows of it. */
const [width, mostHigh] = [366, 640];
/** Forms to fill in, which scroll. */
const forms = ['enrolment', 'enrolment again'];

const chrome = process.env['CHROME_PATH'];
let browser: Browser;

declare global {
  /** What the library's own script adds to a page. */
  // oxlint-disable-next-line no-var -- only a var stands for a global
  var AdaptiveCards: {
    readonly AdaptiveCard: typeof AdaptiveCard;
    readonly HostConfig: typeof HostConfig;
  };
}
beforeAll(async () => {
  browser = await openBrowser(String(chrome));
}, 60_000);
afterAll(() => browser.close());

const sizes = z.array(z.object({ name: z.string(), height: z.number(), isCut: z.boolean() }));

test.each(['sv', 'en'] as const)(
  'every card fits one screen of a telephone, as Microsoft’s renderer draws it (%s)',
  async (language) => {
    const page = await openWindow(browser, { width: 390, height: 800 });
    const style = readFileSync('standin/shell/web/chat/cards.css', 'utf8');
    await page.setContent(`<style>body{margin:0 12px;font:14px/20px sans-serif}${style}</style><main></main>`);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js') });
    const given = {
      width,
      config: JSON.stringify(teamsHostConfig()),
      cards: Object.entries(everyCard(language)).map(([name, { card }]) => ({ name, json: JSON.stringify(card) })),
    };
    const drawn = sizes.parse(await page.evaluate(`(${drawAll.toString()})(${JSON.stringify(given)})`));
    await page.context().close();
    expect(drawn).toHaveLength(given.cards.length);
    const wrong = drawn.filter(({ height, isCut }) => height < 40 || height > mostHigh || isCut);
    expect(wrong.filter(({ name }) => !forms.includes(name))).toEqual([]);
  },
  60_000,
);

/** Runs in the page. */
function drawAll({
  width: wide,
  config,
  cards,
}: {
  readonly width: number;
  readonly config: string;
  readonly cards: readonly { readonly name: string; readonly json: string }[];
}): readonly object[] {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text.replaceAll(/\\(\W)/g, '$1').replaceAll('<', '&lt;');
    result.didProcess = true;
  };
  return cards.map(({ name, json }) => {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(JSON.parse(config));
    card.parse(JSON.parse(json));
    const place = document.createElement('div');
    place.className = 'card card-body';
    place.style.width = `${wide}px`;
    const element = card.render();
    if (element !== undefined) place.append(element);
    document.body.append(place);
    return { name, height: place.offsetHeight, isCut: place.scrollWidth > place.clientWidth };
  });
}
