import { z } from 'zod';
import { cloudNames, clouds, type CloudName } from './clouds.ts';
import { withOptions } from './database-session.ts';
import { secret, type Secret } from './secret.ts';

/** How the product proves to Entra who it is. */
export type CredentialConfig =
  | { readonly kind: 'secret'; readonly secret: Secret }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKeyFile: string };

/** Where the product's time comes from; only the stand-in's time can be moved. */
export type ClockConfig =
  | { readonly kind: 'system' }
  | { readonly kind: 'standin'; readonly cloudUrl: string; readonly shellUrl: string };

/** As Teams shows it beside the app, and the pages `/privacy` and `/terms` name it. */
interface DeveloperConfig {
  /** At most 32 characters. */
  readonly name: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
}

export interface Config {
  readonly run: { readonly front: boolean; readonly worker: boolean };
  /** `trustProxy`: the addresses of the proxies in front; null: none. */
  readonly http: { readonly host: string; readonly port: number; readonly trustProxy: string | null };
  /** The address at which Microsoft 365 reaches the product; https, without a slash at the end. */
  readonly publicUrl: string;
  readonly database: { readonly url: Secret; readonly connections: number };
  /** Null: the queue is in the database. */
  readonly redisUrl: Secret | null;
  readonly microsoft: {
    readonly cloud: CloudName;
    readonly tenantId: string;
    readonly clientId: string;
    readonly credential: CredentialConfig;
    readonly appIdUri: string;
    readonly graphBaseUrl: string;
    readonly authority: string;
    /** Who issues tokens of version 1, which a registration left at its defaults gives. */
    readonly issuerV1: string;
    /** How many requests to Graph this process makes at a time, over all mailboxes. */
    readonly graphCallsAtOnce: number;
    /** Only members of this group may take part; null: everybody. */
    readonly peopleGroupId: string | null;
    /** The shared mailbox from which mail may be sent; null: IT allows no mail. */
    readonly mailFrom: string | null;
  };
  readonly bot: { readonly appId: string; readonly serviceUrl: string };
  /** The app in Teams. */
  readonly teams: {
    /** The id in the app's manifest, which the app package is built with. */
    readonly manifestId: string;
    /** The id that the organisation's catalogue gave the uploaded app; null: IT has not told it yet. */
    readonly catalogId: string | null;
    /** Who brings the app to people: we, through Graph, or a set-up policy of IT's in the Teams admin centre. */
    readonly install: 'graph' | 'policy';
    /** Where links into Teams lead, a host's name. */
    readonly host: string;
    /** The hosts that show the tab in a frame. */
    readonly frameHosts: readonly string[];
  };
  /** Who runs the service for the company, and where they tell about it. */
  readonly developer: DeveloperConfig;
  /** IANA: where the company is at home, for people and programmes whose own zone is not known yet. */
  readonly homeZone: string;
  /** How long the directory may lack somebody before that counts as having left. */
  readonly leaveAfterWorkingDays: number;
  readonly clock: ClockConfig;
  /** How often, in ms, the worker looks for due work that nobody rang for. */
  readonly sweepMs: number;
  readonly concurrency: number;
  readonly logLevel: LogLevel;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const noSlash = (text: string) => text.replace(/\/+$/, '');
const https = z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }).transform(noSlash);
const id = z.guid('must be an id such as 0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901');
const whole = (least: number, most: number) => {
  const words = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
};

const usualZone = 'Europe/Stockholm';

/** Must be an IANA name: a mere offset has no summer time. */
function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

const address = String.raw`(?:(?=[\da-f:.]*[.:])[\da-f:.]+(?:/\d{1,3})?|loopback|linklocal|uniquelocal)`;
/**
 * Addresses, and not how many proxies there are or simply "true": whoever reaches the service past the proxy could then
 * claim to come from anywhere.
 */
const proxies = z
  .string()
  .regex(
    new RegExp(`^${address}(?:\\s*,\\s*${address})*$`, 'i'),
    'must be the addresses of the proxies in front, such as 10.0.0.0/8 or loopback',
  );

