import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { consentedPath } from '#teams-app/contract/service.ts';
import { startChild, whenDead, type Child } from './child.ts';
import type { Layout } from './layout.ts';
import { keepCloudPort } from './registration.ts';
import { administer } from './administer.ts';
import { demonstrationOf, tell } from './demonstration.ts';
import { appIdUriOf, filledManifest, standinSettings, type Addresses } from './settings.ts';
import type { Start } from './start.ts';

export interface Standin {
  readonly child: Child;
  readonly at: Addresses;
  /** The app's id in the catalogue. */
  readonly catalogId: string;
}

/** Starts the stand-in, waits until it answers, and fills in the manifest with where that is. */
export async function startStandin(layout: Layout, { orders, environment, say, ends }: Start): Promise<Standin> {
  const child = startChild({
    name: 'stand-in',
    folder: layout.folder,
    environment: {
      ...environment,
      STANDIN_SETTINGS: JSON.stringify(standinSettings(layout, orders.port)),
      // It calls the product's notification address, which is behind its own certificate.
      NODE_EXTRA_CA_CERTS: layout.caFile,
    },
  });
  ends.push(() => child.end());
  const [line] = await Promise.race([whenDead(child), child.says(/^\{"ready":true.*\}$/m)]);
  const at = readyLine.parse(JSON.parse(line));
  const shellPort = portOf(at.shellUrl);
  if (shellPort !== orders.port) say(`Port ${orders.port} is taken; this uses ${shellPort}.`);
  await keepCloudPort(layout.registrationFile, layout.registration, portOf(at.cloudUrl));
  const template = await readFile('manifest/manifest.json', 'utf8');
  await writeFile(layout.manifestFile, filledManifest(template, layout.registration, at));
  // The app package holds them beside the manifest, which names them.
  for (const name of ['sv.json', 'en.json', 'color.png'])
    await copyFile(`manifest/${name}`, join(dirname(layout.manifestFile), name));
  const catalogId = await administer(at.shellUrl, {
    appIdUri: appIdUriOf(at, layout.registration),
    redirectUri: `${at.shellUrl}${consentedPath}`,
  });
  await tell(at.shellUrl, await demonstrationOf(layout.world));
  return { child, at, catalogId };
}

const readyLine = z.object({ cloudUrl: z.string(), shellUrl: z.string() });
const portOf = (url: string): number => Number(new URL(url).port);
