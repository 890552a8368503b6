import { z } from 'zod';
import { importFields, type FieldValues } from '#domain/enrolment/profile-import.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { idOf } from '#domain/ids.ts';
import { Conflict } from '#operations/failures.ts';
import type { ImportedField, ImportReader, ImportWriter, ProfileImport } from '#operations/ports/imports.ts';
import { insertOnce, saveVersion, type Queries } from '../client.ts';
import { Prisma, type ImportedField as FieldRow, type ProfileImport as ImportRow } from '../generated/client.ts';
import { enrolmentData } from './enrolments.ts';
import { storedProfile } from '../json.ts';
import { role, toDate, toDateOrNull, toInstant, toInstantOrNull } from '../rows.ts';

function importOf(row: ImportRow): ProfileImport {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programmeId),
    importedAt: toInstant(row.importedAt),
    importedBy: idOf(row.importedBy),
    enrolled: row.enrolled,
    changed: row.changed,
    undoneAt: toInstantOrNull(row.undoneAt),
    undoneBy: row.undoneBy === null ? null : idOf(row.undoneBy),
    version: row.version,
  };
}

const { offered, wanted, goals, languages, place } = storedProfile.shape;
const storedValues = { roles: z.array(role), capacity: z.number(), offered, wanted, goals, languages, place };
const state = z.enum(['stands', 'undone', 'kept']);
const field = z.enum([...importFields, 'enrolment']);

function fieldOf(row: FieldRow): ImportedField {
  const known = { importId: idOf<'ProfileImport'>(row.importId), enrolmentId: idOf<'Enrolment'>(row.enrolmentId) };
  const name = field.parse(row.field);
  const base = { ...known, state: state.parse(row.state) };
  if (name === 'enrolment') return { ...base, field: name, before: null, after: z.number().parse(row.after) };
  const stored: z.ZodType<FieldValues[typeof name]> = storedValues[name];
  return { ...base, field: name, before: stored.nullable().parse(row.before), after: stored.parse(row.after) };
}

function columnsOf(made: ImportedField) {
  const { importId, enrolmentId, before, after } = made;
  return {
    importId,
    enrolmentId,
    field: made.field,
    before: before === null ? Prisma.DbNull : jsonOf(before),
    after: jsonOf(after),
    state: made.state,
  };
}

function jsonOf(value: unknown): Prisma.InputJsonValue {
  const plain: Prisma.InputJsonValue = JSON.parse(JSON.stringify(value));
  return plain;
}

export function importReader(queries: Queries): ImportReader {
  return {
    profileImport: async (id) => {
      const row = await queries.profileImport.findUnique({ where: { id } });
      return row === null ? null : importOf(row);
    },
    profileImports: async (programmeId) => {
      const orderBy = [{ importedAt: 'desc' }, { id: 'asc' }] satisfies Prisma.ProfileImportOrderByWithRelationInput[];
      return (await queries.profileImport.findMany({ where: { programmeId }, orderBy })).map(importOf);
    },
    fieldsOfImport: async (importId) => {
      const orderBy = [
        { enrolmentId: 'asc' },
        { field: 'asc' },
      ] satisfies Prisma.ImportedFieldOrderByWithRelationInput[];
      return (await queries.importedField.findMany({ where: { importId }, orderBy })).map(fieldOf);
    },
    importedFields: async (programmeId, personId) => {
      const rows = await queries.importedField.findMany({
        where: { import: { programmeId }, ...(personId === undefined ? {} : { enrolment: { personId } }) },
        orderBy: [{ import: { importedAt: 'asc' } }, { importId: 'asc' }, { enrolmentId: 'asc' }, { field: 'asc' }],
      });
      return rows.map(fieldOf);
    },
  };
}

export function importWriter(queries: Queries): ImportWriter {
  return {
    addProfileImport: async (made, fields) => {
      await saveImport(queries, made);
      for (const some of inParts(fields)) {
        await queries.$executeRaw`
          INSERT INTO imported_field (import_id, enrolment_id, field, before, after, state)
          SELECT "importId", "enrolmentId", field, before, after, state
          FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb) AS read ("importId" uuid, "enrolmentId" uuid, field text,
            before jsonb, after jsonb, state text)`;
      }
    },
    saveProfileImport: (changed) => saveImport(queries, changed),
    saveImportedFields: async (fields) => {
      for (const became of ['stands', 'undone', 'kept'] as const) {
        const rows = fields.filter((each) => each.state === became).map(columnsOf);
        if (rows.length === 0) continue;
        await queries.$executeRaw`
          UPDATE imported_field SET state = ${became}, after = changed.after
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            AS changed ("importId" uuid, "enrolmentId" uuid, field text, after jsonb)
          WHERE imported_field.import_id = changed."importId" AND imported_field.enrolment_id = changed."enrolmentId"
            AND imported_field.field = changed.field`;
      }
    },
    forgetBeforeImports: async (olderThan) => {
      await queries.importedField.updateMany({
        where: { import: { importedAt: { lt: toDate(olderThan) } }, NOT: { before: { equals: Prisma.DbNull } } },
        data: { before: Prisma.DbNull },
      });
    },
    saveEnrolments: (enrolments) => saveMany(queries, enrolments),
  };
}

async function saveImport(queries: Queries, changed: ProfileImport): Promise<void> {
  const { id, programmeId, importedBy, enrolled, changed: people, version } = changed;
  const taken = { undoneAt: toDateOrNull(changed.undoneAt), undoneBy: changed.undoneBy, version };
  const importedAt = toDate(changed.importedAt);
  await saveVersion('the import', version, {
    insert: () =>
      queries.profileImport.create({
        data: { id, programmeId, importedBy, enrolled, changed: people, importedAt, ...taken },
      }),
    update: () => queries.profileImport.updateMany({ where: { id, version: version - 1 }, data: taken }),
  });
}

/** Rows a statement may carry at a time. */
const atOnce = 1_000;

function inParts<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, part) =>
    rows.slice(part * atOnce, (part + 1) * atOnce),
  );
}

/** Those at version 1 are new; the others must all be one version behind, or somebody else was first. */
async function saveMany(queries: Queries, enrolments: readonly Enrolment[]): Promise<void> {
  const added = enrolments.filter(({ version }) => version === 1);
  for (const some of inParts(added)) {
    const data = some.map(({ id, programmeId, personId, ...rest }) => ({
      id,
      programmeId,
      personId,
      ...enrolmentData(rest),
    }));
    await insertOnce('the enrolment', queries.enrolment.createMany({ data }));
  }
  for (const some of inParts(enrolments.filter(({ version }) => version > 1))) {
    const count = await queries.$executeRaw`
      UPDATE enrolment SET status = read.status, roles = read.roles, capacity = read.capacity, profile = read.profile,
        enrolled_at = read."enrolledAt", paused_until = read."pausedUntil", freed_at = read."freedAt",
        stands_aside = read."standsAside", version = read.version
      FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb) AS read (id uuid, status text, roles text[], capacity int,
        profile jsonb, "enrolledAt" timestamptz, "pausedUntil" date, "freedAt" timestamptz,
        "standsAside" boolean, version int)
      WHERE enrolment.id = read.id AND enrolment.version = read.version - 1`;
    if (count !== some.length) throw new Conflict('An enrolment was changed by somebody else');
  }
}