const shape = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be an address that begins with postgresql://' }),
  /** PostgreSQL's own variable, which its driver heeds only where an address has no options. */
  PGOPTIONS: z.string().optional(),
  DATABASE_CONNECTIONS: whole(2, 200).default(10),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be an address that begins with redis:// or rediss://' })
    .optional(),
  HOST: z.string().default('0.0.0.0'),
  PORT: whole(0, 65_535).default(8080),
  TRUST_PROXY: proxies.optional(),
  PUBLIC_URL: https,
  CLOUD: z.enum(cloudNames, `must be one of ${cloudNames.join(', ')}`).default('public'),
  TENANT_ID: id,
  CLIENT_ID: id,
  CLIENT_SECRET: z.string().optional(),
  CLIENT_CERTIFICATE_KEY_FILE: z.string().optional(),
  CLIENT_CERTIFICATE_THUMBPRINT: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be the SHA-256 thumbprint, 64 hexadecimal digits')
    .optional(),
  APP_ID_URI: z.string().startsWith('api://', 'must begin with api://').optional(),
  BOT_APP_ID: id.optional(),
  BOT_SERVICE_URL: https.optional(),
  TEAMS_APP_ID: id.optional(),
  TEAMS_CATALOG_APP_ID: id.optional(),
  APP_INSTALL: z.enum(['graph', 'policy'], 'must be graph or policy').optional(),
  DEVELOPER_NAME: z.string().max(32, 'must have at most 32 characters').default('Lodestar'),
  DEVELOPER_URL: https.optional(),
  DEVELOPER_PRIVACY_URL: https.optional(),
  DEVELOPER_TERMS_URL: https.optional(),
  GRAPH_BASE_URL: https.optional(),
  AUTHORITY: https.optional(),
  GRAPH_CALLS_AT_ONCE: whole(1, 1_000).default(32),
  PEOPLE_GROUP_ID: id.optional(),
  MAIL_FROM: z.email('must be the address of a mailbox').toLowerCase().optional(),
  LEAVE_AFTER_WORKING_DAYS: whole(0, 60).default(5),
  HOME_ZONE: z.string().refine(isZone, `must be a time zone such as ${usualZone}`).default(usualZone),
  RUN: z
    .string()
    .regex(/^(front|worker)(,(front|worker))?$/, 'must be front, worker or front,worker')
    .default('front,worker'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  SWEEP_MS: whole(100, 3_600_000).optional(),
  CONCURRENCY: whole(1, 200).default(8),
  STANDIN_CLOUD_URL: https.optional(),
  STANDIN_SHELL_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
    .transform(noSlash)
    .optional(),
});

type Settings = z.infer<typeof shape>;
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the process's environment (README lists the variables). Returns either the whole configuration or all problems
 * at once, each a sentence that names its variable. Empty variables count as absent.
 */
export function readConfig(environment: Environment): Config | { readonly problems: readonly string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = shape.safeParse(given);
  const wrong = read.success ? [] : read.error.issues.map(({ path, message }) => problemText(given, path, message));
  const problems = [...wrong, ...problemsTogether(given)];
  if (!read.success || problems.length > 0) return { problems };
  return deepFreeze(configFrom(read.data));
}

function problemText(given: Environment, path: readonly PropertyKey[], message: string): string {
  const name = String(path[0]);
  return given[name] === undefined ? `${name} is missing.` : `${name} ${message}.`;
}

/** Problems that lie in more than one variable. */
function problemsTogether(given: Environment): string[] {
  const problems = [];
  const hasCertificate = given['CLIENT_CERTIFICATE_KEY_FILE'] !== undefined;
  if (given['CLIENT_SECRET'] === undefined && !hasCertificate)
    problems.push('CLIENT_SECRET is missing; give it, or CLIENT_CERTIFICATE_KEY_FILE and its thumbprint.');
  if (hasCertificate && given['CLIENT_CERTIFICATE_THUMBPRINT'] === undefined)
    problems.push('CLIENT_CERTIFICATE_THUMBPRINT is missing; the certificate needs it.');
  if ((given['STANDIN_CLOUD_URL'] === undefined) !== (given['STANDIN_SHELL_URL'] === undefined))
    problems.push('STANDIN_CLOUD_URL and STANDIN_SHELL_URL belong together; give both or neither.');
  if (given['CLOUD'] === 'china' && given['BOT_SERVICE_URL'] === undefined && given['STANDIN_CLOUD_URL'] === undefined)
    problems.push('BOT_SERVICE_URL is missing; Microsoft publishes none for the cloud china.');
  return [...problems, ...problemsOfInstalling(given), ...problemsOfStandin(given)];
}

function problemsOfInstalling(given: Environment): string[] {
  const cloud = cloudNames.find((name) => name === (given['CLOUD'] ?? 'public'));
  if (given['APP_INSTALL'] !== 'graph' || cloud === undefined || clouds[cloud].installsForPeople) return [];
  return [`APP_INSTALL must be policy: apps cannot install themselves for people in the cloud ${cloud}.`];
}

/** A movable clock must never be used with a real tenant. */
function problemsOfStandin(given: Environment): string[] {
  if (given['STANDIN_CLOUD_URL'] === undefined && given['STANDIN_SHELL_URL'] === undefined) return [];
  const addresses = [
    'STANDIN_CLOUD_URL',
    'STANDIN_SHELL_URL',
    'GRAPH_BASE_URL',
    'AUTHORITY',
    'PUBLIC_URL',
    'BOT_SERVICE_URL',
  ];
  return addresses
    .filter((name) => given[name] !== undefined && !isLocal(given[name]))
    .map((name) => `${name} must be on localhost: the stand-in's clock can be moved, and must not meet a real tenant.`);
}

function isLocal(address: string): boolean {
  return URL.canParse(address) && ['localhost', '127.0.0.1'].includes(new URL(address).hostname);
}

