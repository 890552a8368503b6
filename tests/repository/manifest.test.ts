import { execFile } from 'node:child_process';
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { fillManifest, type ManifestFacts } from '../../manifest/fill.ts';

const facts: ManifestFacts = {
  version: '1.2.3',
  teamsAppId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  clientId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c902',
  botId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c903',
  appIdUri: 'api://mentor.example/0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c902',
  publicUrl: 'https://mentor.example',
  developerName: 'Norrsken "Verkstad"',
  developerUrl: 'https://norrsken.example',
  privacyUrl: 'https://mentor.example/privacy',
  termsUrl: 'https://mentor.example/terms',
};

const filled = fillManifest(readFileSync('manifest/manifest.json', 'utf8'), facts);

/** `npm run build`'s last step, in a folder of its own: Teams' validator cannot be loaded inside jest. */
async function buildIn(folder: string, environment: Record<string, string>): Promise<string> {
  const tsx = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', tsx, resolve('manifest/build.ts')], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
  });
  return stdout;
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestar-package-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const language = z.record(z.string(), z.string());
const readLanguage = (name: string) => language.parse(JSON.parse(readFileSync(`manifest/${name}.json`, 'utf8')));

describe('the app’s manifest', () => {
  test('is valid by Teams’ own schema', () =>
    inFolder(async (folder) => {
      expect(await buildIn(folder, {})).toContain('The manifest is valid.');
    }));

  test('leaves no placeholder, and refuses one that nothing fills', () => {
    expect(JSON.stringify(filled)).not.toContain('{{');
    expect(() => fillManifest('{"a":"{{unknown}}"}', facts)).toThrow('{{unknown}}');
  });

  test('says the same things in both languages, and its own texts are the Swedish ones', () => {
    const [sv, en] = [readLanguage('sv'), readLanguage('en')];
    expect(Object.keys(en)).toEqual(Object.keys(sv));
    const manifest = z
      .object({
        description: z.object({ short: z.string(), full: z.string() }),
        staticTabs: z.array(z.looseObject({ name: z.string().optional() })),
      })
      .parse(filled);
    expect(sv['description.short']).toBe(manifest.description.short);
    expect(sv['description.full']).toBe(manifest.description.full);
    expect(manifest.staticTabs[0]?.name).toBe(sv['staticTabs[0].name']);
  });

  test.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('has its icon %s at %i pixels', (name, size) => {
    const bytes = readFileSync(`manifest/${name}`);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  });

  test('is packed with its languages and icons into one file', () =>
    inFolder(async (folder) => {
      const written = await buildIn(folder, {
        DATABASE_URL: 'postgresql://db.example/lodestar',
        PUBLIC_URL: facts.publicUrl,
        TENANT_ID: facts.clientId,
        CLIENT_ID: facts.clientId,
        CLIENT_SECRET: 'not-in-the-package',
        TEAMS_APP_ID: facts.teamsAppId,
        DEVELOPER_NAME: facts.developerName,
      });
      const files = unzipSync(new Uint8Array(readFileSync(written.trim())));
      expect(Object.keys(files).toSorted()).toEqual([
        'color.png',
        'en.json',
        'manifest.json',
        'outline.png',
        'sv.json',
      ]);
      const manifest = strFromU8(files['manifest.json'] ?? new Uint8Array());
      expect(manifest).toContain(facts.teamsAppId);
      expect(JSON.parse(manifest)).toMatchObject({ developer: { name: facts.developerName } });
      expect(manifest).not.toContain('not-in-the-package');
    }));
});
