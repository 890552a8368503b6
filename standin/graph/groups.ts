import type { CompanyGroup } from '../company/port.ts';
import { findPerson } from './directory.ts';
import { parseFilter } from './filter.ts';
import { entityBody, listBody, pageOf } from './paging.ts';
import { permissionsOf } from './permissions.ts';
import { optionOf, selected, selectOf } from './query.ts';
import { isEventual, rulesOf, unsupportedQuery } from './advanced-query.ts';
import { noSuchDirectoryObject } from './refusals.ts';
import { paramOf, type Call, type GraphReply, type Route } from './request.ts';
import { basicProperties, userOf } from './user-output.ts';

const read = ['GroupMember.Read.All'];
const others = { method: 'GET', outlook: false, application: read, delegated: read } as const;
const ofMembers = '/groups/{groupId}/transitiveMembers';

/** Groups, and who is in one, including groups inside it. */
export function groupRoutes(): Route[] {
  return [
    { ...others, template: '/groups', answers: { type: 'Group', list: true }, handle: listGroups },
    { ...others, template: '/groups/{groupId}', answers: { type: 'Group', list: false }, handle: getGroup },
    {
      ...others,
      template: ofMembers,
      answers: { type: 'DirectoryObject', list: true },
      handle: transitiveMembers,
    },
    {
      ...others,
      template: `${ofMembers}/microsoft.graph.user`,
      answers: { type: 'User', list: true },
      handle: peopleAmongMembers,
    },
  ];
}

/** What Graph returns without `$select`, of what groups have here. */
function propertiesOf({ id, displayName, description, visibility }: CompanyGroup): Record<string, unknown> {
  return { id, displayName, description: description ?? null, visibility: visibility ?? null };
}

const filterable = ['id', 'displayName', 'description', 'visibility'];

function listGroups(call: Call): GraphReply {
  if (optionOf(call.query, '$search') !== null) throw unsupportedQuery('The stand-in does not serve $search.');
  const filter = optionOf(call.query, '$filter');
  const wanted = filter === null ? () => true : parseFilter(filter, rulesOf(call, 'Group', filterable));
  const found = ordered(
    call,
    [...groupsOf(call).values()].filter((group) => wanted(propertiesOf(group))),
  );
  const select = selectOf(call.query, 'Group');
  const page = pageOf(call, found, { defaultSize: 100, maxSize: 999, cursor: '$skiptoken' });
  const items = page.items.map((group) => selected(propertiesOf(group), select));
  return { status: 200, body: withCount(call, listBody(call, 'groups', { ...page, items }), found.length) };
}

/** To sort by name is an advanced query as soon as something is filtered. */
function ordered(call: Call, groups: readonly CompanyGroup[]): readonly CompanyGroup[] {
  const order = optionOf(call.query, '$orderby');
  if (order === null) return groups;
  if (!/^displayName( asc)?$/i.test(order.trim())) throw unsupportedQuery(`Sorting by '${order}' is not supported.`);
  if (optionOf(call.query, '$filter') !== null && !isAdvanced(call)) {
    throw unsupportedQuery('Sorting not supported for current query.');
  }
  return groups.toSorted((one, other) => one.displayName.localeCompare(other.displayName, 'sv'));
}

function isAdvanced(call: Call): boolean {
  return isEventual(call) && optionOf(call.query, '$count') === 'true';
}

function withCount(call: Call, body: Record<string, unknown>, count: number): Record<string, unknown> {
  return isAdvanced(call) ? { ...body, '@odata.count': count } : body;
}

function getGroup(call: Call): GraphReply {
  const shown = selected(propertiesOf(groupOf(call)), selectOf(call.query, 'Group'));
  return { status: 200, body: entityBody(call, 'groups', shown) };
}

function groupsOf(call: Call): ReadonlyMap<string, CompanyGroup> {
  return new Map((call.deps.company.groups ?? []).map((group) => [group.id.toLowerCase(), group]));
}

function groupOf(call: Call): CompanyGroup {
  const id = paramOf(call, 'groupId');
  const group = groupsOf(call).get(id.toLowerCase());
  if (group === undefined) throw noSuchDirectoryObject(id);
  return group;
}

function transitiveMembers(call: Call): GraphReply {
  const { company } = call.deps;
  const groups = groupsOf(call);
  const select = selectOf(call.query, 'User');
  const page = pageOf(call, membersOf(call), { defaultSize: 100, maxSize: 999, cursor: '$skiptoken' });
  const items = page.items.flatMap((member) => {
    const person = findPerson(company, member);
    if (person !== null)
      return [{ '@odata.type': '#microsoft.graph.user', ...userOf(person, select ?? basicProperties) }];
    const inner = groups.get(member);
    return inner === undefined ? [] : [{ '@odata.type': '#microsoft.graph.group', id: inner.id }];
  });
  return { status: 200, body: listBody(call, 'directoryObjects', { ...page, items }) };
}

/** A cast is an advanced query. */
function peopleAmongMembers(call: Call): GraphReply {
  if (!isAdvanced(call)) {
    throw unsupportedQuery('An OData cast is supported only with ConsistencyLevel: eventual and $count=true.');
  }
  const people = membersOf(call).flatMap((member) => findPerson(call.deps.company, member) ?? []);
  const select = selectOf(call.query, 'User');
  const page = pageOf(call, people, { defaultSize: 100, maxSize: 999, cursor: '$skiptoken' });
  const items = page.items.map((person) => userOf(person, select ?? basicProperties));
  return { status: 200, body: withCount(call, listBody(call, 'users', { ...page, items }), people.length) };
}

/** Nobody is shown of a group that hides its members, unless the app has the one right that reveals them. */
function membersOf(call: Call): readonly string[] {
  const groups = groupsOf(call);
  const seesHidden = permissionsOf(call.caller).has('Member.Read.Hidden');
  return [...membersBelow(groupOf(call), groups, seesHidden)];
}

/** Each once, even where groups hold each other. */
function membersBelow(
  group: CompanyGroup,
  groups: ReadonlyMap<string, CompanyGroup>,
  seesHidden: boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const add = ({ members, visibility }: CompanyGroup): void => {
    if (visibility === 'HiddenMembership' && !seesHidden) return;
    for (const member of members.map((id) => id.toLowerCase())) {
      if (found.has(member)) continue;
      found.add(member);
      const inner = groups.get(member);
      if (inner !== undefined) add(inner);
    }
  };
  add(group);
  return found;
}
