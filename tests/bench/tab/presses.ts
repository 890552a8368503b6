import type { Frame } from 'playwright-core';
import { atMost, type BenchResult } from '../result.ts';
import type { OpenedPage } from './places.ts';
import type { Visitor } from './visitor.ts';

interface Press {
  readonly name: string;
  /** Where it is pressed, by the name of the page. */
  readonly on: OpenedPage['page'];
  /** Behind the page's path. */
  readonly part?: string;
  readonly act: (frame: Frame) => Promise<void>;
}

/** Each answers at once, whatever the server takes. */
const presses: readonly Press[] = [
  {
    name: 'goal-progress',
    on: 'pairing',
    part: '/goals',
    act: async (frame) => frame.getByRole('slider').first().press('ArrowRight'),
  },
  {
    name: 'filter-people',
    on: 'hr/people',
    act: async (frame) =>
      frame
        .locator('main')
        .getByRole('button', { name: /^Väntar/ })
        .first()
        .click(),
  },
  {
    name: 'search-people',
    on: 'hr/people',
    act: async (frame) => frame.locator('main').getByRole('searchbox').first().press('b'),
  },
  {
    name: 'lock-proposal',
    on: 'hr/matching',
    act: async (frame) => frame.locator('main [role=row] button[aria-pressed]').first().click(),
  },
];

/** How long each waits for its first visible answer, the slowest of some times. */
export async function measurePresses(
  visitor: Visitor,
  pages: readonly OpenedPage[],
  times: number,
): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = [];
  for (const { name, on, part = '', act } of presses) {
    const opened = pages.find(({ page }) => page === on);
    if (opened === undefined) throw new Error(`There is no page ${on} to press ${name} on.`);
    const took: number[] = [];
    for (let time = 0; time < times; time += 1) {
      await visitor.open(opened);
      if (part !== '') await visitor.goTo({ ...opened, path: opened.path + part });
      took.push(await visitor.press(act));
    }
    results.push(atMost(`press-${name}`, Math.max(...took), 'ms', 100));
  }
  return results;
}
