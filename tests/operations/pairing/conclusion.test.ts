import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { composers } from '#operations/composers.ts';
import { compose } from '#operations/messages/composer.ts';
import { endPairings } from '#operations/pairing/end-pairing.ts';
import { concludeWhenDue } from '#operations/pairing/conclude-pairing.ts';
import { newId, noon, type Pair } from '../../adapters/store/world.ts';
import { meetingsOf, openLife, type Life } from '../life-world.ts';

let life: Life;

beforeAll(async () => {
  life = await openLife();
}, 60_000);
afterAll(() => life.close());

const lastDay = Temporal.PlainDate.from('2026-03-20');
const dayAfter = Temporal.Instant.from('2026-03-20T23:00:00Z');

/** A pair whose time is up on the twentieth of March, with a survey that was sent after its last meeting. */
async function pairWithSurvey(): Promise<Pair> {
  life.moveTo(noon);
  const pair = await life.bookedPair([0]);
  const [meeting] = await meetingsOf(life, pair);
  if (meeting === undefined) throw new Error('No meeting');
  const survey = { id: newId<'Survey'>(), meetingId: meeting.id, personId: pair.mentee.id, role: 'mentee' } as const;
  await life.store.write(async (tx) => {
    await tx.savePairing({ ...pair.pairing, endsOn: lastDay, version: pair.pairing.version + 1 });
    await tx.addSurveys([
      { ...survey, status: 'open', asksFit: false, saidMet: false, dueAt: noon, sentAt: noon, remindedAt: null },
    ]);
  });
  return pair;
}

const surveyStates = async () =>
  (await life.store.read((reader) => reader.surveysOfProgramme(life.programme.id))).map(({ status }) => status);

async function rolling(isRolling: boolean): Promise<void> {
  await life.store.write(async (tx) => {
    const programme = await tx.programme(life.programme.id);
    if (programme === null) throw new Error('No programme');
    const time = isRolling ? { endsOn: null, pairingMonths: 6 } : { endsOn: lastDay, pairingMonths: null };
    await tx.saveProgramme({ ...programme, ...time, version: programme.version + 1 }, noon);
  });
}

test('a pairing whose time is up ends kindly: meetings end, the last survey stays, both are asked what they want', async () => {
  await rolling(true);
  const pair = await pairWithSurvey();
  life.moveTo(dayAfter.subtract({ seconds: 1 }));
  await concludeWhenDue(life.context, pair.pairing.id);
  expect((await life.store.read((reader) => reader.pairing(pair.pairing.id)))?.status).not.toBe('closed');
  life.moveTo(dayAfter);
  life.rung();
  await concludeWhenDue(life.context, pair.pairing.id);
  await concludeWhenDue(life.context, pair.pairing.id);
  const after = await life.store.read((reader) => reader.pairing(pair.pairing.id));
  expect(after).toMatchObject({ status: 'closed', ended: { why: 'completed' } });
  expect(life.rung().map(({ kind }) => kind)).toEqual(['end-series', 'send-notice', 'send-notice']);
  expect(await surveyStates()).toEqual(['open']);
  const cards = await life.store.read(async (reader) => {
    const notices = await reader.noticesAbout({ kind: 'ended', pairingId: pair.pairing.id });
    return Promise.all(notices.map((notice) => compose(composers, life.context, reader, notice)));
  });
  expect(cards.map((card) => card?.message)).toMatchObject([
    { kind: 'ended', why: 'completed', nextRound: 'aside' },
    { kind: 'ended', why: 'completed', nextRound: 'aside' },
  ]);
});

test('where all end together, a pairing waits for its programme; whoever ends before their time is asked no survey', async () => {
  await rolling(false);
  const pair = await pairWithSurvey();
  life.moveTo(Temporal.Instant.from('2026-03-27T23:00:00Z'));
  await concludeWhenDue(life.context, pair.pairing.id);
  expect((await life.store.read((reader) => reader.pairing(pair.pairing.id)))?.status).not.toBe('closed');
  await life.store.write(async (tx) => {
    const present = await tx.pairing(pair.pairing.id);
    if (present !== null) await endPairings(life.context, tx, [present], { why: 'asked' });
  });
  expect((await surveyStates()).filter((status) => status === 'closed')).toHaveLength(1);
});
