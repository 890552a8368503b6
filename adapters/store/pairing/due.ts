import { sql } from 'kysely';
import type { DueRules } from '../due-rule.ts';

export const pairingDue = {
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
