import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Question } from '#domain/enrolment/question.ts';
import type { LeadMessage } from '#domain/leads/lead-message.ts';
import { hrSeries } from '#operations/booking/hr-series.ts';
import { NotAllowed, NotFound } from '#operations/failures.ts';
import { newNotice } from '#operations/messages/new-notice.ts';
import { listPeople } from '#operations/people/list-people.ts';
import { onePerson } from '#operations/people/one-person.ts';
import { endPairing } from '#operations/pairing/end-pairing.ts';
import { pausePairing } from '#operations/pairing/pause-pairing.ts';
import { Temporal } from 'temporal-polyfill';
import { enrolmentOf, newId, noon, someone, tell, type Pair } from '../../adapters/store/world.ts';
import { wholeList } from '../../support/whole-list.ts';
import { actor, meetingsOf, openLife, type Life } from '../life-world.ts';

/** Meetings on the 3rd, 11th and 20th of March and the 2nd of April, 2026, at the hour of noon in UTC. */
const hours = [24, 9 * 24, 18 * 24, 31 * 24];
const between = noon.add({ hours: 20 * 24 });

const question: Question = {
  id: newId(),
  kind: 'text',
  number: 1,
  audience: 'both',
  text: { sv: 'Varför nu?', en: 'Why now?' },
  help: { sv: '', en: '' },
  choices: [],
  retiredAt: null,
  version: 1,
};

let life: Life;
let pair: Pair;

beforeAll(async () => {
  life = await openLife();
}, 60_000);
afterAll(() => life.close(), 60_000);
beforeEach(async () => {
  life.moveTo(noon);
  pair = await life.bookedPair(hours);
});

const hr = () => life.as(newId<'Person'>(), true);
const one = (id: string) => onePerson(life.context, hr(), id);
const row = async (id: string) => {
  const { people } = await listPeople(life.context, hr(), wholeList, 0);
  return people.find(({ person }) => person.id === id);
};
/** The first of the four took place, the second was called off, the others stand. */
async function live(): Promise<void> {
  const [first, second] = await meetingsOf(life, pair);
  if (first === undefined || second === undefined) throw new Error('No meetings');
  await life.store.write(async (tx) => {
    await tx.changeMeeting(first.id, (each) => ({ ...each, status: 'held', settledAt: each.end }));
    await tx.changeMeeting(second.id, (each) => ({ ...each, status: 'cancelled', lostWhy: 'cancelled' }));
  });
  life.moveTo(noon.add({ hours: 12 * 24 }));
}
async function joined(role: 'mentor' | 'mentee'): Promise<string> {
  const person = someone('Vera');
  const part = { ...enrolmentOf(life.programme, person.id, role), pausedUntil: null };
  await life.store.write(async (tx) => {
    await tx.savePeople([person], noon);
    await tell(tx, [person.id]);
    await tx.saveEnrolment(part);
  });
  return person.id;
}

