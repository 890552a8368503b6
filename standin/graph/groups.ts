import type { CompanyGroup } from '../company/port.ts';
import { findPerson } from './directory.ts';
import { listBody, pageOf } from './paging.ts';
import { selectOf } from './query.ts';
import { noSuchDirectoryObject } from './refusals.ts';
import { paramOf, type Call, type GraphReply, type Route } from './request.ts';
import { basicProperties, userOf } from './user-output.ts';

const read = ['GroupMember.Read.All'];

/** Who is in a group, including groups inside it. */
export function groupRoutes(): Route[] {
  return [
    {
      method: 'GET',
      template: '/groups/{groupId}/transitiveMembers',
      outlook: false,
      application: read,
      delegated: read,
      answers: { type: 'DirectoryObject', list: true },
      handle: transitiveMembers,
    },
  ];
}

function transitiveMembers(call: Call): GraphReply {
  const { company } = call.deps;
  const groups = new Map((company.groups ?? []).map((group) => [group.id.toLowerCase(), group]));
  const id = paramOf(call, 'groupId');
  const group = groups.get(id.toLowerCase());
  if (group === undefined) throw noSuchDirectoryObject(id);
  const ids = [...membersBelow(group, groups)];
  const select = selectOf(call.query, 'User');
  const page = pageOf(call, ids, { defaultSize: 100, maxSize: 999, cursor: '$skiptoken' });
  const items = page.items.flatMap((member) => {
    const person = findPerson(company, member);
    if (person !== null)
      return [{ '@odata.type': '#microsoft.graph.user', ...userOf(person, select ?? basicProperties) }];
    const inner = groups.get(member);
    return inner === undefined ? [] : [{ '@odata.type': '#microsoft.graph.group', id: inner.id }];
  });
  return { status: 200, body: listBody(call, 'directoryObjects', { ...page, items }) };
}

/** Each once, even where groups hold each other. */
function membersBelow(group: CompanyGroup, groups: ReadonlyMap<string, CompanyGroup>): ReadonlySet<string> {
  const found = new Set<string>();
  const add = ({ members }: CompanyGroup): void => {
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
