import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { zoneOf } from '../connector/activity.ts';
import type { CompanyPerson } from '../company/port.ts';
import { catalogIdOf } from '../teams-side.ts';
import { portraitSvg } from '../portrait/svg.ts';
import { hostClients, signInPermission } from '../tenant/tenant.ts';
import { anybody, personOf, type ControlDeps, type OfPerson } from './deps.ts';
import { iconOf, readManifest, tabsOf, wordsOf } from './manifest.ts';
import { ControlRefusal, read } from './respond.ts';

const photoOrder = z.object({ close: z.string().optional() });
const frameLanguage = z.object({ lang: z.string().optional() });
const tokenOrder = z.object({
  claims: z.record(z.string(), z.unknown()).optional(),
  /** The host that asks: Teams on the web when absent. */
  client: z.guid().optional(),
});

/** Lists the people, describes the app, and signs in as somebody. */
export function addPeopleRoutes(server: FastifyInstance, deps: ControlDeps): void {
  const { app, company, tokens } = deps;

  server.get('/standin/people', async () =>
    company.people.filter(({ accountEnabled }) => accountEnabled).map((person) => listed(person, deps)),
  );

  server.get<OfPerson>('/standin/people/:oid/photo', async (request, reply) => {
    const person = anybody(deps, request.params.oid);
    const picture = portraitSvg(person, { close: read(photoOrder, request.query).close !== undefined });
    return reply.type('image/svg+xml').header('cache-control', 'max-age=3600').send(picture);
  });

  server.get('/standin/app', async (request) => {
    const { catalogued } = deps.tenant.now;
    const catalogId = catalogued === null ? null : catalogIdOf(app.clientId);
    const known = {
      tenantId: app.tenantId,
      clientId: app.clientId,
      catalogId,
      botName: app.botName,
      company: company.name,
    };
    // Nobody can open an app that is in no catalogue.
    if (catalogued === null) return { ...known, name: app.botName, botId: app.clientId, tabs: [] };
    if (app.manifestPath === undefined) return { ...known, name: app.botName, botId: app.clientId, tabs: [] };
    const manifest = await readManifest(app.manifestPath);
    const botId = manifest.bots?.[0]?.botId ?? app.clientId;
    const { lang } = read(frameLanguage, request.query);
    const said = lang === undefined ? {} : await wordsOf(app.manifestPath, manifest, lang);
    return { ...known, name: manifest.name.short, botId, tabs: tabsOf(manifest, said) };
  });

  server.get('/standin/app/icon', async (_request, reply) => {
    const icon = app.manifestPath === undefined ? null : await iconOf(app.manifestPath);
    return reply
      .type(icon === null ? 'image/svg+xml' : 'image/png')
      .header('cache-control', 'max-age=60')
      .send(icon ?? noIcon);
  });

  server.post<OfPerson>('/standin/people/:oid/sso-token', async (request) => {
    const person = personOf(deps, request.params.oid);
    const { claims, client = hostClients.teamsWeb } = read(tokenOrder, request.body);
    await requireMatchingResource(deps);
    requireConsent(deps, person, client);
    return { token: await tokens.sso(person, claims, client) };
  });
}

/** Stands for an app whose package holds no icon. */
const noIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#829091"/></svg>';

/** Teams refuses a token when the manifest names another resource than the app registration. */
async function requireMatchingResource({ app, tenant }: ControlDeps): Promise<void> {
  const { identifierUri, scopes } = tenant.now.registration;
  if (tenant.now.catalogued === null) throw new ControlRefusal(404, 'The app is not in the catalogue.');
  if (identifierUri === null || !scopes.includes('access_as_user')) {
    const text = 'AADSTS500011: The resource principal of the app was not found, or it exposes no access_as_user.';
    throw new ControlRefusal(400, text);
  }
  if (app.manifestPath === undefined) return;
  const resource = (await readManifest(app.manifestPath)).webApplicationInfo?.resource;
  if (resource === identifierUri) return;
  throw new ControlRefusal(
    400,
    `App resource defined in manifest and iframe origin do not match: ${resource ?? 'none'} is not ${identifierUri}.`,
  );
}

/**
 * Entra gives a host no token for an API that has not authorised it, and for nobody who has not consented to what the
 * app's registration asks for, unless an administrator has for all.
 */
function requireConsent({ tenant }: ControlDeps, { oid }: CompanyPerson, client: string): void {
  const { registration, delegatedPermissions, consented } = tenant.now;
  if (!registration.preAuthorized.includes(client)) {
    const text = `invalid_grant: AADSTS65001: The user or administrator has not consented to use the application with ID '${client}'.`;
    throw new ControlRefusal(403, text);
  }
  if (!delegatedPermissions.includes(signInPermission) && !consented.includes(oid)) {
    throw new ControlRefusal(403, 'resourceRequiresConsent');
  }
}

function listed(person: CompanyPerson, deps: ControlDeps): Record<string, unknown> {
  const { exchange, conversations, tenant } = deps;
  const { oid, displayName, givenName, jobTitle, department, officeLocation, city, country, preferredLanguage, mail } =
    person;
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
    appRoles: tenant.rolesOf(person),
    hasMailbox: exchange.hasMailbox(oid),
    installed: conversations.isInstalled(oid),
  };
}
