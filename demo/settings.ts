import { fillManifest } from '../manifest/fill.ts';
import type { StandinSettings } from '#standin/serve.ts';
import type { Registration } from './registration.ts';

/** Addresses and folders of one start. */
export interface Layout {
  readonly registration: Registration;
  readonly shellPort: number;
  readonly productPort: number;
  readonly databaseUrl: string;
  readonly data: string;
  readonly caFile: string;
  readonly manifestFile: string;
}

const shellUrlOf = ({ shellPort }: Pick<Layout, 'shellPort'>) => `http://localhost:${shellPort}`;
const cloudUrlOf = ({ registration }: Pick<Layout, 'registration'>) => `https://localhost:${registration.cloudPort}`;

function appIdUriOf({ shellPort, registration }: Pick<Layout, 'shellPort' | 'registration'>): string {
  return `api://localhost:${shellPort}/${registration.clientId}`;
}

/** What the stand-in's process is told. */
export function standinSettings(layout: Omit<Layout, 'databaseUrl'>): StandinSettings {
  const { tenantId, clientId, clientSecret, cloudPort } = layout.registration;
  return {
    app: {
      tenantId,
      clientId,
      clientSecret,
      botName: 'Lodestar',
      appIdUri: appIdUriOf(layout),
      manifestPath: layout.manifestFile,
    },
    certificateFolder: `${layout.data}/certificate`,
    ports: { cloud: cloudPort, shell: layout.shellPort },
    product: { url: `http://127.0.0.1:${layout.productPort}` },
    stateFile: `${layout.data}/standin/state.json`,
    shellFiles: 'dist/shell',
  };
}

/** The product's environment: the same variables a company sets, all pointing to this machine. */
export function productEnvironment(layout: Layout): Record<string, string> {
  const { registration, productPort, databaseUrl, caFile } = layout;
  return {
    NODE_EXTRA_CA_CERTS: caFile,
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(productPort),
    PUBLIC_URL: `${cloudUrlOf(layout)}/public`,
    TENANT_ID: registration.tenantId,
    CLIENT_ID: registration.clientId,
    CLIENT_SECRET: registration.clientSecret,
    APP_ID_URI: appIdUriOf(layout),
    STANDIN_CLOUD_URL: cloudUrlOf(layout),
    STANDIN_SHELL_URL: shellUrlOf(layout),
    RUN: 'front,worker',
  };
}

/** The app's manifest with the tab on the shell's own origin. */
export function filledManifest(template: string, layout: Pick<Layout, 'shellPort' | 'registration'>): string {
  const { clientId } = layout.registration;
  const manifest = fillManifest(template, {
    version: '0.1.0',
    teamsAppId: clientId,
    clientId,
    botId: clientId,
    appIdUri: appIdUriOf(layout),
    publicUrl: shellUrlOf(layout),
    developerName: 'Lodestar',
    developerUrl: shellUrlOf(layout),
  });
  return JSON.stringify(manifest, null, 2);
}
