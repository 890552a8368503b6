/** A large company with many programmes, written by the database itself: the API would take hours. */
import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';

export interface CompanySize {
  readonly programmes: number;
  readonly people: number;
  readonly pairings: number;
  /** Those who have nobody stand in a draft of the first programme, two by two; else nothing is proposed there. */
  readonly hasDraft: boolean;
}

/** The one that everybody has joined; half of the pairings are in it. */
export const openToAll = uuid('1', 1);

/** Those of a pairing in the second programme, who are in these two alone however many there are. */
export function inTwoProgrammes({ pairings }: Pick<CompanySize, 'pairings'>): readonly string[] {
  // Every pairing with an odd number goes round the other programmes: these come to the second, of 3 as of 30.
  const numbers = Array.from({ length: pairings }, (_, at) => at).filter(
    (at) => at % 2 === 1 && ((at - 1) / 2) % 58 === 0,
  );
  return numbers.flatMap((at) => [uuid('2', 2 * at + 1), uuid('2', 2 * at + 2)]);
}

function uuid(kind: string, number: number): string {
  return `${kind}0000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Fills a migrated database. Everybody has told a profile; the pairs have met for three months and go on for five. */
export async function fillCompany(url: string, size: CompanySize, now: Temporal.Instant): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET TimeZone TO UTC');
    for (const statement of statements(size, now.toString())) await client.query(statement);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

const names = `
  (ARRAY['Alva','Björn','Cecilia','David','Elin','Farid','Greta','Åsa','Örjan','Émile'])[1 + n % 10] || ' ' ||
  (ARRAY['Andersson','Bergström','Carlsson','Dahl','Ek','Öberg','Ärlig'])[1 + n % 7] || ' ' || n`;
const places = "(ARRAY['Luleå','Umeå','Göteborg','Malmö'])[1 + n % 4]";
const titles = "(ARRAY['Projektledare','Systemutvecklare','Controller','Drifttekniker'])[1 + n % 4]";

const hours = JSON.stringify({
  timeZone: 'Europe/Stockholm',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00:00', until: '17:00:00' })),
});
const profile = JSON.stringify({
  offered: [{ competence: 'leadership', level: 4 }],
  wanted: [{ competence: 'leadership', level: 1, wantedLevel: 3, importance: 2 }],
  workingStyle: { planning: 0, overview: 1, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
  languages: ['sv', 'en'],
  place: 'Luleå',
  preferredTimes: [{ weekday: 2, from: '09:00:00', until: '11:00:00' }],
});
/** What is offered and wanted differs, so that people suit some better than others; those of two numbers in a row alike. */
const profiles = `replace('${profile}', 'leadership', (ARRAY['leadership','networking','communication'])[1 + (n - 1) / 2 % 3])`;
const fit = JSON.stringify({
  score: 0.82,
  factors: {
    competences: 1,
    goals: 0.5,
    'working-style': 0.7,
    language: 1,
    place: 1,
    'experience-gap': 0.3,
    'common-hours': 0.9,
    'career-wish': 0.5,
    'earlier-ratings': 0.5,
  },
  reasonsFor: [{ kind: 'competence', competence: 'leadership', offeredLevel: 5, wantedLevel: 4 }],
  reasonsAgainst: [{ kind: 'time-zones-apart', hours: 1 }],
});

/** The id of the row with a number; `n` may be any expression. */
const id = (kind: string, n: string): string =>
  `('${kind}0000000-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** In which programme a pairing is. */
const programmeOfPair = (programmes: number): string =>
  `CASE WHEN n % 2 = 0 THEN 1 ELSE 2 + ((n - 1) / 2) % ${programmes - 1} END`;

function statements({ programmes, people, pairings, hasDraft }: CompanySize, now: string): readonly string[] {
  const pairs = `FROM generate_series(0, ${pairings - 1}) AS n`;
  const ofPair = id('1', programmeOfPair(programmes));
  const [mentor, mentee] = [id('2', '2 * n + 1'), id('2', '2 * n + 2')];
  return [
    `INSERT INTO programme (id, name_sv, name_en, purpose_sv, purpose_en, status, starts_on, ends_on, forms, cadence,
      meeting_minutes, audience, departments, languages, time_zone, country, created_at, version)
     SELECT ${id('1', 'n')}, 'Program ' || n, 'Programme ' || n, '', '', 'running', '2026-09-01', '2027-05-31',
      '{mentoring,group}', 'monthly', 45, CASE WHEN n = 1 THEN 'everyone' ELSE 'departments' END,
      CASE WHEN n = 1 THEN '{}' ELSE ARRAY['Avdelning ' || (100 + n)] END, '{sv,en}', 'Europe/Stockholm', 'SE',
      '${now}', 1 FROM generate_series(1, ${programmes}) AS n`,
    `INSERT INTO person (id, name, given_name, mail, job_title, department, place, country, language, enabled, bot_state,
      working_hours, mailbox_read_at, synced_at)
     SELECT ${id('2', 'n')}, ${names}, 'Alva', 'person.' || n || '@example.com', ${titles}, 'Avdelning ' || n % 60,
      ${places}, 'SE', 'sv', true, 'reachable', '${hours}'::jsonb, '${now}', '${now}'
     FROM generate_series(1, ${people}) AS n`,
    `INSERT INTO profile (person_id, content, room, version)
     SELECT ${id('2', 'n')}, (${profiles})::jsonb, NULL, 1 FROM generate_series(1, ${people}) AS n`,
    ...enrolments(people, pairs, ofPair),
    `INSERT INTO match_round (id, programme_id, status, form, proposed_at, proposed_by, weights, waiting, version)
     SELECT ${id('4', 'n')}, ${id('1', 'n')}, 'published', 'mentoring', '2026-09-01', ${id('2', '1')}, '{}', '[]', 1
     FROM generate_series(1, ${programmes}) AS n`,
    `INSERT INTO match_proposal (id, round_id, mentor_enrolment_id, mentee_enrolment_id, status, fit, proposed_at, version)
     SELECT ${id('5', 'n')}, ${id('4', programmeOfPair(programmes))}, mentor.id, mentee.id, 'approved', '${fit}'::jsonb,
      '2026-09-01', 1 ${pairs}
     JOIN enrolment AS mentor ON mentor.person_id = ${mentor} AND mentor.programme_id = ${ofPair}
     JOIN enrolment AS mentee ON mentee.person_id = ${mentee} AND mentee.programme_id = ${ofPair}`,
    ...meetings({ pairs, ofPair, mentor, mentee, now }),
    ...(hasDraft ? draft(people, pairings, now) : []),
  ];
}

/** Everybody is in the first programme, and the two of a pairing in its own. */
function enrolments(people: number, pairs: string, ofPair: string): readonly string[] {
  const columns =
    'id, programme_id, person_id, status, roles, capacity, goals, enrolled_at, paused_until, stands_aside, version';
  const role = (n: string) => `CASE WHEN ${n} % 2 = 1 THEN '{mentor}'::text[] ELSE '{mentee}'::text[] END`;
  const capacity = (n: string) => `CASE WHEN ${n} % 2 = 1 THEN 2 ELSE 0 END`;
  return [
    `INSERT INTO enrolment (${columns})
     SELECT gen_random_uuid(), '${openToAll}', ${id('2', 'n')}, CASE WHEN n % 50 = 0 THEN 'withdrawn' ELSE 'enrolled' END,
      ${role('n')}, ${capacity('n')}, '{Leda}', '2026-08-01'::timestamptz + n * interval '1 minute',
      CASE WHEN n % 40 = 0 THEN '2027-01-15'::date END, n % 50 <> 0 AND n % 30 = 0, 1
     FROM generate_series(1, ${people}) AS n`,
    `INSERT INTO enrolment (${columns})
     SELECT gen_random_uuid(), ${ofPair}, ${id('2', '2 * n + who')}, 'enrolled', ${role('who')}, ${capacity('who')},
      '{Leda}', '2026-08-10', NULL, false, 1
     ${pairs} CROSS JOIN generate_series(1, 2) AS who ON CONFLICT DO NOTHING`,
  ];
}

interface OfPairs {
  readonly pairs: string;
  readonly ofPair: string;
  readonly mentor: string;
  readonly mentee: string;
  readonly now: string;
}

function meetings({ pairs, ofPair, mentor, mentee, now }: OfPairs): readonly string[] {
  const start = "'2026-09-07T08:00:00Z'::timestamptz + month * interval '28 days' + (n % 40) * interval '3 hours'";
  return [
    `INSERT INTO pairing (id, programme_id, kind, proposal_id, status, starts_on, ends_on, begun_at, version)
     SELECT ${id('6', 'n')}, ${ofPair}, 'pair', ${id('5', 'n')}, 'begun', '2026-09-01', '2027-05-31', '2026-09-01', 1 ${pairs}`,
    `INSERT INTO pairing_member (pairing_id, person_id, role) SELECT ${id('6', 'n')}, ${mentor}, 'mentor' ${pairs}`,
    `INSERT INTO pairing_member (pairing_id, person_id, role) SELECT ${id('6', 'n')}, ${mentee}, 'mentee' ${pairs}`,
    `INSERT INTO meeting_series (id, pairing_id, pairing_version, status, organiser_id, booking_key, event_id, ical_uid,
      join_url, time_zone, followed_at, checked_at, version)
     SELECT ${id('7', 'n')}, ${id('6', 'n')}, 1, 'booked', ${mentor}, gen_random_uuid(), 'event-' || n, 'uid-' || n,
      'https://teams.example/' || n, 'Europe/Stockholm', '${now}', '${now}', 1 ${pairs}`,
    `INSERT INTO graph_subscription (person_id, subscription_id, client_state_hash, expires_at)
     SELECT ${mentor}, 'subscription-' || n, 'hash', '${now}'::timestamptz + interval '3 days' ${pairs}`,
    `INSERT INTO mailbox_watch (person_id, token, window_start_at, window_end_at, looked_at)
     SELECT ${mentor}, 'token', '2026-11-01', '2027-02-01', '${now}' ${pairs}`,
    `INSERT INTO meeting (id, series_id, original_start_at, start_at, end_at, status, settled_at)
     SELECT gen_random_uuid(), ${id('7', 'n')}, start, start, start + interval '45 minutes',
      CASE WHEN start < '${now}' THEN 'held' ELSE 'planned' END,
      CASE WHEN start < '${now}' THEN start + interval '1 hour' END
     FROM (SELECT n, ${start} AS start ${pairs} CROSS JOIN generate_series(0, 7) AS month) AS each`,
    `INSERT INTO survey (id, meeting_id, person_id, role, status, due_at, sent_at, closed_at)
     SELECT gen_random_uuid(), meeting.id, member.person_id, member.role, 'answered', meeting.end_at, meeting.end_at,
      meeting.end_at + interval '1 day'
     FROM meeting JOIN meeting_series ON meeting_series.id = series_id
     JOIN pairing_member AS member ON member.pairing_id = meeting_series.pairing_id WHERE settled_at IS NOT NULL`,
    `INSERT INTO response (survey_id, did_meet, usefulness, help_wanted, answered_at)
     SELECT id, 'yes', 4, false, closed_at FROM survey`,
    `INSERT INTO goal (id, pairing_id, owner_id, proposed_by, title, measure, status, progress_percent, created_at, version)
     SELECT gen_random_uuid(), ${id('6', 'n')}, ${mentee}, ${mentee}, 'Leda ett projekt', '', 'accepted', 40, '2026-09-10', 1 ${pairs}`,
    `INSERT INTO notice (id, kind, person_id, pairing_id, programme_id, subject, wanted_at, sent_at, activity_id)
     SELECT gen_random_uuid(), said.kind, member.person_id, pairing.id, pairing.programme_id, pairing.id::text, '2026-09-01',
      '2026-09-01', 'activity'
     FROM pairing JOIN pairing_member AS member ON member.pairing_id = pairing.id
     CROSS JOIN unnest(ARRAY['introduction', 'booked']) AS said(kind)`,
  ];
}

/** Of the first programme. */
function draft(people: number, pairings: number, now: string): readonly string[] {
  return [
    `INSERT INTO match_round (id, programme_id, status, form, proposed_at, proposed_by, weights, waiting, version)
     VALUES ('${uuid('8', 1)}', '${openToAll}', 'draft', 'mentoring', '${now}', ${id('2', '1')}, '{}', '[]', 1)`,
    `INSERT INTO match_proposal (id, round_id, mentor_enrolment_id, mentee_enrolment_id, status, fit, proposed_at, version)
     SELECT gen_random_uuid(), '${uuid('8', 1)}', mentor.id, mentee.id, 'proposed', '${fit}'::jsonb, '${now}', 1
     FROM generate_series(${2 * pairings + 1}, ${people - 1}, 2) AS n
     JOIN enrolment AS mentor ON mentor.person_id = ${id('2', 'n')} AND mentor.programme_id = '${openToAll}'
     JOIN enrolment AS mentee ON mentee.person_id = ${id('2', 'n + 1')} AND mentee.programme_id = '${openToAll}'`,
  ];
}
