/** Two years of a large programme, in which one who takes part is somebody of the stand-in's company. */
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { fillCompany, openToAll } from '../programmes/company.ts';

/** Half of the pairings are in the programme that is looked at, and half of those without one are its proposals. */
const size = { programmes: 2, people: 30_000, pairings: 10_000, hasDraft: true };

/** Every tenth pairing has two years behind it; the viewer's is the first. */
const withHistory = 10;
const fortnights = 52;

export interface Filled {
  readonly programmeId: string;
  readonly pairingId: string;
  readonly surveyId: string;
}

/** Rows that name the viewer in the place of the mentee of the first pairing. */
const named = [
  ['enrolment', 'person_id'],
  ['pairing_member', 'person_id'],
  ['survey', 'person_id'],
  ['goal', 'owner_id'],
  ['goal', 'proposed_by'],
  ['notice', 'person_id'],
] as const;

/** Fills the database of a product whose directory has been read, as of `now`. */
export async function fillTwoYears(url: string, viewerId: string, now: string): Promise<Filled> {
  await fillCompany(url, size, Temporal.Instant.from(now));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET TimeZone TO UTC');
    const one = async (statement: string): Promise<string> => {
      const { rows } = await client.query<{ id: string }>(statement);
      const [row] = rows;
      if (row === undefined) throw new Error(`Nothing found: ${statement}`);
      return row.id;
    };
    const pairingId = await one('SELECT id FROM pairing ORDER BY id LIMIT 1');
    const mentee = await one(
      `SELECT person_id AS id FROM pairing_member WHERE pairing_id = '${pairingId}' AND role = 'mentee'`,
    );
    for (const [table, column] of named)
      await client.query(`UPDATE ${table} SET ${column} = '${viewerId}' WHERE ${column} = '${mentee}'`);
    await client.query(`UPDATE profile SET person_id = '${viewerId}' WHERE person_id = '${mentee}'`);
    for (const statement of history(pairingId)) await client.query(statement);
    const surveyId = await one(
      `SELECT id FROM survey WHERE person_id = '${viewerId}' AND status = 'answered' ORDER BY due_at DESC LIMIT 1`,
    );
    await client.query(`DELETE FROM response WHERE survey_id = '${surveyId}'`);
    await client.query(`UPDATE survey SET status = 'open', closed_at = NULL WHERE id = '${surveyId}'`);
    await client.query('ANALYZE');
    return { programmeId: openToAll, pairingId, surveyId };
  } finally {
    await client.end();
  }
}

/** Before what the company has already: a meeting every second week, that took place, with its answers. */
function history(pairingId: string): readonly string[] {
  const chosen = `(SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS at FROM pairing) AS numbered
    WHERE at % ${withHistory} = 0 OR id = '${pairingId}')`;
  const start = "'2024-09-03T08:00:00Z'::timestamptz + week * interval '14 days'";
  return [
    `UPDATE programme SET starts_on = '2024-09-01'`,
    `UPDATE pairing SET starts_on = '2024-09-01', begun_at = '2024-09-01'`,
    `INSERT INTO meeting (id, series_id, original_start_at, start_at, end_at, status, settled_at)
     SELECT gen_random_uuid(), series.id, ${start}, ${start}, ${start} + interval '45 minutes', 'held', ${start} + interval '1 hour'
     FROM meeting_series AS series CROSS JOIN generate_series(0, ${fortnights - 1}) AS week
     WHERE series.pairing_id IN ${chosen}`,
    `INSERT INTO survey (id, meeting_id, person_id, role, status, due_at, sent_at, closed_at)
     SELECT gen_random_uuid(), meeting.id, member.person_id, member.role, 'answered', meeting.end_at, meeting.end_at,
      meeting.end_at + interval '1 day'
     FROM meeting JOIN meeting_series ON meeting_series.id = series_id
     JOIN pairing_member AS member ON member.pairing_id = meeting_series.pairing_id
     WHERE start_at < '2026-09-01' AND settled_at IS NOT NULL`,
    `INSERT INTO response (survey_id, did_meet, usefulness, help_wanted, answered_at)
     SELECT id, 'yes', 4, false, closed_at FROM survey WHERE due_at < '2026-09-01'`,
  ];
}
