import { actionsOn } from '../support/card.ts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { actOnCard } from '#bot/card-actions.ts';
import type { ActorIn } from '#operations/context.ts';
import { ownRoundsWorld, type OwnRoundsWorld } from '../operations/matching/own-rounds-world.ts';
import { links } from './card-samples.ts';

let world: OwnRoundsWorld;

beforeAll(async () => {
  world = await ownRoundsWorld();
}, 60_000);
afterAll(() => world.close());

async function press(actor: ActorIn, verb: string, more: object = {}) {
  const round = await world.lastRound();
  const desk = { context: world.context, tabLinks: links };
  // The bot is not told who has the role HR.
  const { programmeId, ...known } = { ...actor, isHr: false };
  const data = { programmeId, roundId: round?.id, ...more };
  const { card, summary } = await actOnCard(desk, known, { verb, data });
  return { summary, verbs: actionsOn(card).flatMap(({ verb: each }) => each ?? []), card };
}

test('a lead holds a draft, lets it go, and publishes it after a second look, all in the chat', async () => {
  await world.begin({ publishAfterDays: 3 });
  await world.join(['Ada', 'Bo'], 'mentor');
  await world.join(['Maj', 'Nils'], 'mentee');
  await world.at('2027-03-08T08:00');
  const held = await press(world.lea, 'hold-round');
  expect(held.verbs).toEqual(['release-round', 'ask-publish-round']);
  expect(JSON.stringify(held.card)).toContain('Lea håller kvar förslaget');
  expect((await press(world.lea, 'hold-round')).verbs).toEqual(held.verbs);
  expect((await press(world.lea, 'release-round')).verbs).toEqual(['hold-round', 'ask-publish-round']);
  const sure = await press(world.lea, 'ask-publish-round');
  expect([sure.summary, sure.verbs]).toEqual(['Publicera 2 mentorpar i Medvind?', ['publish-round', 'show-round']]);
  // Somebody has changed the draft since: it is not published as it was not seen.
  const outdated = await press(world.lea, 'publish-round', { version: '1' });
  expect(outdated.verbs).toEqual(['hold-round', 'ask-publish-round']);
  expect((await world.round())?.status).toBe('draft');
  const version = String((await world.round())?.version);
  expect((await press(world.lea, 'publish-round', { version })).summary).toBe('2 mentorpar har börjat i Medvind');
  expect((await world.round())?.publishedBy).toBe(world.lea.personId);
  // An old card answers with how it stands now.
  expect((await press(world.lea, 'ask-publish-round')).verbs).toEqual([]);
});

test('nobody else decides, not even somebody of HR, whom the bot cannot tell from others', async () => {
  await world.begin({ publishAfterDays: 3 });
  await world.join(['Ada'], 'mentor');
  await world.join(['Maj'], 'mentee');
  await world.at('2027-03-08T08:00');
  for (const verb of ['hold-round', 'ask-publish-round', 'show-round']) {
    expect((await press(world.hanna, verb)).verbs).toEqual([]);
  }
  expect(await world.round()).toMatchObject({ status: 'draft', held: null });
});
