import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { settle, type MeetingEvidence } from '#domain/meetings/held.ts';
import type { MeetingStatus } from '#domain/meetings/meeting.ts';
import { isRefused } from '#domain/refused.ts';
import { respond, type ResponseInput } from '#domain/surveys/response.ts';
import {
  asksFit,
  nextLook,
  nextStep,
  questionsFor,
  surveysFor,
  type Survey,
  type SurveyMoment,
} from '#domain/surveys/survey.ts';

const at = (text: string) => Temporal.Instant.from(text);
const timeZone = 'Europe/Stockholm';
// A Friday, 14:00 to 14:45 in Stockholm.
const start = at('2027-01-15T13:00Z');
const end = at('2027-01-15T13:45Z');
const members = [
  { personId: idOf<'Person'>('mentor'), role: 'mentor', asksFit: false, saidMet: false },
  { personId: idOf<'Person'>('mentee'), role: 'mentee', asksFit: false, saidMet: false },
] as const;
const ids = [idOf<'Survey'>('survey-1'), idOf<'Survey'>('survey-2')] as const;
const booked = { id: idOf<'Meeting'>('meeting-1'), end, settledAt: null, toldBy: null };
const soon = end.add({ minutes: 15 });

function survey(changes: Partial<Survey> = {}): Survey {
  const [first] = surveysFor({ ...booked, status: 'held' }, [members[1]], ids, soon);
  if (first === undefined) throw new Error('no survey');
  return { ...first, ...changes };
}

function moment(now: Temporal.Instant, changes: Partial<SurveyMoment> = {}): SurveyMoment {
  return {
    now,
    meetingEnd: end,
    nextMeetingStart: null,
    timeZone,
    workingDay: (date) => date.dayOfWeek <= 5,
    ...changes,
  };
}

describe('who is asked about which meeting', () => {
  test('both are asked once about a held meeting, a quarter of an hour after its end', () => {
    const both = surveysFor({ ...booked, status: 'held' }, members, ids, soon);
    expect(both.map((each) => [each.personId, each.role, each.status])).toEqual([
      ['mentor', 'mentor', 'open'],
      ['mentee', 'mentee', 'open'],
    ]);
    expect(both.map((each) => each.dueAt.toString())).toEqual(['2027-01-15T14:00:00Z', '2027-01-15T14:00:00Z']);
  });

  const responses = { organiser: 'attending', guest: 'accepted' } as const;
  const events: Record<string, MeetingEvidence> = {
    cancelled: { kind: 'cancelled' },
    declined: { kind: 'present', start, end, responses: { organiser: 'attending', guest: 'declined' } },
    moved: { kind: 'present', start: start.add({ hours: 24 }), end: end.add({ hours: 24 }), responses },
    deleted: { kind: 'gone' },
  };
  for (const [what, evidence] of Object.entries(events)) {
    for (const [when, settledAt, expected] of [
      ['before it was settled', null, 0],
      ['after it was settled', soon, 2],
    ] as const) {
      test(`a meeting ${what} ${when} brings ${expected} surveys`, () => {
        const { outcome } = settle(evidence, { start, end, settledAt }, soon);
        const status: MeetingStatus = outcome === 'already-settled' || outcome === 'held' ? 'held' : 'cancelled';
        expect(surveysFor({ ...booked, status }, members, ids, soon)).toHaveLength(expected);
      });
    }
  }

  test('nobody is asked about a meeting of more than ten days ago', () => {
    expect(surveysFor({ ...booked, status: 'held' }, members, ids, end.add({ hours: 240 }))).toEqual([]);
  });

  test('the mentor is not asked about the goals, nor the mentee about the preparation', () => {
    const asked = (role: 'mentor' | 'mentee') => questionsFor({ role, asksFit: true, saidMet: false });
    expect(asked('mentor')).not.toContain('goal-progress');
    expect(asked('mentee')).not.toContain('well-prepared');
    expect(asked('mentor')[0]).toBe('did-meet');
  });

  test('whether it works for the two is asked after their first held meeting, each once', () => {
    const [first, second] = [idOf<'Meeting'>('first'), idOf<'Meeting'>('second')];
    const met = { id: first, status: 'held' } as const;
    const none = { id: first, status: 'missed' } as const;
    const now = { id: second, status: 'held' } as const;
    expect(asksFit(met, [met, { id: second, status: 'planned' }], false)).toBe(true);
    expect(asksFit(now, [met, now], false)).toBe(false);
    expect(asksFit(now, [none, now], false)).toBe(true);
    expect(asksFit(now, [none, now], true)).toBe(false);
    for (const role of ['mentor', 'mentee'] as const) {
      expect(questionsFor({ role, asksFit: true, saidMet: false })).toContain('fit');
      expect(questionsFor({ role, asksFit: false, saidMet: false })).not.toContain('fit');
    }
  });
});

