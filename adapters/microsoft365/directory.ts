import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { cutAfter, tidyLine } from '#domain/text.ts';
import type { Bar } from '#domain/programme/joining.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Directory, DirectoryPerson } from '#operations/ports/directory.ts';
import { countryCode } from './countries.ts';
import { markDirectory, readDirectoryChanges } from './directory-changes.ts';
import type { Graph } from './graph.ts';
import { createGroupReader } from './groups.ts';
import { graphHours, hoursOf } from './hours.ts';

/** Entra's longest text of these is 256. */
const longestText = 256;
/**
 * The directory leaves out what it does not know, or leaves it empty. It takes whatever IT has pasted into it, such as
 * signs that turn the direction of the line around a name.
 */
const text = z
  .string()
  .nullish()
  .transform((value) => cutAfter(tidyLine(value ?? ''), longestText));

const graphUser = z.object({
  id: z.string(),
  displayName: text,
  givenName: text,
  surname: text,
  mail: text,
  jobTitle: text,
  department: text,
  officeLocation: text,
  city: text,
  country: text,
  usageLocation: text,
  preferredLanguage: text,
  accountEnabled: z.boolean().nullish(),
  userType: text,
  manager: z.object({ id: z.string() }).nullish(),
});
type GraphUser = z.infer<typeof graphUser>;

const mailboxSettings = z.object({ workingHours: graphHours.nullish(), timeZone: z.string().nullish() });

/** Graph takes at most this many ids in one filter. */
const idsAtOnce = 15;
/**
 * With more changes than this, reading each person separately would take longer than reading everybody page by page.
 */
const mostChanges = 1_500;

/**
 * Entra's directory, the mailboxes' hours and people's pictures. `now` tells which year's zone rules count; `groupId`
 * names the group to which IT has limited the service, null for everybody; `homeLanguage` is that of people of whom the
 * directory says none.
 */
export function createDirectory(
  graph: Graph,
  now: () => Temporal.Instant,
  { groupId = null, homeLanguage }: { readonly groupId?: string | null; readonly homeLanguage: Language },
): Directory {
  const personOf = (user: GraphUser): DirectoryPerson => directoryPerson(user, homeLanguage);
  return {
    ...createGroupReader(graph),
    async *people() {
      const members = groupId === null ? null : await membersOf(graph, groupId);
      const query = { ...whole, $top: 200 };
      for await (const page of graph.pages({ method: 'GET', path: '/users', query, about: null }, graphUser)) {
        const people = page.map(personOf);
        // Those outside the group are kept as well: reporting lines go through them.
        yield members === null ? people : people.map((person) => ({ ...person, invited: members.has(person.id) }));
      }
    },
    mark: () => markDirectory(graph, selectedFields),
    async changesSince(token) {
      const changed = await readDirectoryChanges(graph, token);
      if (changed === 'expired' || changed.touched.length > mostChanges) return { kind: 'anew' };
      const { touched, token: next } = changed;
      const people: DirectoryPerson[] = [];
      for (let from = 0; from < touched.length; from += idsAtOnce) {
        const ids = touched.slice(from, from + idsAtOnce).map((id) => `'${id}'`);
        const query = { ...whole, $filter: `id in (${ids.join(',')})` };
        for await (const page of graph.pages({ method: 'GET', path: '/users', query, about: null }, graphUser)) {
          people.push(...page.map(personOf));
        }
      }
      const found = new Set(people.map(({ id }) => id));
      const gone = touched.map((id) => idOf<'Person'>(id)).filter((id) => !found.has(id));
      // Membership is read with the whole directory.
      return { kind: 'changes', people: groupId === null ? people : people.map(unasked), gone, token: next };
    },
    async workingHours(personId) {
      const path = `/users/${personId}/mailboxSettings`;
      const call = { method: 'GET', path, query: { $select: 'workingHours,timeZone' }, about: personId } as const;
      const settings = await graph.read(call, mailboxSettings);
      return hoursOf(settings.workingHours, { at: now(), ownZone: settings.timeZone ?? null });
    },
    async photo(personId) {
      const answer = await graph.askBytes({
        method: 'GET',
        path: `/users/${personId}/photos/96x96/$value`,
        about: personId,
      });
      if (answer.ok) return { bytes: answer.bytes, type: answer.type };
      // A picture is decoration: neither a missing one nor a missing size may stop the reading.
      const { kind } = answer.failure;
      if (kind === 'gone' || kind === 'no-mailbox' || kind === 'refused') return null;
      throw answer.failure;
    },
  };
}

const selectedFields = Object.keys(graphUser.omit({ manager: true }).shape).join(',');
const whole = { $select: selectedFields, $expand: 'manager($select=id)' };

function unasked(person: DirectoryPerson): DirectoryPerson {
  return { ...person, invited: null };
}

/** Ids of everybody in a group, including groups inside it. */
async function membersOf(graph: Graph, groupId: string): Promise<ReadonlySet<string>> {
  const path = `/groups/${groupId}/transitiveMembers`;
  const members = new Set<string>();
  const call = { method: 'GET', path, query: { $select: 'id', $top: 999 }, about: null } as const;
  for await (const page of graph.pages(call, z.object({ id: z.string() }))) for (const { id } of page) members.add(id);
  return members;
}

/**
 * Guests, and accounts without an address or any name, cannot be invited. Many directories fill in nothing but a display
 * name, so a service account with an address looks like a person here: it never signs in, and so never joins. Rooms and
 * shared mailboxes have a disabled account, which may not enrol.
 */
function barOf({ mail, displayName, givenName, surname, userType }: GraphUser): Bar | null {
  if (userType === 'Guest') return 'guest';
  if (mail === '') return 'no-address';
  return displayName + givenName + surname === '' ? 'no-name' : null;
}

function languageOf(preferred: string, homeLanguage: Language): Language {
  if (preferred === '') return homeLanguage;
  return preferred.toLowerCase().startsWith('sv') ? 'sv' : 'en';
}

function directoryPerson(user: GraphUser, homeLanguage: Language): DirectoryPerson {
  const bar = barOf(user);
  const name = user.displayName || `${user.givenName} ${user.surname}`.trim();
  return {
    id: idOf<'Person'>(user.id),
    name,
    givenName: user.givenName || name,
    mail: user.mail.toLowerCase(),
    jobTitle: user.jobTitle,
    department: user.department,
    place: user.officeLocation || user.city,
    country: countryCode(user.country) || countryCode(user.usageLocation),
    managerId: user.manager ? idOf<'Person'>(user.manager.id) : null,
    language: languageOf(user.preferredLanguage, homeLanguage),
    enabled: user.accountEnabled ?? true,
    ...(bar === null ? {} : { barred: bar }),
  };
}
