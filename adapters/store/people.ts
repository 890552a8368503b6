import { idOf, type PersonId } from '#domain/ids.ts';
import { seriesActs } from '#domain/meetings/series.ts';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import type { Person, Writer } from '#operations/ports/store.ts';
import { z } from 'zod';
import type { Queries } from './client.ts';
import { Prisma, type Person as PersonRow } from './generated/client.ts';
import { language, toDate, toInstantOrNull, toJsonOrNull, workingHours } from './rows.ts';

const conversation = z.object({ conversationId: z.string(), serviceUrl: z.string() }).nullable();
const botState = z.enum(['unknown', 'reachable', 'not-installed', 'blocked']);

// Pictures are read one at a time and never with their people.
export const withoutPhoto = { photo: true } as const;

export function personOf(row: Omit<PersonRow, 'photo'>): Person {
  return {
    id: idOf(row.id),
    name: row.name,
    givenName: row.givenName,
    mail: row.mail,
    jobTitle: row.jobTitle,
    department: row.department,
    place: row.place,
    country: row.country,
    managerId: row.managerId === null ? null : idOf(row.managerId),
    language: language.parse(row.language),
    enabled: row.enabled,
    workingHours: workingHours.nullable().parse(row.workingHours),
    mailboxReadAt: toInstantOrNull(row.mailboxReadAt),
    hasPhoto: row.photoType !== null,
    botState: botState.parse(row.botState),
    conversation: conversation.parse(row.botConversation),
  };
}

type PeopleReader = 'person' | 'people' | 'managers' | 'photo' | 'departments' | 'peopleNotSeenSince';

export function peopleReader(queries: Queries): Pick<Writer, PeopleReader> {
  return {
    person: async (id) => {
      const row = await queries.person.findUnique({ where: { id }, omit: withoutPhoto });
      return row === null ? null : personOf(row);
    },
    people: async (ids) => {
      const rows = await queries.person.findMany({
        where: { id: { in: [...ids] } },
        omit: withoutPhoto,
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      });
      return rows.map(personOf);
    },
    managers: async () => {
      const rows = await queries.person.findMany({
        where: { managerId: { not: null } },
        select: { id: true, managerId: true },
      });
      return new Map(
        rows.flatMap((row): [PersonId, PersonId][] =>
          row.managerId === null ? [] : [[idOf(row.id), idOf(row.managerId)]],
        ),
      );
    },
    photo: async (id) => {
      const row = await queries.person.findUnique({ where: { id }, select: { photo: true, photoType: true } });
      return row === null || row.photo === null || row.photoType === null
        ? null
        : { bytes: row.photo, type: row.photoType };
    },
    departments: async () => {
      const rows = await queries.person.findMany({
        where: { enabled: true, department: { not: '' } },
        distinct: ['department'],
        select: { department: true },
        orderBy: { department: 'asc' },
      });
      return rows.map((row) => row.department);
    },
    peopleNotSeenSince: async (before) => {
      const where = { syncedAt: { lt: toDate(before) }, enabled: true };
      const rows = await queries.person.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } });
      return rows.map((row) => idOf<'Person'>(row.id));
    },
  };
}

type PeopleWriter = 'savePeople' | 'disablePeople' | 'markForChecking' | 'saveMailbox' | 'savePhoto' | 'saveBotState';

export function peopleWriter(queries: Queries): Pick<Writer, PeopleWriter> {
  return {
    savePeople: async (people, at) => {
      if (people.length === 0) return [];
      const rows = await queries.$queryRaw<{ id: string }[]>(upsertPeople(people, toDate(at)));
      return rows.map((row) => idOf<'Person'>(row.id));
    },
    disablePeople: async (ids) => {
      await queries.person.updateMany({ where: { id: { in: [...ids] } }, data: { enabled: false } });
    },
    markForChecking: async (ids) => {
      const members = { some: { personId: { in: [...ids] } } };
      const rows = await queries.meetingSeries.updateManyAndReturn({
        where: { status: { in: [...seriesActs.follow] }, ending: null, pairing: { members } },
        data: { checkedAt: null },
        select: { id: true },
      });
      return rows.map((row) => idOf<'MeetingSeries'>(row.id));
    },
    saveMailbox: async (id, hours, at) => {
      const data = { workingHours: toJsonOrNull(hours), mailboxReadAt: toDate(at) };
      await queries.person.updateMany({ where: { id }, data });
    },
    savePhoto: async (id, photo) => {
      const bytes = photo === null ? null : Uint8Array.from(photo.bytes);
      await queries.person.updateMany({ where: { id }, data: { photo: bytes, photoType: photo?.type ?? null } });
    },
    saveBotState: async (id, state, talk) => {
      await queries.person.updateMany({
        where: { id },
        data: { botState: state, botConversation: toJsonOrNull(talk) },
      });
    },
  };
}

/**
 * One statement for thousands: the people travel as one JSON parameter. Answers the ids of those who were known before
 * and are called, addressed or placed otherwise now. A slower reading that began earlier does not turn the clock back.
 */
function upsertPeople(people: readonly DirectoryPerson[], at: Date): Prisma.Sql {
  return Prisma.sql`
    WITH read AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS read (
        id uuid, name text, "givenName" text, mail text, "jobTitle" text, department text, place text, country text,
        "managerId" uuid, language text, enabled boolean)
    ), saved AS (
      INSERT INTO person (id, name, given_name, mail, job_title, department, place, country, manager_id, language, enabled, synced_at)
      SELECT id, name, "givenName", mail, "jobTitle", department, place, country, "managerId", language, enabled, ${at}
      FROM read
      ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, given_name = excluded.given_name, mail = excluded.mail, job_title = excluded.job_title,
        department = excluded.department, place = excluded.place, country = excluded.country,
        manager_id = excluded.manager_id, language = excluded.language, enabled = excluded.enabled,
        synced_at = greatest(person.synced_at, excluded.synced_at)
    )
    SELECT person.id FROM person JOIN read ON read.id = person.id
    WHERE (person.name, person.given_name, person.mail, person.country)
      IS DISTINCT FROM (read.name, read."givenName", read.mail, read.country)`;
}