describe('sending, reminding and closing', () => {
  test('the card waits until it is due and is then sent', () => {
    expect(nextStep(survey(), moment(end.add({ minutes: 14 })))).toBe('wait');
    expect(nextStep(survey(), moment(soon))).toBe('send');
  });

  test('a card that could not go out in the evening goes out on the next working morning', () => {
    const open = survey();
    expect(nextStep(open, moment(at('2027-01-15T18:00Z')))).toBe('wait');
    expect(nextStep(open, moment(at('2027-01-16T10:00Z')))).toBe('wait');
    expect(nextStep(open, moment(at('2027-01-18T05:59Z')))).toBe('wait');
    expect(nextStep(open, moment(at('2027-01-18T06:00Z')))).toBe('send');
  });

  test('a meeting on a day off is still asked about that day', () => {
    expect(nextStep(survey(), moment(soon, { workingDay: () => false }))).toBe('send');
  });

  test('the reminder comes at nine on Monday for a Friday card, and only once', () => {
    const sent = survey({ sentAt: soon });
    expect(nextStep(sent, moment(at('2027-01-16T09:00Z')))).toBe('wait');
    expect(nextStep(sent, moment(at('2027-01-18T07:59Z')))).toBe('wait');
    expect(nextStep(sent, moment(at('2027-01-18T08:00Z')))).toBe('remind');
    expect(nextStep({ ...sent, status: 'reminded' }, moment(at('2027-01-19T08:00Z')))).toBe('wait');
  });

  test('a service that stood still on Monday reminds early on Tuesday, within the hours', () => {
    const sent = survey({ sentAt: soon });
    expect(nextStep(sent, moment(at('2027-01-19T05:00Z')))).toBe('wait');
    expect(nextStep(sent, moment(at('2027-01-19T06:30Z')))).toBe('remind');
  });

  test('it closes when the next meeting begins, or after ten days', () => {
    const next = at('2027-01-18T09:00Z');
    expect(nextStep(survey({ sentAt: soon }), moment(next, { nextMeetingStart: next }))).toBe('close');
    expect(nextStep(survey(), moment(end.add({ hours: 239 })))).not.toBe('close');
    expect(nextStep(survey(), moment(end.add({ hours: 240 })))).toBe('close');
  });

  test('whatever happens, one card and one reminder at most, and only in daytime', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 14 * 24 * 4 }), { maxLength: 60 }),
        fc.constantFrom(timeZone, 'America/New_York', 'Australia/Sydney'),
        fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        (quarters, zone, days) => {
          let current = survey();
          const steps: string[] = [];
          for (const quarter of quarters.toSorted((a, b) => a - b)) {
            const now = end.add({ minutes: quarter * 15 });
            const step = nextStep(
              current,
              moment(now, { timeZone: zone, workingDay: (date) => days.includes(date.dayOfWeek) }),
            );
            if (step === 'wait') continue;
            steps.push(step);
            if (step === 'send') current = { ...current, sentAt: now };
            else current = { ...current, status: step === 'remind' ? 'reminded' : 'closed' };
            if (step === 'close') continue;
            const { hour } = now.toZonedDateTimeISO(zone);
            expect(hour >= 7 && hour < 19).toBe(true);
          }
          expect(['', 'send', 'send,remind', 'send,close', 'send,remind,close', 'close']).toContain(steps.join(','));
        },
      ),
    );
  });
});

