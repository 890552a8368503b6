import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { openStore, type OpenStore } from '#adapters/store/store.ts';
import type { Enrolment, Role } from '#domain/enrolment/enrolment.ts';
import type { PersonProfile } from '#domain/enrolment/profile.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import type { Fit } from '#domain/matching/candidate.ts';
import { defaultWeights } from '#domain/programme/match-factors.ts';
import { standardSettings } from '#domain/programme/match-settings.ts';
import { roundsByHand } from '#domain/programme/round-settings.ts';
import { everybodyIsIn } from '#domain/programme/mentor-rule.ts';
import { anySlot } from '#domain/programme/slot-policy.ts';
import type { MatchProposal } from '#domain/matching/proposal.ts';
import type { MatchRound } from '#domain/matching/round.ts';
import { newMeeting, type Meeting } from '#domain/meetings/meeting.ts';
import type { MeetingSeries } from '#domain/booking/series.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import type { Writer } from '#operations/ports/store.ts';
import { isPostgresHere, onEmbedded, onPostgres, type MigratedDatabase } from '../../support/migrated-database.ts';

export const noon = Temporal.Instant.from('2026-03-02T12:00:00Z');
export const newId = <Kind extends string>() => idOf<Kind>(randomUUID());

type Open = () => Promise<MigratedDatabase>;
/** `url` is for rows that no store writes. */
type Tests = (store: () => OpenStore, url: () => string) => void;

const places: readonly { readonly name: string; readonly open: Open | null }[] = [
  { name: 'the embedded database', open: onEmbedded },
  ...[null, 'Europe/Stockholm', 'America/New_York'].map((zone) => ({
    name: zone === null ? 'PostgreSQL' : `PostgreSQL in ${zone}`,
    open: isPostgresHere() ? () => onPostgres(zone) : null,
  })),
];

/**
 * Runs the same tests on the embedded database and on PostgreSQL, also where the server stands in another zone than
 * UTC; each suite has a database of its own.
 */
export function onEachDatabase(tests: Tests): void {
  for (const { name, open } of places) {
    if (open !== null) {
      describe(`on ${name}`, () => {
        suite(open, tests);
      });
    } else if (process.env['CI']) throw new Error('TEST_POSTGRES_URL is not set, and CI must try PostgreSQL.');
    else process.stderr.write(`Left out on ${name}: TEST_POSTGRES_URL is not set.\n`);
  }
}

function suite(open: Open, tests: Tests): void {
  let database: MigratedDatabase | null = null;
  let store: OpenStore | null = null;
  beforeAll(async () => {
    database = await open();
    store = openStore({ url: database.url, connections: 5 });
  }, 60_000);
  afterAll(async () => {
    await store?.close();
    await database?.end();
  });
  tests(
    () => {
      if (store === null) throw new Error('The database did not open.');
      return store;
    },
    () => database?.url ?? '',
  );
}

export function someone(name: string): DirectoryPerson {
  return {
    id: newId(),
    name,
    givenName: name,
    mail: `${name.toLowerCase()}@ljungvind.example`,
    jobTitle: 'Technician',
    department: 'Drift',
    place: 'Luleå',
    country: 'SE',
    managerId: null,
    language: 'sv',
    enabled: true,
  };
}

/** A programme whose people all begin and end together. */
type Dated = Programme & { readonly endsOn: Temporal.PlainDate };

export function programmeOf(status: Programme['status'] = 'running'): Dated {
  return {
    id: newId(),
    name: { sv: 'Medvind', en: 'Tailwind' },
    purpose: { sv: 'Lära', en: 'Learn' },
    status,
    startsOn: Temporal.PlainDate.from('2026-03-01'),
    endsOn: Temporal.PlainDate.from('2026-10-25'),
    pairingMonths: null,
    forms: ['mentoring', 'group', 'circle'],
    slots: anySlot,
    languages: ['sv', 'en'],
    contact: null,
    joinsUntil: null,
    ...everybodyIsIn,
    texts: { welcome: { sv: '', en: '' }, farewell: { sv: '', en: '' } },
    cadence: 'monthly',
    meetingMinutes: 45,
    ownRhythm: null,
    audience: { kind: 'departments', departments: ['Drift', 'Kontor'] },
    timeZone: 'Europe/Stockholm',
    country: 'SE',
    matching: standardSettings,
    rounds: roundsByHand,
    version: 1,
  };
}

export const sampleProfile: PersonProfile = {
  offered: [{ competence: 'leadership', level: 5 }],
  wanted: [{ competence: 'networking', level: 0, wantedLevel: 3, importance: 3 }],
  workingStyle: { planning: -2, overview: -1, thinking: 0, feedback: 1, challenge: 2, pace: 0 },
  languages: ['sv', 'en'],
  place: 'Luleå',
  preferredTimes: [{ weekday: 2, from: Temporal.PlainTime.from('09:00'), until: Temporal.PlainTime.from('11:30') }],
};

