import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { Directory, DirectoryPerson } from '#operations/ports/directory.ts';
import { countryCode } from './countries.ts';
import type { Graph } from './graph.ts';
import { graphHours, hoursOf } from './hours.ts';

/** The directory leaves out or empties what it does not know. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

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

/** Entra's directory, the mailboxes' hours and people's pictures. `now` tells which year's zone rules count. */
export function createDirectory(graph: Graph, now: () => Temporal.Instant): Directory {
  return {
    async *people() {
      const query = { $select: SELECT, $expand: 'manager($select=id)', $top: 200 };
      for await (const page of graph.pages({ method: 'GET', path: '/users', query, about: null }, graphUser)) {
        yield page.filter(isEmployee).map(personOf);
      }
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
      // A picture is decoration: neither a person without one nor a size that is not kept may stop the reading.
      const { kind } = answer.failure;
      if (kind === 'gone' || kind === 'no-mailbox' || kind === 'refused') return null;
      throw answer.failure;
    },
  };
}

const SELECT = Object.keys(graphUser.omit({ manager: true }).shape).join(',');

/** Guests, and accounts without an address or a person's name (service accounts, rooms), are nobody to invite. */
function isEmployee({ mail, givenName, surname, userType }: GraphUser): boolean {
  return mail !== '' && givenName + surname !== '' && userType !== 'Guest';
}

function personOf(user: GraphUser): DirectoryPerson {
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
    language: user.preferredLanguage.toLowerCase().startsWith('sv') ? 'sv' : 'en',
    enabled: user.accountEnabled ?? true,
  };
}
