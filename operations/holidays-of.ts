import type { IsHoliday } from '#domain/programme/round-rhythm.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Context } from './context.ts';

/** The public holidays of the programme's country. */
export function holidaysOf(
  { holidays }: Pick<Context, 'holidays'>,
  { country }: Pick<Programme, 'country'>,
): IsHoliday {
  return (date) => holidays.between(country, date, date).length > 0;
}
