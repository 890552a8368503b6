import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { SamplePerson } from '../../support/standin-client.ts';
import { saveKnownCompany } from './known-company.ts';
import type { Plant } from './plant.ts';
import { untilBooked } from './progress.ts';
import { markRequests, requestsSinceMark, type Tally } from '../../support/graph-tally.ts';
import { saveWanted, type WantedPair } from './wanted.ts';

/** Mentors and mentees of a plant's company, taken a few at a time, with the programme they take part in. */
export interface Participants {
  readonly programme: Programme;
  /** Pairs of people nobody has had yet. A mentor of several mentees organises for all of them. */
  take(pairs: number, menteesEach: number): readonly WantedPair[];
}

/** How many people of a generated company there are to so many in one zone, in which all pairs find common hours. */
export function companyFor(inOneZone: number): number {
  return Math.ceil(inOneZone * 2.2) + 100;
}

export async function openParticipants({ product, store }: Plant): Promise<Participants> {
  const everyone = await product.standin.people();
  const people = everyone.filter(mayTakePart);
  const programme = await saveKnownCompany(store, people, Temporal.Instant.from(await product.standin.now()));
  const free = people.map(({ oid }) => idOf<'Person'>(oid));
  return {
    programme,
    take(pairs, menteesEach) {
      const count = pairs + Math.ceil(pairs / menteesEach);
      if (free.length < count) throw new Error('The generated company has too few people in one zone.');
      const [mentees, mentors] = [free.splice(0, pairs), free.splice(0, count - pairs)];
      return mentees.flatMap((menteeId, index) => {
        const mentorId = mentors[index % mentors.length];
        return mentorId === undefined ? [] : [{ mentorId, menteeId, organiser: menteesEach > 1 ? 'mentor' : 'mentee' }];
      });
    },
  };
}

function mayTakePart({ hasMailbox, appRoles, timeZone }: SamplePerson): boolean {
  return hasMailbox && appRoles.length === 0 && timeZone === 'Europe/Stockholm';
}

export interface Booked {
  /** From the ring for the first step until everything is booked, looked at again and watched. */
  readonly seconds: number;
  readonly series: number;
  readonly broken: number;
  readonly tally: Tally;
  /** When it began, ms on the wall clock. */
  readonly began: number;
}

/** Has the plant's workers book these pairs' series; `look` is told how many stand, again and again. */
export async function book(
  plant: Plant,
  { programme }: Participants,
  pairs: readonly WantedPair[],
  look: (verified: number) => void = () => undefined,
): Promise<Booked> {
  const { product, store, jobs } = plant;
  const wanted = await saveWanted(store, programme, pairs, Temporal.Instant.from(await product.standin.now()));
  await markRequests(product.shellUrl);
  const [began, start] = [Date.now(), performance.now()];
  await jobs.bell.ring(wanted);
  const { broken } = await untilBooked(
    product.databaseUrl,
    ({ verified }) => look(verified),
    () => plant.log(),
  );
  const seconds = (performance.now() - start) / 1000;
  return { seconds, series: pairs.length, broken, tally: await requestsSinceMark(product.shellUrl), began };
}
