import { z } from 'zod';
import { idOf, type PersonId } from '#domain/ids.ts';
import type { InvitationRound } from '#domain/inviting/invitation-round.ts';
import type { InvitingReader, InvitingWriter, JoinLink } from '#operations/ports/inviting.ts';
import { saveVersion } from '../conflicts.ts';
import { Document, documentOrNull, type Row, type Whole } from '../columns.ts';
import { found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { columns } from '../generated/tables.ts';
import { insertRows } from '../insert.ts';

const whom = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['everybody', 'list', 'later']) }),
  z.object({ kind: z.literal('departments'), departments: z.array(z.string()) }),
  z.object({ kind: z.literal('places'), places: z.array(z.string()) }),
  z.object({ kind: z.literal('group'), groupId: z.string(), name: z.string() }),
]);
const people = z.array(z.string().transform((id): PersonId => idOf(id))).nullable();
const trouble = z.enum(['group-gone', 'group-hidden', 'no-rights', 'programme-not-open']).nullable();

/** A list of thousands is read where it is worked off, and nowhere else. */
const lineColumns = columns.invitation_round.filter((column) => column !== 'people');

function roundOf(row: Omit<Row<'invitation_round'>, 'people'> & { readonly people?: unknown }): InvitationRound {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programme_id),
    invitedBy: idOf(row.invited_by),
    at: row.at,
    to: whom.parse(row.whom),
    people: people.parse(row.people ?? null),
    counted: row.counted,
    invited: row.invited,
    cursor: row.cursor === null ? null : idOf(row.cursor),
    dueAt: row.due_at,
    trouble: trouble.parse(row.trouble),
    version: row.version,
  };
}

function rowOf(round: InvitationRound): Whole<'invitation_round'> {
  return {
    id: round.id,
    programme_id: round.programmeId,
    invited_by: round.invitedBy,
    at: round.at,
    whom: new Document(round.to),
    people: documentOrNull(round.people),
    counted: round.counted,
    invited: round.invited,
    cursor: round.cursor,
    due_at: round.dueAt,
    trouble: round.trouble,
    version: round.version,
  };
}

function linkOf(row: Row<'join_link'>): JoinLink {
  return {
    programmeId: idOf(row.programme_id),
    secret: row.secret,
    madeBy: idOf(row.made_by),
    madeAt: row.made_at,
  };
}

export function invitationRoundReader(
  db: Db,
): Pick<InvitingReader, 'invitationRound' | 'invitationRounds' | 'joinLink'> {
  return {
    invitationRound: async (id) => {
      const row = db.selectFrom('invitation_round').selectAll().where('id', '=', id);
      return found(await row.executeTakeFirst(), roundOf);
    },
    invitationRounds: async (programmeId) => {
      const rows = db.selectFrom('invitation_round').select(lineColumns).where('programme_id', '=', programmeId);
      return (await rows.orderBy('at', 'desc').orderBy('id').execute()).map(roundOf);
    },
    joinLink: async (programmeId) => {
      const row = db.selectFrom('join_link').selectAll().where('programme_id', '=', programmeId);
      return found(await row.executeTakeFirst(), linkOf);
    },
  };
}

export function invitationRoundWriter(
  db: Db,
): Pick<InvitingWriter, 'saveInvitationRound' | 'saveJoinLink' | 'removeJoinLink'> {
  return {
    saveInvitationRound: async (round) => {
      const { id, version } = round;
      const row = rowOf(round);
      const before = db
        .updateTable('invitation_round')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await saveVersion('the invitations', version, {
        insert: () => insertRows(db, 'invitation_round', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
    },
    saveJoinLink: async ({ programmeId, secret, madeBy, madeAt }) => {
      const made = { secret, made_by: madeBy, made_at: madeAt };
      await db
        .insertInto('join_link')
        .values({ programme_id: programmeId, ...made })
        .onConflict((on) => on.column('programme_id').doUpdateSet(made))
        .execute();
    },
    removeJoinLink: async (programmeId) => {
      await db.deleteFrom('join_link').where('programme_id', '=', programmeId).execute();
    },
  };
}
