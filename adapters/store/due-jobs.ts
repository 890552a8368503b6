import { sql } from 'kysely';
import { job } from '#operations/job.ts';
import type { Writer } from '#operations/ports/store.ts';
import type { Db } from './database.ts';

const lookEvery = { minutes: 15 } as const;
const readEvery = { hours: 24 } as const;
/** Whose series is checked daily tells the working hours on the way; what is left is the picture. */
const readRarely = { hours: 28 * 24 } as const;
const renewBefore = { hours: 24 } as const;

/** See the port's own words. The most urgent kind comes first, within a kind what has waited longest. */
export function dueJobsReader(db: Db): Pick<Writer, 'dueJobs'> {
  return {
    dueJobs: async (now, limit) => {
      const followBefore = now.subtract(lookEvery);
      const readBefore = now.subtract(readEvery);
      const readRarelyBefore = now.subtract(readRarely);
      const renewUntil = now.add(renewBefore);
      const { rows } = await sql<{ kind: string; subject: string }>`
        SELECT kind, subject FROM (
          SELECT 1 AS urgency, 'send-notice' AS kind, id::text AS subject, due_at AS since
          FROM notice WHERE (sent_at IS NULL OR stale) AND undelivered IS NULL AND due_at <= ${now}
          UNION ALL
          SELECT 2, 'survey-step', id::text, coalesce(next_look_at, due_at)
          FROM survey
          WHERE status IN ('open', 'reminded') AND due_at <= ${now} AND (next_look_at IS NULL OR next_look_at <= ${now})
          UNION ALL
          SELECT 2, 'survey-step', id::text, coalesce(next_look_at, due_at)
          FROM survey
          WHERE status IN ('answered', 'closed') AND cardinality(asking) > 0
            AND (next_look_at IS NULL OR next_look_at <= ${now})
          UNION ALL
          SELECT 3, 'settle-meeting', id::text, end_at
          FROM meeting WHERE settled_at IS NULL AND status IN ('planned', 'moved') AND end_at <= ${now}
            AND NOT EXISTS (
              SELECT 1 FROM directory_watch WHERE looked_at <= ${followBefore}
                AND NOT EXISTS (SELECT 1 FROM parked_job WHERE kind = 'follow-directory'))
          UNION ALL
          SELECT 4, CASE
              WHEN ending IS NOT NULL THEN 'end-series'
              WHEN status IN ('booked') THEN 'verify-series'
              WHEN event_id IS NOT NULL THEN 'repair-series'
              WHEN plan IS NOT NULL THEN 'book-series'
              ELSE 'plan-series'
            END, id::text, due_at
          FROM meeting_series
          WHERE due_at <= ${now} AND (status IN ('wanted', 'planned', 'booked', 'drifted', 'broken')
            OR (ending IS NOT NULL AND status <> 'ended'))
          UNION ALL
          SELECT 4, 'begin-group', id::text, proposed_at
          FROM group_proposal WHERE status = 'approved'
          UNION ALL
          SELECT 4, 'offer-step', id::text, due_at
          FROM meeting_offer WHERE due_at <= ${now}
          UNION ALL
          SELECT 4, 'request-step', id::text, due_at
          FROM mentor_request WHERE due_at <= ${now}
          UNION ALL
          SELECT 4, 'resume-pairing', id::text, paused_until::timestamptz
          FROM pairing WHERE status = 'paused' AND paused_until::timestamptz <= ${now}
          UNION ALL
          SELECT 4, CASE status WHEN 'matching' THEN 'run-round' ELSE 'publish-round' END, id::text, proposed_at
          FROM match_round WHERE status IN ('matching', 'publishing')
          UNION ALL
          SELECT 5, 'follow-series', id::text, '-infinity'
          FROM meeting_series
          WHERE status IN ('booked', 'verified', 'drifted') AND followed_at IS NULL AND ending IS NULL
            AND EXISTS (SELECT 1 FROM meeting WHERE series_id = meeting_series.id AND settled_at IS NULL)
          UNION ALL
          SELECT 5, 'follow-mailbox', organiser_id::text, coalesce(min(noticed_at), min(looked_at), '-infinity')
          FROM meeting_series LEFT JOIN mailbox_watch ON person_id = organiser_id
          WHERE status IN ('booked', 'verified', 'drifted') AND ending IS NULL
            AND (looked_at IS NULL OR looked_at <= ${followBefore} OR noticed_at IS NOT NULL)
            AND EXISTS (SELECT 1 FROM meeting WHERE series_id = meeting_series.id AND settled_at IS NULL)
          GROUP BY organiser_id
          UNION ALL
          SELECT 6, 'check-series', id::text, coalesce(checked_at, '-infinity')
          FROM meeting_series
          WHERE status = 'verified' AND ending IS NULL
            AND (due_at <= ${now} OR (due_at IS NULL AND (checked_at IS NULL OR checked_at <= ${readBefore})))
            AND EXISTS (SELECT 1 FROM meeting WHERE series_id = meeting_series.id AND settled_at IS NULL)
          UNION ALL
          SELECT 6, 'keep-subscription', organiser_id::text, coalesce(min(expires_at), '-infinity')
          FROM meeting_series LEFT JOIN graph_subscription ON person_id = organiser_id
          WHERE status IN ('booked', 'verified', 'drifted') AND ending IS NULL
            AND (expires_at IS NULL OR expires_at <= ${renewUntil})
            AND EXISTS (SELECT 1 FROM meeting WHERE series_id = meeting_series.id AND settled_at IS NULL)
          GROUP BY organiser_id
          UNION ALL
          SELECT 6, 'suggest-mentors', programme.id::text, '-infinity'
          FROM programme
          WHERE programme.status IN ('open', 'running') AND matching ->> 'choosing' = 'self' AND EXISTS (
            SELECT 1 FROM enrolment
            JOIN person ON person.id = person_id AND enabled
            LEFT JOIN mentor_choice ON enrolment_id = enrolment.id
            WHERE programme_id = programme.id AND enrolment.status = 'enrolled' AND 'mentee' = ANY (roles)
              AND NOT stands_aside AND (paused_until IS NULL OR paused_until <= (${now}::timestamptz AT TIME ZONE time_zone)::date)
              AND (enrolment_id IS NULL OR due_at <= ${now} OR cardinality(wishes) > 0)
              AND NOT EXISTS (SELECT 1 FROM mentor_request WHERE open_for = enrolment.id)
              AND NOT EXISTS (
                SELECT 1 FROM match_rule
                WHERE match_rule.programme_id = programme.id AND match_rule.person_id = enrolment.person_id
                  AND other_id IS NULL)
              AND NOT EXISTS (
                SELECT 1 FROM pairing JOIN pairing_member ON pairing_id = pairing.id
                WHERE pairing.programme_id = programme.id AND pairing.status <> 'closed'
                  AND pairing_member.person_id = enrolment.person_id AND role = 'mentee' AND left_at IS NULL))
          UNION ALL
          SELECT 7, 'read-mailbox', person.id::text, coalesce(mailbox_read_at, '-infinity')
          FROM person
          WHERE enabled
            AND (mailbox_read_at IS NULL OR mailbox_read_at <= ${readRarelyBefore} OR (mailbox_read_at <= ${readBefore}
              AND NOT EXISTS (
                SELECT 1 FROM pairing_member JOIN meeting_series ON meeting_series.pairing_id = pairing_member.pairing_id
                WHERE pairing_member.person_id = person.id AND meeting_series.status = 'verified' AND ending IS NULL
                  AND EXISTS (SELECT 1 FROM meeting WHERE series_id = meeting_series.id AND settled_at IS NULL))))
            AND EXISTS (
              SELECT 1 FROM enrolment JOIN programme ON programme.id = programme_id
              WHERE person_id = person.id AND enrolment.status = 'enrolled' AND programme.status <> 'ended')
          UNION ALL
          SELECT 8, 'read-directory', 'all', '-infinity'
          WHERE NOT EXISTS (SELECT 1 FROM service_fact WHERE name = 'read-directory' AND at > ${readBefore})
          UNION ALL
          SELECT 8, 'follow-directory', 'all', looked_at FROM directory_watch WHERE looked_at <= ${followBefore}
        ) AS due
        WHERE NOT EXISTS (
          SELECT 1 FROM parked_job
          WHERE parked_job.kind = due.kind AND parked_job.subject = due.subject
            AND (due.kind <> 'read-directory' OR parked_at > ${readBefore}))
        ORDER BY urgency, since, subject
        LIMIT ${limit}`.execute(db);
      return rows.map((row) => job.parse({ kind: row.kind, id: row.subject }));
    },
  };
}
