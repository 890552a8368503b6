import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runJob } from '#operations/run-job.ts';
import type { Job } from '#operations/job.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { approvedPairing, operationsWorld, type OperationsWorld } from '../operations-world.ts';
import { theProgramme } from '../../support/the-programme.ts';

let world: OperationsWorld;
beforeEach(async () => {
  world = await operationsWorld();
  await approvedPairing(world);
}, 60_000);
afterEach(() => world.end(), 60_000);

interface Activity {
  readonly from: string;
  readonly attachments?: readonly { readonly content?: unknown }[];
}

/** What the bot has sent to somebody, each card as what it says. */
async function cardsOf(oid: string): Promise<readonly string[]> {
  const chat = await world.standin.control('GET', `/people/${oid}/chat`);
  const activities: readonly Activity[] = chat.json.activities;
  return activities
    .filter(({ from }) => from === 'bot')
    .map(({ attachments }) => JSON.stringify(attachments?.[0]?.content ?? null));
}

const sends = new Set<Job['kind']>(['send-notice', 'survey-step']);

async function dueNow(): Promise<readonly Job[]> {
  const due = await world.context.store.read((reader) => reader.dueJobs(world.context.now(), 100));
  return due.filter(({ kind }) => kind !== 'keep-subscription');
}

/** Does all that is due; what sends is done by three workers at the same moment, who all had the same ring. */
async function settleWithRivals(): Promise<number> {
  let raced = 0;
  for (let round = 0; round < 20; round += 1) {
    const jobs = await dueNow();
    if (jobs.length === 0) return raced;
    for (const job of jobs) {
      const rivals = sends.has(job.kind) ? 3 : 1;
      raced += rivals - 1;
      await Promise.all(Array.from({ length: rivals }, () => runJob(world.context, job)));
    }
  }
  throw new Error('The due work never ends');
}

async function firstMeeting() {
  const { id } = await world.series();
  const [first] = await world.context.store.read((reader) => reader.meetingsOf([id]));
  if (first === undefined) throw new Error('No meeting');
  return first;
}

async function surveys() {
  const meeting = await firstMeeting();
  return world.context.store.read((reader) => reader.surveysOfMeeting(meeting.id));
}

const asking = async (oid: string) => (await cardsOf(oid)).filter((text) => text.includes('/mood-1-'));

test('whatever is sent comes once, though several workers do the same at the same moment', async () => {
  expect(await settleWithRivals()).toBeGreaterThan(3);
  const { end } = await firstMeeting();
  await world.moveTo(end.add({ minutes: 16 }).toString());
  expect(await settleWithRivals()).toBeGreaterThan(3);
  // Nils works on Mondays and Tuesdays: the reminder comes within a week.
  for (let days = 1; days <= 7; days += 1) {
    await world.moveTo(end.add({ hours: 24 * days }).toString());
    await settleWithRivals();
  }
  for (const { oid } of [ida, nils, priya]) {
    const cards = await cardsOf(oid);
    expect(cards).toHaveLength(new Set(cards).size);
  }
  // The question and the reminder.
  expect(await asking(nils.oid)).toHaveLength(2);
}, 60_000);

describe('a question after a meeting', () => {
  const order = (fault: object) =>
    world.standin.control('POST', '/faults', {
      target: 'connector',
      match: { oid: nils.oid, method: 'POST', pathIncludes: '/activities' },
      ...fault,
    });

  async function afterTheMeeting(): Promise<void> {
    await world.settleDown();
    await world.moveTo((await firstMeeting()).end.add({ minutes: 16 }).toString());
  }
  const later = async (minutes: number) => {
    await world.moveTo(world.context.now().add({ minutes }).toString());
    await world.settleDown();
  };

  test.each([412, 502, 503])(
    'that the channel did not take (%i) is asked a little later',
    async (status) => {
      await afterTheMeeting();
      await order({ kind: 'status', status, code: 'ServiceError', times: 1 });
      await world.settleDown();
      expect(await asking(nils.oid)).toHaveLength(0);
      await later(6);
      const [card, ...more] = await asking(nils.oid);
      expect(more).toEqual([]);
      expect(card).not.toContain('Påminnelse');
    },
    60_000,
  );

  test('that perhaps arrived is not asked again at once; on the next day it is no reminder', async () => {
    await afterTheMeeting();
    await order({ kind: 'status', status: 500, code: 'ServiceError', times: 1 });
    await world.settleDown();
    await later(60);
    expect(await asking(nils.oid)).toHaveLength(0);
    for (let days = 0; days < 7; days += 1) await later(24 * 60);
    const cards = await asking(nils.oid);
    expect(cards).toHaveLength(1);
    const reminded = (await surveys()).find(({ personId }) => personId === world.actor(nils).personId);
    expect(reminded?.status).toBe('reminded');
    expect(cards[0]).not.toContain('påminnelse');
  }, 60_000);

  test('whose last card perhaps did not arrive is seen by HR', async () => {
    await afterTheMeeting();
    await order({ kind: 'status', status: 500, code: 'ServiceError' });
    await world.settleDown();
    for (let days = 0; days < 7; days += 1) await later(24 * 60);
    const own = (await surveys()).find(({ personId }) => personId === world.actor(nils).personId);
    expect(own).toMatchObject({ status: 'reminded', undelivered: 'perhaps' });
  }, 60_000);
});

describe('any other card', () => {
  const match = { oid: nils.oid, method: 'POST', pathIncludes: '/activities' };
  const notices = async () => {
    const programme = await world.context.store.read((reader) => theProgramme(reader));
    if (programme === null) throw new Error('No programme');
    const all = await world.context.store.read((reader) => reader.noticesOfProgramme(programme.id));
    return all.filter(
      ({ personId, about }) => personId === world.actor(nils).personId && about.kind === 'introduction',
    );
  };

  test('that perhaps arrived is not sent again, and HR sees it', async () => {
    await world.standin.control('POST', '/faults', {
      target: 'connector',
      kind: 'timeout-after-write',
      match,
      times: 1,
    });
    await world.settleDown();
    const cards = await cardsOf(nils.oid);
    expect(cards).toHaveLength(new Set(cards).size);
    expect(await notices()).toMatchObject([{ undelivered: 'perhaps', dueAt: null }]);
  }, 60_000);

  test('that the channel did not take is sent a little later', async () => {
    const fault = { target: 'connector', kind: 'status', status: 412, code: 'ServiceError', match, times: 1 };
    await world.standin.control('POST', '/faults', fault);
    await world.settleDown();
    await world.moveTo(world.context.now().add({ minutes: 2 }).toString());
    await world.settleDown();
    expect(await notices()).toMatchObject([{ undelivered: null, dueAt: null, activityId: expect.any(String) }]);
  }, 60_000);
});
