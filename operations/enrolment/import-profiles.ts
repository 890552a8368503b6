import { competencesByName } from '#domain/enrolment/catalogue.ts';
import { fieldText } from '#domain/enrolment/profile-import.ts';
import type { Job } from '../job.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import { mayActOnProgramme, type Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { ledProgramme } from '../access/led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import { groupBy } from '../group-by.ts';
import type { TableChoices } from '#domain/enrolment/table-format.ts';
import { addressIn, isObjectId } from './address-in.ts';
import { columnsIn, meaningsOf, type ColumnMeaning, type ImportColumn } from './import-columns.ts';
import { standingFields } from '../candidates/standing-fields.ts';
import { planRows, type RowsPlan } from './import-plan.ts';
import { readTable, type Reading, type ReadTable } from './read-table.ts';
import { firstRows, type FilledRow } from './guess-shape.ts';
import type { ImportedField, ProfileImport } from '../ports/imports.ts';
import type { Person } from '../ports/people.ts';
import type { Reader, Writer } from '../ports/store.ts';
import type { TableFault } from '../ports/tables.ts';
import { writeAnew } from '../write-anew.ts';

/** For how long an import can be taken back; afterwards the earlier values are forgotten. */
export const undoDays = 30;

export interface ImportRequest {
  readonly file: Uint8Array;
  /** How the file is to be read. */
  readonly choices: TableChoices;
  /** What each column means, in order; null lets the names decide. */
  readonly columns: readonly (ColumnMeaning | null)[] | null;
  /** Replaces what people wrote themselves too. */
  readonly replaceOwn: boolean;
}

export interface ImportPreview extends RowsPlan {
  readonly columns: readonly ImportColumn[];
  readonly reading: Reading;
  /** The file's first rows as they were read, from the top to some below the header. */
  readonly firstRows: readonly FilledRow[];
  /** What HR must still say before anything can be imported: which column names the people, or at least one field. */
  readonly missing: 'person' | 'fields' | null;
  /** Names exactly this outcome, so that only what was shown is carried out. */
  readonly fingerprint: string;
}

export interface ImportDone {
  readonly made: ProfileImport;
  /** Columns in which something stands and of which nothing was taken. */
  readonly notImported: readonly ImportColumn[];
  /** How often something was left out of a row that was read all the same. */
  readonly notes: number;
}

export type ImportRefusal = TableFault | 'nothing-to-import' | 'programme-not-open';

/** What a table would do, row by row; nothing is kept of it. HR only: throws `NotAllowed`. */
export async function previewImport(
  context: Context,
  actor: ActorIn,
  request: ImportRequest,
): Promise<ImportPreview | Refused<ImportRefusal>> {
  const table = readTable(context.tables, request.file, request.choices);
  if (isRefused(table)) return table;
  return context.store.write(async (tx) => {
    const programme = await openProgramme(tx, actor);
    if (isRefused(programme)) return programme;
    const preview = await planned(context, tx, programme, { table, request });
    const entry = { at: context.now(), actorId: actor.personId, subject: 'enrolments', subjectId: programme.id };
    await tx.audit({ ...entry, act: 'preview-import' });
    return preview;
  });
}

/**
 * Carries out what was shown, in one transaction: all of it or nothing; `notImported` are the columns of which nothing
 * was taken. Throws `Conflict` when people, profiles or the
 * file are no longer what the fingerprint stands for.
 */
export async function importProfiles(
  context: Context,
  actor: ActorIn,
  request: ImportRequest & { readonly fingerprint: string },
): Promise<ImportDone | Refused<ImportRefusal>> {
  const table = readTable(context.tables, request.file, request.choices);
  if (isRefused(table)) return table;
  const outcome = await writeAnew(context, async (tx) => {
    // So that nobody is brought into a programme that ends at this moment.
    await tx.holdProgramme(actor.programmeId);
    const programme = await openProgramme(tx, actor);
    if (isRefused(programme)) return programme;
    await tx.holdCatalogue();
    const plan = await planned(context, tx, programme, { table, request });
    if (plan.fingerprint !== request.fingerprint) return refused('changed-since');
    const changed = plan.people.filter(({ changes }) => changes.length > 0);
    if (changed.length === 0) return refused('nothing-to-import');
    const saved = await save(context, tx, { actor, programme, changed });
    return { ...saved, notImported: plan.columns.filter(({ unused }) => unused !== null), notes: plan.notes.length };
  });
  if (isRefused(outcome)) {
    if (outcome.refused === 'changed-since') throw new Conflict('The import is no longer what was shown');
    return refused(outcome.refused);
  }
  const { made, newcomers, notImported, notes } = outcome;
  context.log.event('profiles-imported', { import: made.id, enrolled: made.enrolled, changed: made.changed });
  await context.bell.ring(
    newcomers.flatMap((id): Job[] => [
      { kind: 'read-mailbox', id },
      { kind: 'install-app', id },
    ]),
  );
  return { made, notImported, notes };
}

/** The programme into which people can be imported. */
async function openProgramme(reader: Reader, actor: ActorIn): Promise<Programme | Refused<'programme-not-open'>> {
  const programme = await ledProgramme(reader, actor);
  return mayActOnProgramme(programme.status, 'join') ? programme : refused('programme-not-open');
}

