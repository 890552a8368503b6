import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { registerAs } from '../registration.ts';
import { readAbout, readdressed, readPacked, standsFor } from './kept.ts';

/**
 * Lays out the stand-in as it was when the lived-in world was kept: calendars, chats, mail, and the clock, which goes on
 * from that moment. The app's secret and the keys that sign tokens are made here, since none are kept.
 */
export async function startFromKept(files: {
  readonly stateFile: string;
  readonly registrationFile: string;
  /** Where it is to answer its shell; where another one has the port, links of earlier cards lead nowhere. */
  readonly shellPort: number;
}): Promise<void> {
  const { now, tenantId, clientId, fingerprint } = await readAbout();
  // It knows every format of the stand-in's; a later start has no need of it.
  const { requireOfToday } = await import('./fingerprint.ts');
  await requireOfToday(fingerprint);
  const { cloudPort } = await registerAs(files.registrationFile, { tenantId, clientId });
  const at = { cloudUrl: `https://localhost:${cloudPort}`, shellUrl: `http://localhost:${files.shellPort}` };
  const state: object = JSON.parse(readdressed(await readPacked('standin'), standsFor, at));
  await mkdir(dirname(files.stateFile), { recursive: true });
  const offsetMs = Date.parse(now) - Date.now();
  await writeFile(files.stateFile, JSON.stringify({ ...state, offsetMs }), { mode: 0o600 });
}
