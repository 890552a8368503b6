import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ensureCertificate, type Certificate } from '#standin/certificate.ts';
import { createSigningKey } from '#standin/entra/signing-key.ts';
import type { StandinOptions } from '#standin/options.ts';

const cache = resolve('.cache');

/** The certificate of every stand-in of the tests, which their processes are started to trust. */
export function testCertificate(): Promise<Certificate> {
  return ensureCertificate(join(cache, 'test-certificate'));
}

const shape = z.strictObject({ entra: z.record(z.string(), z.unknown()), channel: z.record(z.string(), z.unknown()) });

/** The keys that they sign with; making an RSA pair takes longer than most tests. Kept in `.cache`. */
export async function testSigningKeys(): Promise<NonNullable<StandinOptions['signingKeys']>> {
  const file = join(cache, 'test-signing-keys.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return shape.parse(JSON.parse(kept));
  const [entra, channel] = await Promise.all([createSigningKey(), createSigningKey()]);
  const made = { entra: entra.privateJwk, channel: channel.privateJwk };
  // Several processes may find none at once; each sees a whole file or none.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(made), { mode: 0o600 });
  await rename(draft, file);
  return made;
}
