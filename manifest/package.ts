import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import { fillManifest, type ManifestFacts } from './fill.ts';

const here = import.meta.dirname;

/** The filled manifest as JSON text. */
export async function manifestText(facts: ManifestFacts): Promise<string> {
  const template = await readFile(join(here, 'manifest.json'), 'utf8');
  return `${JSON.stringify(fillManifest(template, facts), null, 2)}\n`;
}

/** What Teams' own schema objects to in a manifest; empty when it is valid. */
export async function faultsIn(manifest: string): Promise<readonly string[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whether it is one is what is being asked
  return AppManifestUtils.validateAgainstSchema(JSON.parse(manifest) as never);
}

/**
 * Writes the app package that an administrator uploads, and returns its path. Throws when the manifest is not valid.
 */
export async function writePackage(facts: ManifestFacts, folder: string): Promise<string> {
  const manifest = await manifestText(facts);
  const faults = await faultsIn(manifest);
  if (faults.length > 0) throw new Error(`The manifest is not valid:\n${faults.join('\n')}`);
  const read = async (name: string) => [name, new Uint8Array(await readFile(join(here, name)))] as const;
  const files = await Promise.all(['sv.json', 'en.json', 'color.png', 'outline.png'].map(read));
  const zip = zipSync({ 'manifest.json': strToU8(manifest), ...Object.fromEntries(files) });
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'lodestar.zip');
  await writeFile(file, zip);
  return file;
}
