import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '#domain/programme/programme.ts';
import type { Context } from '#operations/context.ts';
import { mailLinksOf, tabLinksOf, type TabLinks } from '#bot/tab-links.ts';
import { systemClock, type Clock } from './clock/clock.ts';
import { openMovableClock } from './clock/movable.ts';
import { clouds } from './clouds.ts';
import type { Config } from './config.ts';
import { createHolidays } from './holidays.ts';
import { openJobs, type Jobs } from './jobs/bullmq.ts';
import { createLog } from './log.ts';
import { createAppInstaller } from './microsoft365/app-installs.ts';
import { createCalendar } from './microsoft365/calendar.ts';
import { createChangeNotices } from './microsoft365/change-notices.ts';
import { createDirectory } from './microsoft365/directory.ts';
import { createGraph, type Graph } from './microsoft365/graph.ts';
import { createMailer } from './microsoft365/mailer.ts';
import type { Microsoft365Settings } from './microsoft365/settings.ts';
import { createSignIn } from './microsoft365/sign-in.ts';
import { applyMigrations } from './store/schema-engine.ts';
import { openStore } from './store/store.ts';
import { createTables } from './tables.ts';
import { createMessenger } from './teams/messenger.ts';
import type { TokenSource } from './token-source.ts';
import type { BotSettings } from './teams/settings.ts';

/** A process's connections to the outside world, opened; `close` closes them in reverse order. */
export interface Wiring {
  readonly context: Context;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly tokens: TokenSource;
  readonly bot: BotSettings;
  readonly tabLinks: TabLinks;
  /** Throws when the database does not answer. */
  pingStore(): Promise<void>;
  close(): Promise<void>;
}

export interface Surroundings {
  /** Where migrations stand. */
  readonly prismaFolder: string;
  /** The address to which Graph sends its notifications. */
  readonly graphAddresses: Pick<Microsoft365Settings, 'notificationUrl' | 'lifecycleNotificationUrl'>;
}

/** Brings the database up to date and opens everything an operation may use. Throws when one of them cannot be opened. */
export async function openWiring(config: Config, { prismaFolder, graphAddresses }: Surroundings): Promise<Wiring> {
  const log = createLog(config.logLevel);
  const databaseUrl = config.database.url.reveal();
  const [applied, clock] = await Promise.all([applyMigrations(databaseUrl, prismaFolder), openClock(config)]);
  if (applied.length > 0) log.event('migrated', { migrations: applied.length });
  const jobs = await openJobs({ redisUrl: config.redisUrl?.reveal() ?? null, databaseUrl, log });
  const store = openStore({ url: databaseUrl, connections: config.database.connections });
  const microsoft = await microsoftSettings(config, graphAddresses);
  const tokens = createSignIn(microsoft);
  const tabLinks = linksFrom(config);
  const bot = botSettings(config);
  const now = () => clock.now();
  const holidays = createHolidays();
  const { graphCallsAtOnce: callsAtOnce } = config.microsoft;
  const graph = createGraph({ settings: microsoft, tokens, log, leases: store.mailboxLeases, callsAtOnce });
  return {
    context: {
      now,
      newId: randomUUID,
      store,
      bell: jobs.bell,
      ...microsoft365(graph, microsoft, {
        now,
        groupId: config.microsoft.peopleGroupId,
        homeLanguage: holidays.countryOf(config.homeZone) === 'SE' ? 'sv' : 'en',
      }),
      appInstaller: createAppInstaller(graph, {
        graphBaseUrl: config.microsoft.graphBaseUrl,
        catalogId: config.teams.catalogId,
        by: config.teams.install,
      }),
      messenger: createMessenger({ settings: bot, tokens, serviceUrl: config.bot.serviceUrl, tabLinks, now }),
      mailer: createMailer(graph, { from: config.microsoft.mailFrom }),
      links: mailLinksOf(tabLinks),
      homeZone: config.homeZone,
      leaveAfterWorkingDays: config.leaveAfterWorkingDays,
      holidays,
      tables: createTables(),
      log,
    },
    jobs,
    clock,
    tokens,
    bot,
    tabLinks,
    pingStore: () => store.ping(),
    async close() {
      clock.close();
      await jobs.close();
      await graph.close();
      await store.close();
    },
  };
}

/** Before IT has told the catalogue's id, links are right where the app is sideloaded, as one does to try it. */
function linksFrom({ teams, publicUrl }: Config): TabLinks {
  return tabLinksOf({ appId: teams.catalogId ?? teams.manifestId, teamsHost: teams.host, publicUrl });
}

function openClock({ clock }: Config): Promise<Clock> {
  return clock.kind === 'standin' ? openMovableClock(clock.shellUrl) : Promise.resolve(systemClock());
}

function microsoft365(
  graph: Graph,
  settings: Microsoft365Settings,
  around: { readonly now: Context['now']; readonly groupId: string | null; readonly homeLanguage: Language },
): Pick<Context, 'calendar' | 'directory' | 'changeNotices'> {
  return {
    calendar: createCalendar(graph),
    directory: createDirectory(graph, around.now, around),
    changeNotices: createChangeNotices(graph, settings, around.now),
  };
}

async function microsoftSettings(
  { microsoft }: Config,
  addresses: Surroundings['graphAddresses'],
): Promise<Microsoft365Settings> {
  const { graphBaseUrl, authority, clientId, credential } = microsoft;
  return {
    graphBaseUrl,
    authority,
    clientId,
    credential:
      credential.kind === 'secret'
        ? { kind: 'secret', secret: credential.secret.reveal() }
        : {
            kind: 'certificate',
            thumbprint: credential.thumbprint,
            privateKey: await readFile(credential.privateKeyFile, 'utf8'),
          },
    ...addresses,
  };
}

/** In the public cloud the SDK knows where the Bot Service is; the others' and the stand-in's have addresses of their own. */
function botSettings({ bot, microsoft, clock }: Config): BotSettings {
  const { tenantId, authority } = microsoft;
  const { channel } = clouds[microsoft.cloud];
  const own = { appId: bot.appId, tenantId };
  if (clock.kind === 'standin') return { ...own, channel: standinChannel(clock.cloudUrl, tenantId) };
  if (channel === null) return { ...own, channel: null };
  const emulatorOpenIdMetadataUrl = `${authority}/v2.0/.well-known/openid-configuration`;
  return { ...own, channel: { ...channel, loginUrl: authority, emulatorOpenIdMetadataUrl, isRegional: true } };
}

function standinChannel(cloudUrl: string, tenantId: string): BotSettings['channel'] {
  const channel = 'https://api.botframework.com';
  return {
    loginUrl: `${cloudUrl}/${tenantId}`,
    oAuthScope: channel,
    tokenIssuer: channel,
    openIdMetadataUrl: `${cloudUrl}/botframework/v1/.well-known/openidconfiguration`,
    emulatorOpenIdMetadataUrl: `${cloudUrl}/${tenantId}/v2.0/.well-known/openid-configuration`,
    oAuthUrl: channel,
  };
}

/** Migrations and the built tab stand beside the bundles or, in the repository, beside the sources. */
export function placesIn(root: string): { readonly prisma: string; readonly tab: string } {
  return { prisma: join(root, 'prisma'), tab: join(root, 'dist', 'tab') };
}
