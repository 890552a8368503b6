import { GraphFault } from '../graph-fault.ts';
import { isRecord } from './json.ts';
import { entityBody, listBody } from './paging.ts';
import type { TeamsSide } from './port.ts';
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

function appOf({ app }: TeamsSide): Record<string, unknown> {
  return {
    id: app.catalogId,
    externalId: app.externalId,
    displayName: app.displayName,
    distributionMethod: 'organization',
  };
}

function catalogue(call: Call): GraphReply {
  const { teams } = call.deps;
  const filter = optionOf(call.query, '$filter');
  const wanted = filter === null ? undefined : /^externalId\s+eq\s+'([^']*)'$/i.exec(filter.trim())?.[1];
  if (filter !== null && wanted === undefined) throw badRequest(`Invalid filter clause: '${filter}'.`);
  const items = teams && (wanted === undefined || wanted === teams.app.externalId) ? [appOf(teams)] : [];
  return { status: 200, body: listBody(call, 'appCatalogs/teamsApps', { items, nextLink: undefined }) };
}

function installations(call: Call): GraphReply {
  const { teams } = call.deps;
  const { oid } = personOf(call);
  const isThere = teams?.isInstalled(oid) === true && isWanted(teams, optionOf(call.query, '$filter'));
  const items = isThere ? [installationOf(call, oid, teams)] : [];
  return {
    status: 200,
    body: listBody(call, `users('${oid}')/teamwork/installedApps`, { items, nextLink: undefined }),
  };
}

function isWanted({ app }: TeamsSide, filter: string | null): boolean {
  if (filter === null) return true;
  const [, name, id] = /^teamsApp\/(id|externalId)\s+eq\s+'([^']*)'$/i.exec(filter.trim()) ?? [];
  if (name === undefined) throw badRequest(`Invalid filter clause: '${filter}'.`);
  return id === (name.toLowerCase() === 'id' ? app.catalogId : app.externalId);
}

function installationOf(call: Call, oid: string, teams: TeamsSide): Record<string, unknown> {
  const expands = expandOf(call.query, 'UserScopeTeamsAppInstallation').some(({ name }) => name === 'teamsApp');
  return { id: installationId(oid, teams), ...(expands ? { teamsApp: appOf(teams) } : {}) };
}

async function install(call: Call): Promise<GraphReply> {
  const teams = call.deps.teams ?? noCatalogue();
  const { body } = call.request;
  const { oid } = personOf(call);
  const bind = isRecord(body) ? body['teamsApp@odata.bind'] : undefined;
  const catalogId =
    typeof bind === 'string' ? /\/appCatalogs\/teamsApps(?:\/|\(')([^/')]+)/i.exec(bind)?.[1] : undefined;
  if (catalogId === undefined) throw badRequest("The body must name the app with 'teamsApp@odata.bind'.");
  if (catalogId !== teams.app.catalogId)
    throw new GraphFault(404, 'NotFound', `The app '${catalogId}' is not in the catalogue.`);
  if (teams.isInstalled(oid)) throw new GraphFault(409, 'Conflict', 'The app is already installed for this user.');
  await teams.install(oid);
  return { status: 201 };
}

function chat(call: Call): GraphReply {
  const { teams } = call.deps;
  const { oid } = personOf(call);
  const id = paramOf(call, 'installationId');
  const chatId = teams && id === installationId(oid, teams) ? teams.chatId(oid) : null;
  if (chatId === null) throw noSuchDirectoryObject(id);
  return {
    status: 200,
    body: entityBody(call, 'chats', { id: chatId, chatType: 'oneOnOne', tenantId: call.deps.tenantId }),
  };
}

function installationId(oid: string, { app }: TeamsSide): string {
  return Buffer.from(`${oid}##${app.catalogId}`).toString('base64url');
}

function noCatalogue(): never {
  throw new GraphFault(404, 'NotFound', 'The tenant has no app catalogue.');
}
