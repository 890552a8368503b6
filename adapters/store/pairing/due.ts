import { sql } from 'kysely';
import type { DueRules } from '../due-rule.ts';

export const pairingDue = {
  'resume-pairing': [
    {
      urgency: 'waited for',
      select: (now) => sql`
        SELECT id::text AS subject, paused_until::timestamptz AS since
        FROM pairing WHERE status = 'paused' AND paused_until::timestamptz <= ${now}`,
    },
  ],
} satisfies DueRules;
