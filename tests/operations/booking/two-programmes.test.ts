import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { MeetingSeriesId, ProgrammeId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import { planSeries } from '#operations/booking/plan-series.ts';
import type { ActorIn } from '#operations/context.ts';
import { enrolMe } from '#operations/enrolment/enrol.ts';
import type { SeriesRecord } from '#operations/ports/booking.ts';
import { createProgramme } from '#operations/programme/set-up-programme.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import {
  approvedPairing,
  halfYear,
  operationsWorld,
  profile,
  publishFirstRound,
  usualTerms,
  type OperationsWorld,
} from '../operations-world.ts';

let world: OperationsWorld;
beforeEach(async () => {
  world = await operationsWorld();
}, 60_000);
afterEach(() => world.end(), 60_000);

/** Priya, who is Nils's mentor in one programme, becomes Ida's in a second one. */
async function secondPairing(): Promise<ProgrammeId> {
  const { context } = world;
  const programme = await createProgramme(context, world.actor(ida), {
    ...usualTerms,
    ...halfYear,
    name: { sv: 'Chefsprogrammet', en: 'The second programme' },
    purpose: { sv: 'Att leda.', en: 'To lead.' },
  });
  if (isRefused(programme)) throw new Error(programme.refused);
  const inThis = (person: typeof ida): ActorIn => ({ ...world.actor(person), programmeId: programme.id });
  const asMentee = { roles: ['mentee'], capacity: 0, goals: ['Leda flera'], profile } as const;
  const asMentor = { roles: ['mentor'], capacity: 1, goals: [], profile: null } as const;
  for (const [person, part] of [
    [ida, asMentee],
    [priya, asMentor],
  ] as const) {
    const enrolled = await enrolMe(context, inThis(person), part);
    if (isRefused(enrolled)) throw new Error(enrolled.refused);
  }
  await publishFirstRound(context, inThis(ida), programme.id);
  return programme.id;
}

async function seriesOf(programmeId: ProgrammeId): Promise<SeriesRecord> {
  const [series] = await world.context.store.read((reader) => reader.seriesOfProgramme(programmeId));
  if (series === undefined) throw new Error('No series');
  return series;
}

/** Begin and end of what is planned, in milliseconds. */
async function planned(id: MeetingSeriesId): Promise<readonly (readonly [number, number])[]> {
  const plan = await world.context.store.read(async (reader) => (await reader.series(id))?.plan ?? null);
  if (plan === null) throw new Error('Nothing is planned');
  return plan.occurrences
    .filter(({ kind }) => kind !== 'skipped')
    .map(({ start, originalStart }) => {
      const begin = (start ?? originalStart).toInstant().epochMilliseconds;
      return [begin, begin + plan.minutes * 60_000] as const;
    });
}

describe('somebody who meets in two programmes', () => {
  test('is planned for twice at the same moment, and never has two meetings at once', async () => {
    await approvedPairing(world);
    const first = await seriesOf(world.actorIn(nils).programmeId);
    const second = await seriesOf(await secondPairing());
    await Promise.all([first, second].map(({ id }) => planSeries(world.context, id)));
    const [ofNils, ofIda] = [await planned(first.id), await planned(second.id)];
    expect(ofNils.length).toBeGreaterThan(8);
    expect(ofIda.length).toBeGreaterThan(8);
    const both = ofNils.flatMap(([from, until]) =>
      ofIda.filter(([begin, end]) => begin < until && from < end).map(([begin]) => new Date(begin).toISOString()),
    );
    expect(both).toEqual([]);
  }, 60_000);
});
