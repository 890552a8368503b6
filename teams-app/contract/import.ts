/** What the tab and the server say to each other about HR's import of profiles. */
import { z } from 'zod';
import { importFields } from '#domain/enrolment/profile-import.ts';
import { encodings, separators } from '#domain/enrolment/table-format.ts';
import { byIdInProgramme, bytes, endpoint, file, ofProgramme, told } from './endpoint.ts';
import { instant, personCard } from './shapes.ts';
import { id } from './text.ts';

const field = z.enum(importFields);
/** What a column means: whom the row is about, a field, or nothing to us. */
export const columnMeaning = z.enum(['person', ...importFields]);
export type ColumnMeaningBody = z.infer<typeof columnMeaning>;

/** How many people or faults the page shows at most; the whole list of faults is available as a file. */
export const mostShown = 200;

/** How HR wants a file to be read; the file itself is the body. */
export const importQuery = z.object({
  /**
   * The columns' meanings in order, separated by commas, empty for columns that mean nothing; when left out, the names
   * decide.
   */
  columns: z.string().max(20_000).optional(),
  /** How the file is to be read; what is left out is guessed. */
  encoding: z.enum(encodings).optional(),
  separator: z.enum(separators).optional(),
  /** The number of the row of headers in a spreadsheet; 0: the file has none. */
  headerRow: z
    .string()
    .regex(/^(?:0|[1-9]\d{0,2})$/)
    .optional(),
  /** Replaces what people wrote themselves too. */
  replaceOwn: z.enum(['true', 'false']).default('false'),
});

const fieldChange = z.object({
  field,
  /**
   * In the reader's language; null where there was nothing, or where the words are the person's own and not for HR to
   * read.
   */
  before: z.string().nullable(),
  after: z.string(),
  kind: z.enum(['fill', 'update', 'own']),
});

/** Chosen by HR, or guessed: `guessed` where somebody ought to look. */
const how = z.enum(['chosen', 'sure', 'guessed']);

const reading = z.object({
  encoding: z.object({ used: z.enum(encodings), how }),
  separator: z.object({ used: z.enum(separators), how }),
  headerRow: z.object({ used: z.number().int(), how }),
  /** Rows above the headers, which are not read. */
  above: z.number().int(),
  /** The file's own first line names its separator. */
  namesSeparator: z.boolean(),
  /** The first rows and columns as they were read, cut short, also those above the headers. */
  firstRows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
});
export type ReadingBody = z.infer<typeof reading>;

const column = z.object({
  /** Its place in the file, from 1. */
  number: z.number().int(),
  name: z.string(),
  meaning: columnMeaning.nullable(),
  sample: z.string(),
  /** Why nothing of it is imported: its name says nothing to us, another column means the same, or HR said so. */
  unused: z.enum(['unknown', 'again', 'chosen']).nullable(),
});

/** What is to be said of a row; `column` is the name it has in the file, null where the row as a whole is meant. */
const saidOfRow = z.object({ row: z.number().int(), column: z.string().nullable(), text: z.string() });
export type SaidOfRow = z.infer<typeof saidOfRow>;

const importPreview = z.object({
  reading,
  columns: z.array(column),
  missing: z.enum(['person', 'fields']).nullable(),
  rows: z.number().int(),
  counts: z.object({
    enrolled: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    /** People for whom nothing changes because they keep their own words. */
    kept: z.number().int(),
    /** Rows that are left out. */
    wrong: z.number().int(),
    /** Fields in which people's own words are kept. */
    ownKept: z.number().int(),
  }),
  people: z.array(
    z.object({
      row: z.number().int(),
      person: personCard,
      isNew: z.boolean(),
      changes: z.array(fieldChange),
      left: z.array(fieldChange),
    }),
  ),
  /** Why rows are left out. */
  faults: z.array(saidOfRow),
  faultCount: z.number().int(),
  /** What was left out of rows that are read. */
  notes: z.array(saidOfRow),
  noteCount: z.number().int(),
  fingerprint: z.string(),
});
export type ImportPreviewBody = z.infer<typeof importPreview>;

const importDone = z.object({
  id,
  enrolled: z.number().int(),
  changed: z.number().int(),
  /** The columns of which nothing was imported, by name and place in the file. */
  notImported: z.array(z.object({ name: z.string(), number: z.number().int() })),
  /** How often something was left out of a row that was read. */
  notes: z.number().int(),
});

const importMade = z.object({
  id,
  importedAt: instant,
  /** Null for somebody who is no longer in the directory. */
  by: z.string().nullable(),
  enrolled: z.number().int(),
  changed: z.number().int(),
  undoneAt: instant.nullable(),
  mayUndo: z.boolean(),
});
export type ImportMade = z.infer<typeof importMade>;

const undone = z.object({
  people: z.number().int(),
  /** People who have changed something since and keep it. */
  kept: z.array(z.object({ person: personCard, fields: z.array(z.enum([...importFields, 'enrolment'])) })),
});
export type ImportUndone = z.infer<typeof undone>;

export const importEndpoints = {
  made: endpoint('GET', '/api/programmes/:programmeId/imports', {
    access: 'lead',
    params: ofProgramme,
    answer: told(z.object({ imports: z.array(importMade) })),
  }),
  template: endpoint('GET', '/api/programmes/:programmeId/imports/template', {
    access: 'lead',
    params: ofProgramme,
    answer: file,
  }),
  preview: endpoint('POST', '/api/programmes/:programmeId/imports/preview', {
    access: 'lead',
    params: ofProgramme,
    query: importQuery,
    body: bytes,
    answer: told(importPreview),
  }),
  faults: endpoint('POST', '/api/programmes/:programmeId/imports/faults', {
    access: 'lead',
    params: ofProgramme,
    query: importQuery,
    body: bytes,
    answer: file,
  }),
  carryOut: endpoint('POST', '/api/programmes/:programmeId/imports', {
    access: 'lead',
    params: ofProgramme,
    query: importQuery.extend({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
    body: bytes,
    answer: told(importDone, 201),
  }),
  undo: endpoint('POST', '/api/programmes/:programmeId/imports/:id/undo', {
    access: 'lead',
    params: byIdInProgramme,
    answer: told(undone),
  }),
};
