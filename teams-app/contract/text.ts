/**
 * The types of all that is sent to the service: what a person writes, what names a row, and days. Signs that cannot be
 * kept at all (NUL, half of a surrogate pair) are refused before anything is read, with the field's path.
 */
import { z } from 'zod';
import { isTooLong, tidyLine, tidyLines } from '#domain/text.ts';

/** Up to which length a text is looked at; nobody's sentence is longer, whatever the field allows. */
const longestLooked = 20_000;

interface Length {
  readonly least?: number;
  /** Characters as people count them. */
  readonly most: number;
}

/** One line; line breaks become spaces. */
export const line = (length: Length) => written(tidyLine, length);

/** One line or several. */
export const lines = (length: Length) => written(tidyLines, length);

function written(tidy: (text: string) => string, { least = 0, most }: Length) {
  return z
    .string()
    .max(longestLooked)
    .overwrite((text) => (text.length > longestLooked ? text : tidy(text)))
    .check((context) => {
      const { value: input, issues } = context;
      const bound = { origin: 'string', inclusive: true, input } as const;
      if (input.length < least) issues.push({ code: 'too_small', minimum: least, ...bound });
      else if (isTooLong(input, most)) issues.push({ code: 'too_big', maximum: most, ...bound });
    });
}

/** Every row and every person is named by a UUID, in lower case as PostgreSQL and Entra write it. */
export const id = z.guid().overwrite((text) => text.toLowerCase());

/** How often a row has been changed; kept in 32 bits. */
export const version = z.int32().min(0);

const [firstDay, lastDay] = ['2000-01-01', '2199-12-31'] as const;

/** A day on which something of a programme may lie: PostgreSQL has no year 0, and reckoning needs room around it. */
export const day = z.iso.date().refine((text) => text >= firstDay && text <= lastDay, { params: { day: 'too-far' } });
