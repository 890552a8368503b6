import { sql } from 'kysely';
import type { DueRules } from '../due-rule.ts';

/** How often changes are asked for where no notification came. */
export const followEvery = { minutes: 15 } as const;
const readEvery = { hours: 24 } as const;
/** People whose series is checked daily tell their working hours on that occasion; only the picture is left. */
const readRarely = { hours: 28 * 24 } as const;

export const peopleDue = {
  'read-mailbox': [
    {
      urgency: 'mailboxes to read',
      select: (now) => sql`
        SELECT person.id::text AS subject, coalesce(mailbox_read_at, '-infinity') AS since
        FROM person
        WHERE enabled
          AND (mailbox_read_at IS NULL OR mailbox_read_at <= ${now.subtract(readRarely)} OR (mailbox_read_at <= ${now.subtract(readEvery)}
            AND NOT EXISTS (
              SELECT 1 FROM pairing_member JOIN meeting_series ON meeting_series.pairing_id = pairing_member.pairing_id
              WHERE pairing_member.person_id = person.id AND meeting_series.status = 'verified' AND ending IS NULL
                AND EXISTS (SELECT 1 FROM meeting WHERE series_id = meeting_series.id AND settled_at IS NULL))))
          AND EXISTS (
            SELECT 1 FROM enrolment JOIN programme ON programme.id = programme_id
            WHERE person_id = person.id AND enrolment.status = 'enrolled' AND programme.status NOT IN ('ended', 'archived'))`,
    },
  ],
  'conclude-leaving': [
    {
      // Not before the directory has been asked again.
      urgency: 'waited for',
      select: (now) => sql`
        SELECT id::text AS subject, leaves_at AS since FROM person
        WHERE leaves_at <= ${now} AND EXISTS (SELECT 1 FROM directory_watch WHERE looked_at >= leaves_at)`,
    },
  ],
  'install-app': [
    {
      urgency: 'mailboxes to read',
      select: (now) => sql`
        SELECT person.id::text AS subject, coalesce(app_install.at, '-infinity') AS since
        FROM person LEFT JOIN app_install ON app_install.person_id = person.id
        WHERE enabled AND leaves_at IS NULL AND bot_state <> 'reachable'
          AND (app_install.state IS NULL
            OR (app_install.state IN ('failed', 'left-to-policy') AND app_install.at <= ${now.subtract(readEvery)}))
          AND (
            EXISTS (
              SELECT 1 FROM enrolment JOIN programme ON programme.id = programme_id
              WHERE person_id = person.id AND enrolment.status = 'enrolled' AND programme.status NOT IN ('ended', 'archived'))
            OR EXISTS (
              SELECT 1 FROM pairing_member JOIN pairing ON pairing.id = pairing_id
              WHERE person_id = person.id AND left_at IS NULL AND pairing.status <> 'closed'))`,
    },
  ],
  'read-directory': [
    {
      urgency: 'directory to read',
      parkedFor: readEvery,
      select: (now) => sql`
        SELECT 'all' AS subject, '-infinity' AS since
        WHERE NOT EXISTS (
          SELECT 1 FROM service_fact WHERE name = 'read-directory' AND at > ${now.subtract(readEvery)})`,
    },
  ],
  'follow-directory': [
    {
      urgency: 'directory to read',
      select: (now) => sql`
        SELECT 'all' AS subject, looked_at AS since
        FROM directory_watch WHERE looked_at <= ${now.subtract(followEvery)}`,
    },
  ],
} satisfies DueRules;
