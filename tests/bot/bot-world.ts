import { randomUUID } from 'node:crypto';
import { globalAgent } from 'node:https';
import type { TurnContext } from 'botbuilder';
import Fastify, { type FastifyInstance } from 'fastify';
import type { CompanyPerson } from '#standin/company/port.ts';
import { leftToPolicy } from '../support/left-to-policy.ts';
import { withoutMail } from '../support/without-mail.ts';
import { appToken, app, type TestStandin } from '../standin/standin-fixture.ts';
import type { BotSettings } from '#adapters/teams/settings.ts';
import { createBotEndpoint } from '#adapters/teams/bot-endpoint.ts';
import type { TokenSource } from '#adapters/token-source.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import { idOf } from '#domain/ids.ts';
import type { Temporal } from 'temporal-polyfill';
import { createHolidays } from '#adapters/holidays.ts';
import { createCalendar } from '#adapters/microsoft365/calendar.ts';
import { createChangeNotices } from '#adapters/microsoft365/change-notices.ts';
import { createDirectory } from '#adapters/microsoft365/directory.ts';
import { createGraph } from '#adapters/microsoft365/graph.ts';
import type { OpenStore } from '#adapters/store/store.ts';
import { createTables } from '#adapters/tables.ts';
import { createMessenger } from '#adapters/teams/messenger.ts';
import type { Context } from '#operations/context.ts';
import type { Log } from '#operations/ports/log.ts';
import { answerProblems } from '#teams-app/api/problem.ts';
import { serviceRoutes } from '#teams-app/api/service-routes.ts';

/** The bot as the stand-in's channel knows it. */
export function settingsFor(standin: TestStandin): BotSettings {
  const channel = 'https://api.botframework.com';
  return {
    appId: app.clientId,
    tenantId: app.tenantId,
    channel: {
      loginUrl: `${standin.cloudUrl}/${app.tenantId}`,
      oAuthScope: channel,
      tokenIssuer: channel,
      openIdMetadataUrl: `${standin.cloudUrl}/botframework/v1/.well-known/openidconfiguration`,
      emulatorOpenIdMetadataUrl: `${standin.cloudUrl}/${app.tenantId}/v2.0/.well-known/openid-configuration`,
      oAuthUrl: channel,
    },
  };
}

/** App-only tokens, fetched each time. */
export function tokensFrom(standin: TestStandin): TokenSource {
  return { token: (scope) => appToken(standin, scope.replace(/\/\.default$/, '')) };
}

/** https to the stand-in from this process; a process of its own has NODE_EXTRA_CA_CERTS instead. Undone by the answer. */
export function trust(standin: TestStandin): () => void {
  globalAgent.options.ca = standin.certificate.cert;
  return () => {
    delete globalAgent.options.ca;
  };
}

export const tabLinks = tabLinksOf({
  appId: app.clientId,
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});

/** A person's chat with the bot, as they see it. */
export async function chatOf(standin: TestStandin, oid: string) {
  return (await standin.control('GET', `/people/${oid}/chat`)).json;
}

/** Somebody of the stand-in's company as the directory tells of them. */
export function directoryPerson(person: CompanyPerson) {
  return {
    id: idOf<'Person'>(person.oid),
    name: person.displayName,
    givenName: person.givenName,
    mail: person.mail,
    jobTitle: person.jobTitle,
    department: person.department,
    place: person.city,
    country: person.country,
    managerId: null,
    language: person.preferredLanguage === 'sv-SE' ? 'sv' : 'en',
    enabled: true,
  } as const;
}

/** The bot's address as the front serves it, not yet listening. */
export function serveBot(
  standin: TestStandin,
  context: Context,
  handler: { run(turn: TurnContext): Promise<void> },
): FastifyInstance {
  const server = Fastify();
  server.setValidatorCompiler(() => () => true);
  answerProblems(server, context.log);
  const botEndpoint = createBotEndpoint({ settings: settingsFor(standin), tokens: tokensFrom(standin), handler });
  const answers = async () => undefined;
  const pingers = { store: answers, queue: answers };
  serviceRoutes(server, { context, botEndpoint, consentUrl: 'https://login.example/', pingers }, answers);
  return server;
}

/** What the bot works with at a moment that stands still; the words of what it logs are put into `logged`. */
export function contextAt(
  standin: TestStandin,
  store: OpenStore,
  { now, logged }: { readonly now: Temporal.Instant; readonly logged: string[] },
): Context {
  const settings = {
    graphBaseUrl: standin.cloudUrl,
    authority: `${standin.cloudUrl}/${app.tenantId}`,
    clientId: app.clientId,
    credential: { kind: 'secret', secret: app.clientSecret },
    notificationUrl: `${standin.cloudUrl}/public/api/graph/notifications`,
    lifecycleNotificationUrl: `${standin.cloudUrl}/public/api/graph/lifecycle`,
  } as const;
  const log: Log = { event: (name) => logged.push(name), failure: (name) => logged.push(name) };
  const tokens = tokensFrom(standin);
  const graph = createGraph({ settings, tokens, log, leases: store.mailboxLeases });
  const serviceUrl = `${standin.cloudUrl}/teams/`;
  return {
    now: () => now,
    newId: randomUUID,
    store,
    bell: { ring: () => Promise.resolve() },
    calendar: createCalendar(graph),
    directory: createDirectory(graph, () => now, { homeLanguage: 'sv' }),
    changeNotices: createChangeNotices(graph, settings, () => now),
    appInstaller: leftToPolicy,
    ...withoutMail,
    messenger: createMessenger({ settings: settingsFor(standin), tokens, serviceUrl, tabLinks, now: () => now }),
    homeZone: 'Europe/Stockholm',
    leaveAfterWorkingDays: 5,
    holidays: createHolidays(),
    tables: createTables(),
    log,
  };
}
