import { sql } from 'kysely';
import type { DueRules } from '../due-rule.ts';

export const invitingDue = {
  'invite-round': [
    {
      urgency: 'mailboxes to read',
      select: (now) => sql`
        SELECT id::text AS subject, due_at AS since FROM invitation_round WHERE due_at <= ${now}`,
    },
  ],
  'invite-step': [
    {
      urgency: 'mailboxes to read',
      select: (now) => sql`
        SELECT id::text AS subject, due_at AS since FROM invitation WHERE due_at <= ${now}`,
    },
    {
      // Its card or mail has come, or never will.
      urgency: 'to be settled',
      select: (now) => sql`
        SELECT invitation.id::text AS subject, notice.wanted_at AS since
        FROM invitation JOIN notice ON notice.kind = 'invitation' AND notice.subject =
            invitation.id::text || '@' || (extract(epoch FROM invitation.invited_at) * 1000)::bigint
        WHERE invitation.state = 'wanted' AND notice.due_at IS NULL AND invitation.due_at IS NULL
          AND notice.wanted_at <= ${now} AND notice.mail_state IS DISTINCT FROM 'wanted'`,
    },
  ],
} satisfies DueRules;
