import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** A browser of the Chromium family that is installed here: `CHROME_PATH` first. */
export function installedChrome(environment: NodeJS.ProcessEnv): string | null {
  const chosen = environment['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : null;
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usual].find((path) => existsSync(path)) ?? null;
}

/** The Chromium of the npm package `@sparticuz/chromium` (Linux), fetched into `.cache` once; null: it cannot be had. */
export async function packagedChrome(): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const folder = resolve('.cache/chromium');
  const entry = join(folder, 'package.json');
  try {
    if (!existsSync(join(folder, 'node_modules/@sparticuz/chromium'))) {
      const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, '@sparticuz/chromium'];
      execFileSync('npm', install, { stdio: 'ignore' });
    }
    const found = createRequire(entry).resolve('@sparticuz/chromium');
    const loaded: { default: { executablePath(): Promise<string> } } = await import(pathToFileURL(found).href);
    return await loaded.default.executablePath();
  } catch {
    return null;
  }
}
