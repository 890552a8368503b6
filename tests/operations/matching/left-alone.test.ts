import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { composers } from '#operations/composers.ts';
import type { Actor } from '#operations/context.ts';
import { widenSearch } from '#operations/enrolment/widen-search.ts';
import { home } from '#operations/home/home.ts';
import { publishPairs, publishRound } from '#operations/matching/publish-round.ts';
import { compose } from '#operations/messages/composer.ts';
import { actor } from '../life-world.ts';
import { newId, tell } from '../../adapters/store/world.ts';
import { roundsWorld, type RoundsWorld } from './rounds-world.ts';

let world: RoundsWorld;
beforeAll(async () => {
  world = await roundsWorld();
}, 60_000);
beforeEach(() => world.begin());
afterAll(() => world.close());

const cards = async () =>
  (await world.store.read((reader) => reader.noticesOfProgramme(world.programmeId()))).filter(
    ({ about }) => about.kind === 'left-waiting',
  );
const own = async (who: Actor): Promise<Enrolment> => {
  const found = await world.store.read((reader) => reader.enrolment(world.programmeId(), who.personId));
  if (found === null) throw new Error('Not enrolled');
  return found;
};
const profile = (who: Actor) => world.store.read((reader) => reader.profile(who.personId));
const change = async (who: Actor, part: Partial<Enrolment>): Promise<void> => {
  const before = await own(who);
  await world.store.write((tx) => tx.saveEnrolment({ ...before, ...part, version: before.version + 1 }));
};
const left = async (who: Actor) => (await home(world.context, who)).standings[0]?.leftAlone ?? null;

/** Three mentors for four mentees: one is left. */
async function publish(): Promise<Actor> {
  await world.draft();
  const seen = await world.seen();
  await publishRound(world.context, world.hanna, seen);
  await publishPairs(world.context, seen.roundId);
  const [card, ...more] = await cards();
  expect(more).toEqual([]);
  if (card === undefined) throw new Error('Nobody was told');
  return actor(card.personId);
}

test('whoever a round leaves alone is told once, on a card and on their page, until they have somebody', async () => {
  const alone = await publish();
  const [card] = await cards();
  if (card === undefined) throw new Error('No card');
  const composed = await world.store.read((reader) => compose(composers, world.context, reader, card));
  expect(composed?.message).toMatchObject({ kind: 'left-waiting', role: 'mentee', why: 'none-left', nextTry: null });
  expect(await left(alone)).toMatchObject({ role: 'mentee', why: 'none-left' });
  for (const { members } of await world.pairingsNow()) {
    for (const { personId } of members) expect(await left(actor(personId))).toBeNull();
  }
});

test('nobody who stands aside hears of it, on the card or the page', async () => {
  const alone = await publish();
  await change(alone, { standsAside: true });
  expect(await left(alone)).toBeNull();
  const [card] = await cards();
  if (card === undefined) throw new Error('No card');
  expect(await world.store.read((reader) => compose(composers, world.context, reader, card))).toBeNull();
});

test('what would help is theirs to change with one press; twice is the same, and it is not said again', async () => {
  await world.draft();
  const waiting = await world.store.read(async (reader) => {
    const round = await reader.latestRound(world.programmeId());
    return round === null ? [] : reader.waiting(round.id);
  });
  const [one] = waiting;
  if (one === undefined) throw new Error('Nobody waits');
  const who = actor(one.personId);
  await world.store.write((tx) => tell(tx, [who.personId], { partnerStyle: 'alike' }));
  await publishRound(world.context, world.hanna, await world.seen());
  expect((await left(who))?.ways).toContainEqual({ kind: 'partner-style' });
  const press = { programmeId: world.programmeId(), way: { kind: 'partner-style' } } as const;
  await Promise.all([widenSearch(world.context, who, press), widenSearch(world.context, who, press)]);
  const after = await profile(who);
  expect(after?.told).not.toHaveProperty('partnerStyle');
  await widenSearch(world.context, who, press);
  expect((await profile(who))?.version).toBe(after?.version);
  expect((await left(who))?.ways).not.toContainEqual({ kind: 'partner-style' });
});

test('nobody widens a search in a programme that they are not in', async () => {
  const press = { programmeId: world.programmeId(), way: { kind: 'hours' } } as const;
  await expect(widenSearch(world.context, actor(newId()), press)).rejects.toThrow('not enrolled');
});
