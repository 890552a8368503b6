import { sql } from 'kysely';
import { daysToMoveLastDay } from '#domain/pairing/conclusion.ts';
import type { DueRules } from '../due-rule.ts';

/** So many days longer a programme waits for meetings of which nothing could be found out. */
const patienceDays = 7;
/** From a programme's last day to the first on which it is over. */
const overAfter = sql.lit(1 + daysToMoveLastDay);

export const programmeDue = {
  'end-programme': [
    {
      urgency: 'waited for',
      // What took place comes first, but one meeting that cannot be settled keeps nobody from an end.
      select: (now) => sql`
        SELECT programme.id::text AS subject, (ends_on + ${overAfter})::timestamp AT TIME ZONE time_zone AS since
        FROM programme
        WHERE programme.status IN ('open', 'running')
          AND (ends_on + ${overAfter})::timestamp AT TIME ZONE time_zone <= ${now}
          AND (
            (ends_on + ${overAfter} + ${sql.lit(patienceDays)})::timestamp AT TIME ZONE time_zone <= ${now}
            OR NOT EXISTS (
              SELECT 1 FROM pairing
                JOIN meeting_series ON meeting_series.pairing_id = pairing.id
                JOIN meeting ON meeting.series_id = meeting_series.id
              WHERE pairing.programme_id = programme.id AND pairing.status <> 'closed' AND settled_at IS NULL
                AND meeting.status IN ('planned', 'moved') AND end_at <= ${now}))`,
    },
  ],
} satisfies DueRules;
