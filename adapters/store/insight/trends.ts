import { sql, type RawBuilder } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { TrendOf, TrendReader } from '#operations/ports/insight.ts';
import type { Db } from '../database.ts';

/**
 * The meetings that the overview counts (`meetingsIn` in `operations/insight`), with their time over: of the latest series of a
 * pairing all but what was skipped when it was planned; of earlier ones what took place or should have; and what people had
 * outside their series.
 */
const counted = ({ programmeId, now }: TrendOf): RawBuilder<unknown> => sql`
  SELECT meeting.end_at, meeting.status, latest.pairing_id
  FROM (
    SELECT id, pairing_id, row_number() OVER (PARTITION BY pairing_id ORDER BY pairing_version DESC) AS age
    FROM meeting_series
    WHERE pairing_id IN (SELECT id FROM pairing WHERE programme_id = ${programmeId})
  ) AS latest
  JOIN meeting ON meeting.series_id = latest.id
  WHERE meeting.end_at <= ${now}
    AND NOT (meeting.status = 'cancelled' AND (meeting.note IS NOT NULL OR meeting.told_by IS NOT NULL))
    AND (latest.age = 1 OR meeting.told_by IS NOT NULL OR meeting.status IN ('held', 'missed'))`;

const holds = sql`count(*) FILTER (WHERE status = 'held')`;

export function trendReader(db: Db): TrendReader {
  return {
    meetingWeeks: async (of, since) => {
      const { rows } = await sql<{ monday: Temporal.PlainDate; planned: number; held: number }>`
        SELECT date_trunc('week', end_at AT TIME ZONE ${of.timeZone})::date AS monday,
          count(*)::int AS planned, ${holds}::int AS held
        FROM (${counted(of)}) AS met
        WHERE end_at >= (${since}::date)::timestamp AT TIME ZONE ${of.timeZone}
        GROUP BY 1 ORDER BY 1`.execute(db);
      return rows;
    },
    units: async (of, by) => {
      const name = sql.ref(`person.${by}`);
      const { rows } = await sql<{ name: string; people: number; matched: number; planned: number; held: number }>`
        WITH paired AS (
          SELECT DISTINCT person_id FROM pairing_member JOIN pairing ON pairing.id = pairing_member.pairing_id
          WHERE programme_id = ${of.programmeId} AND left_at IS NULL AND (${of.isOver}::boolean OR pairing.status <> 'closed')
        ), people AS (
          SELECT ${name} AS name, count(*)::int AS people, count(paired.person_id)::int AS matched
          FROM enrolment JOIN person ON person.id = enrolment.person_id LEFT JOIN paired ON paired.person_id = person.id
          WHERE programme_id = ${of.programmeId} AND enrolment.status = 'enrolled'
          GROUP BY 1
        ), sums AS (
          SELECT pairing_id, count(*) AS planned, ${holds} AS held FROM (${counted(of)}) AS met GROUP BY pairing_id
        ), meetings AS (
          SELECT name, sum(planned)::int AS planned, sum(held)::int AS held
          FROM sums JOIN (
            SELECT DISTINCT pairing_id, ${name} AS name
            FROM pairing_member JOIN person ON person.id = pairing_member.person_id
            WHERE left_at IS NULL
          ) AS members USING (pairing_id)
          GROUP BY name
        )
        SELECT people.name, people, matched, coalesce(planned, 0) AS planned, coalesce(held, 0) AS held
        FROM people LEFT JOIN meetings ON meetings.name = people.name
        ORDER BY people DESC, people.name`.execute(db);
      return rows;
    },
  };
}
