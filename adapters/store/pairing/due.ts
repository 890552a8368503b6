import { sql } from 'kysely';
import { askedBefore } from '#domain/pairing/parting.ts';
import type { DueRules } from '../due-rule.ts';

const daysBefore = sql.lit(askedBefore.weeks * 7);

export const pairingDue = {
  'conclude-pairing': [
    {
      urgency: 'waited for',
      // Where all end together, the programme ends them. First by the calendar alone, for which there is an index: no zone is
      // more than a day ahead. What took place comes first.
      select: (now) => sql`
        SELECT pairing.id::text AS subject,
          (pairing.ends_on + 1)::timestamp AT TIME ZONE time_zone AS since
        FROM pairing JOIN programme ON programme.id = programme_id
        WHERE pairing.status <> 'closed' AND programme.status IN ('open', 'running') AND programme.ends_on IS NULL
          AND pairing.ends_on <= (${now}::timestamptz AT TIME ZONE 'UTC')::date
          AND (pairing.ends_on + 1)::timestamp AT TIME ZONE time_zone <= ${now}
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
  'parting-step': [
    {
      urgency: 'asked of somebody',
      // The last days are compared first, so that few pairings are looked at.
      select: (now) => sql`
        SELECT pairing.id::text AS subject,
          (pairing.ends_on - least(${daysBefore}, (pairing.ends_on - pairing.starts_on) / 2))::timestamp
            AT TIME ZONE time_zone AS since
        FROM pairing JOIN programme ON programme.id = programme_id
        WHERE pairing.status IN ('begun', 'active', 'paused')
          AND pairing.ends_on <= (${now}::timestamptz AT TIME ZONE 'UTC')::date + ${daysBefore} + 1
          AND (pairing.ends_on - least(${daysBefore}, (pairing.ends_on - pairing.starts_on) / 2))::timestamp
            AT TIME ZONE time_zone <= ${now}
          AND NOT EXISTS (SELECT 1 FROM parting WHERE pairing_id = pairing.id)`,
    },
  ],
  'carry-on-step': [
    {
      urgency: 'waited for',
      // Everybody of the pairing takes part where it goes on: in a rolling programme there, else in the next one.
      select: (now) => sql`
        SELECT pairing.id::text AS subject, pairing.ended_at AS since
        FROM parting
          JOIN pairing ON pairing.id = pairing_id
          JOIN programme ON programme.id = programme_id
          LEFT JOIN programme_next ON programme_next.programme_id = programme.id
          JOIN programme AS target ON target.id = CASE
            WHEN programme.ends_on IS NULL AND programme.status IN ('open', 'running') THEN programme.id ELSE next_id END
        WHERE outcome = 'next' AND carried_at IS NULL AND target.status IN ('open', 'running')
          AND (target.ends_on IS NULL OR target.ends_on >= (${now}::timestamptz AT TIME ZONE target.time_zone)::date)
          AND NOT EXISTS (
            SELECT 1 FROM pairing_member
              LEFT JOIN enrolment ON enrolment.programme_id = target.id
                AND enrolment.person_id = pairing_member.person_id AND enrolment.status = 'enrolled'
            WHERE pairing_member.pairing_id = pairing.id AND left_at IS NULL AND enrolment.id IS NULL)`,
    },
  ],
} satisfies DueRules;
