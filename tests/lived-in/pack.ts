import { mkdir, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { todaysFingerprint } from '#demo/lived-in/fingerprint.ts';
import {
  keptFolder,
  readdressed,
  standsFor,
  type AboutKept,
  type Addresses,
  type TableRows,
} from '#demo/lived-in/kept.ts';
import type { Facts } from '#demo/lived-in/facts.ts';
import type { Product } from '../support/product.ts';

/** What is kept of the world, read while the product was at rest. */
export interface Kept {
  readonly now: string;
  readonly rows: readonly TableRows[];
  readonly facts: Facts;
  readonly at: Addresses;
  readonly app: Pick<Product['graph'], 'tenantId' | 'clientId'>;
}

/** Writes the files from which the world is laid out. No secret is among them. */
export async function pack({ now, rows, facts, at, app }: Kept, state: object): Promise<void> {
  await mkdir(keptFolder, { recursive: true });
  const { tenantId, clientId } = app;
  const about: AboutKept = { fingerprint: await todaysFingerprint(), now, tenantId, clientId };
  await writeFile(`${keptFolder}/about.json`, `${JSON.stringify(about, null, 2)}\n`);
  await writeFile(`${keptFolder}/facts.json`, `${JSON.stringify(facts, null, 2)}\n`);
  await writePacked('rows', JSON.stringify(rows), at);
  await writePacked('standin', JSON.stringify(withoutSecrets(state)), at);
}

/** Keys are made anew where it is opened; so is what Graph promised to whoever had subscribed. */
function withoutSecrets(state: object): object {
  const { entraKey: _entra, channelKey: _channel, ...kept }: Record<string, unknown> = { ...state };
  return { ...kept, graph: { subscriptions: [], rounds: [] } };
}

async function writePacked(name: 'rows' | 'standin', text: string, at: Addresses): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  await writeFile(`${keptFolder}/${name}.json.br`, brotliCompressSync(readdressed(text, at, standsFor), { params }));
}
