import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { hasCode } from './has-code.ts';

const shape = z.object({
  tenantId: z.guid(),
  clientId: z.guid(),
  clientSecret: z.string().min(1),
  /** Kept, since subscriptions and conversations remember the stand-in's address. */
  cloudPort: z.number().int(),
});
export type Registration = z.infer<typeof shape>;

const firstCloudPort = 43_100;

/** The app as it was registered at the first start, with secrets made then. */
export async function ensureRegistration(file: string): Promise<Registration> {
  const kept = await read(file);
  if (kept !== null) return kept;
  return registerAs(file, { tenantId: randomUUID(), clientId: randomUUID() });
}

/** The app as it was registered before, with a secret of its own. */
export async function registerAs(
  file: string,
  known: Pick<Registration, 'tenantId' | 'clientId'>,
): Promise<Registration> {
  const made = {
    ...known,
    clientSecret: randomBytes(24).toString('base64url'),
    cloudPort: firstCloudPort,
  };
  await write(file, made);
  return made;
}

/** Remembers where the stand-in answers, when that is elsewhere than before. */
export async function keepCloudPort(file: string, registration: Registration, cloudPort: number): Promise<void> {
  if (cloudPort !== registration.cloudPort) await write(file, { ...registration, cloudPort });
}

async function write(file: string, registration: Registration): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(registration, null, 2)}\n`, { mode: 0o600 });
}

async function read(file: string): Promise<Registration | null> {
  try {
    return shape.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw new Error(`${file} cannot be used; start again with --fresh.`, { cause: error });
  }
}
