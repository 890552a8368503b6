import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { installedChrome, packagedChrome } from '../support/chrome.ts';
import { openBrowser } from '../support/browser.ts';
import { drawParts, pictureFolder } from './draw-parts.ts';
import { serveParts } from './serve-parts.ts';

/** `npm run parts`: serves the catalogue of parts; with `--pictures` it writes the pictures that the tests compare with anew. */
const writes = process.argv.includes('--pictures');
const served = await serveParts(writes ? 0 : 3900);
if (writes) {
  const chrome = installedChrome(process.env) ?? (await packagedChrome());
  if (chrome === null) throw new Error('No browser. Install Chromium, Chrome or Edge, or name one in CHROME_PATH.');
  const browser = await openBrowser(chrome);
  rmSync(pictureFolder, { recursive: true, force: true });
  mkdirSync(pictureFolder, { recursive: true });
  await drawParts(browser, served.url, async ({ file, picture }) => writeFileSync(file, picture));
  await browser.close();
  await served.end();
} else {
  process.stdout.write(`The parts are at ${served.url}; ?theme=dark, ?lang=en and ?part=Card choose what is shown.\n`);
}
