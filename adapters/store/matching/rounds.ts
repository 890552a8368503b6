import { z } from 'zod';
import { idOf, type MatchRoundId } from '#domain/ids.ts';
import { defaultWeights, factors } from '#domain/programme/match-factors.ts';
import { approveObstacles, proposalStatuses, type MatchProposal } from '#domain/matching/proposal.ts';
import { mildDoubts } from '#domain/matching/reasons.ts';
import { roundStatuses, type MatchRound } from '#domain/matching/round.ts';
import type { ProposalLine, RoundReader, RoundWriter } from '#operations/ports/matching.ts';
import { saveVersion, updateOne, type Queries } from '../client.ts';
import { Prisma, type MatchRound as RoundRow } from '../generated/client.ts';
import { storedFit, storedLeft } from '../json.ts';
import { toDate, toInstant, toJson } from '../rows.ts';
import type { Sql } from '../sql.ts';

const status = z.enum(proposalStatuses);
const refusal = z.enum(approveObstacles).nullable();
const roundStatus = z.enum(roundStatuses);
const storedWeights = z.partialRecord(z.enum(factors), z.number());

/** Both people come with a proposal, from their enrolments. */
export const withPeople = {
  mentor: { select: { personId: true } },
  mentee: { select: { personId: true } },
} as const;

type ProposalRow = Prisma.MatchProposalGetPayload<{ include: typeof withPeople }>;

export function proposalOf(row: ProposalRow): MatchProposal {
  return {
    id: idOf(row.id),
    roundId: row.roundId === null ? null : idOf(row.roundId),
    mentorEnrolmentId: idOf(row.mentorEnrolmentId),
    menteeEnrolmentId: idOf(row.menteeEnrolmentId),
    mentorId: idOf(row.mentor.personId),
    menteeId: idOf(row.mentee.personId),
    status: status.parse(row.status),
    fit: storedFit.parse(row.fit),
    refusal: refusal.parse(row.refusal),
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
    refusal: proposal.refusal,
    proposedAt: toDate(proposal.proposedAt),
    version: proposal.version,
  };
}

function roundOf(row: Omit<RoundRow, 'waiting'>): MatchRound {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programmeId),
    status: roundStatus.parse(row.status),
    proposedAt: toInstant(row.proposedAt),
    proposedBy: idOf(row.proposedBy),
    publishedBy: row.publishedBy === null ? null : idOf(row.publishedBy),
    replaces: row.replacesId === null ? null : idOf(row.replacesId),
    weights: { ...defaultWeights, ...storedWeights.parse(row.weights) },
    version: row.version,
  };
}

const withoutWaiting = { waiting: true } as const;

interface LineRow {
  readonly id: string;
  readonly mentor: string;
  readonly mentee: string;
  readonly mentor_enrolment: string;
  readonly mentee_enrolment: string;
  readonly status: string;
  readonly score: number;
  readonly cautions: number;
  readonly refusal: string | null;
}

function lineOf(row: LineRow): ProposalLine {
  return {
    id: idOf(row.id),
    mentorId: idOf(row.mentor),
    menteeId: idOf(row.mentee),
    mentorEnrolmentId: idOf(row.mentor_enrolment),
    menteeEnrolmentId: idOf(row.mentee_enrolment),
    status: status.parse(row.status),
    score: row.score,
    cautions: row.cautions,
    refusal: refusal.parse(row.refusal),
  };
}

