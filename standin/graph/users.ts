import { createHash } from 'node:crypto';
import type { CompanyPerson } from '../company/port.ts';
import { isEventual, rulesOf } from './advanced-query.ts';
import { blankRound, resumedRound, roundPage } from './delta.ts';
import { findPerson } from './directory.ts';
import { parseFilter, type Predicate } from './filter.ts';
import { entityBody, listBody, pageOf } from './paging.ts';
import { permissionsOf } from './permissions.ts';
import { expandOf, optionOf, selectOf, type Expansion } from './query.ts';
import { badRequest, noSuchDirectoryObject } from './refusals.ts';
import { personOf, type Call, type GraphReply, type Route } from './request.ts';
import type { DeltaRound } from './state.ts';
import { basicProperties, userOf } from './user-output.ts';

const asApplication = ['User.ReadBasic.All'];
const userType = { type: 'User', list: false } as const;

/** The directory: people and their managers. */
export function userRoutes(): Route[] {
  const others = {
    method: 'GET',
    outlook: false,
    application: asApplication,
    delegated: ['User.ReadBasic.All'],
  } as const;
  const one = { ...others, delegated: ['User.ReadBasic.All', 'User.Read'] };
  const changes = { type: 'User', list: true, relations: 'as-changes' } as const;
  return [
    { ...others, template: '/users', answers: { type: 'User', list: true }, handle: listUsers },
    { ...others, template: '/users/delta', answers: changes, handle: usersDelta },
    { ...others, template: '/users/delta()', answers: changes, handle: usersDelta },
    { ...one, template: '/users/{id}', answers: userType, handle: getUser },
    {
      ...others,
      application: ['User.Read.All'],
      template: '/users/{id}/manager',
      answers: userType,
      handle: getManager,
    },
  ];
}

function listUsers(call: Call): GraphReply {
  const filter = optionOf(call.query, '$filter');
  const { people } = call.deps.company;
  const found =
    filter === null ? people : people.filter(meets(parseFilter(filter, rulesOf(call, 'User', filterableFields))));
  const page = pageOf(call, found, { defaultSize: 100, maxSize: 999, cursor: '$skiptoken' });
  const view = viewOf(call);
  const body = listBody(call, 'users', { ...page, items: page.items.map((person) => shown(call, person, view)) });
  const counted = optionOf(call.query, '$count') === 'true' && isEventual(call);
  return { status: 200, body: counted ? { ...body, '@odata.count': found.length } : body };
}

const filterable = new WeakMap<CompanyPerson, Record<string, unknown>>();

/** Cached for each person, because a large directory is filtered again for every page. */
function meets(predicate: Predicate): (person: CompanyPerson) => boolean {
  return (person) => {
    const known = filterable.get(person) ?? userOf(person, filterableFields);
    filterable.set(person, known);
    return predicate(known);
  };
}

const filterableFields = [
  'id',
  'accountEnabled',
  'userType',
  'department',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'jobTitle',
  'officeLocation',
  'city',
  'country',
  'preferredLanguage',
  'companyName',
];

function getUser(call: Call): GraphReply {
  return { status: 200, body: entityBody(call, 'users', shown(call, personOf(call), viewOf(call))) };
}

function getManager(call: Call): GraphReply {
  const manager = managerOf(call, personOf(call));
  if (manager === null) throw noSuchDirectoryObject('manager');
  const select = selectOf(call.query, 'User');
  return { status: 200, body: entityBody(call, 'directoryObjects', typed(call, manager, select)) };
}

function managerOf(call: Call, person: CompanyPerson): CompanyPerson | null {
  return person.managerOid === null ? null : findPerson(call.deps.company, person.managerOid);
}

interface View {
  readonly select: readonly string[] | null;
  readonly manager: Expansion | undefined;
}

