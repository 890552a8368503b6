import { sql } from 'kysely';
import type { DueRule, DueRules } from '../due-rule.ts';

function roundThatIs(status: 'matching' | 'publishing'): DueRule {
  return {
    urgency: 'waited for',
    select: () => sql`SELECT id::text AS subject, proposed_at AS since FROM match_round WHERE status = ${status}`,
  };
}

export const matchingDue = {
  'propose-round': [
    {
      urgency: 'waited for',
      select: (now) =>
        sql`SELECT programme_id::text AS subject, next_at AS since FROM round_plan WHERE next_at <= ${now}`,
    },
    {
      // Whatever has changed in a programme, its next round is worked out anew.
      urgency: 'waited for',
      select: (now) => sql`
        SELECT programme.id::text AS subject, ${now}::timestamptz AS since
        FROM programme LEFT JOIN round_plan ON programme_id = programme.id
        WHERE round_rhythm <> 'by-hand' AND programme.status IN ('open', 'running')
          AND programme_version IS DISTINCT FROM programme.version AND (next_at IS NULL OR next_at > ${now})`,
    },
  ],
  'publish-by-itself': [
    {
      urgency: 'waited for',
      select: (now) => sql`
        SELECT id::text AS subject, publishes_at AS since
        FROM match_round WHERE status = 'draft' AND held_at IS NULL AND publishes_at <= ${now}`,
    },
  ],
  'run-round': [roundThatIs('matching')],
  'publish-round': [roundThatIs('publishing')],
} satisfies DueRules;
