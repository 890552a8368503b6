import { sql } from 'kysely';
import { z } from 'zod';
import { importFields, type FieldValues } from '#domain/enrolment/profile-import.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { idOf } from '#domain/ids.ts';
import { Conflict } from '#operations/failures.ts';
import type { ImportedField, ImportReader, ImportWriter, ProfileImport } from '#operations/ports/imports.ts';
import { insertOnce, saveVersion } from '../conflicts.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { inParts, insertRows } from '../insert.ts';
import { storedProfile } from '../json.ts';
import { role } from '../rows.ts';
import { enrolmentRow } from './enrolments.ts';

function importOf(row: Row<'profile_import'>): ProfileImport {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programme_id),
    importedAt: row.imported_at,
    importedBy: idOf(row.imported_by),
    enrolled: row.enrolled,
    changed: row.changed,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by === null ? null : idOf(row.undone_by),
    version: row.version,
  };
}

const { offered, wanted, languages, place } = storedProfile.shape;
const goals = z.array(z.string());
const storedValues = { roles: z.array(role), capacity: z.number(), offered, wanted, goals, languages, place };
const state = z.enum(['stands', 'undone', 'kept']);
const field = z.enum([...importFields, 'enrolment', 'profile']);

function fieldOf(row: Row<'imported_field'>): ImportedField {
  const known = { importId: idOf<'ProfileImport'>(row.import_id), enrolmentId: idOf<'Enrolment'>(row.enrolment_id) };
  const name = field.parse(row.field);
  const base = { ...known, state: state.parse(row.state) };
  if (name === 'enrolment' || name === 'profile')
    return { ...base, field: name, before: null, after: z.number().parse(row.after) };
  const stored: z.ZodType<FieldValues[typeof name]> = storedValues[name];
  return { ...base, field: name, before: stored.nullable().parse(row.before), after: stored.parse(row.after) };
}

function importRow(made: ProfileImport): Whole<'profile_import'> {
  return {
    id: made.id,
    programme_id: made.programmeId,
    imported_at: made.importedAt,
    imported_by: made.importedBy,
    enrolled: made.enrolled,
    changed: made.changed,
    undone_at: made.undoneAt,
    undone_by: made.undoneBy,
    version: made.version,
  };
}

function fieldRow(made: ImportedField): Whole<'imported_field'> {
  return {
    import_id: made.importId,
    enrolment_id: made.enrolmentId,
    field: made.field,
    before: made.before === null ? null : new Document(made.before),
    after: new Document(made.after),
    state: made.state,
  };
}

export function importReader(db: Db): ImportReader {
  const imports = db.selectFrom('profile_import').selectAll();
  const fields = db.selectFrom('imported_field').selectAll('imported_field');
  return {
    profileImport: async (id) => found(await imports.where('id', '=', id).executeTakeFirst(), importOf),
    profileImports: async (programmeId) => {
      const newestFirst = imports.orderBy('imported_at', 'desc').orderBy('id');
      return (await newestFirst.where('programme_id', '=', programmeId).execute()).map(importOf);
    },
    fieldsOfImport: async (importId) => {
      const some = fields.where('import_id', '=', importId).orderBy('enrolment_id').orderBy('field');
      return (await some.execute()).map(fieldOf);
    },
    importedFields: async (programmeId, personId) => {
      const all = fields
        .innerJoin('profile_import', 'profile_import.id', 'import_id')
        .where('profile_import.programme_id', '=', programmeId)
        .orderBy('imported_at')
        .orderBy('import_id')
        .orderBy('enrolment_id')
        .orderBy('field');
      if (personId === undefined) return (await all.execute()).map(fieldOf);
      const theirs = db.selectFrom('enrolment').select('id').where('person_id', '=', personId);
      return (await all.where('enrolment_id', 'in', theirs).execute()).map(fieldOf);
    },
  };
}

export function importWriter(db: Db): ImportWriter {
  return {
    addProfileImport: async (made, fields) => {
      await saveImport(db, made);
      for (const some of inParts(fields.map(fieldRow), atOnce)) await insertRows(db, 'imported_field', some).execute();
    },
    saveProfileImport: (changed) => saveImport(db, changed),
    saveImportedFields: async (fields) => {
      for (const some of inParts(fields, atOnce)) {
        await sql`
          UPDATE imported_field SET state = changed.state, after = changed.after
          FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
            AS changed ("importId" uuid, "enrolmentId" uuid, field text, after jsonb, state text)
          WHERE imported_field.import_id = changed."importId" AND imported_field.enrolment_id = changed."enrolmentId"
            AND imported_field.field = changed.field`.execute(db);
      }
    },
    forgetBeforeImports: async (olderThan) => {
      const old = db.selectFrom('profile_import').select('id').where('imported_at', '<', olderThan);
      const known = db.updateTable('imported_field').where('import_id', 'in', old).where('before', 'is not', null);
      await known.set({ before: null }).execute();
    },
    saveEnrolments: (enrolments) => saveMany(db, enrolments),
  };
}

async function saveImport(db: Db, changed: ProfileImport): Promise<void> {
  const { id, version } = changed;
  const row = importRow(changed);
  const taken = { undone_at: row.undone_at, undone_by: row.undone_by, version };
  const before = db
    .updateTable('profile_import')
    .where('id', '=', id)
    .where('version', '=', version - 1);
  await saveVersion('the import', version, {
    insert: () => insertRows(db, 'profile_import', [row]).execute(),
    update: () => before.set(taken).executeTakeFirst(),
  });
}

/** How many rows one statement may carry. */
const atOnce = 1_000;

/**
 * Enrolments at version 1 are new; the others must all be one version behind in the table, or somebody else was first.
 */
async function saveMany(db: Db, enrolments: readonly Enrolment[]): Promise<void> {
  const added = enrolments.filter(({ version }) => version === 1);
  for (const some of inParts(added.map(enrolmentRow), atOnce)) {
    await insertOnce('the enrolment', insertRows(db, 'enrolment', some).execute());
  }
  for (const some of inParts(
    enrolments.filter(({ version }) => version > 1),
    atOnce,
  )) {
    const { numAffectedRows } = await sql`
      UPDATE enrolment SET status = read.status, roles = read.roles, capacity = read.capacity, goals = read.goals,
        enrolled_at = read."enrolledAt", paused_until = read."pausedUntil", freed_at = read."freedAt",
        stands_aside = read."standsAside", version = read.version
      FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb) AS read (id uuid, status text, roles text[], capacity int,
        goals text[], "enrolledAt" timestamptz, "pausedUntil" date, "freedAt" timestamptz,
        "standsAside" boolean, version int)
      WHERE enrolment.id = read.id AND enrolment.version = read.version - 1`.execute(db);
    if (Number(numAffectedRows) !== some.length) throw new Conflict('An enrolment was changed by somebody else');
  }
}