describe('one person of a programme, for those who lead it', () => {
  test('is shown with whom they meet, how many meetings took place, and the next one', async () => {
    await live();
    const { pairings, state, profile, messages } = await one(pair.mentee.id);
    expect(pairings).toMatchObject([{ held: 1, due: 2, nextStart: noon.add({ hours: 18 * 24 }) }]);
    expect(pairings[0]?.others.map(({ id }) => id)).toEqual([pair.mentor.id]);
    expect({ state, messages }).toEqual({ state: 'matched', messages: [] });
    expect(Object.keys(profile ?? {})).toEqual(['offered', 'wanted']);
  });

  test('stands in the list with their partner and the last meeting, and whoever waits with since when', async () => {
    await live();
    const waiting = await joined('mentee');
    life.moveTo(between);
    expect(await row(pair.mentee.id)).toMatchObject({
      partners: [{ id: pair.mentor.id }],
      lastMet: noon.add({ hours: 24 }),
      waits: null,
    });
    expect(await row(waiting)).toMatchObject({
      partners: [],
      lastMet: null,
      waits: { since: noon, role: 'mentee', why: null },
    });
  });

  test('says of a mentor how many more they take, until they are away', async () => {
    const mentor = await joined('mentor');
    expect(await row(mentor)).toMatchObject({ room: 2, waits: { role: 'mentor' } });
    expect(await row(pair.mentor.id)).toMatchObject({ room: 1 });
    const { people, withRoom } = await listPeople(life.context, hr(), { ...wholeList, onlyWithRoom: true }, 0);
    expect(people.map(({ room }) => room).filter((room) => room === 0)).toEqual([]);
    expect(withRoom).toBe(people.length);
    expect(people.map(({ person }) => person.id)).toEqual(expect.arrayContaining([mentor, pair.mentor.id]));
  });

  test('shows a break of the two by its day, and an end by its day alone', async () => {
    const until = Temporal.PlainDate.from('2026-03-20');
    await pausePairing(life.context, actor(pair.mentee.id), { pairingId: pair.pairing.id, until });
    expect(await row(pair.mentor.id)).toMatchObject({ pausedUntil: until });
    await endPairing(life.context, actor(pair.mentee.id), { pairingId: pair.pairing.id, reason: null });
    const { pairings, state } = await one(pair.mentee.id);
    expect(state).toBe('aside');
    expect(pairings).toMatchObject([{ nextStart: null, pairing: { status: 'closed' } }]);
  });

  test('is for those who lead, and of whoever is in the programme', async () => {
    await expect(onePerson(life.context, life.as(pair.mentor.id), pair.mentee.id)).rejects.toThrow(NotAllowed);
    await expect(one(newId())).rejects.toThrow(NotFound);
  });

  test('keeps what somebody answered from a lead who meets them, and from nobody else who leads', async () => {
    const [, part] = pair.enrolments;
    const asking = { questionId: question.id, isRequired: false, relation: 'none', weight: 1 } as const;
    await life.store.write(async (tx) => {
      await tx.saveQuestion(question);
      await tx.saveAsked(life.programme.id, [asking]);
      await tx.saveAnswers(part.id, [{ questionId: question.id, number: 1, value: 'Nu eller aldrig' }]);
      const appointed = { appointedBy: pair.mentor.id, appointedAt: noon };
      await tx.addLead(life.programme.id, { personId: pair.mentor.id, ...appointed });
    });
    const { answers } = await one(pair.mentee.id);
    expect(answers?.map(({ answer }) => answer.value)).toEqual(['Nu eller aldrig']);
    const ofPartner = await onePerson(life.context, life.as(pair.mentor.id), pair.mentee.id);
    expect(ofPartner.answers).toBeNull();
    expect(ofPartner.pairings).toHaveLength(1);
    await life.store.write(async (tx) => {
      await tx.saveAsked(life.programme.id, []);
      await tx.removeLead(life.programme.id, pair.mentor.id);
    });
  });

  test('tells what leads wrote to them once it has reached them, and nothing of what waits', async () => {
    const message: LeadMessage = {
      id: newId(),
      programmeId: life.programme.id,
      list: 'mentees',
      words: { sv: { subject: 'Torsdag', body: 'Vi ses.' } },
      writtenBy: pair.mentor.id,
      writtenAt: noon,
      sendsAt: noon.add({ minutes: 10 }),
      stoppedAt: null,
      version: 1,
    };
    const about = { kind: 'lead-message', messageId: message.id } as const;
    const card = newNotice(life.context, {
      about,
      personId: pair.mentee.id,
      programmeId: life.programme.id,
      now: noon,
    });
    await life.store.write(async (tx) => {
      await tx.saveLeadMessage(message);
      await tx.addNotices([card]);
    });
    expect((await one(pair.mentee.id)).messages).toEqual([]);
    const sentAt = noon.add({ minutes: 12 });
    await life.store.write((tx) => tx.saveNotice({ ...card, sentAt, dueAt: null }));
    expect((await one(pair.mentee.id)).messages).toMatchObject([
      { message: { id: message.id }, outcome: 'delivered', at: sentAt },
    ]);
    expect((await one(pair.mentor.id)).messages).toEqual([]);
  });

  test('is told of in the list of meetings by what became of each, and by what has stopped', async () => {
    await live();
    const seen = async () => (await hrSeries(life.context, hr())).find(({ pairing }) => pairing.id === pair.pairing.id);
    expect(await seen()).toMatchObject({
      meets: ['met', 'off', 'booked', 'booked'],
      due: 2,
      lastMet: noon.add({ hours: 24 }),
      risk: null,
    });
    const later = (await meetingsOf(life, pair)).slice(2);
    await life.store.write(async (tx) => {
      for (const { id } of later)
        await tx.changeMeeting(id, (each) => ({ ...each, status: 'missed', settledAt: each.end }));
    });
    life.moveTo(noon.add({ hours: 40 * 24 }));
    expect(await seen()).toMatchObject({ meets: ['met', 'off', 'off', 'off'], risk: 'three-missed-in-a-row' });
  });
});