function configFrom(settings: Settings): Config {
  const clock = clockFrom(settings);
  const { RUN, CLIENT_ID } = settings;
  return {
    run: { front: RUN.includes('front'), worker: RUN.includes('worker') },
    http: { host: settings.HOST, port: settings.PORT, trustProxy: settings.TRUST_PROXY ?? null },
    publicUrl: settings.PUBLIC_URL,
    database: { url: secret(databaseAddress(settings)), connections: settings.DATABASE_CONNECTIONS },
    redisUrl: settings.REDIS_URL === undefined ? null : secret(settings.REDIS_URL),
    microsoft: microsoftFrom(settings, clock),
    bot: { appId: settings.BOT_APP_ID ?? CLIENT_ID, serviceUrl: `${botServiceUrl(settings, clock)}/` },
    teams: teamsFrom(settings),
    developer: developerFrom(settings),
    homeZone: settings.HOME_ZONE,
    leaveAfterWorkingDays: settings.LEAVE_AFTER_WORKING_DAYS,
    clock,
    sweepMs: settings.SWEEP_MS ?? (clock.kind === 'standin' ? 2_000 : 30_000),
    concurrency: settings.CONCURRENCY,
    logLevel: settings.LOG_LEVEL,
  };
}

function databaseAddress({ DATABASE_URL: address, PGOPTIONS: options }: Settings): string {
  return options === undefined || new URL(address).searchParams.has('options')
    ? address
    : withOptions(address, options);
}

function clockFrom({ STANDIN_CLOUD_URL, STANDIN_SHELL_URL }: Settings): ClockConfig {
  return STANDIN_CLOUD_URL === undefined || STANDIN_SHELL_URL === undefined
    ? { kind: 'system' }
    : { kind: 'standin', cloudUrl: STANDIN_CLOUD_URL, shellUrl: STANDIN_SHELL_URL };
}

function microsoftFrom(settings: Settings, clock: ClockConfig): Config['microsoft'] {
  const { CLOUD, TENANT_ID, CLIENT_ID, PUBLIC_URL } = settings;
  const { graph, entra, tokenIssuerV1 } =
    clock.kind === 'standin'
      ? { graph: clock.cloudUrl, entra: clock.cloudUrl, tokenIssuerV1: clock.cloudUrl }
      : clouds[CLOUD];
  return {
    cloud: CLOUD,
    tenantId: TENANT_ID,
    clientId: CLIENT_ID,
    credential: credentialFrom(settings),
    appIdUri: settings.APP_ID_URI ?? `api://${new URL(PUBLIC_URL).host}/${CLIENT_ID}`,
    graphBaseUrl: settings.GRAPH_BASE_URL ?? graph,
    authority: settings.AUTHORITY ?? `${entra}/${TENANT_ID}`,
    issuerV1: `${tokenIssuerV1}/${TENANT_ID}/`,
    graphCallsAtOnce: settings.GRAPH_CALLS_AT_ONCE,
    peopleGroupId: settings.PEOPLE_GROUP_ID ?? null,
    mailFrom: settings.MAIL_FROM ?? null,
  };
}

function teamsFrom({ CLOUD, CLIENT_ID, TEAMS_APP_ID, TEAMS_CATALOG_APP_ID, APP_INSTALL }: Settings): Config['teams'] {
  const { teamsHost, frameHosts, installsForPeople } = clouds[CLOUD];
  return {
    manifestId: TEAMS_APP_ID ?? CLIENT_ID,
    catalogId: TEAMS_CATALOG_APP_ID ?? null,
    install: APP_INSTALL ?? (installsForPeople ? 'graph' : 'policy'),
    host: teamsHost,
    frameHosts: [...frameHosts],
  };
}

/** The service has pages of its own about privacy and terms; a company may name its own instead. */
function developerFrom(settings: Settings): DeveloperConfig {
  const { PUBLIC_URL, DEVELOPER_NAME, DEVELOPER_URL, DEVELOPER_PRIVACY_URL, DEVELOPER_TERMS_URL } = settings;
  return {
    name: DEVELOPER_NAME,
    websiteUrl: DEVELOPER_URL ?? PUBLIC_URL,
    privacyUrl: DEVELOPER_PRIVACY_URL ?? `${PUBLIC_URL}/privacy`,
    termsUrl: DEVELOPER_TERMS_URL ?? `${PUBLIC_URL}/terms`,
  };
}

function botServiceUrl({ CLOUD, BOT_SERVICE_URL }: Settings, clock: ClockConfig): string {
  if (clock.kind === 'standin') return `${clock.cloudUrl}/teams`;
  return BOT_SERVICE_URL ?? clouds[CLOUD].botServiceUrl ?? '';
}

function credentialFrom(settings: Settings): CredentialConfig {
  const { CLIENT_CERTIFICATE_KEY_FILE: file, CLIENT_CERTIFICATE_THUMBPRINT: thumbprint } = settings;
  return file !== undefined && thumbprint !== undefined
    ? { kind: 'certificate', thumbprint, privateKeyFile: file }
    : { kind: 'secret', secret: secret(settings.CLIENT_SECRET ?? '') };
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) deepFreeze(each);
  return Object.freeze(value);
}
