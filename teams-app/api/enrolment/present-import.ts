import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { FieldChange, FieldValue, ImportField } from '#domain/enrolment/profile-import.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Cell } from '#operations/enrolment/csv.ts';
import { columnMeanings } from '#operations/enrolment/import-columns.ts';
import type { ImportDone, ImportPreview } from '#operations/enrolment/import-profiles.ts';
import type { RowFault, RowNote } from '#operations/enrolment/import-plan.ts';
import type { ProfileImportView } from '#operations/enrolment/profile-imports.ts';
import type { UndoneImport } from '#operations/enrolment/undo-import.ts';
import { profileImport as english } from '#texts/enrolment/import/en.ts';
import { words as englishWords } from '#texts/words/en.ts';
import { list } from '#texts/format.ts';
import { profileImport as swedish } from '#texts/enrolment/import/sv.ts';
import { words as swedishWords } from '#texts/words/sv.ts';
import type { z } from 'zod';
import { cutAfter, tidyLine } from '#domain/text.ts';
import {
  mostShown,
  type importEndpoints,
  type ImportMade,
  type ImportPreviewBody,
  type ImportUndone,
  type ReadingBody,
  type SaidOfRow,
} from '../../contract/import.ts';
import { personCard } from '../present-person.ts';

type ImportTexts = typeof english;

const textsOf = (language: Language): ImportTexts => (language === 'sv' ? swedish : english);
const wordsOf = (language: Language) => (language === 'sv' ? swedishWords : englishWords);

export function importPreviewBody(preview: ImportPreview, naming: Naming): ImportPreviewBody {
  const { language } = naming;
  const { people, faults, notes, columns, missing, rows, unchanged, fingerprint } = preview;
  const affected = people.filter(({ changes }) => changes.length > 0);
  const enrolled = affected.filter(({ isNew }) => isNew).length;
  return {
    reading: readingBody(preview),
    columns: columns.map((column) => ({ ...column, name: shown(column.name), sample: shown(column.sample) })),
    missing,
    rows,
    counts: {
      enrolled,
      changed: affected.length - enrolled,
      unchanged,
      kept: people.length - affected.length,
      wrong: new Set(faults.map(({ row }) => row)).size,
      ownKept: people.reduce((sum, { left }) => sum + left.length, 0),
    },
    people: people.slice(0, mostShown).map(({ row, person, isNew, changes, left }) => ({
      row,
      person: personCard(person),
      isNew,
      changes: changes.map((change) => changeBody(change, naming)),
      left: left.map((change) => changeBody(change, naming)),
    })),
    faults: faults.slice(0, mostShown).map((fault) => saidOf(fault, preview, language)),
    faultCount: faults.length,
    notes: notes.slice(0, mostShown).map((note) => saidOf(note, preview, language)),
    noteCount: notes.length,
    fingerprint,
  };
}

/** How much of the first rows is shown. */
const [mostCells, cellShown] = [12, 40];

function readingBody({ reading, firstRows }: ImportPreview): ReadingBody {
  return {
    ...reading,
    firstRows: firstRows.map(({ row, cells }) => ({
      row,
      cells: cells.slice(0, mostCells).map((cell) => cutAfter(tidyLine(cell), cellShown)),
    })),
  };
}

export function importDoneBody({
  made,
  notImported,
  notes,
}: ImportDone): z.input<typeof importEndpoints.carryOut.answer.schema> {
  const { id, enrolled, changed } = made;
  return {
    id,
    enrolled,
    changed,
    notImported: notImported.map(({ name, number }) => ({ name: shown(name), number })),
    notes,
  };
}

/** All faults, and what was left out of rows that are read, as rows of a table that HR can go through in a spreadsheet. */
export function faultRows(preview: ImportPreview, language: Language): readonly (readonly Cell[])[] {
  const { errorColumns } = textsOf(language);
  const said = [...preview.faults, ...preview.notes]
    .toSorted((one, other) => one.row - other.row)
    .map((each) => saidOf(each, preview, language));
  return [
    [errorColumns.row, errorColumns.column, errorColumns.text],
    ...said.map(({ row, column, text }) => [row, column, text]),
  ];
}

/** A table to begin with: every column, and one row that shows how they are filled in. */
export function templateRows(language: Language): readonly (readonly Cell[])[] {
  const { column, example } = textsOf(language);
  return [columnMeanings.map((each) => column[each]), columnMeanings.map((each) => example[each])];
}

export function importMadeBody({ made, by, mayUndo }: ProfileImportView): ImportMade {
  return {
    id: made.id,
    importedAt: made.importedAt.toString(),
    by: by?.name ?? null,
    enrolled: made.enrolled,
    changed: made.changed,
    undoneAt: made.undoneAt?.toString() ?? null,
    mayUndo,
  };
}

export function importUndoneBody({ people, kept }: UndoneImport): ImportUndone {
  return { people, kept: kept.map(({ person, fields }) => ({ person: personCard(person), fields: [...fields] })) };
}

function saidOf({ row, column, why }: RowFault | RowNote, { columns }: ImportPreview, language: Language): SaidOfRow {
  const texts = textsOf(language);
  const text = 'refusal' in why ? texts.refusal[why.refusal] : texts.fault[why.why](why.part);
  if (column === null) return { row, column: null, text };
  const name = columns.find(({ meaning }) => meaning === column)?.name ?? texts.column[column];
  return { row, column: shown(name), text };
}

/** What people wrote themselves is theirs: HR sees that it is there, not what it says. */
function changeBody({ field, before, after, kind }: FieldChange, naming: Naming) {
  const isPrivate = field === 'goals' && kind === 'own';
  return {
    field,
    before: before === null || isPrivate ? null : emptyAsNull(valueText(field, before, naming)),
    after: valueText(field, after, naming),
    kind,
  };
}

function emptyAsNull(text: string): string | null {
  return text === '' ? null : text;
}

/** A name or cell in somebody's file may be of any length. */
function shown(text: string): string {
  return cutAfter(text, 80);
}

function valueText(field: ImportField, value: FieldValue, { language, competence }: Naming): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  const words = wordsOf(language);
  const parts = value.map((each) => {
    if (typeof each !== 'string') {
      const levels = 'wantedLevel' in each ? `${each.level}–${each.wantedLevel}` : String(each.level);
      return `${competence(each.competence, language)} ${levels}`;
    }
    if (each === 'mentor' || each === 'mentee') return field === 'roles' ? words.role[each] : each;
    return (each === 'sv' || each === 'en') && field === 'languages' ? words.language[each] : each;
  });
  return field === 'goals' ? parts.join(' | ') : list(parts, language);
}
