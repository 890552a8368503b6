import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isRefused } from '#domain/refused.ts';
import { matchCandidates } from '#operations/candidates/match-candidates.ts';
import { suggestMentorsToMe } from '#operations/choosing/suggest-mentors.ts';
import { openChoiceWorld, type ChoiceWorld, type Participant } from './choice-world.ts';

let world: ChoiceWorld;
let ali: Participant;
let sara: Participant;

beforeAll(async () => {
  world = await openChoiceWorld();
}, 60_000);
afterAll(() => world.close(), 60_000);

beforeEach(async () => {
  await world.begin('hr');
  ali = await world.mentor('Ali', 5);
  sara = await world.mentee('Sara');
  await world.work();
});

describe('where HR runs rounds', () => {
  test('nobody is asked or told; suggestions come when the mentee looks, and the ranking is a wish', async () => {
    expect(await world.view(sara)).toMatchObject({ hasLooked: false, choosing: 'hr' });
    const looked = await suggestMentorsToMe(world.context, await world.in(sara));
    if (looked !== undefined && isRefused(looked)) throw new Error(looked.refused);
    await world.rank(sara, [ali]);
    expect(await world.view(sara)).toMatchObject({ asked: null, isRanked: true, wishes: [{ name: 'Ali' }] });
    expect(await world.told(ali)).toEqual([]);
    const programme = await world.programme();
    const candidates = await world.store.read((reader) =>
      matchCandidates(reader, programme, { rejected: [], rules: [] }, world.context.now()),
    );
    expect(candidates.find(({ personId }) => personId === sara.id)?.wishes).toEqual([ali.id]);
  });

  test('the wished mentors are asked as soon as mentees choose for themselves', async () => {
    await suggestMentorsToMe(world.context, await world.in(sara));
    await world.rank(sara, [ali]);
    const { matching } = await world.programme();
    await world.setProgramme({ matching: { ...matching, choosing: 'self' } });
    await world.work();
    expect((await world.view(sara))?.asked?.mentor.name).toBe('Ali');
  });
});
