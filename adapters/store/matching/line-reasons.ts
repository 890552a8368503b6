import { sql } from 'kysely';
import { idOf, type MatchProposalId, type MatchRoundId } from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import { mildDoubts } from '#domain/matching/reasons.ts';
import type { LineReasons } from '#operations/ports/matching.ts';
import type { Db } from '../database.ts';
import { storedReason } from '../json.ts';

/** What a row's sentence is made of: how the two go together, and not what nearly all share. */
const told: readonly Reason['kind'][] = ['competence', 'shared-wish', 'alike', 'different', 'same-place'];

interface ReasonsRow {
  readonly id: string;
  readonly speaks_for: readonly string[];
  readonly against: string | null;
}

/** Of thousands of proposals the few reasons that make a row's sentence. */
export async function lineReasons(db: Db, roundId: MatchRoundId): Promise<ReadonlyMap<MatchProposalId, LineReasons>> {
  const { rows } = await sql<ReasonsRow>`
    SELECT p.id,
      ARRAY(SELECT reason::text FROM jsonb_array_elements(p.fit -> 'reasonsFor') AS reason
        WHERE reason ->> 'kind' = ANY (${told})) AS speaks_for,
      (SELECT reason::text FROM jsonb_array_elements(p.fit -> 'reasonsAgainst') AS reason
        WHERE reason ->> 'kind' <> ALL (${mildDoubts}) LIMIT 1) AS against
    FROM match_proposal AS p
    WHERE p.round_id = ${roundId}::uuid`.execute(db);
  // The same words come in hundreds of rows, and are read once.
  const known = new Map<string, Reason>();
  return new Map(rows.map((row) => [idOf<'MatchProposal'>(row.id), tellingOf(row, known)]));
}

function tellingOf({ speaks_for: speakFor, against }: ReasonsRow, known: Map<string, Reason>): LineReasons {
  const read = (text: string): Reason => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reason = storedReason.parse(JSON.parse(text));
    known.set(text, reason);
    return reason;
  };
  return { speakFor: speakFor.map(read), against: against === null ? null : read(against) };
}
