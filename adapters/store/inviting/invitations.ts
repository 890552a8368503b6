import { sql } from 'kysely';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { InvitationCounts, InvitationSeen } from '#domain/inviting/counts-seen.ts';
import {
  invitationActs,
  invitationStates,
  invitingWays,
  unreachedReasons,
  type Invitation,
} from '#domain/inviting/invitation.ts';
import type { InvitingReader, InvitingWriter } from '#operations/ports/inviting.ts';
import { saveVersion } from '../conflicts.ts';
import type { Row, Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { insertRows } from '../insert.ts';
import { choiceCounts } from './choice-counts.ts';

const state = z.enum(invitationStates);
const way = z.enum(invitingWays);
const reason = z.enum(unreachedReasons).nullable();

function invitationOf(row: Row<'invitation'>): Invitation {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programme_id),
    personId: idOf(row.person_id),
    how: way.parse(row.how),
    roundId: row.round_id === null ? null : idOf(row.round_id),
    state: state.parse(row.state),
    reason: reason.parse(row.reason),
    invitedAt: row.invited_at,
    sentAt: row.sent_at,
    openedAt: row.opened_at,
    beganAt: row.began_at,
    finishRemindedAt: row.finish_reminded_at,
    closeRemindedAt: row.close_reminded_at,
    answeredAt: row.answered_at,
    dueAt: row.due_at,
    version: row.version,
  };
}

function rowOf(invitation: Invitation): Whole<'invitation'> {
  return {
    id: invitation.id,
    programme_id: invitation.programmeId,
    person_id: invitation.personId,
    how: invitation.how,
    round_id: invitation.roundId,
    state: invitation.state,
    reason: invitation.reason,
    invited_at: invitation.invitedAt,
    sent_at: invitation.sentAt,
    opened_at: invitation.openedAt,
    began_at: invitation.beganAt,
    finish_reminded_at: invitation.finishRemindedAt,
    close_reminded_at: invitation.closeRemindedAt,
    answered_at: invitation.answeredAt,
    due_at: invitation.dueAt,
    version: invitation.version,
  };
}

/** How a state is seen; see domain/inviting/counts-seen.ts. */
const seenWhere = {
  joined: ['joined'],
  unreached: ['undelivered'],
  invited: invitationStates.filter((each) => each !== 'joined' && each !== 'undelivered'),
} as const satisfies Record<InvitationSeen, readonly string[]>;

type Read = Pick<
  InvitingReader,
  | 'invitation'
  | 'invitationTo'
  | 'invitationsTo'
  | 'letIn'
  | 'invitationCounts'
  | 'invitationsPage'
  | 'choiceCounts'
  | 'askedForNextTime'
>;

export function invitationReader(db: Db): Read {
  const invitations = db.selectFrom('invitation').selectAll();
  const byOthers = invitations.where('how', '<>', 'page');
  return {
    invitation: async (id) => found(await invitations.where('id', '=', id).executeTakeFirst(), invitationOf),
    invitationTo: async (programmeId, personId) => {
      const theirs = invitations.where('programme_id', '=', programmeId).where('person_id', '=', personId);
      return found(await theirs.executeTakeFirst(), invitationOf);
    },
    invitationsTo: async (personId) =>
      (await invitations.where('person_id', '=', personId).orderBy('id').execute()).map(invitationOf),
    letIn: async (programmeId, personIds) => {
      const some = byOthers.where('programme_id', '=', programmeId).where('person_id', '=', anyOf(personIds));
      return (await some.execute()).map((row) => idOf<'Person'>(row.person_id));
    },
    invitationCounts: async (programmeId) => countsOf(db, programmeId),
    invitationsPage: async (programmeId, { seen, after, most }) => {
      const page = byOthers
        .where('programme_id', '=', programmeId)
        .$if(seen !== null, (some) => some.where('state', 'in', [...seenWhere[seen ?? 'invited']]))
        .$if(after !== null, (some) => some.where('person_id', '>', after));
      return (await page.orderBy('person_id').limit(most).execute()).map(invitationOf);
    },
    choiceCounts: (programmeId, filter) => choiceCounts(db, programmeId, filter),
    askedForNextTime: async ({ id, forms, startsOn }) => {
      const { rows } = await sql<{ person_id: string }>`
        SELECT DISTINCT asked.person_id FROM invitation AS asked JOIN programme ON programme.id = asked.programme_id
        WHERE asked.state = 'later' AND asked.programme_id <> ${id} AND programme.forms && ${[...forms]}::text[]
          AND (asked.answered_at AT TIME ZONE 'UTC')::date < ${startsOn.toString()}::date
          AND NOT EXISTS (
            SELECT 1 FROM invitation AS since JOIN programme AS its ON its.id = since.programme_id
            WHERE since.person_id = asked.person_id AND since.programme_id <> asked.programme_id
              AND since.how <> 'page' AND since.invited_at > asked.answered_at AND its.forms && programme.forms)
        ORDER BY asked.person_id`.execute(db);
      return rows.map((row) => idOf<'Person'>(row.person_id));
    },
  };
}

