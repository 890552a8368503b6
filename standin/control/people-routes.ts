import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { zoneOf } from '../connector/activity.ts';
import type { CompanyPerson } from '../company/port.ts';
import { anybody, personOf, type ControlDeps, type OfPerson } from './deps.ts';
import { readManifest, tabsOf } from './manifest.ts';
import { portrait } from './portrait.ts';
import { ControlRefusal, read } from './respond.ts';

const tokenOrder = z.object({ claims: z.record(z.string(), z.unknown()).optional() });

/** Lists the people, describes the app, and signs in as somebody. */
export function addPeopleRoutes(server: FastifyInstance, deps: ControlDeps): void {
  const { app, company, tokens } = deps;

  server.get('/standin/people', async () =>
    company.people.filter(({ accountEnabled }) => accountEnabled).map((person) => listed(person, deps)),
  );

  server.get<OfPerson>('/standin/people/:oid/photo', async (request, reply) => {
    const person = anybody(deps, request.params.oid);
    return reply.type('image/svg+xml').header('cache-control', 'max-age=3600').send(portrait(person));
  });

  server.get('/standin/app', async () => {
    const known = { clientId: app.clientId, botName: app.botName, company: company.name };
    if (app.manifestPath === undefined) return { ...known, name: app.botName, botId: app.clientId, tabs: [] };
    const manifest = await readManifest(app.manifestPath);
    const botId = manifest.bots?.[0]?.botId ?? app.clientId;
    return { ...known, name: manifest.name.short, botId, tabs: tabsOf(manifest) };
  });

  server.post<OfPerson>('/standin/people/:oid/sso-token', async (request) => {
    const person = personOf(deps, request.params.oid);
    await requireMatchingResource(deps);
    return { token: await tokens.sso(person, read(tokenOrder, request.body).claims) };
  });
}

/** Teams refuses a token when the manifest names another resource than the app registration. */
async function requireMatchingResource({ app, appIdUri }: ControlDeps): Promise<void> {
  if (app.manifestPath === undefined) return;
  const resource = (await readManifest(app.manifestPath)).webApplicationInfo?.resource;
  if (resource === appIdUri()) return;
  throw new ControlRefusal(
    400,
    `App resource defined in manifest and iframe origin do not match: ${resource ?? 'none'} is not ${appIdUri()}.`,
  );
}

function listed(person: CompanyPerson, { exchange, conversations }: ControlDeps): Record<string, unknown> {
  const {
    oid,
    displayName,
    givenName,
    jobTitle,
    department,
    officeLocation,
    city,
    country,
    preferredLanguage,
    mail,
    appRoles,
  } = person;
  return {
    oid,
    displayName,
    givenName,
    jobTitle,
    department,
    officeLocation,
    city,
    country,
    preferredLanguage,
    mail,
    timeZone: zoneOf(person),
    appRoles,
    hasMailbox: exchange.hasMailbox(oid),
    installed: conversations.isInstalled(oid),
  };
}
