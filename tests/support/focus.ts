/** Where the keyboard stands in the tab, and whether it stays there. */
import type { Frame, Page } from 'playwright-core';
import { until } from './until.ts';

const quick = { timeoutMs: 5_000, everyMs: 50 } as const;
const onNothing = 'document.activeElement === null || document.activeElement === document.body';

function frameOf(page: Page): Frame {
  const found = page.frames().find((one) => one.url().includes('/tab'));
  if (found === undefined) throw new Error('The tab is not open.');
  return found;
}

/** Waits until something on the page has the focus; fails when it was lost. */
export async function focusIsKept(page: Page): Promise<void> {
  await until('the focus to be somewhere', async () => (await frameOf(page).evaluate(onNothing)) === false, quick);
}
