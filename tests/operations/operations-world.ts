import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { createHolidays } from '#adapters/holidays.ts';
import { createTables } from '#adapters/tables.ts';
import { createSignIn } from '#adapters/microsoft365/sign-in.ts';
import { openStore } from '#adapters/store/store.ts';
import { createMessenger } from '#adapters/teams/messenger.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { ProgrammeId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import type { Actor, ActorIn, Context } from '#operations/context.ts';
import { enrolMe, type ProfileInput } from '#operations/enrolment/enrol.ts';
import { proposeMatches } from '#operations/matching/propose-matches.ts';
import { publishRound } from '#operations/matching/publish-round.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { createProgramme, type ProgrammeTerms } from '#operations/programme/set-up-programme.ts';
import { roundsByHand } from '#domain/programme/round-settings.ts';
import { everybodyIsIn } from '#domain/programme/mentor-rule.ts';
import { anySlot } from '#domain/programme/slot-policy.ts';
import type { SeriesRecord } from '#operations/ports/booking.ts';
import { runJob } from '#operations/run-job.ts';
import { work } from '#worker/work.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import type { StandinOptions } from '#standin/options.ts';
import { app, ida, nils, priya } from '../standin/standin-fixture.ts';
import { graphWorld, personIdOf, type GraphWorld } from '../adapters/microsoft365/world.ts';
import { migratedDatabase } from '../support/migrated-database.ts';
import { leftToPolicy } from '../support/left-to-policy.ts';
import { theProgramme } from '../support/the-programme.ts';
import { withoutMail } from '../support/without-mail.ts';

/** Everything real: rules, operations, a database of its own, the adapters, and the stand-in behind them. */
export interface OperationsWorld extends GraphWorld {
  readonly context: Context;
  actor(person: CompanyPerson): Actor;
  /** Somebody who acts in the programme that was opened. */
  actorIn(person: CompanyPerson): ActorIn;
  /** From now on it is about this programme. */
  opened(programmeId: ProgrammeId): void;
  /** Runs what the rows say is due until nothing is; fails when it never ends. */
  settleDown(): Promise<void>;
  /** Takes each step that is due now once or twice, as a worker does, with whatever cannot be done left undone. */
  work(): Promise<void>;
  moveTo(instant: string): Promise<void>;
  series(): Promise<SeriesRecord>;
  end(): Promise<void>;
}

export const profile: ProfileInput = {
  told: {
    offered: [{ competence: 'leadership', level: 5 }],
    wanted: [{ competence: 'leadership', level: 1, wantedLevel: 4, importance: 3 }],
    workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
    languages: ['sv', 'en'],
    place: 'Luleå',
    preferredTimes: [],
  },
  room: null,
  version: 0,
};

/** What no test of booking is about. */
export const usualTerms = {
  pairingMonths: null,
  ownRhythm: null,
  forms: ['mentoring', 'group', 'circle'],
  slots: anySlot,
  rounds: roundsByHand,
  joinsUntil: null,
  ...everybodyIsIn,
  languages: ['sv', 'en'],
  timeZone: 'Europe/Stockholm',
  country: 'SE',
  contact: null,
  texts: { welcome: { sv: '', en: '' }, farewell: { sv: '', en: '' } },
} as const satisfies Partial<ProgrammeTerms>;

/** An open programme of half a year, with meetings every two weeks. */
export const halfYear = {
  startsOn: Temporal.PlainDate.from('2026-12-07'),
  endsOn: Temporal.PlainDate.from('2027-05-31'),
  cadence: 'every-two-weeks',
  meetingMinutes: 45,
  audience: { kind: 'everyone' },
  status: 'open',
} as const;

/** To work out a country's year takes longer than most tests: the worlds of a file share what they know. */
const holidays = createHolidays();