export function roundReader(queries: Queries, db: Sql): RoundReader {
  return {
    waitedRounds: async (programmeId) => {
      const rows = await queries.$queryRaw<{ id: string; rounds: number }[]>(countWaited(programmeId));
      return new Map(rows.map(({ id, rounds }) => [idOf<'Enrolment'>(id), rounds]));
    },
    latestRound: async (programmeId) => {
      const row = await queries.matchRound.findFirst({
        where: { programmeId, status: { notIn: ['discarded', 'replaced'] } },
        orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
        omit: withoutWaiting,
      });
      return row === null ? null : roundOf(row);
    },
    round: async (id) => {
      const row = await queries.matchRound.findUnique({ where: { id }, omit: withoutWaiting });
      return row === null ? null : roundOf(row);
    },
    waiting: async (id) => {
      const row = await queries.matchRound.findUnique({ where: { id }, select: { waiting: true } });
      return row === null ? [] : storedLeft.parse(row.waiting);
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
    proposalLines: async (roundId) => (await db.rows<LineRow>(lines(roundId))).map(lineOf),
    proposal: async (id) => {
      const row = await queries.matchProposal.findUnique({ where: { id }, include: withPeople });
      return row === null ? null : proposalOf(row);
    },
  };
}

/** Thousands of rows for one screen: the database takes the few figures out of the JSON, so that it stays there. */
function lines(roundId: MatchRoundId): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, mentor.person_id AS mentor, mentee.person_id AS mentee, p.status, p.refusal,
      p.mentor_enrolment_id AS mentor_enrolment, p.mentee_enrolment_id AS mentee_enrolment,
      (p.fit ->> 'score')::float8 AS score,
      (SELECT count(*)::int FROM jsonb_array_elements(p.fit -> 'reasonsAgainst') AS reason
        WHERE reason ->> 'kind' <> ALL (${mildDoubts})) AS cautions
    FROM match_proposal AS p
    JOIN enrolment AS mentor ON mentor.id = p.mentor_enrolment_id
    JOIN enrolment AS mentee ON mentee.id = p.mentee_enrolment_id
    WHERE p.round_id = ${roundId}::uuid
    ORDER BY score DESC, p.id`;
}

export function roundWriter(queries: Queries): RoundWriter {
  return {
    saveRound: async (round) => {
      const { id, programmeId, version } = round;
      const data = {
        status: round.status,
        proposedAt: toDate(round.proposedAt),
        proposedBy: round.proposedBy,
        publishedBy: round.publishedBy,
        replacesId: round.replaces,
        weights: toJson(round.weights),
        version,
      };
      await saveVersion('the round', version, {
        insert: () => queries.matchRound.create({ data: { id, programmeId, waiting: [], ...data } }),
        update: () => queries.matchRound.updateMany({ where: { id, version: version - 1 }, data }),
      });
    },
    fillRound: async (id, proposals, waiting) => {
      if (proposals.length > 0) await queries.matchProposal.createMany({ data: proposals.map(columnsOf) });
      const data = { waiting: waiting.map((each) => ({ ...each })) };
      await updateOne('the round', queries.matchRound.updateMany({ where: { id }, data }));
    },
    saveProposal: async (proposal) => {
      const { id, version } = proposal;
      const data = columnsOf(proposal);
      await saveVersion('the proposal', version, {
        insert: () => queries.matchProposal.create({ data }),
        update: () => queries.matchProposal.updateMany({ where: { id, version: version - 1 }, data }),
      });
    },
    saveProposalStatuses: async (statuses) => {
      if (statuses.length === 0) return;
      await queries.$executeRaw`
        UPDATE match_proposal SET status = told.status, version = version + 1
        FROM jsonb_to_recordset(${JSON.stringify(statuses)}::jsonb) AS told ("proposalId" uuid, status text)
        WHERE match_proposal.id = told."proposalId"`;
    },
    removeProposals: async (ids) => {
      await queries.matchProposal.deleteMany({ where: { id: { in: [...ids] } } });
    },
  };
}

function countWaited(programmeId: string): Prisma.Sql {
  return Prisma.sql`
    WITH approved AS (
      SELECT proposed.mentor_enrolment_id, proposed.mentee_enrolment_id, round.id AS round_id, round.proposed_at AS at
      FROM match_proposal AS proposed JOIN match_round AS round ON round.id = proposed.round_id
      WHERE round.programme_id = ${programmeId}::uuid AND proposed.status = 'approved'
    ), published AS (
      SELECT DISTINCT round_id, at FROM approved
    ), served AS (
      SELECT mentor_enrolment_id AS id, 'mentor' AS role, max(at) AS at FROM approved GROUP BY mentor_enrolment_id
      UNION ALL
      SELECT mentee_enrolment_id AS id, 'mentee' AS role, max(at) AS at FROM approved GROUP BY mentee_enrolment_id
    )
    SELECT enrolment.id, count(*)::int AS rounds
    FROM enrolment JOIN published ON published.at >= enrolment.enrolled_at
    LEFT JOIN served ON served.id = enrolment.id
      AND served.role = CASE WHEN 'mentee' = ANY (enrolment.roles) THEN 'mentee' ELSE 'mentor' END
    WHERE enrolment.programme_id = ${programmeId}::uuid AND enrolment.status = 'enrolled'
      AND (served.at IS NULL OR published.at > served.at)
    GROUP BY enrolment.id`;
}
