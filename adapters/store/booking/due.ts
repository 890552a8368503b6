import { sql, type RawBuilder } from 'kysely';
import type { DueRule, DueRules } from '../due-rule.ts';
import { followEvery } from '../people/due.ts';

const checkEvery = { hours: 24 } as const;
const renewBefore = { hours: 24 } as const;

/** The next step of a series whose time has come. */
function stepOf(which: RawBuilder<unknown>): DueRule {
  return {
    urgency: 'waited for',
    select: (now) => sql`
      SELECT id::text AS subject, due_at AS since FROM meeting_series WHERE due_at <= ${now} AND ${which}`,
  };
}

const unbooked = sql`ending IS NULL AND status IN ('wanted', 'planned', 'drifted', 'broken')`;
/** While somebody is missing, their mailbox may be gone as well: what they have is kept as it is. */
const nobodyMissing = sql`
  NOT EXISTS (
    SELECT 1 FROM pairing_member JOIN person ON person.id = person_id AND leaves_at IS NOT NULL
    WHERE pairing_member.pairing_id = meeting_series.pairing_id AND left_at IS NULL)`;
/** A series that stands in Outlook, and has meetings to come. */
const stands = sql`
  status IN ('booked', 'verified', 'drifted') AND ending IS NULL
  AND EXISTS (SELECT 1 FROM meeting WHERE series_id = meeting_series.id AND settled_at IS NULL)`;

export const bookingDue = {
  'plan-series': [stepOf(sql`${unbooked} AND event_id IS NULL AND plan IS NULL`)],
  'book-series': [stepOf(sql`${unbooked} AND event_id IS NULL AND plan IS NOT NULL`)],
  'repair-series': [stepOf(sql`${unbooked} AND event_id IS NOT NULL`)],
  'verify-series': [stepOf(sql`ending IS NULL AND status = 'booked'`)],
  'end-series': [stepOf(sql`ending IS NOT NULL AND status <> 'ended'`)],
  'follow-series': [
    {
      urgency: 'to be followed',
      select: () => sql`
        SELECT id::text AS subject, '-infinity' AS since
        FROM meeting_series WHERE followed_at IS NULL AND ${stands} AND ${nobodyMissing}`,
    },
  ],
  'follow-mailbox': [
    {
      urgency: 'to be followed',
      select: (now) => sql`
        SELECT organiser_id::text AS subject, coalesce(min(noticed_at), min(looked_at), '-infinity') AS since
        FROM meeting_series LEFT JOIN mailbox_watch ON person_id = organiser_id
        WHERE (looked_at IS NULL OR looked_at <= ${now.subtract(followEvery)} OR noticed_at IS NOT NULL) AND ${stands} AND ${nobodyMissing}
        GROUP BY organiser_id`,
    },
  ],
  'check-series': [
    {
      urgency: 'to be checked',
      select: (now) => sql`
        SELECT id::text AS subject, coalesce(checked_at, '-infinity') AS since
        FROM meeting_series
        WHERE status = 'verified' AND ${stands} AND ${nobodyMissing}
          AND (due_at <= ${now}
            OR (due_at IS NULL AND (checked_at IS NULL OR checked_at <= ${now.subtract(checkEvery)})))`,
    },
  ],
  'keep-subscription': [
    {
      urgency: 'to be checked',
      select: (now) => sql`
        SELECT organiser_id::text AS subject, coalesce(min(expires_at), '-infinity') AS since
        FROM meeting_series LEFT JOIN graph_subscription ON person_id = organiser_id
        WHERE (expires_at IS NULL OR expires_at <= ${now.add(renewBefore)}) AND ${stands} AND ${nobodyMissing}
        GROUP BY organiser_id`,
    },
  ],
} satisfies DueRules;
