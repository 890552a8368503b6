import { tellProfile, type Competence, type KeptProfile } from '#domain/enrolment/profile.ts';
import { enrol, type Enrolment, type EnrolmentRefusal } from '#domain/enrolment/enrolment.ts';
import {
  mergeImport,
  type FieldChange,
  type FieldValues,
  type ImportField,
  type MergedImport,
} from '#domain/enrolment/profile-import.ts';
import { idOf } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { cutAfter, tidyLine } from '#domain/text.ts';
import type { Temporal } from 'temporal-polyfill';
import { addressIn, type AddressRead } from './address-in.ts';
import { readCell, type CellFault, type CellNote } from './import-cells.ts';
import type { ColumnMeaning } from './import-columns.ts';
import type { Person } from '../ports/people.ts';
import type { TableParts } from './read-table.ts';

/** Why a row is left out. `row` is its number in a spreadsheet; `column` the field it is about, null for the whole row. */
export interface RowFault {
  readonly row: number;
  readonly column: ColumnMeaning | null;
  readonly why:
    | CellFault
    | {
        readonly why:
          | 'person-missing'
          | 'person-unreadable'
          | 'person-several'
          | 'person-unknown'
          | 'person-ambiguous'
          | 'person-again'
          | 'person-has-left'
          | 'person-applies';
        readonly part: string;
      }
    | { readonly refusal: EnrolmentRefusal };
}

/** What was left out of a row that is read all the same. */
export interface RowNote {
  readonly row: number;
  readonly column: ImportField;
  readonly why: CellNote;
}

/** What a row does to somebody. */
export interface PersonPlan {
  readonly row: number;
  readonly person: Person;
  readonly isNew: boolean;
  readonly enrolment: Enrolment;
  /** Null where nothing of it changes. */
  readonly profile: KeptProfile | null;
  readonly changes: readonly FieldChange[];
  /** The person's own words that stay although the table says otherwise. */
  readonly left: readonly FieldChange[];
}

export interface RowsPlan {
  /** The number of rows with anything in them, below the header. */
  readonly rows: number;
  /** People for whom something changes, or whose own words are kept. */
  readonly people: readonly PersonPlan[];
  /** People who already have everything that the table says. */
  readonly unchanged: number;
  readonly faults: readonly RowFault[];
  readonly notes: readonly RowNote[];
}

/** Everything the rows are compared with. */
export interface ImportGround {
  readonly programme: Programme;
  /** By address in lower case, and by object id. */
  readonly people: ReadonlyMap<string, readonly Person[]>;
  readonly enrolments: ReadonlyMap<Person['id'], Enrolment>;
  /** By everything they are called. */
  readonly competences: ReadonlyMap<string, Competence>;
  /** Of everybody in the table, also of those who take part in other programmes only. */
  readonly profiles: ReadonlyMap<Person['id'], KeptProfile>;
  /** Those who were invited to the programme. */
  readonly letIn: ReadonlySet<Person['id']>;
  /** Fields that stand as an import wrote them, by enrolment. */
  readonly imported: ReadonlyMap<Enrolment['id'], ReadonlyMap<ImportField, string>>;
  /** Enrolments that were withdrawn only by undoing an import. */
  readonly takenBack: ReadonlySet<Enrolment['id']>;
  readonly replaceOwn: boolean;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
}

/** Compares each row with what is known. A row in which anything is wrong is left out as a whole. */
export function planRows(
  parts: TableParts,
  columns: readonly (ColumnMeaning | null)[],
  ground: ImportGround,
): RowsPlan {
  const people: PersonPlan[] = [];
  const faults: RowFault[] = [];
  const notes: RowNote[] = [];
  const rowOf = new Map<Person['id'], number>();
  let unchanged = 0;
  for (const { row, cells } of parts.rows) {
    const read = readRow(row, cells, columns, ground.competences);
    const found = personIn(row, read.who, ground, rowOf);
    if ('why' in found || read.faults.length > 0) {
      faults.push(...('why' in found ? [found] : []), ...read.faults);
      continue;
    }
    rowOf.set(found.id, row);
    const plan = planPerson(row, found, read.told, ground);
    if ('why' in plan) {
      faults.push(plan);
      continue;
    }
    notes.push(...read.notes);
    if (plan.changes.length + plan.left.length === 0) unchanged += 1;
    else people.push(plan);
  }
  return { rows: parts.rows.length, people, unchanged, faults, notes };
}

