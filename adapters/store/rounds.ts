import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import { proposalStatuses, type MatchProposal } from '#domain/matching/proposal.ts';
import type { Writer } from '#operations/ports/store.ts';
import { insertOnce, saveVersion, type Queries } from './client.ts';
import { Prisma } from './generated/client.ts';
import { storedFit } from './json.ts';
import { toDate, toInstant, toJson } from './rows.ts';

const status = z.enum(proposalStatuses);

/** Both people come with a proposal, from their enrolments. */
export const withPeople = {
  mentor: { select: { personId: true } },
  mentee: { select: { personId: true } },
} as const;

type ProposalRow = Prisma.MatchProposalGetPayload<{ include: typeof withPeople }>;

export function proposalOf(row: ProposalRow): MatchProposal {
  return {
    id: idOf(row.id),
    roundId: idOf(row.roundId),
    mentorEnrolmentId: idOf(row.mentorEnrolmentId),
    menteeEnrolmentId: idOf(row.menteeEnrolmentId),
    mentorId: idOf(row.mentor.personId),
    menteeId: idOf(row.mentee.personId),
    status: status.parse(row.status),
    fit: storedFit.parse(row.fit),
    proposedAt: toInstant(row.proposedAt),
    version: row.version,
  };
}

function columnsOf(proposal: MatchProposal) {
  return {
    id: proposal.id,
    roundId: proposal.roundId,
    mentorEnrolmentId: proposal.mentorEnrolmentId,
    menteeEnrolmentId: proposal.menteeEnrolmentId,
    status: proposal.status,
    fit: toJson(proposal.fit),
    proposedAt: toDate(proposal.proposedAt),
    version: proposal.version,
  };
}

export function roundReader(queries: Queries): Pick<Writer, 'latestRound' | 'proposals' | 'proposal'> {
  return {
    latestRound: async (programmeId) => {
      const row = await queries.matchRound.findFirst({
        where: { programmeId },
        orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      });
      return row === null
        ? null
        : { id: idOf(row.id), programmeId, proposedAt: toInstant(row.proposedAt), proposedBy: idOf(row.proposedBy) };
    },
    proposals: async (roundId) => {
      const rows = await queries.matchProposal.findMany({
        where: { roundId },
        include: withPeople,
        orderBy: { id: 'asc' },
      });
      // The best fit first; the score is inside the JSON column.
      return rows.map(proposalOf).toSorted((a, b) => b.fit.score - a.fit.score);
    },
    proposal: async (id) => {
      const row = await queries.matchProposal.findUnique({ where: { id }, include: withPeople });
      return row === null ? null : proposalOf(row);
    },
  };
}

export function roundWriter(queries: Queries): Pick<Writer, 'saveRound' | 'saveProposal'> {
  return {
    saveRound: async (round, proposals, waiting) => {
      const { id, programmeId, proposedBy } = round;
      await queries.matchProposal.updateMany({
        where: { round: { programmeId }, status: { in: ['proposed', 'locked'] } },
        data: { status: 'excluded', version: { increment: 1 } },
      });
      await insertOnce(
        'the round',
        queries.matchRound.create({ data: { id, programmeId, proposedBy, proposedAt: toDate(round.proposedAt) } }),
      );
      await insertOnce('a proposal', queries.matchProposal.createMany({ data: proposals.map(columnsOf) }));
      await saveWaiting(queries, programmeId, waiting);
    },
    saveProposal: async (proposal) => {
      const { id, version } = proposal;
      const data = columnsOf(proposal);
      await saveVersion('the proposal', version, {
        insert: () => queries.matchProposal.create({ data }),
        update: () => queries.matchProposal.updateMany({ where: { id, version: version - 1 }, data }),
      });
    },
  };
}

/** Who waits is the latest round's to say: everybody else's reason is cleared, without a new version. */
async function saveWaiting(
  queries: Queries,
  programmeId: string,
  waiting: Parameters<Writer['saveRound']>[2],
): Promise<void> {
  await queries.enrolment.updateMany({ where: { programmeId }, data: { waitingReason: Prisma.DbNull } });
  await queries.$executeRaw`
    UPDATE enrolment SET waiting_reason = told.reasons
    FROM (
      SELECT "enrolmentId" AS id, jsonb_agg(jsonb_build_object('role', role, 'reason', reason) ORDER BY role DESC) AS reasons
      FROM jsonb_to_recordset(${JSON.stringify(waiting)}::jsonb) AS waits ("enrolmentId" uuid, role text, reason text)
      GROUP BY "enrolmentId"
    ) AS told
    WHERE enrolment.id = told.id`;
}
