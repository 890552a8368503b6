import { sql } from 'kysely';
import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { groupObstacles, groupStatuses, type GroupProposal } from '#domain/groups/group-proposal.ts';
import { surveyActs } from '#domain/surveys/survey.ts';
import type { GroupReader, GroupWriter } from '#operations/ports/groups.ts';
import { saveVersion } from '../conflicts.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { inParts, insertRows } from '../insert.ts';
import { storedGroupFit } from '../json.ts';
import { addPairing } from '../pairing/pairings.ts';
import { role } from '../rows.ts';

const status = z.enum(groupStatuses);
const kind = z.enum(['group', 'circle']);
const refusal = z.enum(groupObstacles).nullable();

interface Member {
  readonly personId: string;
  readonly role: string;
}

/** "mentor" sorts after "mentee": the mentor comes first, as in the domain. */
const members = sql<readonly Member[]>`(
  SELECT coalesce(json_agg(json_build_object('personId', person_id, 'role', role) ORDER BY role DESC, person_id), '[]')
  FROM group_proposal_member WHERE group_proposal_id = group_proposal.id)`.as('members');

function groupOf(row: Row<'group_proposal'> & { readonly members: readonly Member[] }): GroupProposal {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programme_id),
    kind: kind.parse(row.kind),
    members: row.members.map((member) => ({ personId: idOf(member.personId), role: role.parse(member.role) })),
    status: status.parse(row.status),
    fit: storedGroupFit.parse(row.fit),
    refusal: refusal.parse(row.refusal),
    proposedAt: row.proposed_at,
    version: row.version,
  };
}

function rowOf(proposal: GroupProposal): Whole<'group_proposal'> {
  return {
    id: proposal.id,
    programme_id: proposal.programmeId,
    kind: proposal.kind,
    status: proposal.status,
    fit: new Document(proposal.fit),
    refusal: proposal.refusal,
    proposed_at: proposal.proposedAt,
    version: proposal.version,
  };
}

export function groupReader(db: Db): GroupReader {
  const groups = db.selectFrom('group_proposal').selectAll().select(members);
  return {
    groupProposal: async (id) => found(await groups.where('id', '=', id).executeTakeFirst(), groupOf),
    groupProposals: async (programmeId) => {
      const proposed = groups.where('programme_id', '=', programmeId).where('status', '<>', 'begun');
      // The score is inside the JSON column.
      return (await proposed.orderBy('id').execute()).map(groupOf).toSorted((a, b) => b.fit.score - a.fit.score);
    },
    groupProposalOf: async (pairingId) => {
      const origin = db.selectFrom('pairing').select('group_proposal_id').where('id', '=', pairingId);
      return found(await groups.where('id', '=', origin).executeTakeFirst(), groupOf);
    },
  };
}

export function groupWriter(db: Db): GroupWriter {
  return {
    addGroup: (pairing, groupProposalId) => addPairing(db, pairing, { proposalId: null, groupProposalId }),
    saveLeft: async (pairingId, personId, at) => {
      const membership = db.updateTable('pairing_member').where('pairing_id', '=', pairingId);
      await membership.where('person_id', '=', personId).set({ left_at: at }).execute();
      await closeSurveysOf(db, pairingId, personId);
      const notices = db.updateTable('notice').where('pairing_id', '=', pairingId).where('person_id', '=', personId);
      await notices.where('sent_at', 'is', null).set({ due_at: null }).execute();
    },
    saveGroupProposal: async (proposal) => {
      const { id, version } = proposal;
      const row = rowOf(proposal);
      const before = db
        .updateTable('group_proposal')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await saveVersion('the proposed group', version, {
        insert: () => insertRows(db, 'group_proposal', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
      await db.deleteFrom('group_proposal_member').where('group_proposal_id', '=', id).execute();
      const added = proposal.members.map(({ personId, role: inRole }): Whole<'group_proposal_member'> => {
        return { group_proposal_id: id, person_id: personId, role: inRole };
      });
      for (const some of inParts(added)) await insertRows(db, 'group_proposal_member', some).execute();
    },
    removeGroupProposals: async (ids) => {
      await db.deleteFrom('group_proposal').where('id', '=', anyOf(ids)).execute();
    },
  };
}

async function closeSurveysOf(db: Db, pairingId: string, personId: string): Promise<void> {
  const meetings = db
    .selectFrom('meeting')
    .innerJoin('meeting_series', 'meeting_series.id', 'series_id')
    .select('meeting.id')
    .where('pairing_id', '=', pairingId);
  const open = db.updateTable('survey').where('person_id', '=', personId).where('status', 'in', surveyActs.close);
  await open.where('meeting_id', 'in', meetings).set({ status: 'closed', next_look_at: null }).execute();
}
