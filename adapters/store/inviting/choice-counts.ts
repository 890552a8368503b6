import { sql } from 'kysely';
import type { PeopleFilter } from '#operations/ports/audience.ts';
import type { ChoiceCounts } from '#operations/ports/inviting.ts';
import { anyOf } from '../conditions.ts';
import type { Db } from '../database.ts';

/**
 * How it stands with those whom a choice means, counted in one look at the people. Accounts that are closed are counted
 * only where people are named one by one: of a department they are everybody who ever left.
 */
export async function choiceCounts(db: Db, programmeId: string, filter: PeopleFilter): Promise<ChoiceCounts> {
  const { departments, places, personIds } = filter;
  const chosen = sql.join(
    [
      personIds === undefined ? sql`enabled` : sql`person.id = ${anyOf(personIds)}`,
      ...(departments === undefined ? [] : [isNamed('department', departments)]),
      ...(places === undefined ? [] : [isNamed('place', places)]),
    ],
    sql` AND `,
  );
  const able = sql`enabled AND barred IS NULL AND invited`;
  const { rows } = await sql<ChoiceCounts>`
    WITH chosen AS (
      SELECT enabled, barred, invited, bot_state,
        EXISTS (SELECT 1 FROM enrolment WHERE person_id = person.id AND programme_id = ${programmeId}) AS is_in,
        EXISTS (
          SELECT 1 FROM invitation
          WHERE person_id = person.id AND programme_id = ${programmeId} AND how <> 'page' AND state <> 'undelivered'
        ) AS is_invited
      FROM person WHERE ${chosen})
    SELECT
      (count(*) FILTER (WHERE ${able} AND NOT is_in AND NOT is_invited))::int AS fresh,
      (count(*) FILTER (WHERE ${able} AND NOT is_in AND NOT is_invited
        AND bot_state IN ('blocked', 'not-installed')))::int AS "withoutBot",
      (count(*) FILTER (WHERE ${able} AND is_in))::int AS "alreadyIn",
      (count(*) FILTER (WHERE ${able} AND NOT is_in AND is_invited))::int AS "alreadyInvited",
      (count(*) FILTER (WHERE enabled AND barred = 'guest'))::int AS guests,
      (count(*) FILTER (WHERE enabled AND barred = 'no-address'))::int AS "withoutAddress",
      (count(*) FILTER (WHERE enabled AND barred = 'no-name'))::int AS "withoutName",
      (count(*) FILTER (WHERE enabled AND barred IS NULL AND NOT invited))::int AS "outsideGroup",
      (count(*) FILTER (WHERE NOT enabled))::int AS disabled
    FROM chosen`.execute(db);
  const [counts] = rows;
  if (counts === undefined) throw new Error('A count without a row');
  return counts;
}

function isNamed(column: 'department' | 'place', names: readonly string[]) {
  return sql`lower(${sql.ref(column)}) = ANY (ARRAY(SELECT lower(name) FROM unnest(${[...names]}::text[]) AS name))`;
}
