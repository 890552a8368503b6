import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { groupObstacles, groupStatuses, type GroupProposal } from '#domain/groups/group-proposal.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { surveyActs } from '#domain/surveys/survey.ts';
import type { GroupReader, GroupWriter } from '#operations/ports/groups.ts';
import { insertOnce, saveVersion, type Queries } from '../client.ts';
import type { Prisma } from '../generated/client.ts';
import { storedGroupFit } from '../json.ts';
import { pairingColumns } from '../pairing/pairings.ts';
import { role, toDate, toInstant, toJson } from '../rows.ts';

const status = z.enum(groupStatuses);
const kind = z.enum(['group', 'circle']);
const refusal = z.enum(groupObstacles).nullable();
// "mentor" sorts after "mentee": the mentor comes first, as in the domain.
const memberOrder = [
  { role: 'desc' },
  { personId: 'asc' },
] satisfies Prisma.GroupProposalMemberOrderByWithRelationInput[];
const openSurveys = { in: [...surveyActs.close] };
const withMembers = { members: { orderBy: memberOrder } } satisfies Prisma.GroupProposalInclude;

type GroupRow = Prisma.GroupProposalGetPayload<{ include: typeof withMembers }>;

function groupOf(row: GroupRow): GroupProposal {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programmeId),
    kind: kind.parse(row.kind),
    members: row.members.map((member) => ({ personId: idOf(member.personId), role: role.parse(member.role) })),
    status: status.parse(row.status),
    fit: storedGroupFit.parse(row.fit),
    refusal: refusal.parse(row.refusal),
    proposedAt: toInstant(row.proposedAt),
    version: row.version,
  };
}

function columnsOf(proposal: GroupProposal) {
  return {
    id: proposal.id,
    programmeId: proposal.programmeId,
    kind: proposal.kind,
    status: proposal.status,
    fit: toJson(proposal.fit),
    refusal: proposal.refusal,
    proposedAt: toDate(proposal.proposedAt),
    version: proposal.version,
  };
}

export function groupReader(queries: Queries): GroupReader {
  return {
    groupProposal: async (id) => {
      const row = await queries.groupProposal.findUnique({ where: { id }, include: withMembers });
      return row === null ? null : groupOf(row);
    },
    groupProposals: async (programmeId) => {
      const where = { programmeId, status: { not: 'begun' } };
      const rows = await queries.groupProposal.findMany({ where, include: withMembers, orderBy: { id: 'asc' } });
      // The score is inside the JSON column.
      return rows.map(groupOf).toSorted((a, b) => b.fit.score - a.fit.score);
    },
    groupProposalOf: async (pairingId) => {
      const where = { pairing: { id: pairingId } };
      const row = await queries.groupProposal.findFirst({ where, include: withMembers });
      return row === null ? null : groupOf(row);
    },
  };
}

export function groupWriter(queries: Queries): GroupWriter {
  return {
    addGroup: async (pairing, groupProposalId) => {
      const columns = { ...idColumns(pairing), groupProposalId, ...pairingColumns(pairing) };
      await insertOnce('the group', queries.pairing.create({ data: columns }));
      const members = pairing.members.map((member) => ({ pairingId: pairing.id, ...member }));
      await queries.pairingMember.createMany({ data: members });
    },
    saveLeft: async (pairingId, personId, at) => {
      await queries.pairingMember.updateMany({ where: { pairingId, personId }, data: { leftAt: toDate(at) } });
      const asked = { personId, status: openSurveys, meeting: { series: { pairingId } } };
      await queries.survey.updateMany({ where: asked, data: { status: 'closed', nextLookAt: null } });
      await queries.notice.updateMany({ where: { pairingId, personId, sentAt: null }, data: { dueAt: null } });
    },
    saveGroupProposal: async (proposal) => {
      const { id, version } = proposal;
      const data = columnsOf(proposal);
      await saveVersion('the proposed group', version, {
        insert: () => queries.groupProposal.create({ data }),
        update: () => queries.groupProposal.updateMany({ where: { id, version: version - 1 }, data }),
      });
      await queries.groupProposalMember.deleteMany({ where: { groupProposalId: id } });
      const members = proposal.members.map((member) => ({ groupProposalId: id, ...member }));
      await queries.groupProposalMember.createMany({ data: members });
    },
    removeGroupProposals: async (ids) => {
      await queries.groupProposal.deleteMany({ where: { id: { in: [...ids] } } });
    },
  };
}

function idColumns({ id, programmeId, kind: ofKind }: Pairing) {
  return { id, programmeId, kind: ofKind };
}
