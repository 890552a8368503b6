import { sql } from 'kysely';
import type { DueRule, DueRules } from '../due-rule.ts';

function roundThatIs(status: 'matching' | 'publishing'): DueRule {
  return {
    urgency: 'waited for',
    select: () => sql`SELECT id::text AS subject, proposed_at AS since FROM match_round WHERE status = ${status}`,
  };
}

export const matchingDue = {
  'run-round': [roundThatIs('matching')],
  'publish-round': [roundThatIs('publishing')],
} satisfies DueRules;
