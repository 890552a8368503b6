/** The API on a real store, with a tenant of its own that signs tokens. */
import { clouds } from '#adapters/clouds.ts';
import { randomUUID } from 'node:crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { Client } from 'pg';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { idOf, type PersonId } from '#domain/ids.ts';
import { createHolidays } from '#adapters/holidays.ts';
import { createTables } from '#adapters/tables.ts';
import { openStore } from '#adapters/store/store.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { Context } from '#operations/context.ts';
import type { Store } from '#operations/ports/store.ts';
import { createApi, type ApiOptions } from '#teams-app/api/server.ts';
import { microsoftClients } from '#teams-app/api/sign-in.ts';
import { callWithin, isOfProgramme, type Call as Travelling, type GivenWithin } from '#teams-app/contract/call.ts';
import type { Endpoint, Told } from '#teams-app/contract/endpoint.ts';
import { migratedDatabase, type MigratedDatabase } from '../support/migrated-database.ts';
import { theProgramme } from '../support/the-programme.ts';
import { leftToPolicy } from '../support/left-to-policy.ts';
import { withoutMail } from '../support/without-mail.ts';

const tenantId = '5f0c1c3e-8a3d-4b57-9d59-5f3b2f7b9a10';
const clientId = 'c8a2f7d4-2f4e-4f0e-9f4b-0b6f3f1d2e10';
const issuer = `https://login.example/${tenantId}/v2.0`;
/** Who issues tokens where the registration does not ask for version 2. */
export const issuerV1 = `https://sts.example/${tenantId}/`;
export const appIdUri = `api://lodestar.example/${clientId}`;
const teamsOnTheWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
export const now = Temporal.Instant.from('2026-12-01T09:00:00Z');

export const mentor = person('11111111-1111-4111-8111-111111111111', 'Maja Lind', 'sv');
export const mentee = person('22222222-2222-4222-8222-222222222222', 'Erik Holm', 'sv');
export const hrLead = person('33333333-3333-4333-8333-333333333333', 'Hanna Berg', 'sv');
export const stranger = person('44444444-4444-4444-8444-444444444444', 'Sten Ek', 'en');

function person(id: string, name: string, language: 'sv' | 'en') {
  const [givenName = ''] = name.split(' ');
  return {
    id: idOf<'Person'>(id),
    name,
    givenName,
    mail: `${givenName.toLowerCase()}@example.com`,
    jobTitle: 'Utvecklare',
    department: 'Teknik',
    place: 'Umeå',
    country: 'SE',
    managerId: null,
    language,
    enabled: true,
  };
}

interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is text or bytes. */
  readonly body?: unknown;
}

/** Somebody who calls; null: nobody who is signed in. */
export interface Caller {
  readonly as: PersonId | null;
  /** As the token says; `HR` for an HR lead. */
  readonly roles?: readonly string[];
  readonly language?: string;
}

/** What goes to an endpoint; not held to it, so that tests can send what the tab never would. */
export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Text and bytes travel as a file. */
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body where it is JSON; else null. */
  readonly json: unknown;
}