async function countsOf(db: Db, programmeId: string): Promise<InvitationCounts> {
  const { rows } = await sql<InvitationCounts>`
    SELECT count(*)::int AS invited,
      (count(*) FILTER (WHERE state = 'wanted'))::int AS "onTheWay",
      (count(*) FILTER (WHERE state = 'undelivered'))::int AS unreached,
      count(opened_at)::int AS opened,
      count(began_at)::int AS began,
      (count(*) FILTER (WHERE state = 'joined'))::int AS joined,
      (count(*) FILTER (WHERE state IN ('declined', 'later')))::int AS no
    FROM invitation WHERE programme_id = ${programmeId} AND how <> 'page'`.execute(db);
  return rows[0] ?? { invited: 0, onTheWay: 0, unreached: 0, opened: 0, began: 0, joined: 0, no: 0 };
}

export function invitationWriter(
  db: Db,
): Pick<InvitingWriter, 'addInvitations' | 'saveInvitation' | 'reviewInvitations'> {
  return {
    addInvitations: async (invitations) => {
      if (invitations.length === 0) return [];
      const { rows } = await addedTo(db, invitations);
      return rows.map((row) => idOf<'Invitation'>(row.id));
    },
    saveInvitation: async (invitation) => {
      const { id, version } = invitation;
      const row = rowOf(invitation);
      const before = db
        .updateTable('invitation')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await saveVersion('the invitation', version, {
        insert: () => insertRows(db, 'invitation', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
    },
    reviewInvitations: async (programmeId, at) => {
      const living = db.updateTable('invitation').where('programme_id', '=', programmeId);
      await living
        .where('state', 'in', [...invitationActs.remind])
        .set({ due_at: at, version: sql<number>`version + 1` })
        .execute();
    },
  };
}

/** One statement, so that whoever joins or opens the page at the same moment is seen. */
function addedTo(db: Db, invitations: readonly Invitation[]) {
  const rows = JSON.stringify(invitations.map(rowOf));
  return sql<{ id: string }>`
    WITH added AS (
      INSERT INTO invitation AS known (id, programme_id, person_id, how, round_id, state, invited_at, due_at, version)
      SELECT id, programme_id, person_id, how, round_id, state, invited_at, due_at, version
      FROM jsonb_to_recordset(${rows}::jsonb) AS fresh (id uuid, programme_id uuid, person_id uuid, how text,
        round_id uuid, state text, invited_at timestamptz, due_at timestamptz, version int)
      WHERE NOT EXISTS (
        SELECT 1 FROM enrolment
        WHERE enrolment.programme_id = fresh.programme_id AND enrolment.person_id = fresh.person_id)
      ON CONFLICT (programme_id, person_id) DO UPDATE SET
        how = excluded.how, round_id = excluded.round_id, invited_at = excluded.invited_at,
        state = CASE WHEN known.state = 'undelivered' THEN 'wanted' ELSE known.state END,
        due_at = CASE WHEN known.state = 'undelivered' THEN excluded.due_at ELSE known.due_at END,
        reason = NULL, version = known.version + 1
      WHERE known.state = 'undelivered' OR known.how = 'page'
      RETURNING id, state, round_id)
    SELECT id FROM added WHERE state = 'wanted'`.execute(db);
}
