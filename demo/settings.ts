import { fillManifest } from '#manifest/fill.ts';
import type { StandinSettings } from '#standin/serve.ts';
import { Temporal } from 'temporal-polyfill';
import { mailFrom } from './administer.ts';
import { firstMoment } from './first-moment.ts';
import type { Layout } from './layout.ts';
import type { Registration } from './registration.ts';
import { worldNames } from './world/names.ts';

/** Where the stand-in answers. */
export interface Addresses {
  readonly cloudUrl: string;
  readonly shellUrl: string;
}

export function appIdUriOf({ shellUrl }: Addresses, { clientId }: Registration): string {
  return `api://${new URL(shellUrl).host}/${clientId}`;
}

/** What the stand-in's process is told. It takes the ports it is given or the next, and says which. */
export function standinSettings(layout: Layout, shellPort: number): StandinSettings {
  const { tenantId, clientId, clientSecret, cloudPort } = layout.registration;
  return {
    app: { tenantId, clientId, clientSecret, botName: 'Lodestar', manifestPath: layout.manifestFile },
    certificateFolder: layout.certificateFolder,
    ports: { cloud: cloudPort, shell: shellPort, orNext: true },
    tenant: 'unprepared',
    // Only for a new one: a demonstration that was there before goes on where it stood.
    startAt: firstMoment(Temporal.Now.instant()).toString(),
    stateFile: layout.stateFile,
    ...(layout.isChoosable
      ? { worlds: { present: layout.world, choices: [...worldNames], begun: [...layout.begun] } }
      : {}),
    shellFiles: 'dist/shell',
  };
}

/**
 * The product's environment: the same variables a company sets, all pointing to this machine. It takes any free port
 * and says which.
 */
export function productEnvironment(
  layout: Layout,
  { at, catalogId }: { readonly at: Addresses; readonly catalogId: string },
  databaseUrl: string,
): Record<string, string> {
  const { registration, caFile } = layout;
  return {
    NODE_EXTRA_CA_CERTS: caFile,
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: '0',
    PUBLIC_URL: `${at.cloudUrl}/public`,
    TENANT_ID: registration.tenantId,
    CLIENT_ID: registration.clientId,
    CLIENT_SECRET: registration.clientSecret,
    APP_ID_URI: appIdUriOf(at, registration),
    TEAMS_CATALOG_APP_ID: catalogId,
    MAIL_FROM: mailFrom,
    STANDIN_CLOUD_URL: at.cloudUrl,
    STANDIN_SHELL_URL: at.shellUrl,
    RUN: 'front,worker',
  };
}

/** The app's manifest with the tab on the shell's own origin. */
export function filledManifest(template: string, registration: Registration, at: Addresses): string {
  const { clientId } = registration;
  const manifest = fillManifest(template, {
    version: '0.1.0',
    teamsAppId: clientId,
    clientId,
    botId: clientId,
    appIdUri: appIdUriOf(at, registration),
    publicUrl: at.shellUrl,
    developerName: 'Lodestar',
    developerUrl: at.shellUrl,
    privacyUrl: `${at.shellUrl}/privacy`,
    termsUrl: `${at.shellUrl}/terms`,
  });
  return JSON.stringify(manifest, null, 2);
}
