import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { catalogIdOf } from '../teams-side.ts';
import { exchangeRoles, isExchangeRole, type TenantState } from '../tenant/tenant.ts';
import { anybody, type ControlDeps } from './deps.ts';
import { readManifest } from './manifest.ts';
import { ControlRefusal, read } from './respond.ts';

const registrationShape = z.strictObject({
  accessTokenVersion: z
    .union([z.literal(1), z.literal(2)])
    .nullable()
    .optional(),
  identifierUri: z.string().startsWith('api://').optional(),
  scopes: z.array(z.string().min(1)).optional(),
  preAuthorized: z.array(z.guid()).optional(),
  appRoles: z.array(z.string().min(1)).optional(),
  redirectUris: z.array(z.url()).optional(),
});
const consentShape = z.strictObject({ application: z.array(z.string()), delegated: z.array(z.string()) });
const assignmentShape = z.strictObject({ oid: z.string(), role: z.string() });
const exchangeShape = z.strictObject({ role: z.string(), mailboxes: z.array(z.string()).nullable() });

/** What the company's administrators do in the portals of Entra ID, Exchange and Teams. */
export function addAdminRoutes(server: FastifyInstance, deps: ControlDeps): void {
  const { tenant } = deps;

  server.get('/standin/admin', async () => tenant.now);

  /** Entra: the app registration. What is left out stays. */
  server.patch('/standin/admin/registration', async (request) => {
    const change = Object.fromEntries(
      Object.entries(read(registrationShape, request.body)).filter(([, value]) => value !== undefined),
    );
    const registration = { ...tenant.now.registration, ...change };
    requireWhole(registration, deps.app.clientId);
    tenant.change({ registration });
    return registration;
  });

  /** Entra: "Grant admin consent". */
  server.put('/standin/admin/consent', async (request) => {
    const { application, delegated } = read(consentShape, request.body);
    tenant.change({ applicationPermissions: application, delegatedPermissions: delegated });
    return tenant.now;
  });

  /** Entra: "Assign users" of the enterprise application. */
  server.post('/standin/admin/role-assignments', async (request, reply) => {
    const { oid, role } = read(assignmentShape, request.body);
    anybody(deps, oid);
    const { registration, roles } = tenant.now;
    if (!registration.appRoles.includes(role)) throw new ControlRefusal(400, `The app has no role '${role}'.`);
    const others = roles ?? Object.fromEntries(deps.company.people.map((each) => [each.oid, [...each.appRoles]]));
    tenant.change({ roles: { ...others, [oid]: [...new Set([...(others[oid] ?? []), role])] } });
    return reply.code(201).send({ oid, role });
  });

  /** Exchange: `New-ManagementRoleAssignment -App … -Role … -CustomResourceScope …`. */
  server.post('/standin/admin/exchange-roles', async (request, reply) => {
    const given = read(exchangeShape, request.body);
    if (!isExchangeRole(given.role)) {
      throw new ControlRefusal(400, `Exchange's roles are ${Object.keys(exchangeRoles).join(', ')}.`);
    }
    tenant.change({ exchange: [...tenant.now.exchange, given] });
    return reply.code(201).send(given);
  });

  addCatalogueRoute(server, deps);
}

/** Teams admin centre: upload of the app's package, a new one or a later version of it. */
function addCatalogueRoute(server: FastifyInstance, { app, tenant, company, conversations, chat }: ControlDeps): void {
  server.post('/standin/admin/catalogue', async (_request, reply) => {
    if (app.manifestPath === undefined) throw new ControlRefusal(404, 'There is no package to upload.');
    const { version, bots } = await readManifest(app.manifestPath);
    if (bots?.[0]?.botId !== app.clientId) throw new ControlRefusal(400, "The package's bot is not registered.");
    const before = tenant.now.catalogued;
    if (before === version) throw new ControlRefusal(409, `Version ${version} is in the catalogue already.`);
    tenant.change({ catalogued: version });
    if (before !== null) {
      const installed = company.people.filter(({ oid }) => conversations.isInstalled(oid));
      for (const { oid } of installed) await chat.upgrade(oid);
    }
    return reply.code(before === null ? 201 : 200).send({ id: catalogIdOf(app.clientId), version });
  });
}

/** Entra refuses what hangs in the air. */
function requireWhole(registration: TenantState['registration'], clientId: string): void {
  const { identifierUri, scopes, preAuthorized } = registration;
  if (identifierUri !== null && !identifierUri.endsWith(`/${clientId}`)) {
    throw new ControlRefusal(400, 'The application ID URI must end with the client id.');
  }
  if (scopes.length > 0 && identifierUri === null) {
    throw new ControlRefusal(400, 'A scope needs an application ID URI.');
  }
  if (preAuthorized.length > 0 && scopes.length === 0) {
    throw new ControlRefusal(400, 'A client is authorised for a scope, and the app exposes none.');
  }
}
