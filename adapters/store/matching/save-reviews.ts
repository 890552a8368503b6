import { sql } from 'kysely';
import type { Review } from '#domain/matching/proposal.ts';
import type { Db } from '../database.ts';

/** Writes what those who lead think of proposals, each with its next version. */
export async function saveReviews(
  db: Db,
  reviews: readonly { readonly proposalId: string; readonly review: Review | null }[],
): Promise<void> {
  if (reviews.length === 0) return;
  const told = reviews.map(({ proposalId, review }) => {
    return { proposalId, review: review?.verdict ?? null, by: review?.by ?? null };
  });
  await sql`
    UPDATE match_proposal SET review = told.review, reviewed_by = told.by, version = version + 1
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS told ("proposalId" uuid, review text, by uuid)
    WHERE match_proposal.id = told."proposalId"`.execute(db);
}
