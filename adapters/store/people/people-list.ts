import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { PeopleColumn } from '#domain/access/people-list.ts';
import { seenStates } from '#domain/access/seen-by-hr.ts';
import { idOf } from '#domain/ids.ts';
import { isOpen, proposalStatuses } from '#domain/matching/proposal.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { ListedIn, PeopleListReader, PeopleWish } from '#operations/ports/people-list.ts';
import { anyOf } from '../conditions.ts';
import type { Db } from '../database.ts';
import { alphabetical } from './alphabet.ts';

const state = z.enum(seenStates);
/** As `roomSeen` of domain/access says of one person; a test holds the two together. */
const hasRoom = sql<boolean>`takes_more AND state NOT IN ('withdrawn', 'aside', 'paused')`;
const openStatuses = proposalStatuses.filter((status) => isOpen({ status }));

interface Answer {
  readonly hits: number;
  readonly listed: readonly { readonly id: string; readonly isProposed: boolean }[];
  readonly counts: readonly {
    readonly state: string;
    readonly department: string;
    readonly people: number;
    readonly withRoom: number;
  }[];
}

/** HR's list of the people of a programme, narrowed, sorted and counted where the rows are, in one walk through them. */
export function peopleListReader(db: Db): PeopleListReader {
  return {
    listedPeople: async (within, wish, { skip, most }) => {
      const hit = wanted(wish);
      const { rows } = await sql<Answer>`
        WITH ${standings(within, wish)}, page AS (
          SELECT json_build_object('id', person_id, 'isProposed', is_proposed) AS person, row_number() OVER () AS number
          FROM (SELECT person_id, is_proposed FROM standing WHERE ${hit}
            ORDER BY ${inOrder(wish)}, name, person_id OFFSET ${skip} LIMIT ${most}) AS each
        )
        SELECT (SELECT count(*)::int FROM standing WHERE ${hit}) AS hits,
          (SELECT coalesce(json_agg(person ORDER BY number), '[]') FROM page) AS listed,
          (SELECT coalesce(json_agg(each), '[]') FROM (
            SELECT state, department, count(*)::int AS people, count(*) FILTER (WHERE ${hasRoom})::int AS "withRoom"
            FROM standing GROUP BY state, department) AS each) AS counts`.execute(db);
      const { hits, listed, counts } = rows[0] ?? { hits: 0, listed: [], counts: [] };
      return {
        hits,
        listed: listed.map(({ id, isProposed }) => ({ personId: idOf(id), isProposed })),
        counts: counts.map((row) => ({ ...row, state: state.parse(row.state) })),
      };
    },
    lastMet: async (programmeId, personIds) => {
      if (personIds.length === 0) return new Map();
      const rows = await db
        .selectFrom('pairing_member')
        .innerJoin('pairing', 'pairing.id', 'pairing_member.pairing_id')
        .innerJoin('meeting_series', 'meeting_series.pairing_id', 'pairing.id')
        .innerJoin('meeting', 'meeting.series_id', 'meeting_series.id')
        .select((eb) => ['pairing_member.person_id', eb.fn.max('meeting.start_at').as('at')])
        .where('pairing_member.person_id', '=', anyOf(personIds))
        .where('pairing_member.left_at', 'is', null)
        .where('pairing.programme_id', '=', programmeId)
        .where('meeting.status', '=', 'held')
        .groupBy('pairing_member.person_id')
        .execute();
      return new Map(rows.map(({ person_id, at }) => [idOf<'Person'>(person_id), at]));
    },
  };
}

/**
 * Everybody of the programme, with the state that HR sees: `stateSeen` of domain/access says the same of one person, and
 * a test holds the two together. Nothing else of an enrolment may narrow or sort the list. The rows are kept narrow, so
 * that twenty thousand stay in memory.
 */
