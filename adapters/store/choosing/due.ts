import { sql } from 'kysely';
import type { DueRules } from '../due-rule.ts';

export const choosingDue = {
  'request-step': [
    {
      urgency: 'waited for',
      select: (now) => sql`SELECT id::text AS subject, due_at AS since FROM mentor_request WHERE due_at <= ${now}`,
    },
  ],
  'suggest-mentors': [
    {
      // A programme in which somebody may choose but has nothing, or nothing new, to choose from.
      urgency: 'to be checked',
      select: (now) => sql`
        SELECT programme.id::text AS subject, '-infinity' AS since
        FROM programme
        WHERE programme.status IN ('open', 'running') AND matching ->> 'choosing' = 'self'
          AND ends_on >= (${now}::timestamptz AT TIME ZONE time_zone)::date AND EXISTS (
          SELECT 1 FROM enrolment
          JOIN person ON person.id = person_id AND enabled
          LEFT JOIN mentor_choice ON enrolment_id = enrolment.id
          WHERE programme_id = programme.id AND enrolment.status = 'enrolled' AND 'mentee' = ANY (roles)
            AND NOT stands_aside AND (paused_until IS NULL OR paused_until <= (${now}::timestamptz AT TIME ZONE time_zone)::date)
            AND (enrolment_id IS NULL OR due_at <= ${now} OR cardinality(wishes) > 0)
            AND NOT EXISTS (SELECT 1 FROM mentor_request WHERE open_for = enrolment.id)
            AND NOT EXISTS (
              SELECT 1 FROM match_rule
              WHERE match_rule.programme_id = programme.id AND match_rule.person_id = enrolment.person_id
                AND other_id IS NULL)
            AND NOT EXISTS (
              SELECT 1 FROM pairing JOIN pairing_member ON pairing_id = pairing.id
              WHERE pairing.programme_id = programme.id AND pairing.status <> 'closed'
                AND pairing_member.person_id = enrolment.person_id AND role = 'mentee' AND left_at IS NULL))`,
    },
  ],
} satisfies DueRules;
