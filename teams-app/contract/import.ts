/** What the tab and the server say to each other about HR's import of profiles. */
import { z } from 'zod';
import { importFields } from '#domain/enrolment/profile-import.ts';
import { byId, bytes, endpoint, file, told } from './endpoint.ts';
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

const importPreview = z.object({
  columns: z.array(z.object({ name: z.string(), meaning: columnMeaning.nullable(), sample: z.string() })),
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
  /** `column` is the name it has in the file; null where the row as a whole is wrong. */
  faults: z.array(z.object({ row: z.number().int(), column: z.string().nullable(), text: z.string() })),
  faultCount: z.number().int(),
  fingerprint: z.string(),
});
export type ImportPreviewBody = z.infer<typeof importPreview>;

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
  made: endpoint('GET', '/api/hr/imports', {
    access: 'hr',
    answer: told(z.object({ imports: z.array(importMade) })),
  }),
  template: endpoint('GET', '/api/hr/imports/template', { access: 'hr', answer: file }),
  preview: endpoint('POST', '/api/hr/imports/preview', {
    access: 'hr',
    query: importQuery,
    body: bytes,
    answer: told(importPreview),
  }),
  faults: endpoint('POST', '/api/hr/imports/faults', { access: 'hr', query: importQuery, body: bytes, answer: file }),
  carryOut: endpoint('POST', '/api/hr/imports', {
    access: 'hr',
    query: importQuery.extend({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
    body: bytes,
    answer: told(z.object({ id, enrolled: z.number().int(), changed: z.number().int() }), 201),
  }),
  undo: endpoint('POST', '/api/hr/imports/:id/undo', { access: 'hr', params: byId, answer: told(undone) }),
};
