import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { seenScore } from '#domain/matching/fit.ts';
import { idOf, type MatchRoundId, type PersonId } from '#domain/ids.ts';
import { mentoringForms } from '#domain/programme/match-settings.ts';
import { defaultWeights, factors, type Weights } from '#domain/programme/match-factors.ts';
import {
  approveObstacles,
  isOpen,
  proposalStatuses,
  reviewVerdicts,
  type MatchProposal,
  type Review,
} from '#domain/matching/proposal.ts';
import { mildDoubts } from '#domain/matching/reasons.ts';
import { roundStatuses, type MatchRound } from '#domain/matching/round.ts';
import type { ProposalLine, RoundReader, RoundWriter } from '#operations/ports/matching.ts';
import { saveVersion, updateOne } from '../conflicts.ts';
import { Document, type Row, type Whole } from '../columns.ts';
import { anyOf, found } from '../conditions.ts';
import type { Db } from '../database.ts';
import { columns } from '../generated/tables.ts';
import { inParts, insertRows } from '../insert.ts';
import { storedFactors, storedFit, storedLeft } from '../json.ts';
import { countWaited } from './count-waited.ts';
import { lineReasons } from './line-reasons.ts';
import { saveReviews } from './save-reviews.ts';

const status = z.enum(proposalStatuses);
const verdict = z.enum(reviewVerdicts);
const openStatuses = proposalStatuses.filter((each) => isOpen({ status: each }));
const refusal = z.enum(approveObstacles).nullable();
const roundStatus = z.enum(roundStatuses);
const form = z.enum(mentoringForms);
const storedWeights = z.partialRecord(z.enum(factors), z.number());

function reviewOf(row: { readonly review: string | null; readonly reviewed_by: string | null }): Review | null {
  return row.review === null ? null : { verdict: verdict.parse(row.review), by: idOrNull(row.reviewed_by) };
}

function weightsOf(stored: unknown): Weights {
  return { ...defaultWeights, ...storedWeights.parse(stored) };
}

/** Proposals with both people, from their enrolments. */
export function proposalsIn(db: Db) {
  return db
    .selectFrom('match_proposal')
    .innerJoin('enrolment as mentor', 'mentor.id', 'mentor_enrolment_id')
    .innerJoin('enrolment as mentee', 'mentee.id', 'mentee_enrolment_id')
    .selectAll('match_proposal')
    .select(['mentor.person_id as mentor_id', 'mentee.person_id as mentee_id']);
}

type ProposalRow = Row<'match_proposal'> & { readonly mentor_id: string; readonly mentee_id: string };

export function proposalOf(row: ProposalRow): MatchProposal {
  return {
    id: idOf(row.id),
    roundId: row.round_id === null ? null : idOf(row.round_id),
    mentorEnrolmentId: idOf(row.mentor_enrolment_id),
    menteeEnrolmentId: idOf(row.mentee_enrolment_id),
    mentorId: idOf(row.mentor_id),
    menteeId: idOf(row.mentee_id),
    status: status.parse(row.status),
    review: reviewOf(row),
    fit: storedFit.parse(row.fit),
    refusal: refusal.parse(row.refusal),
    proposedAt: row.proposed_at,
    version: row.version,
  };
}

function proposalRow(proposal: MatchProposal): Whole<'match_proposal'> {
  return {
    id: proposal.id,
    round_id: proposal.roundId,
    mentor_enrolment_id: proposal.mentorEnrolmentId,
    mentee_enrolment_id: proposal.menteeEnrolmentId,
    status: proposal.status,
    review: proposal.review?.verdict ?? null,
    reviewed_by: proposal.review?.by ?? null,
    fit: new Document(proposal.fit),
    refusal: proposal.refusal,
    proposed_at: proposal.proposedAt,
    version: proposal.version,
  };
}

/** A run may leave thousands waiting, so they are read separately. */
const roundColumns = columns.match_round.filter((column) => column !== 'waiting');

function idOrNull(id: string | null): PersonId | null {
  return id === null ? null : idOf(id);
}

