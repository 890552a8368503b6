import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { z } from 'zod';

/** Where the lived-in world stands as it was made; `npm run lived-in` makes it anew. */
export const keptFolder = 'demo/lived-in/kept';

/** Where the stand-in answers. */
export interface Addresses {
  readonly cloudUrl: string;
  readonly shellUrl: string;
}

/** What stands in the place of the addresses it was made at. */
export const standsFor: Addresses = {
  cloudUrl: 'https://cloud.kept.example:1',
  shellUrl: 'http://shell.kept.example:1',
};

/** The text with other hosts, also where an address stands inside another. */
export function readdressed(text: string, from: Addresses, to: Addresses): string {
  return (['cloudUrl', 'shellUrl'] as const).reduce((before, name) => {
    const [old, present] = [new URL(from[name]).host, new URL(to[name]).host];
    return before.replaceAll(old, present).replaceAll(encodeURIComponent(old), encodeURIComponent(present));
  }, text);
}

const about = z.object({
  /** Of the schema and the stand-in's format of state it was made for. */
  fingerprint: z.string(),
  /** The moment at which it goes on. */
  now: z.string(),
  tenantId: z.string(),
  clientId: z.string(),
});
export type AboutKept = z.infer<typeof about>;

/** A table's rows, as JSON has them. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export async function readAbout(): Promise<AboutKept> {
  return about.parse(JSON.parse(await readFile(`${keptFolder}/about.json`, 'utf8')));
}

const unpack = promisify(brotliDecompress);

/** The text of one of its two packed files. */
export async function readPacked(name: 'rows' | 'standin'): Promise<string> {
  return (await unpack(await readFile(`${keptFolder}/${name}.json.br`))).toString('utf8');
}
