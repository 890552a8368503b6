import { sql, type NotNull, type RawBuilder } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { seriesActs } from '#domain/booking/series.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import type { PeopleReader, PeopleWriter } from '#operations/ports/people.ts';
import { documentOrNull } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { personColumns, personOf } from './person-row.ts';

export function peopleReader(db: Db): PeopleReader {
  const people = db.selectFrom('person').select(personColumns);
  return {
    person: async (id) => found(await people.where('id', '=', id).executeTakeFirst(), personOf),
    people: async (ids) =>
      (await people.where('id', '=', anyOf(ids)).orderBy('name').orderBy('id').execute()).map(personOf),
    peopleByMail: async (mails) => {
      if (mails.length === 0) return [];
      return (await people.where('mail', 'in', mails).orderBy('id').execute()).map(personOf);
    },
    peopleNamed: async (text, most) => {
      const sought = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
      const named = people.where('name', 'ilike', sought).where('enabled', '=', true).orderBy('name').orderBy('id');
      return (await named.limit(most).execute()).map(personOf);
    },
    personLines: async (ids) => {
      const lines = db
        .selectFrom('person')
        .select(['id', 'name', 'given_name as givenName', 'job_title as jobTitle', 'department', 'place'])
        .select(sql<boolean>`photo_type IS NOT NULL`.as('hasPhoto'));
      const rows = await lines.where('id', '=', anyOf(ids)).orderBy('name').orderBy('id').execute();
      return rows.map((row) => ({ ...row, id: idOf(row.id) }));
    },
    photo: async (id) => {
      const row = await db.selectFrom('person').select(['photo', 'photo_type']).where('id', '=', id).executeTakeFirst();
      if (row === undefined || row.photo === null || row.photo_type === null) return null;
      return { bytes: row.photo, type: row.photo_type };
    },
    departments: async () => {
      const named = db.selectFrom('person').select('department').distinct().where('department', '<>', '');
      return (await named.where('enabled', '=', true).orderBy('department').execute()).map((row) => row.department);
    },
    peopleLeavingBy: async (at) => {
      const gone = db.selectFrom('person').select('id').where('leaves_at', '<=', at);
      return (await gone.orderBy('leaves_at').orderBy('id').execute()).map((row) => idOf<'Person'>(row.id));
    },
    peopleNotSeenSince: async (before) => {
      const enabled = db.selectFrom('person').select('id').where('enabled', '=', true);
      const rows = await enabled.where('synced_at', '<', before).orderBy('id').execute();
      return rows.map((row) => idOf<'Person'>(row.id));
    },
    ...managerReader(db),
  };
}

function managerReader(db: Db): Pick<PeopleReader, 'managers' | 'formerManagers'> {
  return {
    managers: async () => {
      const managed = db.selectFrom('person').select(['id', 'manager_id']).where('manager_id', 'is not', null);
      const rows = await managed.$narrowType<{ manager_id: NotNull }>().execute();
      return new Map(rows.map((row): [PersonId, PersonId] => [idOf(row.id), idOf(row.manager_id)]));
    },
    formerManagers: async (since) => {
      const rows = await db.selectFrom('former_manager').selectAll().where('until', '>', since).execute();
      const managers = new Map<PersonId, PersonId[]>();
      for (const row of rows) {
        const person = idOf<'Person'>(row.person_id);
        managers.set(person, [...(managers.get(person) ?? []), idOf(row.manager_id)]);
      }
      return managers;
    },
  };
}

