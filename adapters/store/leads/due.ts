import { sql } from 'kysely';
import type { DueRules } from '../due-rule.ts';

export const leadsDue = {
  'tell-lead': [
    {
      urgency: 'waited for',
      // Whoever has not been looked at yet is due from the moment they lead or follow something.
      select: (now) => sql`
        SELECT reader.person_id::text AS subject, COALESCE(alert_look.look_at, reader.since) AS since
        FROM (
          SELECT person_id, min(since) AS since FROM (
            SELECT person_id, appointed_at AS since FROM programme_lead
            UNION ALL SELECT person_id, seen_at FROM alert_choice WHERE as_hr) AS each
          GROUP BY person_id) AS reader
        LEFT JOIN alert_look ON alert_look.person_id = reader.person_id
        WHERE COALESCE(alert_look.look_at, reader.since) <= ${now}`,
    },
  ],
} satisfies DueRules;
