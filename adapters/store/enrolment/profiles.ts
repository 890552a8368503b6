import { sql } from 'kysely';
import type { KeptProfile } from '#domain/enrolment/profile.ts';
import { idOf } from '#domain/ids.ts';
import { Conflict } from '#operations/failures.ts';
import type { ProfileReader, ProfileWriter } from '#operations/ports/profiles.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import { insertOnce, saveVersion } from '../conflicts.ts';
import type { Db } from '../database.ts';
import { inParts, insertRows } from '../insert.ts';
import { storedProfile } from '../json.ts';

export function profileOf(row: Row<'profile'>): KeptProfile {
  return {
    personId: idOf(row.person_id),
    told: storedProfile.parse(row.content),
    room: row.room,
    version: row.version,
  };
}

function profileRow({ personId, told, room, version }: KeptProfile): Whole<'profile'> {
  return { person_id: personId, content: new Document(told), room, version };
}

export function profileReader(db: Db): ProfileReader {
  const profiles = db.selectFrom('profile').selectAll();
  return {
    profile: async (personId) => found(await profiles.where('person_id', '=', personId).executeTakeFirst(), profileOf),
    profiles: async (personIds) => {
      const rows = await profiles.where('person_id', '=', anyOf(personIds)).execute();
      return new Map(rows.map((row) => [idOf<'Person'>(row.person_id), profileOf(row)]));
    },
    menteesInAll: async (personIds) => {
      const { rows } = await sql<{ readonly mentor: string; readonly mentees: number }>`
        SELECT mentor.person_id AS mentor, count(*)::int AS mentees
        FROM pairing_member AS mentor
        JOIN pairing ON pairing.id = mentor.pairing_id AND pairing.status <> 'closed'
        JOIN pairing_member AS mentee ON mentee.pairing_id = mentor.pairing_id AND mentee.person_id <> mentor.person_id
        WHERE mentor.person_id = ${anyOf(personIds)} AND mentor.role = 'mentor'
          AND mentor.left_at IS NULL AND mentee.left_at IS NULL
        GROUP BY mentor.person_id`.execute(db);
      return new Map(rows.map(({ mentor, mentees }) => [idOf<'Person'>(mentor), mentees]));
    },
  };
}

export function profileWriter(db: Db): ProfileWriter {
  return {
    saveProfile: async (profile) => {
      const row = profileRow(profile);
      const before = db.updateTable('profile').where('person_id', '=', profile.personId);
      await saveVersion('the profile', profile.version, {
        insert: () => insertRows(db, 'profile', [row]).execute(),
        update: () =>
          before
            .where('version', '=', profile.version - 1)
            .set(row)
            .executeTakeFirst(),
      });
    },
    saveProfiles: (profiles) => saveMany(db, profiles),
    removeProfile: async (personId) => {
      await db.deleteFrom('profile').where('person_id', '=', personId).execute();
    },
    lockRooms: async (personIds) => {
      // In one order, so that two who lock the same people never wait for each other.
      const rooms = db.selectFrom('profile').select('person_id').where('person_id', '=', anyOf(personIds));
      await rooms.orderBy('person_id').forUpdate().execute();
    },
  };
}

/** How many rows one statement may carry. */
const atOnce = 1_000;

async function saveMany(db: Db, profiles: readonly KeptProfile[]): Promise<void> {
  const added = profiles.filter(({ version }) => version === 1);
  for (const some of inParts(added.map(profileRow), atOnce)) {
    await insertOnce('the profile', insertRows(db, 'profile', some).execute());
  }
  const changed = profiles.filter(({ version }) => version > 1);
  for (const some of inParts(changed, atOnce)) {
    const { numAffectedRows } = await sql`
      UPDATE profile SET content = read.told, room = read.room, version = read.version
      FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
        AS read ("personId" uuid, told jsonb, room int, version int)
      WHERE profile.person_id = read."personId" AND profile.version = read.version - 1`.execute(db);
    if (Number(numAffectedRows) !== some.length) throw new Conflict('A profile was changed by somebody else');
  }
}
