import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { home } from '#operations/home/home.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { nils, priya } from '../../standin/standin-fixture.ts';
import { faultsWorld, present, type FaultsWorld } from '../booking/faults-world.ts';

let world: FaultsWorld;
beforeEach(async () => {
  world = await faultsWorld();
  await world.settleDown();
}, 60_000);
afterEach(() => world.end(), 60_000);

const chat = async (person: typeof nils): Promise<string> =>
  JSON.stringify((await world.standin.control('GET', `/people/${person.oid}/chat`)).json);

/** Priya says no to it before it begins, and it is settled. */
async function declined({ start, end }: Meeting): Promise<void> {
  await world.moveTo(start.subtract({ minutes: 30 }).toString());
  await world.inOutlook(priya, `${world.eventAt(priya, start)}/respond`, { answer: 'decline' });
  await world.moveTo(end.add({ minutes: 20 }).toString());
  await world.settleDown();
}

test('two meetings declined in Outlook: the guest is asked in the chat first, the organiser a week later, and a yes is told', async () => {
  const [first, second] = await world.ahead();
  await declined(present(first));
  await declined(present(second));
  await world.later({ hours: 1 });
  await world.settleDown();
  expect(await chat(priya)).not.toContain('still-there');
  // Nobody is written to at Christmas.
  await world.moveTo('2026-12-28T09:00:00Z');
  await world.settleDown();
  expect(await chat(priya)).toContain('still-there');
  expect(await chat(nils)).not.toContain('wait-for-them');
  await world.moveTo('2026-12-29T10:00:00Z');
  await world.settleDown();
  expect(await chat(nils)).toContain('wait-for-them');
  // She answers an invitation after all: his card says so, and nothing is asked of him any more.
  const [next] = await world.ahead();
  const { start } = present(next);
  await world.inOutlook(priya, `${world.eventAt(priya, start)}/respond`, { answer: 'accept' });
  await world.later({ minutes: 20 });
  await world.settleDown();
  const [pairing] = (await home(world.context, world.actor(nils))).pairings;
  expect(pairing?.reach).toMatchObject({ state: 'none' });
  expect(await chat(nils)).not.toContain('wait-for-them');
}, 120_000);
