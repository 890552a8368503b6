import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import { amend, openQuestion, respond, type ResponseInput } from '#domain/surveys/response.ts';
import { surveysFor, type Survey } from '#domain/surveys/survey.ts';

const end = Temporal.Instant.from('2027-01-15T13:45Z');
const soon = end.add({ minutes: 15 });

function survey(): Survey {
  const meeting = { id: idOf<'Meeting'>('meeting'), end, settledAt: null, toldBy: null, status: 'held' } as const;
  const mentee = { personId: idOf<'Person'>('mentee'), role: 'mentee', asksFit: false, saidMet: false } as const;
  const [first] = surveysFor(meeting, [mentee], [idOf<'Survey'>('survey')], soon);
  if (first === undefined) throw new Error('no survey');
  return first;
}

describe('changing one’s mind', () => {
  const at = soon.add({ hours: 1 });
  const open = { now: at, closesAt: soon.add({ hours: 24 }) };
  const given: ResponseInput = {
    didMeet: 'yes',
    usefulness: 4,
    goalProgress: null,
    wellPrepared: null,
    fit: null,
    helpWanted: false,
  };
  const answered = (change: Partial<ResponseInput> = {}) => {
    const outcome = respond(survey(), { ...given, ...change }, soon);
    if (isRefused(outcome)) throw new Error(outcome.refused);
    return outcome;
  };

  test('a second press adds to the first, and what is not changed stays', () => {
    const { survey: over, response } = answered();
    expect(openQuestion(over, response)).toBe('goal-progress');
    const further = amend(over, response, { goalProgress: 'closer' }, open);
    expect(further).toEqual({ ...response, goalProgress: 'closer' });
    if (isRefused(further)) throw new Error(further.refused);
    expect(openQuestion(over, further)).toBeNull();
    expect(openQuestion({ ...over, asksFit: true }, further)).toBe('fit');
  });

  test('those who say after all that they did not meet have rated nothing, and the other way round', () => {
    const { survey: over, response } = answered({ goalProgress: 'less' });
    const no = amend(over, response, { didMeet: 'no' }, open);
    expect(no).toMatchObject({ didMeet: 'no', usefulness: null, goalProgress: null, answeredAt: soon, metSaidAt: at });
    if (isRefused(no)) throw new Error(no.refused);
    expect(openQuestion(over, no)).toBeNull();
    expect(amend(over, no, { didMeet: 'yes' }, open)).toEqual({ refused: 'usefulness-missing' });
    expect(amend(over, no, { didMeet: 'yes', usefulness: 2 }, open)).toMatchObject({ usefulness: 2 });
  });

  test('a wish for help is dated when it is said, and can be taken back', () => {
    const { survey: over, response } = answered();
    const wish = amend(over, response, { helpWanted: true }, open);
    expect(wish).toMatchObject({ helpWanted: true, helpWantedAt: at });
    if (isRefused(wish)) throw new Error(wish.refused);
    expect(amend(over, wish, { usefulness: 1 }, { ...open, now: at.add({ hours: 1 }) })).toMatchObject({
      helpWantedAt: at,
    });
    expect(amend(over, wish, { helpWanted: false }, open)).toMatchObject({ helpWanted: false, helpWantedAt: null });
  });

  test('is possible for as long as the survey would have been open, and for what was asked', () => {
    const { survey: over, response } = answered();
    expect(amend(over, response, { usefulness: 1 }, { ...open, now: open.closesAt })).toEqual({
      refused: 'survey-closed',
    });
    expect(amend(over, response, { wellPrepared: true }, open)).toEqual({ refused: 'question-not-asked' });
  });
});
