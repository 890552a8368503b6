import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { PeopleColumn } from '#domain/access/people-list.ts';
import { seenStates } from '#domain/access/seen-by-hr.ts';
import { idOf } from '#domain/ids.ts';
import { isOpen, proposalStatuses } from '#domain/matching/proposal.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { ListedIn, PeopleListReader, PeopleWish } from '#operations/ports/people-list.ts';
import type { Db } from '../database.ts';
import { alphabetical } from './alphabet.ts';

const state = z.enum(seenStates);
const openStatuses = proposalStatuses.filter((status) => isOpen({ status }));

interface Answer {
  readonly hits: number;
  readonly listed: readonly { readonly id: string; readonly isProposed: boolean }[];
  readonly counts: readonly { readonly state: string; readonly department: string; readonly people: number }[];
}

/** HR's list of the people of a programme, narrowed, sorted and counted where the rows are, in one walk through them. */
export function peopleListReader(db: Db): PeopleListReader {
  return {
    listedPeople: async (within, wish, { skip, most }) => {
      const { rows } = await sql<Answer>`
        WITH ${standings(within)}, department_in_order AS MATERIALIZED (
          SELECT department, row_number() OVER (ORDER BY ${alphabetical(sql`department`, wish.language)}) AS place
          FROM (SELECT DISTINCT department FROM standing) AS each
        ), listed AS MATERIALIZED (
          SELECT person_id, is_proposed, state, standing.department, ${nameKey(wish.language)} AS name, ${sortKey(wish)} AS key,
            ${wanted(wish)} AS hit
          FROM standing JOIN department_in_order ON department_in_order.department = standing.department
        ), page AS (
          SELECT json_build_object('id', person_id, 'isProposed', is_proposed) AS person, row_number() OVER () AS number
          FROM (SELECT person_id, is_proposed FROM listed WHERE hit
            ORDER BY key ${sql.raw(wish.order.down ? 'DESC' : 'ASC')}, name, person_id OFFSET ${skip} LIMIT ${most}) AS each
        )
        SELECT (SELECT count(*)::int FROM listed WHERE hit) AS hits,
          (SELECT coalesce(json_agg(person ORDER BY number), '[]') FROM page) AS listed,
          (SELECT coalesce(json_agg(each), '[]') FROM (
            SELECT state, department, count(*)::int AS people FROM listed GROUP BY state, department) AS each) AS counts`.execute(
        db,
      );
      const { hits, listed, counts } = rows[0] ?? { hits: 0, listed: [], counts: [] };
      return {
        hits,
        listed: listed.map(({ id, isProposed }) => ({ personId: idOf(id), isProposed })),
        counts: counts.map((row) => ({ ...row, state: state.parse(row.state) })),
      };
    },
  };
}

/**
 * Everybody of the programme, with the state that HR sees: `stateSeen` of domain/access says the same of one person, and
 * a test holds the two together. Nothing else of an enrolment may narrow or sort the list.
 */
function standings({ programmeId, roundId, today }: ListedIn): RawBuilder<unknown> {
  return sql`paired AS MATERIALIZED (
      SELECT person_id, sum(CASE WHEN role = 'mentor' THEN people - 1 ELSE 0 END)::int AS mentees
      FROM (
        SELECT member.person_id, member.role, count(*) OVER (PARTITION BY pairing.id) AS people
        FROM pairing JOIN pairing_member AS member ON member.pairing_id = pairing.id AND member.left_at IS NULL
        WHERE pairing.programme_id = ${programmeId} AND pairing.status <> 'closed'
      ) AS each
      GROUP BY person_id
    ), proposed AS MATERIALIZED (
      SELECT unnest(ARRAY[mentor_enrolment_id, mentee_enrolment_id]) AS id FROM match_proposal
      WHERE round_id = ${roundId}::uuid AND status = ANY (${openStatuses}::text[])
      GROUP BY 1
    ), standing AS MATERIALIZED (
      SELECT enrolment.person_id, person.name_key_sv, person.name_key_en, person.sought, person.department, person.bot_state,
        enrolment.roles, enrolment.capacity, enrolment.enrolled_at, coalesce(paired.mentees, 0) AS mentees,
        proposed.id IS NOT NULL AS is_proposed,
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
      -- Those who wait for a yes, and those who were told no, stand in a list of their own.
      WHERE enrolment.programme_id = ${programmeId} AND enrolment.status IN ('enrolled', 'withdrawn')
    )`;
}

function wanted({ search, states, role, department }: PeopleWish): RawBuilder<boolean> {
  const words = search.split(/\s+/).filter((word) => word !== '');
  const conditions = [
    ...(seenStates.every((each) => states.includes(each)) ? [] : [sql<boolean>`state = ANY (${states}::text[])`]),
    ...(role === null ? [] : [sql<boolean>`${role} = ANY (roles)`]),
    ...(department === null ? [] : [sql<boolean>`standing.department = ${department}`]),
    ...words.map((word) => sql<boolean>`position(${word.toLowerCase()} IN sought) > 0`),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` AND `)})`;
}

function nameKey(language: Language): RawBuilder<string> {
  return language === 'sv' ? sql`name_key_sv COLLATE "C"` : sql`name_key_en COLLATE "C"`;
}

/** Of each column's; a state sorts by how far somebody has come. Names stand in order anyhow. */
function sortKey({ order: { column }, language }: PeopleWish): RawBuilder<unknown> {
  return column === 'name' ? nameKey(language) : keys[column];
}

const keys: Readonly<Record<Exclude<PeopleColumn, 'name'>, RawBuilder<unknown>>> = {
  department: sql`place`,
  role: sql`array_to_string(roles, ',') COLLATE "C"`,
  state: sql`array_position(${seenStates}::text[], state)`,
  load: sql`capacity * 10 + mentees`,
  since: sql`enrolled_at`,
  bot: sql`bot_state COLLATE "C"`,
};
