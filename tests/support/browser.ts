import axe from 'axe-core';
import { chromium, type Browser, type Frame, type FrameLocator, type Page } from 'playwright-core';
import { z } from 'zod';
import { until } from './until.ts';

/** What the shell is asked to show; a view of one person in one look. */
export interface View {
  readonly as: string;
  readonly view: 'chat' | 'tab' | 'calendar' | 'mail';
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly lang?: 'sv' | 'en';
  readonly subPage?: string;
}

/** Starts a browser of the Chromium family; as root (in containers) it has to go without its sandbox. */
export function openBrowser(executablePath: string): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-dev-shm-usage', ...asRoot] });
}

/** A window of its own, as on another machine: nothing is shared with the other windows. */
export async function openWindow(
  browser: Browser,
  size: { readonly width: number; readonly height: number } = { width: 1280, height: 800 },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** Opens the shell as somebody. */
export async function visit(page: Page, shellUrl: string, view: View): Promise<void> {
  const given = Object.entries(view).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  await page.goto(`${shellUrl}/?${new URLSearchParams(given).toString()}`);
}

/** The app's tab inside the shell. */
export function tabOf(page: Page): FrameLocator {
  return page.frameLocator('iframe');
}

const violations = z.object({
  violations: z.array(
    z.object({ id: z.string(), impact: z.string().nullish(), nodes: z.array(z.object({ html: z.string() })) }),
  ),
});

function tabFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/tab'));
  if (frame === undefined) throw new Error('The tab is not open.');
  return frame;
}

/** The person chooses another theme in Teams; the open tab is told, and not loaded anew. */
export async function changeTheme(page: Page, theme: NonNullable<View['theme']>): Promise<void> {
  const colour = "document.documentElement.style.getPropertyValue('--page')";
  const before = String(await tabFrame(page).evaluate(colour));
  await page.evaluate(`{
    const at = new URL(location.href);
    at.searchParams.set('theme', '${theme}');
    history.pushState(null, '', at);
    dispatchEvent(new PopStateEvent('popstate'));
  }`);
  await until('the tab to have the other colours', async () => (await tabFrame(page).evaluate(colour)) !== before);
}

const allRules = "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }";
const colourRules = "{ type: 'rule', values: ['color-contrast'] }";

/**
 * What axe-core finds against WCAG 2.2 AA in the open tab, one line each; empty when nothing. `colours`: only what can
 * be otherwise in another theme.
 */
export async function accessibilityFaults(
  page: Page,
  { colours = false }: { readonly colours?: boolean } = {},
): Promise<readonly string[]> {
  const frame = tabFrame(page);
  // Evaluated from here: the tab's content security policy lets no foreign script element in.
  await frame.evaluate(axe.source);
  // A colour that is still changing is not the design's.
  await frame.evaluate(
    'Promise.all(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished.catch(() => null)))',
  );
  // A closing dialog gives back the page behind it a moment after it has disappeared.
  await frame.waitForFunction(
    "document.querySelector('[role=dialog], [role=alertdialog]') !== null || document.querySelector('#root[aria-hidden]') === null",
  );
  // Fluent's focus sentinels are hidden and focusable by design: they hand the focus on at once and are never read out.
  const run = `axe.run({ exclude: ['[data-tabster-dummy]'] }, { runOnly: ${colours ? colourRules : allRules} })`;
  const found = violations.parse(await frame.evaluate(run));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
