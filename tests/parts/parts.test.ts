import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { openBrowser } from '../support/browser.ts';
import { layoutFaults } from '../support/layout-faults.ts';
import { pictureDifference } from '../support/picture-difference.ts';
import { drawParts, pictureFolder, type Drawn } from './draw-parts.ts';
import { serveParts } from './serve-parts.ts';

const { CHROME_PATH: chrome } = process.env;

/** Letters are smoothed otherwise on other machines; a part that looks otherwise moves more. */
const mostDifference = 0.01;
const found = z.object({ violations: z.array(z.object({ id: z.string() })) });

/** Parts that are not pages of their own: what a page must have is left to the pages. */
const ofPages = ['region', 'page-has-heading-one', 'landmark-one-main'];

async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const rules = JSON.stringify(Object.fromEntries(ofPages.map((rule) => [rule, { enabled: false }])));
  const { violations } = found.parse(
    await page.evaluate(`axe.run({ exclude: ['[data-tabster-dummy]'] }, { rules: ${rules} })`),
  );
  return violations.map(({ id }) => id);
}

(chrome ? describe : describe.skip)('The parts that pages share', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveParts>>;
  const drawn: Pick<Drawn, 'part' | 'look' | 'file'>[] = [];
  const faults: string[] = [];
  const otherwise: string[] = [];

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(String(chrome)), serveParts(0)]);
    await drawParts(browser, served.url, async ({ part, look, file, page, picture }) => {
      drawn.push({ part, look, file });
      const where = `${part}, ${look}`;
      faults.push(...(await axeFaults(page)).map((fault) => `${where}: ${fault}`));
      faults.push(...(await layoutFaults(page)).map((fault) => `${where}: ${fault}`));
      if (!existsSync(file)) return void otherwise.push(`${where}: no picture yet`);
      const difference = await pictureDifference(page, readFileSync(file), picture);
      if (difference > mostDifference) otherwise.push(`${where}: ${(difference * 100).toFixed(1)} % looks otherwise`);
    });
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await served?.end();
  });

  test('are accessible in every theme and fit a phone', () => {
    expect(drawn.length).toBeGreaterThan(40);
    expect(faults).toEqual([]);
  });

  test('look as they did when somebody last looked at them (npm run parts -- --pictures writes them anew)', () => {
    expect(otherwise).toEqual([]);
  });

  test('have no picture of a part that is gone', () => {
    expect(readdirSync(pictureFolder).toSorted()).toEqual(drawn.map(({ file }) => basename(file)).toSorted());
  });
});
