import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissingFile } from './missing-file.ts';

/** PEM texts for an https server on localhost, and the file a client names in `NODE_EXTRA_CA_CERTS`. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly caFile: string;
}

const dayMs = 86_400_000;

/**
 * Returns the certificate kept in `folder`; makes one for localhost and 127.0.0.1 (two years) when there is none or
 * fewer than 30 days are left. It is its own authority, so the one file serves server and client.
 */
export async function ensureCertificate(folder: string, wallNow: number = Date.now()): Promise<Certificate> {
  const keyFile = join(folder, 'localhost-key.pem');
  const caFile = join(folder, 'localhost-cert.pem');
  const kept = await readPair(keyFile, caFile);
  if (kept !== null && Date.parse(new X509Certificate(kept.cert).validTo) > wallNow + 30 * dayMs) {
    return { ...kept, caFile };
  }
  const made = await makeCertificate(wallNow);
  await mkdir(folder, { recursive: true });
  await writeWhole(keyFile, made.key);
  await writeWhole(caFile, made.cert);
  return { ...made, caFile };
}

async function readPair(keyFile: string, certFile: string): Promise<{ key: string; cert: string } | null> {
  try {
    return { key: await readFile(keyFile, 'utf8'), cert: await readFile(certFile, 'utf8') };
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  }
}

async function makeCertificate(wallNow: number): Promise<{ key: string; cert: string }> {
  // Loaded only when needed, because it is rarely needed and takes long to load.
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keySize: 2048,
    notBeforeDate: new Date(wallNow - dayMs),
    notAfterDate: new Date(wallNow + 730 * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** Two processes may start at once; each sees a whole file or none. */
async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, file);
}
