import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { nils, priya } from '../../standin/standin-fixture.ts';
import { faultsWorld, present, type FaultsWorld } from '../booking/faults-world.ts';
import { theProgramme } from '../../support/the-programme.ts';

let world: FaultsWorld;
beforeEach(async () => {
  world = await faultsWorld();
  await world.settleDown();
}, 60_000);
afterEach(() => world.end(), 60_000);

/** Whether each of the two has got the word after two missed meetings. */
async function told(): Promise<readonly boolean[]> {
  const programme = await world.context.store.read((reader) => theProgramme(reader));
  if (programme === null) throw new Error('No programme');
  const notices = await world.context.store.read((reader) => reader.noticesOfProgramme(programme.id));
  const sent = notices.filter(({ about, sentAt }) => about.kind === 'nudge' && sentAt !== null);
  return [nils, priya].map((each) => sent.some(({ personId }) => personId === world.actor(each).personId));
}

async function missed({ start, end }: Meeting, before: () => Promise<void>): Promise<void> {
  await world.moveTo(start.subtract({ minutes: 30 }).toString());
  await world.inOutlook(priya, `${world.eventAt(priya, start)}/respond`, { answer: 'decline' });
  await before();
  await world.moveTo(end.add({ minutes: 20 }).toString());
  await world.settleDown();
}

test('nobody is reminded in the middle of leave, but when they are back', async () => {
  const [first, second] = await world.ahead();
  await missed(present(first), async () => undefined);
  await missed(present(second), async () => {
    const { end } = present(second);
    const away = { start: end.add({ minutes: 5 }).toString(), end: end.add({ hours: 24 * 3 }).toString() };
    const leave = { subject: 'Away', showAs: 'oof', ...away };
    const { status } = await world.standin.control('POST', `/people/${priya.oid}/calendar/events`, leave);
    expect(status).toBeLessThan(300);
  });
  expect(await told()).toEqual([true, false]);
  await world.moveTo(
    present(second)
      .end.add({ hours: 24 * 7 })
      .toString(),
  );
  await world.settleDown();
  expect(await told()).toEqual([true, true]);
}, 60_000);
