import { createHolidays } from '#adapters/holidays.ts';
import { openStore, type OpenStore } from '#adapters/store/store.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { ActorIn, Context } from '#operations/context.ts';
import type { Job } from '#operations/job.ts';
import { matchingView, type MatchingView } from '#operations/matching/match-review.ts';
import type { DraftSeen } from '#operations/matching/propose-matches.ts';
import { enrolmentOf, newId, noon, programmeOf, someone } from '../../adapters/store/world.ts';
import { migratedDatabase } from '../../support/migrated-database.ts';
import { leftToPolicy } from '../../support/left-to-policy.ts';
import { withoutMail } from '../../support/without-mail.ts';

/** A company of its own with an open programme, on a real database; nothing outside is called. */
export interface MatchingWorld {
  readonly store: OpenStore;
  readonly context: Context;
  /** Ends the programme before, if there was one, and opens another with nobody in it. */
  begin(): Promise<void>;
  programmeId(): Programme['id'];
  /** Two HR leads. */
  readonly hanna: ActorIn;
  readonly henrik: ActorIn;
  /** Somebody who takes part in the present programme. */
  as(personId: PersonId): ActorIn;
  /** What was rung for since the last look. */
  rung(): readonly Job[];
  /** Somebody joins; a mentor with room for so many. */
  join(name: string, as: { readonly mentorOf: number } | 'mentee'): Promise<PersonId>;
  joinAll(names: readonly string[], as: { readonly mentorOf: number } | 'mentee'): Promise<readonly PersonId[]>;
  view(): Promise<MatchingView>;
  /** The draft as it is now. */
  seen(): Promise<DraftSeen>;
  /** `mentor–mentee status`, in alphabetical order. */
  pairs(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function matchingWorld(): Promise<MatchingWorld> {
  const database = await migratedDatabase();
  const store = openStore({ url: database.url });
  let programme: Programme | null = null;
  const current = (): Programme => {
    if (programme === null) throw new Error('No programme has begun');
    return programme;
  };
  const [hanna, henrik] = [someone('Hanna'), someone('Henrik')];
  await store.write((tx) => tx.savePeople([hanna, henrik], noon));
  const rung: Job[] = [];
  const context = contextOn(store, rung);
  const leads = ({ id: personId }: { id: PersonId }): ActorIn => ({
    personId,
    isHr: true,
    isIt: false,
    language: 'sv',
    get programmeId() {
      return current().id;
    },
  });
  const world: MatchingWorld = {
    store,
    context,
    hanna: leads(hanna),
    henrik: leads(henrik),
    as: (personId) => ({ personId, isHr: false, isIt: false, language: 'sv', programmeId: current().id }),
    rung: () => rung.splice(0),
    async begin() {
      const opened: Programme = { ...programmeOf('open'), audience: { kind: 'everyone' } };
      await store.write(async (tx) => {
        const before = programme;
        const present = before && (await tx.programme(before.id));
        if (present !== null)
          await tx.saveProgramme({ ...present, status: 'ended', version: present.version + 1 }, noon);
        await tx.saveProgramme(opened, noon);
      });
      programme = opened;
    },
    programmeId: () => current().id,
    async join(name, as) {
      const [id] = await world.joinAll([name], as);
      if (id === undefined) throw new Error('Nobody joined');
      return id;
    },
    async joinAll(names, as) {
      const people = names.map(someone);
      const role = as === 'mentee' ? 'mentee' : 'mentor';
      const capacity = as === 'mentee' ? 0 : as.mentorOf;
      await store.write(async (tx) => {
        await tx.savePeople(people, noon);
        for (const { id } of people) {
          await tx.saveEnrolment({ ...enrolmentOf(current(), id, role), pausedUntil: null, capacity });
        }
      });
      return people.map(({ id }) => id);
    },
    view: () => matchingView(context, world.hanna),
    async seen() {
      const { round } = await world.view();
      if (round === null) throw new Error('There is no round');
      return { roundId: round.id, version: round.version };
    },
    async pairs() {
      const { lines, people } = await world.view();
      const name = (id: PersonId): string => people.get(id)?.name ?? '?';
      return lines.map((line) => `${name(line.mentorId)}–${name(line.menteeId)} ${line.status}`).toSorted();
    },
    async close() {
      await store.close();
      await database.end();
    },
  };
  return world;
}

function contextOn(store: OpenStore, rung: Job[]): Context {
  const unreachable = async (): Promise<never> => {
    throw new Error('Nothing outside is called here');
  };
  const nobody = new Proxy(Object.create(null), { get: () => unreachable });
  let minutes = 0;
  return {
    // Each look at the clock is a minute later, so that rounds have an order.
    now: () => noon.add({ minutes: (minutes += 1) }),
    newId: () => newId<string>(),
    store,
    bell: { ring: async (jobs) => void rung.push(...jobs) },
    calendar: nobody,
    directory: nobody,
    changeNotices: nobody,
    appInstaller: leftToPolicy,
    ...withoutMail,
    messenger: nobody,
    homeZone: 'Europe/Stockholm',
    leaveAfterWorkingDays: 5,
    holidays: createHolidays(),
    tables: nobody,
    log: { event: () => undefined, failure: () => undefined },
  };
}
