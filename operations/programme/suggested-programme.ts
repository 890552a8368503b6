import { idOf } from '#domain/ids.ts';
import { defaultProgramme } from '#domain/programme/default-programme.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Context } from '../context.ts';
import { todayIn } from '../today.ts';

/** What HR begins with: a draft where the company is at home, with that country's public holidays. Not stored. */
export function suggestedProgramme({ newId, now, homeZone, holidays }: Context): Programme {
  return defaultProgramme({
    id: idOf<'Programme'>(newId()),
    today: todayIn({ timeZone: homeZone }, now()),
    timeZone: homeZone,
    country: holidays.countryOf(homeZone),
  });
}
