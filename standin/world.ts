import { createChat, type Chat } from './connector/chat.ts';
import type { ConnectorDeps } from './connector/deps.ts';
import { createOrderedFaults } from './connector/faults.ts';
import { createRateLimit } from './connector/rate-limit.ts';
import { untold } from './control/demonstration.ts';
import type { ControlDeps } from './control/deps.ts';
import type { EntraDeps } from './entra/server.ts';
import { createTokens, type Tokens } from './entra/tokens.ts';
import { createFaults, type Faults } from './graph/faults.ts';
import type { GraphDeps } from './graph/port.ts';
import { createRequestLog, type RequestLog } from './graph/request-log.ts';
import { createNotices, type Notices } from './graph/notices.ts';
import { createKept, takeKept, type Kept } from './kept.ts';
import type { StandinOptions } from './options.ts';
import type { Saved } from './state-file.ts';
import { teamsSide } from './teams-side.ts';

/** Everything the stand-in's servers share. */
export interface World {
  readonly graph: GraphDeps;
  readonly entra: EntraDeps;
  readonly connector: ConnectorDeps;
  readonly control: ControlDeps;
  readonly cloudUrl: () => string;
  readonly productUrl: () => string | undefined;
  /** Something worth keeping may have changed. */
  readonly changed: () => void;
  readonly take: () => Saved;
  readonly close: () => void;
}

interface WorldSettings {
  readonly saved: Saved | null;
  readonly cloudUrl: () => string;
  readonly shellUrl: () => string;
  readonly productUrl: () => string | undefined;
  readonly setProduct: (url: string) => void;
  readonly changed: () => void;
}

export async function createWorld(options: StandinOptions, settings: WorldSettings): Promise<World> {
  const { app } = options;
  const { saved, cloudUrl, shellUrl, productUrl, setProduct, changed } = settings;
  const appIdUri = () => app.appIdUri ?? `api://${new URL(shellUrl()).host}/${app.clientId}`;
  const kept = await createKept(options, saved, appIdUri);
  const { clock, company, exchange, post, conversations, state, entraKey, tenant } = kept;
  const graphFaults = createFaults();
  const otherFaults = createOrderedFaults();
  const requests = createRequestLog();
  const tokens = createTokens({ app, tenant, key: entraKey, cloudUrl, wall: clock.wall });
  const findPerson = (oid: string) => company.find(oid);
  const connector = connectorDeps(options, kept, { otherFaults, tokens, cloudUrl });
  const chat = createChat(connector, productUrl);
  const notices = createNotices({ exchange, state, faults: graphFaults, clock: clock.now, tenantId: app.tenantId });
  watch(kept, changed);
  return {
    cloudUrl,
    productUrl,
    changed,
    connector,
    entra: {
      app,
      tenant,
      people: () => company.people,
      tokens,
      key: entraKey,
      cloudUrl,
      wall: clock.wall,
      findPerson,
      needsInteraction: (oid) =>
        otherFaults.strike('entra', { oid, method: 'POST', path: '/oauth2/v2.0/token' }) !== null,
    },
    graph: graphDeps(options, kept, { graphFaults, requests, notices, tokens, cloudUrl, chat }),
    control: {
      app,
      tenant,
      demonstration: untold(),
      worlds: options.worlds ?? null,
      orderWorld: options.orderWorld ?? (() => undefined),
      isProductKnown: () => productUrl() !== undefined,
      setProduct,
      company,
      clock,
      exchange,
      post,
      conversations,
      chat,
      tokens,
      graphFaults,
      otherFaults,
      requests,
      notices,
      graphState: state,
    },
    take: () => takeKept(kept),
    close: () => notices.close(),
  };
}

interface ConnectorParts {
  readonly otherFaults: ConnectorDeps['faults'];
  readonly tokens: Tokens;
  readonly cloudUrl: () => string;
}

function connectorDeps({ app }: StandinOptions, kept: Kept, parts: ConnectorParts): ConnectorDeps {
  const { clock, company, conversations, channelKey } = kept;
  const { otherFaults, tokens, cloudUrl } = parts;
  return {
    app,
    conversations,
    faults: otherFaults,
    rateLimit: createRateLimit(),
    clock: clock.now,
    wall: clock.wall,
    channelKey,
    findPerson: (oid) => company.find(oid),
    authenticateBot: tokens.authenticateBot,
    serviceUrl: () => `${cloudUrl()}/teams/`,
  };
}

interface GraphParts {
  readonly graphFaults: Faults;
  readonly requests: RequestLog;
  readonly notices: Notices;
  readonly tokens: Tokens;
  readonly chat: Chat;
  readonly cloudUrl: () => string;
}

function graphDeps({ app, latencyMs }: StandinOptions, kept: Kept, parts: GraphParts): GraphDeps {
  const { exchange, post, company, clock, state, conversations, tenant } = kept;
  const { graphFaults, requests, notices, tokens, chat, cloudUrl } = parts;
  return {
    exchange,
    post,
    company,
    clock: clock.now,
    authenticate: tokens.authenticate,
    faults: graphFaults,
    state,
    notices,
    log: requests,
    tenantId: app.tenantId,
    baseUrl: cloudUrl,
    teams: teamsSide({ app, tenant }, conversations, chat),
    mailboxPermissions: tenant.mailboxPermissions,
    ...(latencyMs === undefined ? {} : { latencyMs }),
  };
}

function watch({ exchange, post, conversations, clock }: Kept, changed: () => void): void {
  exchange.onChange(changed);
  post.onChange(changed);
  conversations.onChange(changed);
  clock.onMove(changed);
}