function roundOf(row: Omit<Row<'match_round'>, 'waiting'>): MatchRound {
  return {
    id: idOf(row.id),
    programmeId: idOf(row.programme_id),
    status: roundStatus.parse(row.status),
    proposedAt: row.proposed_at,
    proposedBy: idOrNull(row.proposed_by),
    publishedBy: idOrNull(row.published_by),
    publishedAt: row.published_at,
    publishesAt: row.publishes_at,
    held: row.held_by === null || row.held_at === null ? null : { by: idOf(row.held_by), at: row.held_at },
    form: form.parse(row.form),
    replaces: row.replaces_id === null ? null : idOf(row.replaces_id),
    weights: weightsOf(row.weights),
    version: row.version,
  };
}

function roundChanges(round: MatchRound): Omit<Whole<'match_round'>, 'id' | 'programme_id' | 'waiting'> {
  return {
    status: round.status,
    proposed_at: round.proposedAt,
    proposed_by: round.proposedBy,
    published_by: round.publishedBy,
    published_at: round.publishedAt,
    publishes_at: round.publishesAt,
    held_by: round.held?.by ?? null,
    held_at: round.held?.at ?? null,
    form: round.form,
    replaces_id: round.replaces,
    weights: new Document(round.weights),
    version: round.version,
  };
}

interface LineRow {
  readonly id: string;
  readonly mentor: string;
  readonly mentee: string;
  readonly mentor_enrolment: string;
  readonly mentee_enrolment: string;
  readonly status: string;
  readonly review: string | null;
  readonly reviewed_by: string | null;
  readonly factors: unknown;
  readonly weights: unknown;
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
    review: reviewOf(row),
    score: seenScore(storedFactors.parse(row.factors), weightsOf(row.weights)),
    cautions: row.cautions,
    refusal: refusal.parse(row.refusal),
  };
}

/** What a round says of some people alone. */
function roundOfPeople(db: Db): Pick<RoundReader, 'waitingAmong' | 'isProposed'> {
  return {
    waitingAmong: async (id, personIds) => {
      if (personIds.length === 0) return [];
      const { rows } = await sql<{ readonly each: unknown }>`
        SELECT each FROM match_round, jsonb_array_elements(waiting) AS each
        WHERE id = ${id} AND each ->> 'personId' = ANY (${[...personIds]}::text[])`.execute(db);
      return storedLeft.parse(rows.map(({ each }) => each));
    },
    isProposed: async (roundId, enrolmentId) => {
      const own = db
        .selectFrom('match_proposal')
        .select('id')
        .where('round_id', '=', roundId)
        .where('status', 'in', openStatuses)
        .where((eb) =>
          eb.or([eb('mentor_enrolment_id', '=', enrolmentId), eb('mentee_enrolment_id', '=', enrolmentId)]),
        );
      return (await own.limit(1).executeTakeFirst()) !== undefined;
    },
  };
}

export function roundReader(db: Db): RoundReader {
  const rounds = db.selectFrom('match_round').select(roundColumns);
  return {
    ...roundOfPeople(db),
    waitedRounds: async (programmeId) => {
      const { rows } = await countWaited(programmeId).execute(db);
      return new Map(rows.map((row) => [idOf<'Enrolment'>(row.id), row.rounds]));
    },
    latestRound: async (programmeId) => {
      const living = rounds
        .where('programme_id', '=', programmeId)
        .where('status', 'not in', ['discarded', 'replaced']);
      const latest = living.orderBy('proposed_at', 'desc').orderBy('id', 'desc').limit(1);
      return found(await latest.executeTakeFirst(), roundOf);
    },
    lastRound: async (programmeId) => {
      const latest = rounds
        .where('programme_id', '=', programmeId)
        .orderBy('proposed_at', 'desc')
        .orderBy('id', 'desc');
      return found(await latest.limit(1).executeTakeFirst(), roundOf);
    },
    lastOwnRound: async (programmeId) => {
      const own = rounds.where('programme_id', '=', programmeId).where('proposed_by', 'is', null);
      const latest = own.orderBy('proposed_at', 'desc').orderBy('id', 'desc').limit(1);
      return found(await latest.executeTakeFirst(), roundOf);
    },
    roundPlan: async (programmeId) => {
      const plan = db.selectFrom('round_plan').selectAll().where('programme_id', '=', programmeId);
      return found(await plan.executeTakeFirst(), ({ next_at: nextAt, programme_version: programmeVersion }) => ({
        nextAt,
        programmeVersion,
      }));
    },
    round: async (id) => found(await rounds.where('id', '=', id).executeTakeFirst(), roundOf),
    waiting: async (id) => {
      const row = await db.selectFrom('match_round').select('waiting').where('id', '=', id).executeTakeFirst();
      return row === undefined ? [] : storedLeft.parse(row.waiting);
    },
    hasProposals: async (roundId) => {
      const one = db.selectFrom('match_proposal').select('id').where('round_id', '=', roundId).limit(1);
      return (await one.executeTakeFirst()) !== undefined;
    },
    proposals: async (roundId) => {
      const rows = await proposalsIn(db).where('round_id', '=', roundId).orderBy('match_proposal.id').execute();
      // The best fit first; the score is inside the JSON column.
      return rows.map(proposalOf).toSorted((a, b) => b.fit.score - a.fit.score);
    },
    proposalLines: async (roundId) => {
      const { rows } = await lines(roundId).execute(db);
      return rows.map(lineOf).toSorted((a, b) => b.score - a.score);
    },
    lineReasons: (roundId) => lineReasons(db, roundId),
    proposal: async (id) =>
      found(await proposalsIn(db).where('match_proposal.id', '=', id).executeTakeFirst(), proposalOf),
  };
}

