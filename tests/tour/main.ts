import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { ensurePagesBuilt } from '#demo/builds.ts';
import { installedChrome, packagedChrome } from '../support/chrome.ts';
import { launchProduct, throwAwayFolder } from '../support/launched.ts';
import { openTourGround } from './ground.ts';
import { stops } from './stops.ts';
import type { Stop } from './stop.ts';

/** `npm run tour`: walks the product in the browser and writes `docs/tour.md` with its pictures anew. */
const folder = 'docs/tour';

const chrome = installedChrome(process.env) ?? (await packagedChrome());
if (chrome === null) throw new Error('No browser. Install Chromium, Chrome or Edge, or name one in CHROME_PATH.');
await ensurePagesBuilt();
const data = throwAwayFolder();
const product = await launchProduct(data.path);
const ground = await openTourGround(product.shellUrl, chrome);
try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written: Stop[] = [];
  for (const stop of stops) {
    const page = await stop.show(ground);
    await page.screenshot({ path: `${folder}/${stop.name}.jpg`, type: 'jpeg', quality: 80 });
    process.stderr.write(`${folder}/${stop.name}.jpg\n`);
    written.push(stop);
  }
  writeFileSync('docs/tour.md', text(written));
} finally {
  await ground.close();
  await product.end();
  data.remove();
}

function text(written: readonly Stop[]): string {
  const head = [
    '# Tour',
    '',
    'Every step of the main job and what becomes of the meetings afterwards, as `npm run tour` saw it in the',
    'demonstration: the product on one machine, with a stand-in for Microsoft 365 and an invented company. The pictures',
    'are written anew by that command.',
  ];
  const steps = written.flatMap(({ name, title, words }) => [
    '',
    `## ${title}`,
    '',
    words,
    '',
    `![${title}](tour/${name}.jpg)`,
  ]);
  return `${[...head, ...steps].join('\n')}\n`;
}
