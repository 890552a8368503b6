import { sql } from 'kysely';
import type { DueRules } from '../due-rule.ts';

export const groupsDue = {
  'begin-group': [
    {
      urgency: 'waited for',
      select: () => sql`
        SELECT id::text AS subject, proposed_at AS since FROM group_proposal WHERE status = 'approved'`,
    },
  ],
} satisfies DueRules;
