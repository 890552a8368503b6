import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** Pictures of the parts as they were when somebody last looked at them and found them good. */
export const pictureFolder = 'tests/parts/pictures';

const wide = { width: 960, height: 600 } as const;
/** Each theme at a desk, and light on a phone. */
const looks = [
  { name: 'light', theme: 'default', size: wide },
  { name: 'dark', theme: 'dark', size: wide },
  { name: 'contrast', theme: 'contrast', size: wide },
  { name: 'phone', theme: 'default', size: { width: 390, height: 800 } },
] as const;

/** One part in one look, in the window in which it was drawn. */
export interface Drawn {
  readonly part: string;
  readonly look: (typeof looks)[number]['name'];
  /** Where its picture is kept. */
  readonly file: string;
  readonly page: Page;
  readonly picture: Buffer;
}

/** Draws every part in every look, and shows each to `see`. */
export async function drawParts(browser: Browser, url: string, see: (drawn: Drawn) => Promise<void>): Promise<void> {
  for (const { name: look, theme, size } of looks) {
    const context = await browser.newContext({ viewport: size, locale: 'sv-SE', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${url}/?theme=${theme}`);
    const names = (await page.locator('[data-parts]').getAttribute('data-parts')) ?? '';
    for (const part of names.split(' ')) {
      await page.goto(`${url}/?theme=${theme}&part=${part}`);
      await page.getByRole('heading', { level: 2, name: part }).waitFor();
      await page.evaluate('document.fonts.ready.then(() => null)');
      const picture = await page.screenshot({ type: 'jpeg', quality: 70, fullPage: true, animations: 'disabled' });
      await see({ part, look, file: join(pictureFolder, `${part}-${look}.jpg`), page, picture });
    }
    await context.close();
  }
}