/** People tell their profiles, or change them: the sample's, with what is said otherwise. */
export async function tell(
  tx: Pick<Writer, 'profile' | 'saveProfile'>,
  ids: readonly PersonId[],
  told: Partial<PersonProfile> & { readonly room?: number | null } = {},
): Promise<void> {
  for (const personId of ids) {
    const kept = (await tx.profile(personId)) ?? { personId, told: sampleProfile, room: null, version: 0 };
    const { room = kept.room, ...changes } = told;
    await tx.saveProfile({ personId, told: { ...kept.told, ...changes }, room, version: kept.version + 1 });
  }
}

export function enrolmentOf(programme: Programme, personId: PersonId, role: Role): Enrolment {
  return {
    id: newId(),
    programmeId: programme.id,
    personId,
    status: 'enrolled',
    roles: [role],
    capacity: role === 'mentor' ? 2 : 0,
    goals: ['Leda ett projekt'],
    enrolledAt: noon,
    pausedUntil: Temporal.PlainDate.from('2026-03-29'),
    freedAt: null,
    standsAside: false,
    version: 1,
  };
}

const fit: Fit = {
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
    questions: 0.5,
  },
  reasonsFor: [
    { kind: 'competence', competence: 'leadership', offeredLevel: 5, wantedLevel: 4 },
    { kind: 'common-hours', minutesAWeek: 2100, bestWeekday: 2, bestPart: 'morning' },
  ],
  reasonsAgainst: [{ kind: 'time-zones-apart', hours: 1 }],
};

/** A programme with one pairing whose series is wanted: everything that must exist before a meeting can. */
export interface Pair {
  readonly programme: Programme;
  readonly mentor: DirectoryPerson;
  readonly mentee: DirectoryPerson;
  readonly enrolments: readonly [Enrolment, Enrolment];
  readonly round: MatchRound;
  readonly proposal: MatchProposal;
  readonly pairing: Pairing;
  readonly series: MeetingSeries;
}

export function pairOf(mentor = someone('Astrid')): Pair {
  const mentee = someone('Omar');
  const programme = programmeOf();
  const enrolments = [
    enrolmentOf(programme, mentor.id, 'mentor'),
    enrolmentOf(programme, mentee.id, 'mentee'),
  ] as const;
  const round: MatchRound = {
    id: newId(),
    programmeId: programme.id,
    status: 'published',
    proposedAt: noon,
    proposedBy: mentor.id,
    publishedBy: mentor.id,
    publishedAt: null,
    publishesAt: null,
    held: null,
    form: 'mentoring',
    replaces: null,
    weights: defaultWeights,
    version: 1,
  };
  const proposal: MatchProposal = {
    id: newId(),
    roundId: round.id,
    mentorEnrolmentId: enrolments[0].id,
    menteeEnrolmentId: enrolments[1].id,
    mentorId: mentor.id,
    menteeId: mentee.id,
    status: 'proposed',
    fit,
    review: null,
    refusal: null,
    proposedAt: noon,
    version: 1,
  };
  const pairing: Pairing = {
    kind: 'pair',
    id: newId(),
    programmeId: programme.id,
    status: 'begun',
    members: [
      { personId: mentor.id, role: 'mentor' },
      { personId: mentee.id, role: 'mentee' },
    ],
    startsOn: Temporal.PlainDate.from('2026-03-02'),
    endsOn: programme.endsOn,
    begunAt: noon,
    pausedUntil: null,
    ended: null,
    place: null,
    rhythm: null,
    version: 1,
  };
  const series = seriesOf(pairing, mentor.id);
  return { programme, mentor, mentee, enrolments, round, proposal, pairing, series };
}

function seriesOf(pairing: Pairing, organiserId: PersonId): MeetingSeries {
  return {
    id: newId(),
    pairingId: pairing.id,
    pairingVersion: 1,
    status: 'wanted',
    organiserId,
    bookingKey: randomUUID(),
    eventId: null,
    iCalUId: null,
    joinUrl: null,
    timeZone: null,
    wish: null,
    ending: null,
    trouble: null,
    version: 1,
  };
}

export async function savePair(store: Pick<OpenStore, 'write'>, pair: Pair): Promise<void> {
  await store.write(async (writer) => {
    await writer.savePeople([pair.mentor, pair.mentee], noon);
    await tell(writer, [pair.mentor.id, pair.mentee.id]);
    await writer.saveProgramme(pair.programme, noon);
    for (const enrolment of pair.enrolments) await writer.saveEnrolment(enrolment);
    await writer.saveRound(pair.round);
    await writer.fillRound(pair.round.id, [pair.proposal], []);
    await writer.addPairing(pair.pairing, pair.proposal.id);
    await writer.addSeries(pair.series, noon);
  });
}

/** A meeting of 45 minutes that begins the given number of hours after noon. */
export function meetingOf(pair: Pair, hours: number): Meeting {
  const start = noon.add({ hours });
  return newMeeting({ id: newId(), seriesId: pair.series.id, originalStart: start, end: start.add({ minutes: 45 }) });
}
