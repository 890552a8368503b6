import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ensureCertificate } from '#standin/certificate.ts';
import { claimFolder } from './claim-folder.ts';
import { ensureRegistration, type Registration } from './registration.ts';
import type { Start } from './start.ts';

/** What a start finds or makes in its folder before the first process begins. */
export interface Layout {
  readonly data: string;
  readonly registration: Registration;
  readonly registrationFile: string;
  /** The certificate that the product trusts the stand-in by. */
  readonly caFile: string;
  readonly manifestFile: string;
}

export async function layOut({ orders, environment, say, ends }: Start): Promise<Layout> {
  const data = resolve(orders.data);
  await mkdir(data, { recursive: true }).catch((cause: Error) => {
    throw new Error(`Nothing can be written to ${data}; choose another folder with --data. (${cause.message})`, {
      cause,
    });
  });
  ends.push(await claimFolder(data));
  if (orders.fresh) await forget(data);
  if (orders.fresh && environment['DATABASE_URL'])
    say('The database at DATABASE_URL is yours: --fresh leaves it as it is.');
  const registrationFile = `${data}/standin/app.json`;
  const [{ caFile }, registration] = await Promise.all([
    ensureCertificate(`${data}/certificate`),
    ensureRegistration(registrationFile),
  ]);
  return { data, registration, registrationFile, caFile, manifestFile: `${data}/standin/manifest.json` };
}

async function forget(data: string): Promise<void> {
  for (const name of ['database', 'standin', 'sample-loaded'])
    await rm(`${data}/${name}`, { recursive: true, force: true });
}
