import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Programme } from '#domain/programme/programme.ts';
import { matchingView } from '#operations/matching/match-review.ts';
import { proposeMatches } from '#operations/matching/propose-matches.ts';
import { enrolmentOf, noon, programmeOf, someone, type Pair } from '../../adapters/store/world.ts';
import { actor, openLife, type Life } from '../life-world.ts';

const hanna = someone('Hanna');
let life: Life;
let pair: Pair;

beforeAll(async () => {
  life = await openLife();
  pair = await life.pair();
  await life.store.write((tx) => tx.savePeople([hanna], noon));
}, 60_000);
afterAll(() => life.close());

/** The two of the pair in a second programme: whom a round of it brings together. */
async function proposedFor(mentorId: Pair['mentor']['id'], menteeId: Pair['mentee']['id']) {
  const second: Programme = { ...programmeOf('open'), audience: { kind: 'everyone' } };
  await life.store.write(async (tx) => {
    await tx.saveProgramme(second, noon);
    await tx.saveEnrolment({ ...enrolmentOf(second, mentorId, 'mentor'), pausedUntil: null });
    await tx.saveEnrolment({ ...enrolmentOf(second, menteeId, 'mentee'), pausedUntil: null });
  });
  const hr = { ...actor(hanna.id, true), programmeId: second.id };
  expect(await proposeMatches(life.context, hr, { again: null, weights: null })).toBeUndefined();
  const { lines } = await matchingView(life.context, hr);
  return lines.map((line) => [line.mentorId, line.menteeId]);
}

test('two who meet in one programme are not brought together in another in the same roles, only the other way round', async () => {
  const { mentor, mentee } = pair;
  expect(await proposedFor(mentor.id, mentee.id)).toEqual([]);
  expect(await proposedFor(mentee.id, mentor.id)).toEqual([[mentee.id, mentor.id]]);
});
