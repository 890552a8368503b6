import { idOf, type PersonId } from '#domain/ids.ts';
import { seriesActs } from '#domain/booking/series.ts';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import type { PeopleReader, PeopleWriter, Person, PersonLine } from '#operations/ports/people.ts';
import { z } from 'zod';
import type { Queries } from '../client.ts';
import { Prisma, type Person as PersonRow } from '../generated/client.ts';
import { language, toDate, toInstantOrNull, toJsonOrNull, workingHours } from '../rows.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../table.ts';

const conversation = z.object({ conversationId: z.string(), serviceUrl: z.string() }).nullable();
const botState = z.enum(['unknown', 'reachable', 'not-installed', 'blocked']);

const { sql } = Prisma;

// Pictures are read one at a time and never with their people.
export const personTable = tableOf<PersonRow>('person', Prisma.PersonScalarFieldEnum, {
  json: ['workingHours'],
  without: ['photo'],
});

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
    ...(row.invited ? {} : { invited: false }),
    workingHours: workingHours.nullable().parse(row.workingHours),
    mailboxReadAt: toInstantOrNull(row.mailboxReadAt),
    hasPhoto: row.photoType !== null,
    botState: botState.parse(row.botState),
    conversation: conversation.parse(row.botConversation),
  };
}

export function peopleReader(queries: Queries, db: Sql): PeopleReader {
  const list = async (condition: Prisma.Sql) =>
    (await db.rows<PersonRow>(sql`${personTable.select} WHERE ${condition}`)).map(personOf);
  return {
    person: async (id) => (await list(sql`id = ${id}`))[0] ?? null,
    people: (ids) => list(sql`id = ANY(${ids}::uuid[]) ORDER BY name, id`),
    peopleByMail: (mails) => list(sql`mail = ANY(${mails}) ORDER BY id`),
    personLines: (ids) =>
      db.rows<PersonLine>(sql`
        SELECT id, name, job_title AS "jobTitle", department, place, photo_type IS NOT NULL AS "hasPhoto"
        FROM person WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY name, id`),
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
    formerManagers: async (since) => {
      const rows = await queries.formerManager.findMany({ where: { until: { gt: toDate(since) } } });
      const managers = new Map<PersonId, PersonId[]>();
      for (const { personId, managerId } of rows) {
        const person = idOf<'Person'>(personId);
        managers.set(person, [...(managers.get(person) ?? []), idOf(managerId)]);
      }
      return managers;
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

export function peopleWriter(queries: Queries, db: Sql): PeopleWriter {
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
      const rows = await db.rows<{ id: string }>(sql`
        UPDATE meeting_series SET checked_at = NULL
        WHERE status = ANY(${[...seriesActs.follow]}) AND ending IS NULL
          AND pairing_id IN (SELECT pairing_id FROM pairing_member WHERE person_id = ANY(${ids}::uuid[]) AND left_at IS NULL)
        RETURNING id`);
      return rows.map((row) => idOf<'MeetingSeries'>(row.id));
    },
    saveMailbox: async (id, hours, at) => {
      const data = { workingHours: hours, mailboxReadAt: toDate(at) };
      await db.run(sql`${personTable.update(data)} WHERE id = ${id}`);
    },
    savePhoto: async (id, photo) => {
      const bytes = photo === null ? null : Buffer.from(photo.bytes);
      await db.run(sql`
        UPDATE person SET photo = ${bytes}, photo_type = ${photo?.type ?? null}
        WHERE id = ${id} AND (photo, photo_type) IS DISTINCT FROM (${bytes}::bytea, ${photo?.type ?? null}::text)`);
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
  // A page may name somebody twice; the last word counts, and one statement cannot write a row two times.
  const once = new Map(people.map((person) => [person.id, { ...person, invited: invitedOf(person) }]));
  return Prisma.sql`
    WITH read AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify([...once.values()])}::jsonb) AS read (
        id uuid, name text, "givenName" text, mail text, "jobTitle" text, department text, place text, country text,
        "managerId" uuid, language text, enabled boolean, invited boolean)
    ), parted AS (
      INSERT INTO former_manager (person_id, manager_id, until)
      SELECT person.id, person.manager_id, ${at} FROM person JOIN read ON read.id = person.id
      WHERE person.manager_id <> read."managerId" OR (person.manager_id IS NOT NULL AND read."managerId" IS NULL)
      ON CONFLICT (person_id, manager_id) DO UPDATE SET until = greatest(former_manager.until, excluded.until)
    ), saved AS (
      INSERT INTO person (id, name, given_name, mail, job_title, department, place, country, manager_id, language, enabled, invited,
        synced_at)
      SELECT id, name, "givenName", mail, "jobTitle", department, place, country, "managerId", language, enabled, coalesce(invited, false),
        ${at}
      FROM read
      ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, given_name = excluded.given_name, mail = excluded.mail, job_title = excluded.job_title,
        department = excluded.department, place = excluded.place, country = excluded.country,
        manager_id = excluded.manager_id, language = excluded.language, enabled = excluded.enabled,
        invited = coalesce((SELECT read.invited FROM read WHERE read.id = person.id), person.invited),
        synced_at = greatest(person.synced_at, excluded.synced_at)
    )
    SELECT person.id FROM person JOIN read ON read.id = person.id
    WHERE (person.name, person.given_name, person.mail, person.country)
      IS DISTINCT FROM (read.name, read."givenName", read.mail, read.country)`;
}

/** Without a group everybody is invited; null leaves it as it was, and a newcomer waits for the next whole reading. */
function invitedOf({ invited }: DirectoryPerson): boolean | null {
  return invited === undefined ? true : invited;
}