function readRow(
  row: number,
  cells: readonly string[],
  columns: readonly (ColumnMeaning | null)[],
  competences: ImportGround['competences'],
) {
  const told: Partial<Record<ImportField, FieldValues[ImportField]>> = {};
  const faults: RowFault[] = [];
  const notes: RowNote[] = [];
  let who: AddressRead = { why: 'person-missing', part: '' };
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (column === null || cell.trim() === '') continue;
    if (column === 'person') {
      who = addressIn(cell);
      continue;
    }
    const read = readCell(column, cell, competences);
    if ('why' in read) faults.push({ row, column, why: read });
    else {
      told[column] = read.value;
      notes.push(...(read.notes ?? []).map((why) => ({ row, column, why })));
    }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each reader gives the value of its own field
  return { who, told: told as Partial<FieldValues>, faults, notes };
}

function personIn(
  row: number,
  who: AddressRead,
  { people }: ImportGround,
  rowOf: ReadonlyMap<Person['id'], number>,
): Person | RowFault {
  const fault = (why: Extract<RowFault['why'], { part: string }>['why'], part: string): RowFault => ({
    row,
    column: 'person',
    why: { why, part: cutAfter(tidyLine(part), 80) },
  });
  if ('why' in who) return fault(who.why, who.part);
  const { key } = who;
  const accounts = people.get(key) ?? [];
  const enabled = accounts.filter((account) => account.enabled);
  const [person, ...others] = enabled.length > 0 ? enabled : accounts;
  if (person === undefined) return fault('person-unknown', key);
  if (others.length > 0) return fault('person-ambiguous', key);
  const earlier = rowOf.get(person.id);
  return earlier === undefined ? person : fault('person-again', String(earlier));
}

const columnOf: Partial<Record<EnrolmentRefusal, ColumnMeaning>> = {
  'role-missing': 'roles',
  'capacity-out-of-range': 'capacity',
  'offer-missing': 'offered',
  'wish-missing': 'wanted',
  'language-missing': 'languages',
  'too-many-goals': 'goals',
  'goal-too-long': 'goals',
  'outside-audience': 'person',
  'joining-over': 'person',
  'account-disabled': 'person',
  guest: 'person',
  'no-address': 'person',
  'no-name': 'person',
};

function planPerson(
  row: number,
  person: Person,
  told: Partial<FieldValues>,
  ground: ImportGround,
): PersonPlan | RowFault {
  const known = ground.enrolments.get(person.id) ?? null;
  const why = known && notImported(known, ground);
  if (why !== null) return { row, column: 'person', why: { why, part: '' } };
  const existing = known?.status === 'withdrawn' ? null : known;
  const kept = ground.profiles.get(person.id) ?? null;
  const merged = merge(person, told, { existing, kept }, ground);
  const { changes, left } = merged;
  const hasNoChange = existing !== null && changes.length === 0;
  const enrolment = hasNoChange ? existing : enrolled(person, merged, known, ground);
  if (isRefused(enrolment)) return refusedRow(row, enrolment.refused);
  const profile = changedProfile(person, merged, kept);
  return { row, person, isNew: existing === null, enrolment, profile, changes, left };
}

function refusedRow(row: number, refusal: EnrolmentRefusal): RowFault {
  return { row, column: columnOf[refusal] ?? null, why: { refusal } };
}

/** The person's profile afterwards; null where nothing of it changes. */
function changedProfile(
  { id: personId }: Person,
  { profile }: MergedImport,
  kept: KeptProfile | null,
): KeptProfile | null {
  if (profile === kept?.told) return null;
  const told = tellProfile(profile, { personId, room: kept?.room ?? null, version: kept?.version ?? 0 });
  return isRefused(told) ? null : told;
}

/** Whoever has left comes back by themselves, and whoever has applied is answered where the applications stand. */
function notImported(
  { id, status }: Enrolment,
  { takenBack }: ImportGround,
): 'person-has-left' | 'person-applies' | null {
  if (status === 'withdrawn') return takenBack.has(id) ? null : 'person-has-left';
  return status === 'enrolled' ? null : 'person-applies';
}

function merge(
  person: Person,
  told: Partial<FieldValues>,
  { existing, kept }: { readonly existing: Enrolment | null; readonly kept: KeptProfile | null },
  { imported, replaceOwn }: ImportGround,
): MergedImport {
  const fromImport = (existing && imported.get(existing.id)) ?? new Map<ImportField, string>();
  return mergeImport({ existing, profile: kept?.told ?? null, person, told, fromImport, replaceOwn });
}

function enrolled(
  person: Person,
  { values: { roles, capacity, goals }, profile }: MergedImport,
  existing: Enrolment | null,
  { programme, letIn, now, newId }: ImportGround,
): Enrolment | Refused<EnrolmentRefusal> {
  const id = idOf<'Enrolment'>(newId());
  const joining = { ...person, hasInvitation: letIn.has(person.id) };
  return enrol({ id, programme, person: joining, roles, capacity, goals, profile, now, existing });
}
