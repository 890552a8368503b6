import type { FastifyInstance } from 'fastify';
import type { Config } from '#adapters/config.ts';
import { runProcess, type Running } from '#adapters/process.ts';
import { createBotEndpoint } from '#adapters/teams/bot-endpoint.ts';
import { openWiring, placesIn, type Wiring } from '#adapters/wire.ts';
import { createApi } from '#teams-app/api/server.ts';
import { consentedPath, graphAddresses } from '#teams-app/contract/service.ts';
import { microsoftClients, type SignInSettings } from '#teams-app/api/sign-in.ts';
import { startWorker } from '#worker/start.ts';
import { createBotHandler } from './handler.ts';

/** The front: the tab, its API, the bot, and Graph's notifications; also the worker unless `RUN` says otherwise. */
async function start(config: Config, say: (line: string) => void): Promise<Running> {
  const places = placesIn(process.cwd());
  const wiring = await openWiring(config, {
    prismaFolder: places.prisma,
    graphAddresses: graphAddresses(config.publicUrl),
  });
  const { context, jobs, clock } = wiring;
  const api = await createApi({
    context,
    signIn: signInFrom(config),
    publicFiles: places.tab,
    publicUrl: config.publicUrl,
    consentUrl: consentUrlFrom(config),
    operator: config.developer,
    frameHosts: config.teams.frameHosts,
    trustProxy: config.http.trustProxy ?? undefined,
    botEndpoint: botFrom(wiring),
    pingers: { store: () => wiring.pingStore(), queue: () => jobs.ping() },
  });
  const { host, port } = config.http;
  await api.listen({ host, port });
  // Listens before any work begins: Graph's notifications are answered here, and whoever chose port 0 learns the port.
  say(`Lodestar answers on port ${portOf(api.addresses())}.`);
  const { sweepMs, concurrency } = config;
  const onMove = (listener: () => void) => clock.onMove(listener);
  const worker = config.run.worker ? await startWorker({ context, queue: jobs, onMove, sweepMs, concurrency }) : null;
  if (worker !== null) say('Lodestar works.');
  warnOfOldZones(context);
  return {
    async close() {
      await api.close();
      await worker?.close();
      await wiring.close();
    },
  };
}

/** IT reads it in the log and at `/ready`: meetings in these zones would be an hour off. */
function warnOfOldZones({ holidays, log, now }: Wiring['context']): void {
  const { node, newest, differing } = holidays.zoneData(now());
  if (differing.length > 0) log.event('zone-data-differs', { node, newest, zones: differing.join(' ') });
}

function portOf([address]: ReturnType<FastifyInstance['addresses']>): number {
  if (address === undefined || typeof address === 'string') throw new Error('The front does not listen on a port.');
  return address.port;
}

function signInFrom({ microsoft }: Config): SignInSettings {
  const { tenantId, clientId, appIdUri, authority, issuerV1 } = microsoft;
  return {
    tenantId,
    clientId,
    audiences: [clientId, appIdUri],
    issuer: `${authority}/v2.0`,
    issuerV1,
    jwksUrl: `${authority}/discovery/v2.0/keys`,
    allowedClients: microsoftClients,
  };
}

/**
 * Entra's question for the one permission that the registration asks of people. The code that comes back is not used:
 * consenting was the purpose. It comes back to the tab's own origin, which in the demonstration is the shell's.
 */
function consentUrlFrom({ microsoft, publicUrl, clock }: Config): string {
  const { authority, clientId, graphBaseUrl } = microsoft;
  const tab = clock.kind === 'standin' ? clock.shellUrl : publicUrl;
  const asked = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: `${tab}${consentedPath}`,
    scope: `openid profile ${graphBaseUrl}/User.Read`,
  });
  return `${authority}/oauth2/v2.0/authorize?${asked.toString()}`;
}

function botFrom({ context, bot, tokens, tabLinks }: Wiring): ReturnType<typeof createBotEndpoint> {
  const handler = createBotHandler({ context, tenantId: bot.tenantId, tabLinks });
  return createBotEndpoint({ settings: bot, tokens, handler });
}

await runProcess(process.env, start);
