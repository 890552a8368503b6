import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { PeopleColumn } from '#domain/access/people-list.ts';
import { seenStates } from '#domain/access/seen-by-hr.ts';
import { idOf } from '#domain/ids.ts';
import { isOpen, proposalStatuses } from '#domain/matching/proposal.ts';
import type { ListedIn, PeopleListReader, PeopleWish } from '#operations/ports/people-list.ts';
import type { Db } from '../database.ts';
import { alphabetical, wordPattern } from './alphabet.ts';

const state = z.enum(seenStates);
const openStatuses = proposalStatuses.filter((status) => isOpen({ status }));

interface ListedRow {
  readonly id: string;
  readonly isProposed: boolean;
}

/** HR's list of the people of a programme, narrowed, sorted and counted where the rows are. */
export function peopleListReader(db: Db): PeopleListReader {
  return {
    listedPeople: async (within, wish, { skip, most }) => {
      const { rows } = await sql<{ hits: number; listed: readonly ListedRow[] }>`
        WITH ${listed(within)}, hit AS MATERIALIZED (
          SELECT person_id AS id, proposed, ${alphabetical(sql`name`, wish.language)} AS name, ${sortKey(wish)} AS key
          FROM listed WHERE ${wanted(wish)}
        ), page AS (
          SELECT id, proposed, row_number() OVER () AS number FROM (
            SELECT id, proposed FROM hit ORDER BY key ${sql.raw(wish.order.down ? 'DESC' : 'ASC')}, name, id
            OFFSET ${skip} LIMIT ${most}) AS rows_of_page
        )
        SELECT (SELECT count(*)::int FROM hit) AS hits,
          (SELECT coalesce(json_agg(json_build_object('id', id, 'isProposed', proposed) ORDER BY number), '[]') FROM page) AS listed`.execute(
        db,
      );
      const [found] = rows;
      const people = found?.listed ?? [];
      return {
        hits: found?.hits ?? 0,
        listed: people.map(({ id, isProposed }) => ({ personId: idOf(id), isProposed })),
      };
    },
    listedCounts: async (within) => {
      const { rows } = await sql<{ state: string; department: string; people: number }>`
        WITH ${listed(within)}
        SELECT state, department, count(*)::int AS people FROM listed
        GROUP BY state, department ORDER BY state, department COLLATE "C"`.execute(db);
      return rows.map((row) => ({ ...row, state: state.parse(row.state) }));
    },
  };
}

/**
 * Everybody of the programme, with the state that HR sees: `stateSeen` of domain/access says the same of one person, and
 * a test holds the two together. Nothing else of an enrolment may narrow or sort the list.
 */
function listed({ programmeId, roundId, today }: ListedIn): RawBuilder<unknown> {
  return sql`paired AS MATERIALIZED (
      SELECT member.person_id, sum(CASE WHEN member.role = 'mentor' THEN others.people - 1 ELSE 0 END)::int AS mentees
      FROM pairing
      JOIN pairing_member AS member ON member.pairing_id = pairing.id AND member.left_at IS NULL
      JOIN (SELECT pairing_id, count(*) AS people FROM pairing_member WHERE left_at IS NULL GROUP BY pairing_id) AS others
        ON others.pairing_id = pairing.id
      WHERE pairing.programme_id = ${programmeId} AND pairing.status <> 'closed'
      GROUP BY member.person_id
    ), proposed AS MATERIALIZED (
      SELECT mentor_enrolment_id AS id FROM match_proposal
      WHERE round_id = ${roundId}::uuid AND status = ANY (${openStatuses}::text[])
      UNION
      SELECT mentee_enrolment_id FROM match_proposal
      WHERE round_id = ${roundId}::uuid AND status = ANY (${openStatuses}::text[])
    ), listed AS (
      SELECT enrolment.person_id, person.name, person.department, person.place, person.job_title, person.bot_state,
        enrolment.roles, enrolment.capacity, enrolment.enrolled_at, coalesce(paired.mentees, 0) AS mentees,
        proposed.id IS NOT NULL AS proposed,
        CASE
          WHEN enrolment.status = 'withdrawn' THEN 'withdrawn'
          WHEN paired.person_id IS NOT NULL THEN 'matched'
          WHEN enrolment.stands_aside THEN 'aside'
          WHEN enrolment.paused_until > ${today}::date THEN 'paused'
          WHEN proposed.id IS NOT NULL THEN 'proposed'
          ELSE 'waiting'
        END AS state
      FROM enrolment
      JOIN person ON person.id = enrolment.person_id
      LEFT JOIN paired ON paired.person_id = enrolment.person_id
      LEFT JOIN proposed ON proposed.id = enrolment.id
      WHERE enrolment.programme_id = ${programmeId}
    )`;
}

function wanted({ search, states, role, department }: PeopleWish): RawBuilder<boolean> {
  const words = search.split(/\s+/).filter((word) => word !== '');
  const conditions = [
    ...(seenStates.every((each) => states.includes(each)) ? [] : [sql<boolean>`state = ANY (${states}::text[])`]),
    ...(role === null ? [] : [sql<boolean>`${role} = ANY (roles)`]),
    ...(department === null ? [] : [sql<boolean>`department = ${department}`]),
    ...words.map(
      (word) =>
        sql<boolean>`(name || ' ' || department || ' ' || place || ' ' || job_title) COLLATE "C" ~* ${wordPattern(word)}`,
    ),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` AND `)}`;
}

/** A state sorts by how far somebody has come. */
const keys: Readonly<Record<Exclude<PeopleColumn, 'name' | 'department'>, RawBuilder<unknown>>> = {
  role: sql`array_to_string(roles, ',') COLLATE "C"`,
  state: sql`array_position(${seenStates}::text[], state)`,
  load: sql`capacity * 10 + mentees`,
  since: sql`enrolled_at`,
  bot: sql`bot_state COLLATE "C"`,
};

function sortKey({ order: { column }, language }: PeopleWish): RawBuilder<unknown> {
  return column === 'name' || column === 'department' ? alphabetical(sql.ref(column), language) : keys[column];
}