/** Thousands of rows for one screen: the database takes the few figures out of the JSON, so that it stays there. */
function lines(roundId: MatchRoundId): RawBuilder<LineRow> {
  return sql`
    SELECT p.id, mentor.person_id AS mentor, mentee.person_id AS mentee, p.status, p.refusal,
      p.review, p.reviewed_by,
      p.mentor_enrolment_id AS mentor_enrolment, p.mentee_enrolment_id AS mentee_enrolment,
      p.fit -> 'factors' AS factors, match_round.weights,
      (SELECT count(*)::int FROM jsonb_array_elements(p.fit -> 'reasonsAgainst') AS reason
        WHERE reason ->> 'kind' <> ALL (${mildDoubts})) AS cautions
    FROM match_proposal AS p
    JOIN match_round ON match_round.id = p.round_id
    JOIN enrolment AS mentor ON mentor.id = p.mentor_enrolment_id
    JOIN enrolment AS mentee ON mentee.id = p.mentee_enrolment_id
    WHERE p.round_id = ${roundId}::uuid
    ORDER BY p.id`;
}

export function roundWriter(db: Db): RoundWriter {
  return {
    saveRound: async (round) => {
      const { id, programmeId, version } = round;
      const changes = roundChanges(round);
      const added = { id, programme_id: programmeId, waiting: new Document([]), ...changes };
      const before = db
        .updateTable('match_round')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await saveVersion('the round', version, {
        insert: () => insertRows(db, 'match_round', [added]).execute(),
        update: () => before.set(changes).executeTakeFirst(),
      });
    },
    fillRound: async (id, proposals, waiting) => {
      for (const some of inParts(proposals.map(proposalRow))) await insertRows(db, 'match_proposal', some).execute();
      const round = db.updateTable('match_round').where('id', '=', id);
      await updateOne('the round', round.set({ waiting: new Document(waiting) }).executeTakeFirst());
    },
    saveProposal: async (proposal) => {
      const { id, version } = proposal;
      const row = proposalRow(proposal);
      const before = db
        .updateTable('match_proposal')
        .where('id', '=', id)
        .where('version', '=', version - 1);
      await saveVersion('the proposal', version, {
        insert: () => insertRows(db, 'match_proposal', [row]).execute(),
        update: () => before.set(row).executeTakeFirst(),
      });
    },
    saveProposalStatuses: async (statuses) => {
      if (statuses.length === 0) return;
      await sql`
        UPDATE match_proposal SET status = told.status, version = version + 1
        FROM jsonb_to_recordset(${JSON.stringify(statuses)}::jsonb) AS told ("proposalId" uuid, status text)
        WHERE match_proposal.id = told."proposalId"`.execute(db);
    },
    saveProposalReviews: (reviews) => saveReviews(db, reviews),
    saveRoundPlan: async (programmeId, { nextAt, programmeVersion }) => {
      const plan = { next_at: nextAt, programme_version: programmeVersion };
      await insertRows(db, 'round_plan', [{ programme_id: programmeId, ...plan }])
        .onConflict((on) => on.column('programme_id').doUpdateSet(plan))
        .execute();
    },
    removeProposals: async (ids) => {
      await db.deleteFrom('match_proposal').where('id', '=', anyOf(ids)).execute();
    },
  };
}
