/**
 * Shapes that the bodies of many rooms share. A body has one zod schema, used for validation, for the OpenAPI document
 * and for the tab's types. Dates are `YYYY-MM-DD`, instants ISO 8601 in UTC, wall-clock times `HH:MM`.
 */
import { z } from 'zod';
import { longest } from '#domain/limits.ts';
import { id, lines } from './text.ts';

export const instant = z.iso.datetime();
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const language = z.enum(['sv', 'en']);
export const role = z.enum(['mentor', 'mentee']);
/** What HR writes in both languages. */
export const wording = z.object({
  sv: lines({ most: longest.wording }),
  en: lines({ most: longest.wording }),
});
export const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);

/** What went wrong, as RFC 9457 says it; `code` is a word for programs, `title` and `detail` are in the reader's language. */
export const problem = z.object({
  type: z.string(),
  status: z.number().int(),
  code: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  /** For 400: which fields, with a text each. */
  fields: z.array(z.object({ path: z.string(), text: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

/** A person as others may see them. */
export const personCard = z.object({
  id,
  name: z.string(),
  givenName: z.string(),
  jobTitle: z.string(),
  department: z.string(),
  place: z.string(),
  /** IANA; null when the mailbox has not told it. */
  timeZone: z.string().nullable(),
  languages: z.array(language),
  hasPhoto: z.boolean(),
});
export type PersonCard = z.infer<typeof personCard>;
