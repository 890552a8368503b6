import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Parts of JSON columns. */
export const plainTime = z.string().transform((text) => Temporal.PlainTime.from(text));
export const instant = z.string().transform((text) => Temporal.Instant.from(text));
export const zonedDateTime = z.string().transform((text) => Temporal.ZonedDateTime.from(text));

export const weekdayOf = z.literal([1, 2, 3, 4, 5, 6, 7]);

export const weeklyHours = z.object({ weekday: weekdayOf, from: plainTime, until: plainTime });
export const workingHours = z.object({
  timeZone: z.string(),
  hours: z.array(weeklyHours),
  isGuess: z.boolean().optional(),
});
export const role = z.enum(['mentor', 'mentee']);
export const language = z.enum(['sv', 'en']);
