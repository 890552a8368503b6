import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isRefused } from '#domain/refused.ts';
import { discardDraft, undoInDraft } from '#operations/matching/change-draft.ts';
import { NotAllowed } from '#operations/failures.ts';
import { addMatchRule } from '#operations/matching/match-rules.ts';
import { proposalView } from '#operations/matching/match-review.ts';
import { matchContext, proposeMatches, runRound } from '#operations/matching/propose-matches.ts';
import { exportRound } from '#operations/matching/export-round.ts';
import { publishRound } from '#operations/matching/publish-round.ts';
import { whatIf } from '#operations/matching/what-if.ts';
import { defaultWeights } from '#domain/programme/match-factors.ts';
import { roundsWorld, type RoundsWorld } from './rounds-world.ts';
import { programmeOf, tell } from '../../adapters/store/world.ts';
import { theProgramme } from '../../support/the-programme.ts';

let world: RoundsWorld;

beforeAll(async () => {
  world = await roundsWorld();
}, 60_000);
beforeEach(() => world.begin());
afterAll(() => world.close());

describe('a round', () => {
  test('is a draft that begins nothing, with everybody in a pair or waiting', async () => {
    await world.draft();
    const { round, lines, waiting } = await world.view();
    expect(round).toMatchObject({ status: 'draft', version: 2 });
    expect(lines).toHaveLength(3);
    expect(waiting).toMatchObject([{ role: 'mentee', reason: 'no-mentor-left' }]);
    expect(await world.pairingsNow()).toEqual([]);
    expect(await world.store.read((reader) => reader.noticesOfProgramme(world.programmeId()))).toEqual([]);
  });

  test('marks pairs with what there is to think of; another place is told, but marks nobody', async () => {
    const elsewhere = await world.join('Dag', { mentorOf: 1 });
    await world.store.write(async (tx) => {
      await tell(tx, [elsewhere], { place: 'Malmö' });
    });
    await world.draft();
    const { lines } = await world.view();
    const against = new Map<string, readonly string[]>();
    for (const { id } of lines) {
      const view = await proposalView(world.context, world.hanna, id);
      if (isRefused(view)) throw new Error(view.refused);
      const { proposal } = view;
      against.set(
        id,
        proposal.fit.reasonsAgainst.map(({ kind }) => kind),
      );
    }
    const ofDag = lines.find(({ mentorId }) => mentorId === elsewhere);
    expect(against.get(ofDag?.id ?? '')).toContain('different-place');
    expect(lines.map(({ cautions }) => cautions)).toEqual(
      lines.map(({ id }) => (against.get(id) ?? []).filter((kind) => kind !== 'different-place').length),
    );
    expect(lines.every(({ cautions }) => cautions > 0)).toBe(true);
  });

  test('is HR’s alone', async () => {
    const anybody = { ...world.hanna, isHr: false };
    await expect(proposeMatches(world.context, anybody, { again: null, weights: null })).rejects.toThrow(NotAllowed);
    await world.draft();
    const seen = await world.seen();
    await expect(publishRound(world.context, anybody, seen)).rejects.toThrow(NotAllowed);
    await expect(undoInDraft(world.context, anybody, seen)).rejects.toThrow(NotAllowed);
  });

  test('is begun once, by one of two HR leads who press at the same moment', async () => {
    const outcomes = await Promise.allSettled(
      [world.hanna, world.henrik].map((lead) => proposeMatches(world.context, lead, { again: null, weights: null })),
    );
    const begun = outcomes.filter((one) => one.status === 'fulfilled' && one.value === undefined);
    expect(begun).toHaveLength(1);
    expect((await world.view()).lines).toHaveLength(3);
    expect(await proposeMatches(world.context, world.henrik, { again: null, weights: null })).toEqual({
      refused: 'draft-open',
    });
  });

  test('of many people is worked out by a worker, and only once however often it is run', async () => {
    const many = Array.from({ length: 400 }, (_, at) => `M${at}`);
    await world.joinAll(many, 'mentee');
    await world.draft();
    const { round } = await world.view();
    if (round === null) throw new Error('No round');
    expect(round.status).toBe('matching');
    expect(world.rung()).toEqual([{ kind: 'run-round', id: round.id }]);
    const due = await world.store.read((reader) => reader.dueJobs(world.context.now(), 500));
    expect(due).toContainEqual({ kind: 'run-round', id: round.id });
    // Neither complains: HR may be told of the one whose press was second.
    await Promise.all([runRound(world.context, round.id), runRound(world.context, round.id)]);
    await runRound(world.context, round.id);
    expect((await world.view()).lines).toHaveLength(3);
  });

  test('run again keeps the locks and does not bring back what was taken out', async () => {
    await world.draft();
    const [locked, out] = await world.open();
    await world.decide('lock', [locked?.id ?? '']);
    await world.decide('exclude', [out?.id ?? '']);
    expect(
      await proposeMatches(world.context, world.hanna, { again: await world.seen(), weights: null }),
    ).toBeUndefined();
    const { lines } = await world.view();
    const pairOf = (line: typeof locked) => ({ mentorId: line?.mentorId, menteeId: line?.menteeId });
    expect(lines.filter(({ status }) => status === 'locked')).toMatchObject([pairOf(locked)]);
    expect(lines.filter(({ status }) => status === 'excluded')).toMatchObject([pairOf(out)]);
    expect(lines.filter(({ status }) => status === 'proposed')).toHaveLength(2);
  });

  test('run again says which lock could not be kept', async () => {
    await world.draft();
    const { mentorId, menteeId } = await world.first();
    await world.decide('lock');
    await addMatchRule(world.context, world.henrik, { personId: menteeId, otherId: mentorId, seen: null });
    expect((await world.view()).lostLocks).toEqual([]);
    const again = await world.seen();
    expect(await proposeMatches(world.context, world.hanna, { again, weights: null })).toBeUndefined();
    expect((await world.view()).lostLocks).toMatchObject([{ mentorId, menteeId }]);
  });

  test('that is discarded leaves nothing but room for the next one', async () => {
    await world.draft();
    await discardDraft(world.context, world.hanna, await world.seen());
    expect((await world.view()).round).toBeNull();
    await world.draft();
    expect((await world.view()).lines).toHaveLength(3);
  });
});