async function save(
  context: Context,
  tx: Writer,
  from: { readonly actor: ActorIn; readonly programme: Programme; readonly changed: RowsPlan['people'] },
): Promise<{ readonly made: ProfileImport; readonly newcomers: readonly PersonId[] }> {
  const { actor, programme, changed } = from;
  const now = context.now();
  const newcomers = changed.filter(({ isNew }) => isNew);
  const made: ProfileImport = {
    id: idOf<'ProfileImport'>(context.newId()),
    programmeId: programme.id,
    importedAt: now,
    importedBy: actor.personId,
    enrolled: newcomers.length,
    changed: changed.length - newcomers.length,
    undoneAt: null,
    undoneBy: null,
    version: 1,
  };
  await tx.saveEnrolments(changed.map(({ enrolment }) => enrolment));
  await tx.saveProfiles(changed.flatMap(({ profile }) => profile ?? []));
  await tx.addProfileImport(
    made,
    changed.flatMap((plan) => fieldsWritten(made.id, plan)),
  );
  await tx.forgetBeforeImports(now.subtract({ hours: undoDays * 24 }));
  await tx.audit({ at: now, actorId: actor.personId, act: 'import', subject: 'profiles', subjectId: made.id });
  return { made, newcomers: newcomers.map(({ person }) => person.id) };
}

/** What the import did to somebody, as it is kept for taking it back. */
function fieldsWritten(
  importId: ProfileImport['id'],
  { enrolment, profile, isNew, changes }: RowsPlan['people'][number],
): readonly ImportedField[] {
  const own = { importId, enrolmentId: enrolment.id, state: 'stands', before: null } as const;
  return [
    ...(isNew ? [{ ...own, field: 'enrolment', after: enrolment.version } as const] : []),
    ...(profile?.version === 1 ? [{ ...own, field: 'profile', after: profile.version } as const] : []),
    ...changes.map(({ field, before, after }) => ({ ...own, field, before, after })),
  ];
}

async function planned(
  context: Context,
  reader: Reader,
  programme: Programme,
  { table, request }: { readonly table: ReadTable; readonly request: ImportRequest },
): Promise<ImportPreview> {
  const meanings = meaningsOf(table.header, request.columns);
  const missing = missingIn(meanings);
  const plan =
    missing === null
      ? planRows(table, meanings, await groundOf(context, reader, { programme, table, meanings, request }))
      : { rows: table.rows.length, people: [], unchanged: 0, faults: [], notes: [] };
  return {
    ...plan,
    columns: columnsIn(table, meanings),
    reading: table.reading,
    firstRows: firstRows(table.filled, table.reading.headerRow.used),
    missing,
    fingerprint: await fingerprintOf(plan),
  };
}

function missingIn(meanings: readonly (ColumnMeaning | null)[]): ImportPreview['missing'] {
  if (!meanings.includes('person')) return 'person';
  return meanings.some((meaning) => meaning !== null && meaning !== 'person') ? null : 'fields';
}

async function groundOf(
  context: Context,
  reader: Reader,
  from: {
    readonly programme: Programme;
    readonly table: ReadTable;
    readonly meanings: readonly (ColumnMeaning | null)[];
    readonly request: ImportRequest;
  },
) {
  const { programme, table, meanings, request } = from;
  const at = meanings.indexOf('person');
  const keys = new Set(
    table.rows.map(({ cells }) => addressIn(cells[at] ?? '')).flatMap((read) => ('key' in read ? [read.key] : [])),
  );
  const enrolments = await reader.enrolments(programme.id);
  const fields = await reader.importedFields(programme.id);
  const people = await peopleByKey(reader, [...keys]);
  const ids = [...people.values()].flatMap((accounts) => accounts.map(({ id }) => id));
  return {
    programme,
    people,
    competences: competencesByName(await reader.catalogue()),
    profiles: await reader.profiles(ids),
    letIn: new Set(await reader.letIn(programme.id, ids)),
    enrolments: new Map(enrolments.map((enrolment) => [enrolment.personId, enrolment])),
    imported: standingFields(fields),
    takenBack: takenBackIn(enrolments, fields),
    replaceOwn: request.replaceOwn,
    now: context.now(),
    newId: context.newId,
  };
}

async function peopleByKey(reader: Reader, keys: readonly string[]): Promise<ReadonlyMap<string, readonly Person[]>> {
  const ids = keys.filter(isObjectId).map((key) => idOf<'Person'>(key));
  const byId = await reader.people(ids);
  const byMail = await reader.peopleByMail(keys.filter((key) => key.includes('@')));
  return new Map([...byId.map((person) => [person.id, [person]] as const), ...groupBy(byMail, ({ mail }) => mail)]);
}

/** Withdrawn only by undoing the import that had enrolled them. */
function takenBackIn(enrolments: readonly Enrolment[], fields: readonly ImportedField[]): ReadonlySet<Enrolment['id']> {
  const versions = new Map<Enrolment['id'], number>();
  for (const each of fields) {
    if (each.field === 'enrolment' && each.state === 'undone') versions.set(each.enrolmentId, each.after);
  }
  return new Set(enrolments.filter(({ id, version }) => versions.get(id) === version).map(({ id }) => id));
}

/** What happens to whom and from which version; leaves out ids and times, which are new each time. */
async function fingerprintOf({ people, faults }: RowsPlan): Promise<string> {
  const told = people.map(({ row, person, isNew, enrolment, profile, changes, left }) => ({
    who: [row, person.id, isNew, enrolment.version, profile?.version ?? null],
    changes: changes.map(({ field, after }) => [field, fieldText(after)]),
    left: left.map(({ field }) => field),
  }));
  const text = JSON.stringify([told, faults.map(({ row }) => row)]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
