import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isRefused } from '#domain/refused.ts';
import { answerOnCard, answerSurvey } from '#operations/surveys/answer-survey.ts';
import { endPairing } from '#operations/pairing/end-pairing.ts';
import type { SurveyRecord } from '#operations/ports/surveys.ts';
import { surveyStep } from '#operations/surveys/send-surveys.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { approvedPairing, operationsWorld, type OperationsWorld } from '../operations-world.ts';
import { theProgramme } from '../../support/the-programme.ts';

let world: OperationsWorld;
beforeEach(async () => {
  world = await operationsWorld();
  await approvedPairing(world);
  await world.settleDown();
  const { id } = await world.series();
  const [first] = await world.context.store.read((reader) => reader.meetingsOf([id]));
  if (first === undefined) throw new Error('No meeting');
  await world.moveTo(first.end.add({ minutes: 16 }).toString());
  await world.settleDown();
}, 60_000);
afterEach(() => world.end(), 60_000);

const answer = {
  didMeet: 'yes',
  usefulness: 5,
  goalProgress: null,
  wellPrepared: null,
  fit: null,
  helpWanted: false,
} as const;

/** The one that asks Nils, or asked him. */
async function survey(): Promise<SurveyRecord> {
  const programme = await world.context.store.read((reader) => theProgramme(reader));
  if (programme === null) throw new Error('No programme');
  const all = await world.context.store.read((reader) => reader.surveysOfProgramme(programme.id));
  const [own] = all.filter(({ personId }) => personId === world.actor(nils).personId);
  if (own === undefined) throw new Error('Nobody is asked');
  return own;
}

interface Activity {
  readonly id: string;
  readonly attachments?: readonly { readonly content?: unknown }[];
}

/** Cards about meetings in Nils's chat, each as what it says. */
async function cards(): Promise<readonly { readonly id: string; readonly text: string }[]> {
  const chat = await world.standin.control('GET', `/people/${nils.oid}/chat`);
  const activities: readonly Activity[] = chat.json.activities;
  return activities.map(({ id, attachments }) => ({ id, text: JSON.stringify(attachments?.[0]?.content ?? null) }));
}
const asking = async () => (await cards()).filter(({ text }) => text.includes('/mood-1-'));
const saying = async (words: string) => (await cards()).filter(({ text }) => text.includes(words)).length;

async function answerInTab(): Promise<void> {
  const outcome = await answerSurvey(world.context, world.actor(nils), (await survey()).id, answer);
  if (isRefused(outcome)) throw new Error(outcome.refused);
}

async function reminded(): Promise<void> {
  // Nils works on Mondays and Tuesdays: the reminder comes on the Monday after.
  await world.moveTo(
    world.context
      .now()
      .add({ hours: 6 * 24 })
      .toString(),
  );
  await world.settleDown();
  expect(await survey()).toMatchObject({ status: 'reminded' });
}

describe('the card of a survey', () => {
  test('that was answered in the tab is replaced by the thanks, once and by a job', async () => {
    const [card] = await asking();
    expect(await survey()).toMatchObject({ status: 'open', asking: [card?.id] });
    await answerInTab();
    expect(await asking()).toHaveLength(1);
    await world.settleDown();
    expect(await asking()).toEqual([]);
    const [after] = (await cards()).filter(({ id }) => id === card?.id);
    expect(after?.text).toContain('Tack. Nästa:');
    expect(await survey()).toMatchObject({ status: 'answered', asking: [] });
    const before = await cards();
    await surveyStep(world.context, (await survey()).id);
    expect(await cards()).toEqual(before);
  });

  test('and that of its reminder are both replaced', async () => {
    await reminded();
    expect(await asking()).toHaveLength(2);
    await answerInTab();
    await world.settleDown();
    expect(await asking()).toEqual([]);
    expect(await saying('Tack. Nästa:')).toBe(2);
  });

  test('is followed by no reminder in the middle of leave, but by one on the first working day after it', async () => {
    const day = world.context.now().toZonedDateTimeISO('Europe/Stockholm').toPlainDate();
    const leave = { subject: 'Ledig', showAs: 'oof', firstDay: day.add({ days: 1 }).toString() };
    const answered = await world.standin.control('POST', `/people/${nils.oid}/calendar/events`, {
      ...leave,
      lastDay: day.add({ days: 6 }).toString(),
    });
    expect(answered.status).toBeLessThan(300);
    for (let days = 1; days <= 6; days += 1) {
      await world.moveTo(`${day.add({ days }).toString()}T09:30:00Z`);
      await world.settleDown();
      expect(await survey()).toMatchObject({ status: 'open', remindedAt: null });
    }
    for (let days = 7; days <= 9; days += 1) {
      await world.moveTo(`${day.add({ days }).toString()}T09:30:00Z`);
      await world.settleDown();
    }
    expect(await survey()).toMatchObject({ status: 'reminded' });
  });

  test('says that it is over when the pairing has ended, and promises no meeting', async () => {
    const [pairing] = await world.context.store.read((reader) => reader.pairingsOf(world.actor(nils).personId));
    if (pairing === undefined) throw new Error('No pairing');
    const wish = { pairingId: pairing.id, reason: null } as const;
    await endPairing(world.context, world.actor(priya), wish);
    await world.settleDown();
    expect(await asking()).toEqual([]);
    expect(await saying('Tiden för att svara har gått ut.')).toBe(1);
    expect(await saying('Nästa:')).toBe(0);
  });

  test('says so too when the time has passed', async () => {
    await world.moveTo(
      world.context
        .now()
        .add({ hours: 11 * 24 })
        .toString(),
    );
    await world.settleDown();
    expect(await survey()).toMatchObject({ status: 'closed', asking: [] });
    expect(await saying('Tiden för att svara har gått ut.')).toBeGreaterThan(0);
  });

  test('that was pressed keeps what replaced it, and only the others are written anew', async () => {
    await reminded();
    const [first, second] = await asking();
    const { id } = await survey();
    const doubt = { ...answer, fit: 'not-sure' } as const;
    await answerOnCard(world.context, world.actor(nils), { surveyId: id, replaced: second?.id ?? null }, doubt);
    expect((await survey()).asking).toEqual([first?.id]);
    await world.settleDown();
    expect(await asking()).toEqual([second]);
    expect(await survey()).toMatchObject({ asking: [] });
  });

  test('is tried again while the channel does not answer', async () => {
    const match = { oid: nils.oid, method: 'PUT' };
    const fault = { target: 'connector', kind: 'status', status: 503, code: 'ServiceUnavailable', match };
    await world.standin.control('POST', '/faults', fault);
    await answerInTab();
    await world.settleDown();
    expect((await survey()).asking).toHaveLength(1);
    await world.standin.control('DELETE', '/faults');
    await world.moveTo(world.context.now().add({ minutes: 15 }).toString());
    await world.settleDown();
    expect(await asking()).toEqual([]);
    expect((await survey()).asking).toEqual([]);
  });

  test('is let go where the bot is blocked', async () => {
    await world.standin.control('POST', `/people/${nils.oid}/chat/block`);
    await answerInTab();
    await world.settleDown();
    expect(await survey()).toMatchObject({ status: 'answered', asking: [] });
  });

  test('is nobody else’s to answer', async () => {
    const { id } = await survey();
    await expect(answerSurvey(world.context, world.actor(ida), id, answer)).rejects.toThrow('No such survey');
    expect(await asking()).toHaveLength(1);
  });
});