export function peopleWriter(db: Db): PeopleWriter {
  return {
    savePeople: async (people, at) => {
      if (people.length === 0) return [];
      const { rows } = await upsertPeople(people, at).execute(db);
      return rows.map((row) => idOf<'Person'>(row.id));
    },
    disablePeople: async (ids) => {
      const left = { enabled: false, missing_since: null, leaves_at: null };
      await db.updateTable('person').set(left).where('id', '=', anyOf(ids)).execute();
    },
    barPeople: async (people, at) => {
      if (people.length === 0) return;
      await barredIn(people, at).execute(db);
    },
    markMissing: async (id, { since, leavesAt }) => {
      const gone = { enabled: false, missing_since: since, leaves_at: leavesAt };
      await db.updateTable('person').set(gone).where('id', '=', id).where('enabled', '=', true).execute();
    },
    markForChecking: async (ids) => {
      const theirs = db.selectFrom('pairing_member').select('pairing_id').where('person_id', '=', anyOf(ids));
      const rows = await db
        .updateTable('meeting_series')
        .set({ checked_at: null })
        .where('status', 'in', seriesActs.follow)
        .where('ending', 'is', null)
        .where('pairing_id', 'in', theirs.where('left_at', 'is', null))
        .returning('id')
        .execute();
      return rows.map((row) => idOf<'MeetingSeries'>(row.id));
    },
    saveMailbox: async (id, hours, at) => {
      const changes = { working_hours: documentOrNull(hours), mailbox_read_at: at };
      await db.updateTable('person').set(changes).where('id', '=', id).execute();
    },
    savePhoto: async (id, photo) => {
      const [bytes, type] = photo === null ? [null, null] : [Buffer.from(photo.bytes), photo.type];
      const isOther = sql<boolean>`(photo, photo_type) IS DISTINCT FROM (${bytes}::bytea, ${type}::text)`;
      await db
        .updateTable('person')
        .set({ photo: bytes, photo_type: type })
        .where('id', '=', id)
        .where(isOther)
        .execute();
    },
    saveLanguage: async (id, seen) => {
      const person = db.updateTable('person').set({ seen_language: seen }).where('id', '=', id);
      await person.where('seen_language', 'is distinct from', seen).execute();
    },
    saveBotState: async (id, state, talk) => {
      const changes = { bot_state: state, bot_conversation: documentOrNull(talk) };
      await db.updateTable('person').set(changes).where('id', '=', id).execute();
    },
  };
}

/**
 * One statement for thousands: the people travel as one JSON parameter. Returns the ids of people who were known before
 * and now have another name, address or country. A slower reading that began earlier does not overwrite a later one.
 */
function upsertPeople(people: readonly DirectoryPerson[], at: Temporal.Instant): RawBuilder<{ readonly id: string }> {
  // A page may name somebody twice. The last one counts, since one statement cannot write a row twice.
  const once = new Map(people.map((person) => [person.id, { ...person, invited: invitedOf(person) }]));
  return sql`
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
        manager_id = excluded.manager_id, language = excluded.language, enabled = excluded.enabled, barred = NULL,
        missing_since = CASE WHEN excluded.enabled THEN NULL ELSE person.missing_since END,
        leaves_at = CASE WHEN excluded.enabled THEN NULL ELSE person.leaves_at END,
        invited = coalesce((SELECT read.invited FROM read WHERE read.id = person.id), person.invited),
        synced_at = greatest(person.synced_at, excluded.synced_at)
    )
    SELECT person.id FROM person JOIN read ON read.id = person.id
    WHERE (person.name, person.given_name, person.mail, person.country)
      IS DISTINCT FROM (read.name, read."givenName", read.mail, read.country)`;
}

/** Who is there again is no longer missing. */
function barredIn(
  people: readonly Pick<DirectoryPerson, 'id' | 'enabled' | 'barred'>[],
  at: Temporal.Instant,
): RawBuilder<unknown> {
  const once = new Map(people.map((person) => [person.id, person]));
  return sql`
    UPDATE person SET
      barred = read.barred, enabled = read.enabled, synced_at = greatest(person.synced_at, ${at}),
      missing_since = CASE WHEN read.enabled THEN NULL ELSE missing_since END,
      leaves_at = CASE WHEN read.enabled THEN NULL ELSE leaves_at END
    FROM jsonb_to_recordset(${JSON.stringify([...once.values()])}::jsonb) AS read (id uuid, enabled boolean, barred text)
    WHERE person.id = read.id`;
}

/**
 * Without a group everybody is invited. Null leaves the value as it was, and a newcomer waits for the next whole
 * reading.
 */
function invitedOf({ invited }: DirectoryPerson): boolean | null {
  return invited === undefined ? true : invited;
}
