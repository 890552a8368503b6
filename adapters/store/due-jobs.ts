import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { job, kinds, type Job } from '#operations/job.ts';
import type { Writer } from '#operations/ports/store.ts';
import { bookingDue } from './booking/due.ts';
import { choosingDue } from './choosing/due.ts';
import type { Db } from './database.ts';
import { dueBy, type DueRules } from './due-rule.ts';
import { groupsDue } from './groups/due.ts';
import { invitingDue } from './inviting/due.ts';
import { leadsDue } from './leads/due.ts';
import { matchingDue } from './matching/due.ts';
import { meetingsDue } from './meetings/due.ts';
import { messagesDue } from './messages/due.ts';
import { pairingDue } from './pairing/due.ts';
import { peopleDue } from './people/due.ts';
import { programmeDue } from './programme/due.ts';
import { surveysDue } from './surveys/due.ts';

/** Each room's due rules. Does not compile while a kind has none. */
const rules: Required<DueRules> = {
  ...matchingDue,
  ...groupsDue,
  ...choosingDue,
  ...pairingDue,
  ...programmeDue,
  ...bookingDue,
  ...meetingsDue,
  ...surveysDue,
  ...messagesDue,
  ...leadsDue,
  ...peopleDue,
  ...invitingDue,
};

/** See the port. The most urgent comes first and, among equally urgent jobs, the one that has waited longest. */
export function dueJobsReader(db: Db): Pick<Writer, 'dueJobs'> {
  return {
    dueJobs: async (now, limit) => {
      const { rows } = await sql<{ kind: Job['kind']; subject: string }>`
        SELECT kind, subject FROM (${sql.join(allDue(now), sql` UNION ALL `)}) AS due
        ORDER BY urgency, since, subject
        LIMIT ${limit}`.execute(db);
      return rows.map((row) => job.parse({ kind: row.kind, id: row.subject }));
    },
  };
}

function allDue(now: Temporal.Instant) {
  return kinds.flatMap((kind) => rules[kind].map((rule) => dueBy(rule, kind, now)));
}
