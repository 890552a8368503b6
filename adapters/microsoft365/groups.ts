import { z } from 'zod';
import { idOf, type PersonId } from '#domain/ids.ts';
import { cutAfter, tidyLine } from '#domain/text.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { Directory, DirectoryGroup } from '#operations/ports/directory.ts';
import { bodyOf, type GraphCall } from './call.ts';
import type { Graph } from './graph.ts';

/** Whoever looks for a group writes more letters where there are more. */
const mostFound = 20;
const longestText = 256;
const text = z
  .string()
  .nullish()
  .transform((value) => cutAfter(tidyLine(value ?? ''), longestText));

const graphGroup = z.object({ id: z.string(), displayName: text, description: text, visibility: z.string().nullish() });
const selected = 'id,displayName,description,visibility';
const counted = z.object({ '@odata.count': z.number().int() });
const member = z.object({ '@odata.type': z.string().optional(), id: z.string() });

type GroupReader = Pick<Directory, 'groupsNamed' | 'group' | 'groupPeople'>;

/** Groups of the directory and who is in them, with the application permission `GroupMember.Read.All`. */
export function createGroupReader(graph: Graph): GroupReader {
  async function find(id: string): Promise<DirectoryGroup | null> {
    const call = { method: 'GET', path: pathOf(id), query: { $select: selected }, about: null } as const;
    const answer = await graph.ask(call);
    if (!answer.ok && answer.failure.kind === 'gone') return null;
    return groupOf(bodyOf(answer, graphGroup, call));
  }

  return {
    async groupsNamed(beginning) {
      // Graph doubles an apostrophe in a text; to sort what is filtered is an advanced query.
      const $filter = `startswith(displayName,'${beginning.replaceAll("'", "''")}')`;
      const query = { $filter, $orderby: 'displayName', $count: 'true', $select: selected, $top: mostFound };
      const call = { method: 'GET', path: '/groups', query, about: null, isEventual: true } as const;
      const { value } = await graph.read(call, z.object({ value: z.array(graphGroup) }));
      return value.map(groupOf);
    },
    async group(id) {
      const found = await find(id);
      if (found === null) return null;
      return { ...found, people: found.isHidden ? null : await countPeople(graph, id) };
    },
    async *groupPeople(id) {
      const found = await find(id);
      if (found === null) throw new OutsideFailure('gone', 'The group is not in the directory');
      // Graph would say that nobody is in it.
      if (found.isHidden) throw new OutsideFailure('denied', 'The members of the group are hidden');
      for await (const page of graph.pages(membersCall(id), member)) yield page.filter(isPerson).map(personIdOf);
    },
  };
}

function groupOf({ id, displayName, description, visibility }: z.infer<typeof graphGroup>): DirectoryGroup {
  return { id, name: displayName, description, isHidden: visibility?.toLowerCase() === 'hiddenmembership' };
}

function pathOf(id: string): string {
  return `/groups/${encodeURIComponent(id)}`;
}

/** Not asked for people alone, which would go through an index that lags behind. */
function membersCall(id: string): GraphCall {
  const query = { $select: 'id', $top: 999 };
  return { method: 'GET', path: `${pathOf(id)}/transitiveMembers`, query, about: null };
}

/** Groups, devices, contacts and applications can be members as well. */
function isPerson(each: z.infer<typeof member>): boolean {
  return each['@odata.type'] === '#microsoft.graph.user';
}

function personIdOf({ id }: z.infer<typeof member>): PersonId {
  return idOf<'Person'>(id);
}

/** Without reading them; a moment old. */
async function countPeople(graph: Graph, id: string): Promise<number> {
  const path = `${pathOf(id)}/transitiveMembers/microsoft.graph.user`;
  const query = { $count: 'true', $select: 'id', $top: 1 };
  const found = await graph.read({ method: 'GET', path, query, about: null, isEventual: true }, counted);
  return found['@odata.count'];
}
