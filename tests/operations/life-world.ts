import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { createHolidays } from '#adapters/holidays.ts';
import { createTables } from '#adapters/tables.ts';
import { openStore, type OpenStore } from '#adapters/store/store.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Actor, ActorIn, Context } from '#operations/context.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { Job } from '#operations/job.ts';
import type { Directory, DirectoryChanges, DirectoryPerson } from '#operations/ports/directory.ts';
import type { SeriesRecord } from '#operations/ports/booking.ts';
import { meetingOf, noon, pairOf, programmeOf, type Pair } from '../adapters/store/world.ts';
import { migratedDatabase } from '../support/migrated-database.ts';
import { leftToPolicy } from '../support/left-to-policy.ts';
import { withoutMail } from '../support/without-mail.ts';

/** A store of its own with a running programme, and a directory that holds what a test says it holds. */
export interface Life {
  readonly store: OpenStore;
  readonly context: Context;
  readonly programme: Programme;
  /** Somebody who acts in the programme. */
  as(personId: PersonId, isHr?: boolean): ActorIn;
  /** What has been rung since the last look. */
  rung(): readonly Job[];
  moveTo(instant: Temporal.Instant): void;
  /** A pair that takes part in the programme and has no series yet but a wanted one. */
  pair(): Promise<Pair>;
  /** A pair whose series stands in Outlook, with meetings that begin so many hours after noon. */
  bookedPair(hours: readonly number[]): Promise<Pair>;
  /** The directory's people, two a page; read to the end unless it is cut off after some pages. */
  readonly directory: {
    people: DirectoryPerson[];
    cutOffAfter: number | null;
    hours: Awaited<ReturnType<Directory['workingHours']>>;
    /** Tokens given out so far. */
    marks: number;
    /** What has changed, whatever the token. */
    changes: DirectoryChanges;
  };
  close(): Promise<void>;
}

export function actor(personId: PersonId, isHr = false): Actor {
  return { personId, isHr, isIt: false, language: 'sv' };
}

export async function openLife(): Promise<Life> {
  const database = await migratedDatabase();
  const store = openStore({ url: database.url, connections: 5 });
  const programme = programmeOf();
  await store.write((tx) => tx.saveProgramme(programme, noon));
  const rung: Job[] = [];
  let now = noon;
  const directory: Life['directory'] = {
    people: [],
    cutOffAfter: null,
    hours: null,
    marks: 0,
    changes: { kind: 'anew' },
  };
  const life: Life = {
    store,
    programme,
    as: (personId, isHr = false) => ({ ...actor(personId, isHr), programmeId: programme.id }),
    directory,
    context: contextOn({ store, now: () => now, rung, directory: directoryOf(directory) }),
    rung: () => rung.splice(0),
    moveTo: (instant) => {
      now = instant;
    },
    async pair() {
      const pair = pairIn(programme);
      await save(store, pair);
      directory.people.push(pair.mentor, pair.mentee);
      return pair;
    },
    async bookedPair(hours) {
      const pair = await life.pair();
      await store.write(async (tx) => {
        await tx.saveSeries(standing(pair));
        await tx.addMeetings(hours.map((each) => meetingOf(pair, each)));
      });
      return pair;
    },
    async close() {
      await store.close();
      await database.end();
    },
  };
  return life;
}

export async function meetingsOf({ store }: Life, pair: Pair): Promise<readonly Meeting[]> {
  return store.read((reader) => reader.meetingsOf([pair.series.id]));
}

function pairIn(programme: Programme): Pair {
  const pair = pairOf();
  const [mentor, mentee] = pair.enrolments;
  const inProgramme = { programmeId: programme.id, pausedUntil: null };
  return {
    ...pair,
    programme,
    enrolments: [
      { ...mentor, ...inProgramme },
      { ...mentee, ...inProgramme },
    ],
    round: { ...pair.round, programmeId: programme.id },
    proposal: { ...pair.proposal, status: 'approved' },
    pairing: { ...pair.pairing, programmeId: programme.id },
  };
}

async function save(store: OpenStore, pair: Pair): Promise<void> {
  await store.write(async (tx) => {
    await tx.savePeople([pair.mentor, pair.mentee], noon);
    for (const { id } of [pair.mentor, pair.mentee]) await tx.saveMailbox(id, null, noon);
    for (const enrolment of pair.enrolments) await tx.saveEnrolment(enrolment);
    await tx.saveRound(pair.round);
    await tx.fillRound(pair.round.id, [pair.proposal], []);
    await tx.addPairing(pair.pairing, pair.proposal.id);
    await tx.addSeries(pair.series, noon);
  });
}

function standing(pair: Pair): SeriesRecord {
  return {
    ...pair.series,
    status: 'verified',
    eventId: 'AAk',
    iCalUId: '040',
    plan: null,
    invited: null,
    earlier: [],
    triedAt: noon,
    dueAt: null,
    attempts: 0,
    followedAt: noon,
    checkedAt: noon,
    version: 2,
  };
}

function directoryOf(state: Life['directory']): Directory {
  return {
    async *people() {
      for (let from = 0, page = 0; from < state.people.length; from += 2, page += 1) {
        if (page === state.cutOffAfter) throw new OutsideFailure('unavailable', 'The connection was cut');
        yield state.people.slice(from, from + 2);
      }
    },
    mark: () => Promise.resolve(`token ${state.marks++}`),
    changesSince: () => Promise.resolve(state.changes),
    workingHours: () => Promise.resolve(state.hours),
    photo: () => Promise.resolve(null),
    groupsNamed: () => Promise.resolve([]),
    group: () => Promise.resolve(null),
    async *groupPeople() {},
  };
}

function contextOn(from: Pick<Context, 'store' | 'now' | 'directory'> & { readonly rung: Job[] }): Context {
  const unreachable = async (): Promise<never> => {
    throw new Error('Nothing else outside is called here');
  };
  const nobody = new Proxy(Object.create(null), { get: () => unreachable });
  return {
    ...from,
    newId: randomUUID,
    bell: {
      ring: async (jobs) => {
        from.rung.push(...jobs);
      },
    },
    calendar: nobody,
    changeNotices: nobody,
    appInstaller: leftToPolicy,
    ...withoutMail,
    messenger: nobody,
    homeZone: 'Europe/Stockholm',
    leaveAfterWorkingDays: 5,
    holidays: createHolidays(),
    tables: createTables(),
    log: { event: () => undefined, failure: () => undefined },
  };
}