export interface ApiWorld {
  readonly api: FastifyInstance;
  /** Where it listens. */
  readonly origin: string;
  /** Calls the API over HTTP. */
  ask(path: string, call?: Call): Promise<Answer>;
  /** Calls an endpoint, in Swedish unless told, and takes whatever is answered. */
  send(caller: Caller, endpoint: Endpoint, sent?: Sent): Promise<Answer>;
  /** Calls an endpoint as the tab does; throws unless the answer is the one that the endpoint promises. */
  call<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Said extends z.ZodType>(
    caller: Caller,
    endpoint: Endpoint<Params, Query, Body, Told<Said>>,
    given: GivenWithin<Params, Query, Body>,
  ): Promise<z.output<Said>>;
  readonly store: Store;
  readonly context: Context;
  /** What was logged: the names of events with their facts. */
  readonly logged: { readonly name: string; readonly facts: Readonly<Record<string, unknown>> }[];
  readonly key: CryptoKey;
  readonly publicKey: CryptoKey;
  /** A good token of the tenant's, with claims replaced (or left out where undefined). */
  token(personId: PersonId, claims?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Who read what, as written down. */
  audited(): Promise<readonly { readonly actor_id: string; readonly act: string; readonly subject: string }[]>;
  close(): Promise<void>;
}

/** Signs claims as the tenant would, with any key and algorithm. */
export async function signed(
  claims: JWTPayload,
  key: CryptoKey | Uint8Array,
  header: { readonly alg: string; readonly kid?: string } = { alg: 'RS256', kid: 'tenant' },
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader(header).sign(key);
}

/** What a token of Teams on the web says, before changes. Its times follow the wall clock, as those of Entra do. */
export function claimsOf(personId: PersonId, changes: Readonly<Record<string, unknown>> = {}): JWTPayload {
  const seconds = Math.floor(Date.now() / 1000);
  const claims = {
    aud: clientId,
    iss: issuer,
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3600,
    tid: tenantId,
    oid: personId,
    azp: teamsOnTheWeb,
    scp: 'access_as_user',
    ver: '2.0',
    ...changes,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

/**
 * @param newId - ids that have the same order in every world, for worlds that are compared.
 * @param given - a migrated database with something in it; it is ended with the world.
 */
export async function openApiWorld(
  options: Partial<ApiOptions> = {},
  newId: () => string = randomUUID,
  given: Pick<MigratedDatabase, 'url' | 'end'> | null = null,
): Promise<ApiWorld> {
  const database = given ?? (await migratedDatabase());
  const store = openStore({ url: database.url });
  await store.write(async (tx) => tx.savePeople([mentor, mentee, hrLead], now));
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = await serveKeys({ ...(await exportJWK(publicKey)), kid: 'tenant', alg: 'RS256', use: 'sig' });
  const folder = await builtTab();
  const logged: { name: string; facts: Readonly<Record<string, unknown>> }[] = [];
  const context = { ...contextOn(store, logged), newId };
  const api = await createApi({
    context,
    signIn: {
      tenantId,
      clientId,
      audiences: [clientId, appIdUri],
      issuer,
      issuerV1,
      jwksUrl: keys.url,
      allowedClients: microsoftClients,
    },
    publicFiles: folder,
    publicUrl: 'https://lodestar.example',
    consentUrl: 'https://login.example/authorize?client_id=1',
    operator: { name: 'Norrsken <Drift> & Co', websiteUrl: 'https://norrsken.example/?a=1&b=2' },
    frameHosts: clouds.public.frameHosts,
    botEndpoint: async () => ({ kind: 'unproven', why: 'nobody' }),
    pingers: { store: async () => store.ping(), queue: async () => undefined },
    ...options,
  });
  const origin = await api.listen({ host: '127.0.0.1', port: 0 });
  const token: ApiWorld['token'] = async (personId, claims) => signed(claimsOf(personId, claims), privateKey);
  const travel = async ({ as, roles = [], language = 'sv' }: Caller, { method, path, body }: Travelling) => {
    const authorization = as === null ? {} : { authorization: `Bearer ${await token(as, { roles })}` };
    const file = isRaw(body) ? { 'content-type': 'application/octet-stream' } : {};
    return asked(`${origin}${path}`, {
      method,
      headers: { ...authorization, ...file, 'accept-language': language },
      body,
    });
  };
  /** Where a call of a programme's names none: the company's one; before there is one an id that is nothing. */
  const named = async (endpoint: Endpoint) =>
    isOfProgramme(endpoint) ? ((await store.read(theProgramme))?.id ?? randomUUID()) : null;
  return {
    api,
    origin,
    ask: async (path, call = {}) => asked(`${origin}${path}`, call),
    async send(caller, endpoint, { params = {}, query = {}, body } = {}) {
      return travel(caller, callWithin(endpoint, { params, query, body }, await named(endpoint)));
    },
    async call(caller, endpoint, given) {
      const { status, schema } = endpoint.answer;
      const answer = await travel(caller, callWithin(endpoint, given, await named(endpoint)));
      if (answer.status !== status) throw new Error(`${endpoint.route} answered ${answer.status}: ${answer.text}`);
      return schema.parse(status === 204 ? undefined : answer.json);
    },
    store,
    context,
    logged,
    key: privateKey,
    publicKey,
    token,
    audited: async () => auditEntries(database.url),
    async close() {
      await api.close();
      await keys.close();
      await store.close();
      await database.end();
      await rm(folder, { recursive: true });
    },
  };
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' || body instanceof Uint8Array;
}

async function asked(url: string, { method = 'GET', headers = {}, body }: Call): Promise<Answer> {
  const json = body === undefined || isRaw(body) ? {} : { 'content-type': 'application/json' };
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { connection: 'close', ...json, ...headers },
    ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}

/** Reading and deciding call nothing outside; whoever does in these tests fails loudly. */
function contextOn(store: Store, logged: { name: string; facts: Readonly<Record<string, unknown>> }[]): Context {
  const unreachable = async (): Promise<never> => {
    throw new Error('Nothing outside is called here');
  };
  const noRight = async (): Promise<never> => {
    throw new OutsideFailure('no-rights', 'Insufficient privileges');
  };
  return {
    now: () => now,
    newId: randomUUID,
    store,
    bell: { ring: async () => undefined },
    calendar: new Proxy(Object.create(null), { get: () => unreachable }),
    directory: new Proxy(Object.create(null), {
      // What an application that was given no right to groups is answered.
      get: (_, name) => (name === 'groupsNamed' || name === 'group' ? noRight : unreachable),
    }),
    changeNotices: new Proxy(Object.create(null), { get: () => unreachable }),
    appInstaller: leftToPolicy,
    ...withoutMail,
    messenger: { send: unreachable, update: unreachable },
    homeZone: 'Europe/Stockholm',
    leaveAfterWorkingDays: 5,
    holidays: { ...createHolidays(), between: () => [] },
    tables: createTables(),
    log: {
      event: (name, facts) => logged.push({ name, facts }),
      failure: (name, facts, cause) => logged.push({ name, facts: { ...facts, cause: String(cause) } }),
    },
  };
}

async function auditEntries(connectionString: string) {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ actor_id: string; act: string; subject: string }>(
    'select actor_id, act, subject from public.audit_entry order by at, id',
  );
  await client.end();
  return rows;
}

async function builtTab(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lodestar-tab-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Lodestar</title>');
  await writeFile(join(folder, 'assets', 'page-1a2b3c.js'), 'export {};');
  return folder;
}

async function serveKeys(key: object): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/keys`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
