import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { outcomeOf, stopMessage, wordsFor, writeMessage } from '#domain/leads/lead-message.ts';
import { countsSince, messageBudget, roomForMessage, type Reached } from '#domain/leads/message-budget.ts';
import { receiverLists, receiversOf } from '#domain/leads/receivers.ts';
import { isRefused } from '#domain/refused.ts';
import { enrolmentOf, newId, programmeOf } from '../../adapters/store/world.ts';

const noon = Temporal.Instant.from('2026-03-02T12:00Z');
const programme = programmeOf();
const own = { subject: 'Hej', body: 'Vi ses.' };
const draft = {
  id: idOf<'LeadMessage'>(newId()),
  list: 'everybody',
  words: { sv: own, en: { subject: 'Hello', body: 'See you.' } },
  writtenBy: idOf<'Person'>(newId()),
  receivers: 2,
} as const;

describe('a message', () => {
  test('is written in exactly the languages of the programme', () => {
    const swedish = writeMessage({ ...programme, languages: ['sv'] }, draft, noon);
    if (isRefused(swedish)) throw new Error(swedish.refused);
    expect(swedish.words).toEqual({ sv: own });
    expect(wordsFor(swedish.words, 'en')).toEqual(own);
    expect(writeMessage(programme, { ...draft, words: { en: own } }, noon)).toEqual({ refused: 'message-language' });
    expect(writeMessage(programme, { ...draft, receivers: 0 }, noon)).toEqual({ refused: 'nobody-on-list' });
    for (const status of ['draft', 'ended', 'archived'] as const) {
      expect(writeMessage({ ...programme, status }, draft, noon)).toEqual({ refused: 'not-allowed-now' });
    }
  });

  test('waits for ten minutes, and is stopped once', () => {
    const message = writeMessage(programme, draft, noon);
    if (isRefused(message)) throw new Error(message.refused);
    expect(message.sendsAt.toString()).toBe('2026-03-02T12:10:00Z');
    const stopped = stopMessage(message, noon);
    expect(stopped).toMatchObject({ version: 2 });
    expect(stopMessage(stopped, message.sendsAt)).toBe(stopped);
  });

  test.each([
    ['waits', {}],
    ['delivered', { sentAt: noon.add({ minutes: 5 }), dueAt: null }],
    ['late', { sentAt: noon.add({ hours: 15 }), dueAt: null }],
    ['mailed', { dueAt: null, undelivered: 'blocked', mailState: 'sent' }],
    ['waits', { undelivered: 'blocked', mailState: 'wanted' }],
    ['unreachable', { dueAt: null, undelivered: 'blocked', mailState: 'refused' }],
    ['unreachable', { dueAt: null, undelivered: 'gone' }],
    ['not-sent', { dueAt: null }],
  ] as const)('%s: %j', (outcome, facts) => {
    const row = { sentAt: null, dueAt: noon, undelivered: null, mailState: null, ...facts };
    expect(outcomeOf({ sendsAt: noon }, row)).toBe(outcome);
  });
});

describe('the budget', () => {
  test('is never passed, and always has room again', () => {
    const steps = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 60 }), isMessage: fc.boolean() }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (given) => {
        const reached: Reached[] = [];
        let now = noon;
        for (const { hours, isMessage } of given) {
          now = now.add({ hours });
          const room = isMessage ? roomForMessage(reached, now) : null;
          if (room !== null && Temporal.Instant.compare(room, now) <= 0) return false;
          if (room !== null && roomForMessage(reached, room) !== null) return false;
          if (room === null) reached.push({ at: now, isMessage });
        }
        const messages = reached.filter((each) => each.isMessage);
        return messages.every(({ at }) => {
          const from = at.subtract({ hours: messageBudget.messages.hours });
          const within = messages.filter(
            (each) => Temporal.Instant.compare(each.at, from) > 0 && Temporal.Instant.compare(each.at, at) <= 0,
          );
          return within.length <= messageBudget.messages.most;
        });
      }),
    );
    expect(noon.since(countsSince(noon)).total('hours')).toBe(messageBudget.messages.hours);
  });
});

describe('a list', () => {
  test('is made of what HR sees, and of nobody who has left', () => {
    const person = (role: 'mentor' | 'mentee', part: object = {}) => ({
      enrolment: { ...enrolmentOf(programme, newId<'Person'>(), role), pausedUntil: null, ...part },
    });
    const full = { ...person('mentor', { capacity: 1 }), state: 'matched', mentees: 1 } as const;
    const free = { ...person('mentor', { capacity: 2 }), state: 'matched', mentees: 1 } as const;
    const aside = { ...person('mentor', { capacity: 2 }), state: 'aside', mentees: 0 } as const;
    const waits = { ...person('mentee'), state: 'waiting', mentees: 0 } as const;
    const left = { ...person('mentee', { status: 'withdrawn' }), state: 'withdrawn', mentees: 0 } as const;
    const people = [full, free, aside, waits, left];
    const notMet = new Set([full.enrolment.personId, left.enrolment.personId]);
    const on = Object.fromEntries(
      receiverLists.map((list) => [
        list,
        receiversOf(list, { people, notMet }).map((id) => people.findIndex((each) => each.enrolment.personId === id)),
      ]),
    );
    expect(on).toEqual({
      everybody: [0, 1, 2, 3],
      mentors: [0, 1, 2],
      mentees: [3],
      waiting: [3],
      'mentors-with-room': [1],
      'not-met': [0],
    });
  });
});
