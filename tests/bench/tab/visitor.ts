import type { Browser, Frame, Page, Request } from 'playwright-core';
import { z } from 'zod';
import { openWindow, visit } from '../../support/browser.ts';
import { until } from '../../support/until.ts';
import type { Product } from '../../support/product.ts';
import type { OpenedPage } from './places.ts';
import { watching } from './watch.ts';

/** How much slower than this machine the reader's is. */
const slowed = 4;

const watch = z.object({ content: z.number().nullable(), answers: z.array(z.number()) });

/** One opening of a page: until its content stood there, and what it asked the API by then, photos apart. */
export interface Opening {
  readonly ms: number;
  readonly calls: readonly string[];
}

/** A window on a slow machine. */
export interface Visitor {
  readonly page: Page;
  /** All that the tab has asked for so far. */
  readonly requests: readonly Request[];
  /** Opens the tab anew, at a page. */
  open(opened: OpenedPage): Promise<Opening>;
  /** Goes to a page inside the open tab. */
  goTo(opened: OpenedPage): Promise<Opening>;
  /** How long the first visible answer to what is pressed takes, ms. */
  press(act: (frame: Frame) => Promise<void>): Promise<number>;
  close(): Promise<void>;
}

export async function openVisitor(browser: Browser, product: Product): Promise<Visitor> {
  const page = await openWindow(browser);
  await page.addInitScript(watching);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const requests: Request[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/tab') || (pathname.startsWith('/api/') && isOfTab(request))) requests.push(request);
  });
  const opening = async (begun: number, word: string): Promise<Opening> => {
    const come = async (): Promise<number | null> => (await seenIn(page)).content;
    const explain = async (): Promise<string> => tabIn(page).locator('body').ariaSnapshot();
    const ms = await until(`the content of ${word}`, come, { everyMs: 50, timeoutMs: 60_000, explain });
    return { ms, calls: requests.slice(begun).flatMap(callOf) };
  };
  return {
    page,
    requests,
    async open({ as, word }) {
      const { oid } = await product.standin.personOf(as);
      // The frame of the last page must not be taken for the new one.
      await page.goto('about:blank');
      const begun = requests.length;
      await visit(page, product.shellUrl, { as: oid, view: 'tab', lang: 'sv', subPage: word });
      await until('the frame of the tab', async () => (frameOf(page) === null ? null : true), { everyMs: 20 });
      return opening(begun, word);
    },
    async goTo({ path, word }) {
      const begun = requests.length;
      await tabIn(page).evaluate(`lodestarWatch.goTo(${JSON.stringify(path)})`);
      return opening(begun, word);
    },
    async press(act) {
      const before = (await seenIn(page)).answers.length;
      await act(tabIn(page));
      return until('an answer to the press', async () => (await seenIn(page)).answers[before] ?? null, { everyMs: 50 });
    },
    close: async () => page.context().close(),
  };
}

function frameOf(page: Page): Frame | null {
  // A frame that has only just been made has no address yet.
  const isTab = (url: string): boolean => URL.canParse(url) && new URL(url).pathname.startsWith('/tab');
  return page.frames().find((one) => isTab(one.url())) ?? null;
}

function tabIn(page: Page): Frame {
  const frame = frameOf(page);
  if (frame === null) throw new Error('The tab is not open.');
  return frame;
}

async function seenIn(page: Page): Promise<z.infer<typeof watch>> {
  const seen: unknown = await tabIn(page)
    .evaluate('globalThis.lodestarWatch ?? null')
    // The frame is just being loaded.
    .catch(() => null);
  return watch.safeParse(seen).data ?? { content: null, answers: [] };
}

/** The shell that plays Teams asks its own side of the same address. */
function isOfTab(request: Request): boolean {
  return request.headers()['authorization'] !== undefined;
}

function callOf(request: Request): readonly string[] {
  const { pathname } = new URL(request.url());
  return pathname.startsWith('/api/') && !pathname.endsWith('/photo') ? [`${request.method()} ${pathname}`] : [];
}