function viewOf(call: Call): View {
  const expand = expandOf(call.query, 'User');
  for (const { name } of expand) {
    if (name !== 'manager') throw badRequest(`The relation '${name}' cannot be expanded.`, 'Request_BadRequest');
  }
  return { select: selectOf(call.query, 'User'), manager: expand[0] };
}

function shown(call: Call, person: CompanyPerson, { select, manager }: View): Record<string, unknown> {
  const user = visible(call, userOf(person, select));
  const boss = manager === undefined ? null : managerOf(call, person);
  if (manager === undefined || boss === null) return user;
  return { ...user, manager: typed(call, boss, selectOf(manager.options, 'User')) };
}

function typed(call: Call, person: CompanyPerson, select: readonly string[] | null): Record<string, unknown> {
  return { '@odata.type': '#microsoft.graph.user', ...visible(call, userOf(person, select)) };
}

/** With `User.ReadBasic.All` alone the rest of a profile comes back empty. */
function visible(call: Call, user: Record<string, unknown>): Record<string, unknown> {
  const held = permissionsOf(call.caller);
  const own = call.caller.oid !== undefined && user['id'] === call.caller.oid;
  if (held.has('User.Read.All') || own) return user;
  return Object.fromEntries(
    Object.entries(user).map(([name, value]) => [name, basicProperties.includes(name) ? value : emptied(value)]),
  );
}

function emptied(value: unknown): unknown {
  return Array.isArray(value) ? [] : null;
}

/**
 * Changes of the properties asked for; of managers when `$select` names `manager`, as `manager@delta`. With
 * `$deltatoken=latest` nothing is told but the link from which changes are told.
 */
function usersDelta(call: Call): GraphReply {
  for (const name of ['$expand', '$orderby', '$search', '$top']) {
    if (optionOf(call.query, name) === null) continue;
    throw badRequest(`The query option '${name}' is not supported by users/delta.`, 'Request_UnsupportedQuery');
  }
  const { people } = call.deps.company;
  const isMark = optionOf(call.query, '$deltatoken') === 'latest';
  const begun = (isMark ? null : resumedRound(call, 'users', '')) ?? firstUsersRound(call);
  const shows = shownInDelta(call, begun.select);
  const now = () =>
    new Map(people.map((person) => [person.oid, { print: fingerprint(shows(person)), occurrences: null }]));
  const seen = numberOf(people);
  return roundPage(call, isMark ? { ...begun, known: now(), seen } : begun, {
    entity: 'users',
    seen,
    now,
    idsOf: (id) => [id],
    show(id) {
      const person = findPerson(call.deps.company, id);
      return person === null ? { id, '@removed': { reason: 'changed' } } : shows(person);
    },
  });
}

function firstUsersRound(call: Call): DeltaRound {
  return {
    ...blankRound,
    resource: 'users',
    mailbox: '',
    start: 0,
    end: 0,
    pageSize: call.preferences.maxPageSize ?? 100,
    select: optionOf(call.query, '$select'),
  };
}

function shownInDelta(call: Call, select: string | null): (person: CompanyPerson) => Record<string, unknown> {
  const names = select === null ? null : selectOf(new URLSearchParams([['$select', select]]), 'User');
  const plain = names?.filter((name) => name !== 'manager') ?? null;
  return (person) => {
    const user = visible(call, userOf(person, plain));
    if (names?.includes('manager') !== true) return user;
    const boss = managerOf(call, person);
    return {
      ...user,
      'manager@delta': boss === null ? [] : [{ '@odata.type': '#microsoft.graph.user', id: boss.oid }],
    };
  };
}

const lists = new WeakMap<readonly CompanyPerson[], number>();
let listsSeen = 0;

/** The directory is a new list after each change. */
function numberOf(people: readonly CompanyPerson[]): number {
  const known = lists.get(people);
  if (known !== undefined) return known;
  listsSeen += 1;
  lists.set(people, listsSeen);
  return listsSeen;
}

function fingerprint(item: object): string {
  return createHash('sha1').update(JSON.stringify(item)).digest('base64url').slice(0, 12);
}