function standings({ programmeId, roundId, today }: ListedIn, wish: PeopleWish): RawBuilder<unknown> {
  const { column } = wish.order;
  return sql`paired AS MATERIALIZED (${menteesIn(programmeId)}),
    proposed AS MATERIALIZED (
      SELECT unnest(ARRAY[mentor_enrolment_id, mentee_enrolment_id]) AS id FROM match_proposal
      WHERE round_id = ${roundId}::uuid AND status = ANY (${openStatuses}::text[])
      GROUP BY 1
    ), ${column === 'department' ? departmentsInOrder(wish.language) : sql``}
    standing AS MATERIALIZED (
      SELECT enrolment.person_id, person.department, ${nameKey(wish.language)} AS name, ${sortKey(wish)} AS key,
        ${found(wish)} AS is_found, proposed.id IS NOT NULL AS is_proposed,
        'mentor' = ANY (enrolment.roles) AND enrolment.capacity > coalesce(paired.mentees, 0) AS takes_more,
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
      ${column === 'department' ? sql`JOIN department_in_order ON department_in_order.department = person.department` : sql``}
      LEFT JOIN paired ON paired.person_id = enrolment.person_id
      LEFT JOIN proposed ON proposed.id = enrolment.id
      -- Those who wait for a yes, and those who were told no, stand in a list of their own.
      WHERE enrolment.programme_id = ${programmeId} AND enrolment.status IN ('enrolled', 'withdrawn')
    )`;
}

/**
 * Whoever is in a pairing, with how many mentees they have. Only of groups are members counted, as there are few: this is read
 * for everybody whenever the list is.
 */
function menteesIn(programmeId: string): RawBuilder<unknown> {
  return sql`
    SELECT member.person_id, sum(
      CASE
        WHEN member.role <> 'mentor' THEN 0
        WHEN pairing.kind = 'pair' THEN 1
        ELSE (
          SELECT count(*) - 1 FROM pairing_member AS other WHERE other.pairing_id = pairing.id AND other.left_at IS NULL
        )
      END)::int AS mentees
    FROM pairing JOIN pairing_member AS member ON member.pairing_id = pairing.id AND member.left_at IS NULL
    WHERE pairing.programme_id = ${programmeId} AND pairing.status <> 'closed'
    GROUP BY member.person_id`;
}

/** There are few of them, so that their places in the alphabet are quickly told. */
function departmentsInOrder(language: Language): RawBuilder<unknown> {
  return sql`department_in_order AS MATERIALIZED (
      SELECT department, row_number() OVER (ORDER BY ${alphabetical(sql`department`, language)} COLLATE "C") AS number
      FROM (SELECT DISTINCT department FROM person) AS each
    ),`;
}

function wanted({ states, onlyWithRoom }: PeopleWish): RawBuilder<boolean> {
  return sql<boolean>`(is_found AND state = ANY (${states}::text[]) AND ${onlyWithRoom ? hasRoom : sql`true`})`;
}

function found({ search, role, department }: PeopleWish): RawBuilder<boolean> {
  const words = search.split(/\s+/).filter((word) => word !== '');
  const conditions = [
    ...(role === null ? [] : [sql<boolean>`${role} = ANY (enrolment.roles)`]),
    ...(department === null ? [] : [sql<boolean>`person.department = ${department}`]),
    ...words.map((word) => sql<boolean>`position(${word.toLowerCase()} IN person.sought) > 0`),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` AND `)})`;
}

function nameKey(language: Language): RawBuilder<string> {
  return language === 'sv' ? sql`person.name_key_sv COLLATE "C"` : sql`person.name_key_en COLLATE "C"`;
}

const keys: Readonly<Record<Exclude<PeopleColumn, 'name' | 'state'>, RawBuilder<unknown>>> = {
  department: sql`department_in_order.number`,
  role: sql`array_to_string(enrolment.roles, ',') COLLATE "C"`,
  load: sql`enrolment.capacity * 10 + coalesce(paired.mentees, 0)`,
  since: sql`enrolment.enrolled_at`,
  bot: sql`person.bot_state COLLATE "C"`,
};

/** A state sorts by how far somebody has come. */
function inOrder({ order: { column, down } }: PeopleWish): RawBuilder<unknown> {
  const key = column === 'state' ? sql`array_position(${seenStates}::text[], state)` : sql`key`;
  return sql`${key} ${sql.raw(down ? 'DESC' : 'ASC')}`;
}

function sortKey({ order: { column }, language }: PeopleWish): RawBuilder<unknown> {
  if (column === 'name') return nameKey(language);
  return column === 'state' ? sql`NULL::int` : keys[column];
}
