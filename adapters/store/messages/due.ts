import { sql } from 'kysely';
import type { DueRules } from '../due-rule.ts';

export const messagesDue = {
  'send-notice': [
    {
      urgency: 'owed to somebody',
      select: (now) => sql`
        SELECT id::text AS subject, due_at AS since
        FROM notice WHERE (sent_at IS NULL OR stale) AND undelivered IS NULL AND due_at <= ${now}`,
    },
  ],
  'mail-notice': [
    {
      urgency: 'owed to somebody',
      select: (now) => sql`
        SELECT id::text AS subject, due_at AS since FROM notice WHERE mail_state = 'wanted' AND due_at <= ${now}`,
    },
  ],
} satisfies DueRules;
