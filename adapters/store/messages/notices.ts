import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { idOf, type PersonId } from '#domain/ids.ts';
import type { Reached } from '#domain/leads/message-budget.ts';
import { NotFound } from '#operations/failures.ts';
import type { Notice, NoticeReader, NoticeWriter } from '#operations/ports/messages.ts';
import type { Row, Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { inParts, insertRows } from '../insert.ts';
import { aboutOf, keyOf } from './notice-key.ts';

const mailState = z.enum(['wanted', 'perhaps', 'sent', 'refused']);

function noticeOf(row: Row<'notice'>): Notice {
  const pairingId = pairingIdOf(row);
  return {
    id: idOf(row.id),
    about: aboutOf(row, pairingId),
    personId: idOf(row.person_id),
    pairingId,
    programmeId: row.programme_id === null ? null : idOf(row.programme_id),
    stale: row.stale,
    wantedAt: row.wanted_at,
    sentAt: row.sent_at,
    activityId: row.activity_id,
    undelivered: row.undelivered,
    dueAt: row.due_at,
    attempts: row.attempts,
    mailState: row.mail_state === null ? null : mailState.parse(row.mail_state),
    mailedAt: row.mailed_at,
  };
}

/** Rows from before the subject was a separate column have the pairing as subject. */
function pairingIdOf(row: Row<'notice'>): Notice['pairingId'] {
  return row.programme_id === null ? idOf(row.pairing_id ?? row.subject) : null;
}

function rowOf(notice: Notice): Whole<'notice'> {
  return {
    id: notice.id,
    ...keyOf(notice.about),
    person_id: notice.personId,
    pairing_id: notice.pairingId,
    programme_id: notice.programmeId,
    stale: notice.stale,
    wanted_at: notice.wantedAt,
    sent_at: notice.sentAt,
    activity_id: notice.activityId,
    undelivered: notice.undelivered,
    due_at: notice.dueAt,
    attempts: notice.attempts,
    mail_state: notice.mailState,
    mailed_at: notice.mailedAt,
  };
}

export function noticeReader(db: Db): NoticeReader {
  const notices = db.selectFrom('notice').selectAll();
  return {
    notice: async (id) => found(await notices.where('id', '=', id).executeTakeFirst(), noticeOf),
    noticesAbout: async (about) => {
      const { kind, subject } = keyOf(about);
      const some = notices.where('kind', '=', kind).where('subject', '=', subject).orderBy('id');
      return (await some.execute()).map(noticeOf);
    },
    noticesTo: async (personId, programmeId, kind) => {
      const some = notices
        .where('kind', '=', kind)
        .where('person_id', '=', personId)
        .where('programme_id', '=', programmeId);
      return (await some.orderBy('wanted_at').orderBy('id').execute()).map(noticeOf);
    },
    noticesOfProgramme: async (programmeId) => {
      const pairings = db.selectFrom('pairing').select('id').where('programme_id', '=', programmeId);
      const some = notices.where((eb) =>
        eb.or([
          // Invitations may be a hundred thousand; how many came to nobody is counted elsewhere.
          eb.and([eb('programme_id', '=', programmeId), eb('kind', 'not like', 'invitation%')]),
          eb('pairing_id', 'in', pairings),
        ]),
      );
      return (await some.orderBy('wanted_at').orderBy('id').execute()).map(noticeOf);
    },
  };
}

export function noticeWriter(db: Db): NoticeWriter {
  return {
    addNotices: async (notices) => {
      // In parts, as all pairs of a large programme may be owed a card in one transaction.
      for (const some of inParts(notices.map(rowOf))) {
        await insertRows(db, 'notice', some)
          .onConflict((on) => on.doNothing())
          .execute();
      }
    },
    saveNotice: async (notice) => {
      const saved = db.updateTable('notice').set(rowOf(notice)).where('id', '=', notice.id);
      if ((await saved.executeTakeFirst()).numUpdatedRows === 0n) throw new NotFound('the notice');
    },
    claimNotice: async (before, claimed) => {
      const unsent = db
        .updateTable('notice')
        .set(rowOf(claimed))
        .where('id', '=', before.id)
        .where('sent_at', 'is', null)
        .where('due_at', 'is not', null)
        .where('attempts', '=', before.attempts);
      return (await unsent.executeTakeFirst()).numUpdatedRows > 0n;
    },
    renewNotices: async (ids, at) => {
      if (ids.length === 0) return;
      const present = db.updateTable('notice').where('id', '=', anyOf(ids)).where('undelivered', 'is', null);
      await present.set({ stale: sql<boolean>`sent_at IS NOT NULL`, due_at: at, attempts: 0 }).execute();
    },
    sentSince: async (personId, kinds, since) => {
      const { rows } = await sql<{ at: Temporal.Instant }>`
        SELECT coalesce(sent_at, mailed_at) AS at FROM notice
        WHERE person_id = ${personId} AND kind = ANY (${[...kinds]}::text[])
          AND coalesce(sent_at, mailed_at) > ${since}`.execute(db);
      return rows.map(({ at }) => at);
    },
    holdMessagesTo: async (personId) => {
      await sql`SELECT id FROM person WHERE id = ${personId} FOR NO KEY UPDATE`.execute(db);
    },
    dropNoticesAbout: async (about) => {
      const { kind, subject } = keyOf(about);
      const unsent = db
        .updateTable('notice')
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .where('sent_at', 'is', null);
      const noMail = sql<string | null>`CASE WHEN mail_state = 'wanted' THEN NULL ELSE mail_state END`;
      await unsent.set({ due_at: null, mail_state: noMail }).execute();
    },
    holdReached: async (personId, since) => {
      await db.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
      return reachedSince(db, personId, since);
    },
    dropNoticesOf: async (pairingIds) => {
      const unsent = db.updateTable('notice').where('pairing_id', '=', anyOf(pairingIds)).where('sent_at', 'is', null);
      const noMail = sql<string | null>`CASE WHEN mail_state = 'wanted' THEN NULL ELSE mail_state END`;
      await unsent.set({ due_at: null, undelivered: null, mail_state: noMail }).execute();
    },
  };
}

/** When somebody was written to, or is about to be by mail, and by what. */
async function reachedSince(db: Db, personId: PersonId, since: Temporal.Instant): Promise<readonly Reached[]> {
  const { rows } = await sql<{ at: Temporal.Instant; is_message: boolean }>`
    SELECT at, is_message FROM (
      SELECT COALESCE(sent_at, mailed_at, CASE WHEN mail_state = 'wanted' THEN due_at END) AS at,
        kind = 'lead-message' AS is_message
      FROM notice WHERE person_id = ${personId}::uuid
      UNION ALL SELECT sent_at, false FROM survey WHERE person_id = ${personId}::uuid
      UNION ALL SELECT reminded_at, false FROM survey WHERE person_id = ${personId}::uuid) AS reached
    WHERE at >= ${since} ORDER BY at`.execute(db);
  return rows.map(({ at, is_message: isMessage }) => ({ at, isMessage }));
}
