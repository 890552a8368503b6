import { GraphFault } from '../graph-fault.ts';
import { isRecord } from './json.ts';
import { entityBody, listBody } from './paging.ts';
import type { CatalogueApp } from './port.ts';
import { expandOf, optionOf } from './query.ts';
import { badRequest, noSuchDirectoryObject } from './refusals.ts';
import { paramOf, personOf, type Call, type GraphReply, type Route } from './request.ts';

const toInstall = ['TeamsAppInstallation.ReadWriteSelfForUser.All'];

/** The app catalogue, and the app's installation for one person. */
export function teamworkRoutes(): Route[] {
  const base = '/users/{id}/teamwork/installedApps';
  const own = { outlook: false, application: toInstall, delegated: ['TeamsAppInstallation.ReadWriteSelfForUser'] };
  return [
    {
      method: 'GET',
      template: '/appCatalogs/teamsApps',
      outlook: false,
      application: ['AppCatalog.Read.All'],
      delegated: ['AppCatalog.Read.All'],
      answers: { type: 'TeamsApp', list: true },
      handle: catalogue,
    },
    {
      ...own,
      method: 'GET',
      template: base,
      answers: { type: 'UserScopeTeamsAppInstallation', list: true },
      handle: installations,
    },
    { ...own, method: 'POST', template: base, accepts: { type: 'UserScopeTeamsAppInstallation' }, handle: install },
    {
      ...own,
      method: 'GET',
      template: `${base}/{installationId}/chat`,
      answers: { type: 'Chat', list: false },
      handle: chat,
    },
  ];
}

function appOf(app: CatalogueApp): Record<string, unknown> {
  return {
    id: app.catalogId,
    externalId: app.externalId,
    displayName: app.displayName,
    distributionMethod: 'organization',
  };
}

function catalogue(call: Call): GraphReply {
  const app = call.deps.teams?.app() ?? null;
  const filter = optionOf(call.query, '$filter');
  const wanted = filter === null ? undefined : /^externalId\s+eq\s+'([^']*)'$/i.exec(filter.trim())?.[1];
  if (filter !== null && wanted === undefined) throw badRequest(`Invalid filter clause: '${filter}'.`);
  const items = app !== null && (wanted === undefined || wanted === app.externalId) ? [appOf(app)] : [];
  return { status: 200, body: listBody(call, 'appCatalogs/teamsApps', { items, nextLink: undefined }) };
}

function installations(call: Call): GraphReply {
  const { teams } = call.deps;
  const app = teams?.app() ?? null;
  const { oid } = personOf(call);
  const filter = optionOf(call.query, '$filter');
  const items =
    app !== null && teams?.isInstalled(oid) === true && isWanted(app, filter) ? [installationOf(call, oid, app)] : [];
  return {
    status: 200,
    body: listBody(call, `users('${oid}')/teamwork/installedApps`, { items, nextLink: undefined }),
  };
}

function isWanted(app: CatalogueApp, filter: string | null): boolean {
  if (filter === null) return true;
  const [, name, id] = /^teamsApp\/(id|externalId)\s+eq\s+'([^']*)'$/i.exec(filter.trim()) ?? [];
  if (name === undefined) throw badRequest(`Invalid filter clause: '${filter}'.`);
  return id === (name.toLowerCase() === 'id' ? app.catalogId : app.externalId);
}

function installationOf(call: Call, oid: string, app: CatalogueApp): Record<string, unknown> {
  const expands = expandOf(call.query, 'UserScopeTeamsAppInstallation').some(({ name }) => name === 'teamsApp');
  return { id: installationId(oid, app), ...(expands ? { teamsApp: appOf(app) } : {}) };
}

async function install(call: Call): Promise<GraphReply> {
  const { teams } = call.deps;
  const app = teams?.app() ?? null;
  const { body } = call.request;
  const { oid } = personOf(call);
  const catalogId = boundApp(body);
  if (catalogId === undefined) throw badRequest("The body must name the app with 'teamsApp@odata.bind'.");
  if (teams === undefined || app === null || catalogId !== app.catalogId)
    throw new GraphFault(404, 'NotFound', `The app '${catalogId}' is not in the catalogue.`);
  if (teams.isInstalled(oid)) throw new GraphFault(409, 'Conflict', 'The app is already installed for this user.');
  await teams.install(oid);
  return { status: 201 };
}

function chat(call: Call): GraphReply {
  const { teams } = call.deps;
  const { oid } = personOf(call);
  const id = paramOf(call, 'installationId');
  const app = teams?.app() ?? null;
  const chatId = teams && app !== null && id === installationId(oid, app) ? teams.chatId(oid) : null;
  if (chatId === null) throw noSuchDirectoryObject(id);
  return {
    status: 200,
    body: entityBody(call, 'chats', { id: chatId, chatType: 'oneOnOne', tenantId: call.deps.tenantId }),
  };
}

function installationId(oid: string, { catalogId }: CatalogueApp): string {
  return Buffer.from(`${oid}##${catalogId}`).toString('base64url');
}

/** The catalogue's id that a body names. */
function boundApp(body: unknown): string | undefined {
  const bind = isRecord(body) ? body['teamsApp@odata.bind'] : undefined;
  return typeof bind === 'string' ? /\/appCatalogs\/teamsApps(?:\/|\(')([^/')]+)/i.exec(bind)?.[1] : undefined;
}
