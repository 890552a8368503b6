import { sql } from 'kysely';
import type { DueRules } from '../due-rule.ts';
import { followEvery } from '../people/due.ts';

export const meetingsDue = {
  'settle-meeting': [
    {
      // Not while the directory's changes are late, or one of a pair is missing: who has left the company did not meet anybody.
      // A group meets without one of them.
      urgency: 'to be settled',
      select: (now) => sql`
        SELECT id::text AS subject, end_at AS since
        FROM meeting WHERE settled_at IS NULL AND status IN ('planned', 'moved') AND end_at <= ${now}
          AND NOT EXISTS (
            SELECT 1 FROM directory_watch WHERE looked_at <= ${now.subtract(followEvery)}
              AND NOT EXISTS (SELECT 1 FROM parked_job WHERE kind = 'follow-directory'))
          AND NOT EXISTS (
            SELECT 1 FROM meeting_series
            JOIN pairing ON pairing.id = meeting_series.pairing_id AND pairing.kind = 'pair'
            JOIN pairing_member ON pairing_member.pairing_id = pairing.id AND left_at IS NULL
            JOIN person ON person.id = person_id AND leaves_at IS NOT NULL
            WHERE meeting_series.id = series_id)`,
    },
  ],
  'continuation-step': [
    {
      urgency: 'waited for',
      select: (now) => sql`
        SELECT id::text AS subject, expires_at AS since
        FROM series_continuation WHERE live_for IS NOT NULL AND expires_at <= ${now}`,
    },
  ],
  'offer-step': [
    {
      urgency: 'waited for',
      select: (now) => sql`SELECT id::text AS subject, due_at AS since FROM meeting_offer WHERE due_at <= ${now}`,
    },
  ],
} satisfies DueRules;
