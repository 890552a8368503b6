import type { Browser } from 'playwright-core';
import { ensurePagesBuilt } from '#demo/builds.ts';
import { demonstrationPersonas } from '#demo/personas.ts';
import { openBrowser } from '../support/browser.ts';
import { findEquipment } from '../support/equipment.ts';
import { hrOf } from '../support/main-job.ts';
import { scratchDatabase } from '../support/postgres.ts';
import { startProduct, type Product } from '../support/product.ts';
import { atMost, shown, type BenchResult } from './result.ts';
import { fillTwoYears } from './tab/fill.ts';
import { firstLoad } from './tab/first-load.ts';
import { pagesToOpen, type OpenedPage } from './tab/places.ts';
import { measurePresses } from './tab/presses.ts';
import { openVisitor, type Opening, type Visitor } from './tab/visitor.ts';

const startAt = '2026-12-01T09:00:00Z';
/** Each page is opened so often; the first time fills the browser's cache and does not count. */
const rounds = 5;
const pressed = 3;
const callsAtMost = 3;
const contentWithinMs = 1_000;

/**
 * What people wait for in the tab: every page of the contract in the browser, on a machine four times slower, with two years
 * behind the programme and five thousand rows where rows are shown.
 */
export async function tabBench(): Promise<readonly BenchResult[]> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  await ensurePagesBuilt();
  const equipment = await findEquipment(process.env, say);
  const { chrome, postgresUrl, redisUrl, missing } = equipment;
  try {
    if (chrome === null || postgresUrl === null) throw new Error(missing.join('\n'));
    const database = await scratchDatabase(postgresUrl);
    // What a worker does beside is not what is measured; it only reads the directory first.
    const product = await startProduct({ databaseUrl: database.url, redisUrl, startAt, separateWorker: true });
    const browser = await openBrowser(chrome);
    try {
      await hrOf(product);
      await product.worker().end();
      const viewer = await product.standin.personOf(demonstrationPersonas.mentee);
      const filled = await fillTwoYears(product.databaseUrl, viewer.oid, startAt);
      say('Two years are filled in; the pages are opened.');
      return await measure(browser, product, pagesToOpen(filled), say);
    } finally {
      await browser.close();
      await product.end();
      await database.end();
    }
  } finally {
    await equipment.end();
  }
}

async function measure(
  browser: Browser,
  product: Product,
  pages: readonly OpenedPage[],
  say: (line: string) => void,
): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = [];
  const home = pages.find(({ page }) => page === 'home');
  if (home === undefined) throw new Error('There is no home page.');
  const stranger = await openVisitor(browser, product);
  results.push(...(await firstLoad(stranger, home)));
  await stranger.close();
  const visitor = await openVisitor(browser, product);
  for (const as of new Set(pages.map((each) => each.as))) {
    const theirs = pages.filter((each) => each.as === as);
    results.push(...(await measurePages(visitor, theirs, say)));
  }
  results.push(...(await measurePresses(visitor, pages, pressed)));
  await visitor.close();
  return results;
}

interface Openings {
  readonly whole: Opening[];
  readonly inside: Opening[];
}

/**
 * Each page of one person is opened with the tab, as the first of a visit; the next one is then come to, so that nothing of
 * it has been asked for before.
 */
async function measurePages(
  visitor: Visitor,
  pages: readonly OpenedPage[],
  say: (line: string) => void,
): Promise<readonly BenchResult[]> {
  const measured = new Map(pages.map(({ page }): [string, Openings] => [page, { whole: [], inside: [] }]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, opened] of pages.entries()) {
      const next = pages[(at + 1) % pages.length] ?? opened;
      const whole = await visitor.open(opened);
      const inside = next === opened ? null : await visitor.goTo(next);
      if (round === 0) continue;
      measured.get(opened.page)?.whole.push(whole);
      if (inside !== null) measured.get(next.page)?.inside.push(inside);
    }
    say(`round ${round} of ${rounds}: ${pages.length} pages`);
  }
  return [...measured].flatMap(([page, openings]) => resultsOf(page, openings));
}

function resultsOf(page: string, { whole, inside }: Openings): readonly BenchResult[] {
  const results = [
    atMost(`opened-p95:${page}`, p95(whole), 'ms', contentWithinMs),
    shown(`calls-with-the-frame:${page}`, mostCalls(whole).length, 'calls'),
  ];
  if (inside.length === 0) return results;
  const calls = mostCalls(inside);
  if (calls.length > callsAtMost) process.stderr.write(`${page} calls ${calls.join(', ')}\n`);
  return [
    ...results,
    atMost(`come-to-p95:${page}`, p95(inside), 'ms', contentWithinMs),
    atMost(`calls:${page}`, calls.length, 'calls', callsAtMost),
  ];
}

function mostCalls(openings: readonly Opening[]): readonly string[] {
  return openings.map(({ calls }) => calls).toSorted((one, other) => other.length - one.length)[0] ?? [];
}

function p95(openings: readonly Opening[]): number {
  const sorted = openings.map(({ ms }) => ms).toSorted((one, other) => one - other);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? Number.NaN;
}