/** @param options - another company than the usual, for one. */
export async function operationsWorld(options: Partial<StandinOptions> = {}): Promise<OperationsWorld> {
  // What the Graph client counts by its own clock passes with the company's.
  let leapt = 0;
  const graph = await graphWorld(options, { elapsed: () => performance.now() + leapt });
  const database = await migratedDatabase();
  const store = openStore({ url: database.url });
  const { standin } = graph;
  const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(standin.clock.now());
  const channel = 'https://api.botframework.com';
  const context: Context = {
    now,
    newId: randomUUID,
    store,
    bell: { ring: () => Promise.resolve() },
    calendar: graph.calendar,
    directory: graph.directory,
    changeNotices: graph.changeNotices,
    appInstaller: leftToPolicy,
    ...withoutMail,
    messenger: createMessenger({
      settings: {
        appId: app.clientId,
        tenantId: app.tenantId,
        channel: {
          loginUrl: `${standin.cloudUrl}/${app.tenantId}`,
          oAuthScope: channel,
          tokenIssuer: channel,
          openIdMetadataUrl: `${standin.cloudUrl}/botframework/v1/.well-known/openidconfiguration`,
          emulatorOpenIdMetadataUrl: `${standin.cloudUrl}/${app.tenantId}/v2.0/.well-known/openid-configuration`,
          oAuthUrl: channel,
        },
      },
      tokens: createSignIn(graph.settings),
      serviceUrl: `${standin.cloudUrl}/teams/`,
      tabLinks: tabLinksOf({
        appId: '4f8a2a8e-2f7b-4e6c-9b7e-3d0a0c5b1f11',
        teamsHost: 'teams.microsoft.com',
        publicUrl: 'https://lodestar.example',
      }),
      now,
    }),
    homeZone: 'Europe/Stockholm',
    leaveAfterWorkingDays: 5,
    holidays,
    tables: createTables(),
    log: {
      event: (name, facts) => void graph.logged.push({ name, facts }),
      failure: (name, facts) => void graph.logged.push({ name, facts }),
    },
  };
  let programmeId: ProgrammeId | null = null;
  const actorOf = (person: CompanyPerson): Actor => ({
    personId: personIdOf(person),
    isHr: person.appRoles.includes('HR'),
    isIt: person.appRoles.includes('IT'),
    language: person.preferredLanguage === 'sv-SE' ? 'sv' : 'en',
  });
  return {
    ...graph,
    context,
    actor: actorOf,
    actorIn: (person) => {
      if (programmeId === null) throw new Error('No programme has been opened');
      return { ...actorOf(person), programmeId };
    },
    opened: (id) => {
      programmeId = id;
    },
    async work() {
      for (let round = 0; round < 2; round += 1) {
        const due = await store.read((reader) => reader.dueJobs(now(), 100));
        for (const job of due) if (job.kind !== 'keep-subscription') await work(context, job, 1);
      }
    },
    async settleDown() {
      for (let round = 0; round < 20; round += 1) {
        const due = await store.read((reader) => reader.dueJobs(now(), 100));
        // Subscriptions need a product that answers the handshake; the journeys have one.
        const jobs = due.filter(({ kind }) => kind !== 'keep-subscription');
        if (jobs.length === 0) return;
        for (const job of jobs) await runJob(context, job);
      }
      throw new Error('The due work never ends');
    },
    moveTo: async (instant) => {
      leapt += Math.max(0, now().until(instant).total('milliseconds'));
      const answer = await standin.control('POST', '/clock', { to: instant });
      if (answer.status !== 200) throw new Error(answer.text);
    },
    async series() {
      const found = await store.read(async (reader) => {
        const programme = await theProgramme(reader);
        return programme === null ? [] : reader.seriesOfProgramme(programme.id);
      });
      const [one] = found;
      if (one === undefined || found.length !== 1) throw new Error(`${found.length} series instead of one`);
      return one;
    },
    async end() {
      await store.close();
      await database.end();
      await standin.end();
    },
  };
}

/** Ida leads HR; Nils wants a mentor, Priya is one. They are matched and approved; nothing is booked yet. */
export async function approvedPairing(world: OperationsWorld): Promise<void> {
  const { context } = world;
  for (const person of [ida, nils, priya]) await world.standin.control('POST', `/people/${person.oid}/chat/install`);
  await readDirectory(context);
  const programme = await createProgramme(context, world.actor(ida), {
    ...usualTerms,
    ...halfYear,
    name: { sv: 'Mentorprogrammet', en: 'The programme' },
    purpose: { sv: 'Att växa.', en: 'To grow.' },
  });
  if (isRefused(programme)) throw new Error(programme.refused);
  world.opened(programme.id);
  const hr = world.actorIn(ida);
  await join(nils, 'mentee');
  await join(priya, 'mentor');
  await publishFirstRound(context, hr, programme.id);

  async function join(person: typeof nils, role: Role): Promise<void> {
    const capacity = role === 'mentor' ? 1 : 0;
    const enrolment = await enrolMe(context, world.actorIn(person), {
      roles: [role],
      capacity,
      goals: ['Leda ett projekt'],
      profile,
    });
    if (isRefused(enrolment)) throw new Error(enrolment.refused);
  }
}

/** Proposes whoever is there, and publishes it. */
export async function publishFirstRound(context: Context, hr: ActorIn, programmeId: ProgrammeId): Promise<void> {
  const proposed = await proposeMatches(context, hr, { again: null, weights: null });
  if (proposed !== undefined) throw new Error(proposed.refused);
  const draft = await context.store.read((reader) => reader.latestRound(programmeId));
  if (draft === null) throw new Error('No round');
  const published = await publishRound(context, hr, { roundId: draft.id, version: draft.version });
  if (published !== undefined) throw new Error(published.refused);
  const round = await context.store.read((reader) => reader.round(draft.id));
  if (round?.status !== 'published') throw new Error(JSON.stringify(round));
}
