import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { composers } from '#operations/composers.ts';
import { compose } from '#operations/messages/composer.ts';
import { endWhenDue } from '#operations/programme/end-programme.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { enrolmentOf, noon, someone, tell, type Pair } from '../../adapters/store/world.ts';
import { openLife, type Life } from '../life-world.ts';

const hanna = someone('Hanna');
const cia = someone('Cia');
const lastDay = Temporal.PlainDate.from('2026-03-20');
const weekLater = Temporal.Instant.from('2026-03-27T23:00:00Z');
let life: Life;
let pair: Pair;

beforeEach(async () => {
  life = await openLife();
  pair = await life.bookedPair([24]);
  await life.store.write(async (tx) => {
    await tx.savePeople([hanna, cia], noon);
    await tell(tx, [cia.id]);
    await tx.saveEnrolment({ ...enrolmentOf(life.programme, cia.id, 'mentee'), pausedUntil: null });
    await tx.saveProgramme({ ...life.programme, endsOn: lastDay, version: 2 }, noon);
    await tx.savePairing({ ...pair.pairing, endsOn: lastDay, version: pair.pairing.version + 1 });
    await tx.addLead(life.programme.id, { personId: hanna.id, appointedBy: hanna.id, appointedAt: noon });
  });
}, 60_000);
afterEach(() => life.close());

const programme = () => life.store.read((reader) => reader.programme(life.programme.id));
const notices = async () =>
  (await life.store.read((reader) => reader.noticesOfProgramme(life.programme.id))).map(({ about, personId }) => [
    about.kind,
    personId,
  ]);

test('a programme whose last day is over ends by itself a week later, once: one word to all, and to those who lead it', async () => {
  life.moveTo(weekLater.subtract({ seconds: 1 }));
  await endWhenDue(life.context, life.programme.id);
  expect((await programme())?.status).not.toBe('ended');
  life.moveTo(weekLater);
  await endWhenDue(life.context, life.programme.id);
  await endWhenDue(life.context, life.programme.id);
  expect(await programme()).toMatchObject({ status: 'ended', version: 3 });
  expect(await life.store.read((reader) => reader.pairing(pair.pairing.id))).toMatchObject({
    status: 'closed',
    ended: { why: 'completed' },
  });
  const told = [pair.mentor.id, pair.mentee.id, cia.id].map((id) => ['farewell', id]);
  expect(new Set(await notices())).toEqual(new Set([...told, ['programme-report', hanna.id]]));
  const said = await life.store.read(async (reader) => {
    const all = await reader.noticesOfProgramme(life.programme.id);
    return Promise.all(all.map((notice) => compose(composers, life.context, reader, notice)));
  });
  const messages = said.map((each) => each?.message);
  expect(messages).toContainEqual(
    expect.objectContaining({
      kind: 'farewell',
      pairings: [expect.objectContaining({ outcome: 'end' })],
      waited: false,
    }),
  );
  expect(messages).toContainEqual(expect.objectContaining({ kind: 'farewell', pairings: [], waited: true }));
  expect(messages).toContainEqual(expect.objectContaining({ kind: 'programme-report' }));
});

test('HR moves the last day in time, and it goes on', async () => {
  const now = await programme();
  if (now === null) throw new Error('No programme');
  life.moveTo(weekLater.subtract({ hours: 1 }));
  const { id: _id, matching: _matching, ...terms } = now;
  const moved = await setUpProgramme(life.context, life.as(hanna.id, true), {
    ...terms,
    endsOn: Temporal.PlainDate.from('2026-06-20'),
  });
  expect(moved).toMatchObject({ version: 3 });
  life.moveTo(weekLater.add({ hours: 24 }));
  await endWhenDue(life.context, life.programme.id);
  expect((await programme())?.status).not.toBe('ended');
  expect((await notices()).map(([kind]) => kind)).not.toContain('farewell');
});

test('an end that lies back for months is not told of any more', async () => {
  life.moveTo(Temporal.Instant.from('2026-05-20T23:00:00Z'));
  await endWhenDue(life.context, life.programme.id);
  expect((await programme())?.status).toBe('ended');
  expect((await notices()).map(([kind]) => kind)).not.toContain('farewell');
});
