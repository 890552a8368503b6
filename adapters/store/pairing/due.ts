import { sql } from 'kysely';
import { daysToMoveLastDay } from '#domain/pairing/conclusion.ts';
import type { DueRules } from '../due-rule.ts';

/** Days from a pairing's last one to the first on which it is over. */
const concludesAfter = sql`CASE WHEN programme.ends_on IS NULL THEN 1 ELSE ${1 + daysToMoveLastDay}::int END`;

export const pairingDue = {
  'conclude-pairing': [
    {
      urgency: 'waited for',
      // The programme's last day may still be moved for some days after it; a pairing's own in a rolling one cannot. First by
      // the calendar alone, for which there is an index: no zone is more than a day ahead. What took place comes first.
      select: (now) => sql`
        SELECT pairing.id::text AS subject,
          (pairing.ends_on + ${concludesAfter})::timestamp AT TIME ZONE time_zone AS since
        FROM pairing JOIN programme ON programme.id = programme_id
        WHERE pairing.status <> 'closed' AND programme.status IN ('open', 'running')
          AND pairing.ends_on <= (${now}::timestamptz AT TIME ZONE 'UTC')::date
          AND (pairing.ends_on + ${concludesAfter})::timestamp AT TIME ZONE time_zone <= ${now}
          AND NOT EXISTS (
            SELECT 1 FROM meeting JOIN meeting_series ON meeting_series.id = series_id
            WHERE meeting_series.pairing_id = pairing.id AND settled_at IS NULL
              AND meeting.status IN ('planned', 'moved') AND end_at <= ${now})`,
    },
  ],
  'resume-pairing': [
    {
      urgency: 'waited for',
      // A day begins when it does where the programme is at home.
      select: (now) => sql`
        SELECT pairing.id::text AS subject, paused_until::timestamp AT TIME ZONE time_zone AS since
        FROM pairing JOIN programme ON programme.id = programme_id
        WHERE pairing.status = 'paused' AND paused_until::timestamp AT TIME ZONE time_zone <= ${now}`,
    },
  ],
  'joint-decision-step': [
    {
      urgency: 'waited for',
      select: (now) => sql`
        SELECT id::text AS subject, expires_at AS since
        FROM joint_decision WHERE live_for IS NOT NULL AND expires_at <= ${now}`,
    },
  ],
  'silence-step': [
    {
      urgency: 'waited for',
      select: (now) => sql`
        SELECT id::text AS subject, next_at AS since FROM silence WHERE next_at <= ${now}`,
    },
  ],
} satisfies DueRules;