describe('other weights', () => {
  const weights = { ...defaultWeights, competences: 0, place: 10 };
  const weightsNow = async () => (await world.store.read((reader) => theProgramme(reader)))?.matching.weights;

  test('are tried on the draft, with its locks, and nothing is saved', async () => {
    await world.draft();
    for (const line of await world.open()) await world.decide('lock', [line.id]);
    const before = [await world.pairs(), await world.seen(), await weightsNow()];
    const { roundId } = await world.seen();
    expect(await whatIf(world.context, world.hanna, { roundId, weights })).toMatchObject({
      changed: 0,
      pairs: { now: 3, tried: 3 },
    });
    expect([await world.pairs(), await world.seen(), await weightsNow()]).toEqual(before);
  });

  test('hold from a rerun on, and undo brings the earlier ones back', async () => {
    await world.draft();
    const earlier = await weightsNow();
    const again = await world.seen();
    expect(await proposeMatches(world.context, world.hanna, { again, weights })).toBeUndefined();
    expect(await weightsNow()).toEqual(weights);
    expect((await world.view()).round?.weights).toEqual(weights);
    expect(await undoInDraft(world.context, world.hanna, await world.seen())).toBeUndefined();
    expect(await weightsNow()).toEqual(earlier);
  });
});

test('a round is taken out as a file with everybody in it, and that is written down', async () => {
  await world.draft();
  const { roundId } = await world.seen();
  const { proposals, waiting } = await exportRound(world.context, world.hanna, roundId);
  expect([proposals.length, waiting.length]).toEqual([3, 1]);
  const anybody = { ...world.hanna, isHr: false };
  await expect(exportRound(world.context, anybody, roundId)).rejects.toThrow(NotAllowed);
});

test('common hours are those of the middle of what is left of the programme, since clocks change on the way', () => {
  const from = Temporal.PlainDate.from('2026-09-07');
  const year = { ...programmeOf('open'), startsOn: from, endsOn: from.add({ months: 9 }) };
  const weekOn = (day: string) =>
    matchContext(year, Temporal.Instant.from(`${day}T08:00:00Z`)).referenceWeek.monday.toString();
  expect(weekOn('2026-08-10')).toBe('2027-01-18');
  expect(weekOn('2026-09-07')).toBe('2027-01-18');
  expect(weekOn('2027-06-01')).toBe('2027-05-31');
  expect(weekOn('2027-07-01')).toBe('2027-06-28');
});
