import { sql } from 'kysely';
import type { DueRules } from '../due-rule.ts';

export const surveysDue = {
  'survey-step': [
    {
      urgency: 'asked of somebody',
      select: (now) => sql`
        SELECT id::text AS subject, coalesce(next_look_at, due_at) AS since
        FROM survey
        WHERE status IN ('open', 'reminded') AND due_at <= ${now} AND (next_look_at IS NULL OR next_look_at <= ${now})`,
    },
    {
      // Cards that still ask although the survey is over.
      urgency: 'asked of somebody',
      select: (now) => sql`
        SELECT id::text AS subject, coalesce(next_look_at, due_at) AS since
        FROM survey
        WHERE status IN ('answered', 'closed') AND cardinality(asking) > 0
          AND (next_look_at IS NULL OR next_look_at <= ${now})`,
    },
  ],
} satisfies DueRules;