describe('when a survey that waits is looked at next', () => {
  test('at the first suitable hour, at the reminder, when the next meeting begins', () => {
    const evening = at('2027-01-17T18:00Z');
    expect(nextLook(survey(), moment(evening)).toString()).toBe('2027-01-18T06:00:00Z');
    const sent = survey({ sentAt: soon });
    expect(nextLook(sent, moment(evening)).toString()).toBe('2027-01-18T08:00:00Z');
    const nextMeetingStart = at('2027-01-17T20:00Z');
    expect(nextLook(sent, moment(evening, { nextMeetingStart }))).toEqual(nextMeetingStart);
  });

  test('after a day at the latest, since hours and holidays may have changed by then', () => {
    const reminded = survey({ sentAt: soon, status: 'reminded' });
    expect(nextLook(reminded, moment(soon)).toString()).toBe('2027-01-16T14:00:00Z');
    expect(nextLook(survey(), moment(at('2027-01-16T10:00Z'), { workingDay: () => false })).toString()).toBe(
      '2027-01-17T10:00:00Z',
    );
  });

  test('until then there is nothing to do, and then there is, unless the day is over', () => {
    const quarters = fc.integer({ min: 0, max: 10 * 24 * 4 - 1 });
    const cases = fc.record({
      passed: quarters,
      sent: fc.option(quarters),
      next: fc.option(fc.integer({ min: 1, max: 14 * 24 * 4 })),
      isReminded: fc.boolean(),
      zone: fc.constantFrom(timeZone, 'America/New_York', 'Australia/Sydney'),
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    });
    const after = (count: number) => end.add({ minutes: count * 15 });
    fc.assert(
      fc.property(cases, ({ passed, sent, next, isReminded, zone, days }) => {
        const workingDay = (date: Temporal.PlainDate) => days.includes(date.dayOfWeek);
        const nextMeetingStart = next === null ? null : after(next);
        const when = (now: Temporal.Instant) => moment(now, { timeZone: zone, workingDay, nextMeetingStart });
        const sentAt = sent === null || sent > passed ? null : after(sent);
        const current = survey({ sentAt, status: sentAt !== null && isReminded ? 'reminded' : 'open' });
        fc.pre(nextStep(current, when(after(passed))) === 'wait');
        const waited =
          after(passed)
            .until(nextLook(current, when(after(passed))))
            .total('minutes') / 15;
        const until = Array.from({ length: Math.ceil(waited) }, (_, count) =>
          nextStep(current, when(after(passed + count))),
        );
        expect(new Set(until)).toEqual(new Set(['wait']));
        const isDayOver = waited === 24 * 4;
        expect(isDayOver || nextStep(current, when(after(passed + waited))) !== 'wait').toBe(true);
        expect(waited).toBeLessThanOrEqual(24 * 4);
      }),
    );
  });
});

describe('answering', () => {
  const answer: ResponseInput = {
    didMeet: 'yes',
    usefulness: 4,
    goalProgress: 'closer',
    wellPrepared: null,
    fit: null,
    helpWanted: false,
  };

  test('the first answer is taken and the second refused', () => {
    const first = respond(survey(), answer, soon);
    if (isRefused(first)) throw new Error(first.refused);
    expect(first.response).toMatchObject({
      usefulness: 4,
      goalProgress: 'closer',
      answeredAt: soon,
    });
    expect(first.survey.status).toBe('answered');
    expect(respond(first.survey, answer, soon)).toEqual({ refused: 'already-answered' });
  });

  test('a closed survey takes no answer, but a reminded one does', () => {
    expect(respond(survey({ status: 'closed' }), answer, soon)).toEqual({ refused: 'survey-closed' });
    expect(isRefused(respond(survey({ status: 'reminded' }), answer, soon))).toBe(false);
  });

  test('those who did not meet are asked nothing more, but a wish for help is heard', () => {
    const outcome = respond(survey(), { ...answer, didMeet: 'no', helpWanted: true }, soon);
    expect(outcome).toMatchObject({
      response: { didMeet: 'no', usefulness: null, goalProgress: null, helpWanted: true },
    });
  });

  test('whether the two fit is private, may be left open, and is taken only where it was asked', () => {
    const first = survey({ asksFit: true, saidMet: false });
    expect(respond(first, { ...answer, fit: 'not-a-fit' }, soon)).toMatchObject({ response: { fit: 'not-a-fit' } });
    expect(respond(first, answer, soon)).toMatchObject({ response: { fit: null } });
    expect(respond(first, { ...answer, didMeet: 'no', fit: 'good' }, soon)).toMatchObject({ response: { fit: null } });
    expect(respond(survey(), { ...answer, fit: 'good' }, soon)).toEqual({ refused: 'question-not-asked' });
  });

  test('an answer that is missing or for the other role is refused with the reason', () => {
    expect(respond(survey(), { ...answer, usefulness: null }, soon)).toEqual({ refused: 'usefulness-missing' });
    expect(respond(survey(), { ...answer, wellPrepared: true }, soon)).toEqual({
      refused: 'question-not-asked',
    });
    expect(respond(survey({ role: 'mentor' }), answer, soon)).toEqual({ refused: 'question-not-asked' });
  });
});
