import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ensureCertificate } from '#standin/certificate.ts';
import { claimFolder } from './claim-folder.ts';
import { startFromKept } from './lived-in/standin-state.ts';
import { ensureRegistration, type Registration } from './registration.ts';
import type { Start } from './start.ts';
import { worldNames, type WorldName, type WorldOrder } from './world/names.ts';

/** The folder of a demonstration, with what all of its worlds share. */
export interface Ground {
  readonly data: string;
  readonly certificateFolder: string;
  /** The certificate that the product trusts the stand-in by. */
  readonly caFile: string;
}

/** What a start finds or makes in the folder of its world before the first process begins. */
export interface Layout extends Ground {
  readonly world: WorldName;
  /** Of this world alone: what is done in one is not seen in another. */
  readonly folder: string;
  readonly registration: Registration;
  readonly registrationFile: string;
  readonly stateFile: string;
  readonly manifestFile: string;
  /** The worlds in which something was done before. */
  readonly begun: readonly WorldName[];
  /** Each world has a database of its own, unless somebody has given theirs. */
  readonly isChoosable: boolean;
}

/** Takes the folder for this process. */
export async function prepareGround({ orders, ends }: Start): Promise<Ground> {
  const data = resolve(orders.data);
  await mkdir(data, { recursive: true }).catch((cause: Error) => {
    throw new Error(`Nothing can be written to ${data}; choose another folder with --data. (${cause.message})`, {
      cause,
    });
  });
  ends.push(await claimFolder(data));
  const certificateFolder = `${data}/certificate`;
  const { caFile } = await ensureCertificate(certificateFolder);
  return { data, certificateFolder, caFile };
}

export async function layOut(
  ground: Ground,
  { world, anew }: WorldOrder,
  { orders, environment, say }: Start,
): Promise<Layout> {
  const folder = folderOf(ground, world);
  if (anew) await rm(folder, { recursive: true, force: true });
  if (anew && environment['DATABASE_URL']) say('The database at DATABASE_URL is yours: it is left as it is.');
  const registrationFile = `${folder}/standin/app.json`;
  const stateFile = stateFileOf(folder);
  if (world === 'lived-in' && !existsSync(stateFile))
    await startFromKept({ stateFile, registrationFile, shellPort: orders.port });
  const registration = await ensureRegistration(registrationFile);
  const begun = worldNames.filter((name) => name === world || existsSync(stateFileOf(folderOf(ground, name))));
  const manifestFile = `${folder}/standin/manifest.json`;
  const isChoosable = !environment['DATABASE_URL'];
  return { ...ground, world, folder, registration, registrationFile, stateFile, manifestFile, begun, isChoosable };
}

function folderOf({ data }: Ground, world: WorldName): string {
  return `${data}/${world}`;
}

function stateFileOf(folder: string): string {
  return `${folder}/standin/state.json`;
}
