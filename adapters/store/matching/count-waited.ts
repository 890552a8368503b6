import { sql, type RawBuilder } from 'kysely';

/** How many published rounds each of those who are enrolled has been left out of since they joined or were last served. */
export function countWaited(programmeId: string): RawBuilder<{ readonly id: string; readonly rounds: number }> {
  return sql`
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
