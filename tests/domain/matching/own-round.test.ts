import { describe, expect, test } from '@jest/globals';
import type { Programme } from '#domain/programme/programme.ts';
import { Temporal } from 'temporal-polyfill';
import { goOn, holdRound, releaseRound, type MatchRound } from '#domain/matching/round.ts';
import { isToThinkOf, toThinkOf } from '#domain/matching/to-think-of.ts';
import { endsByItself, hasRunItsCourse, isEndTold } from '#domain/pairing/conclusion.ts';
import { newId, noon, pairOf } from '../../adapters/store/world.ts';

const draft: MatchRound = {
  ...pairOf().round,
  status: 'draft',
  proposedBy: null,
  publishesAt: noon.add({ hours: 48 }),
};
const lea = { by: newId<'Person'>(), at: noon };
const leo = { by: newId<'Person'>(), at: noon.add({ minutes: 1 }) };

describe('a draft that is published by itself', () => {
  test('is held by the first who says so', () => {
    const held = holdRound(draft, lea);
    expect(held).toMatchObject({ held: lea, version: draft.version + 1 });
    expect(holdRound({ ...draft, held: lea }, leo)).toMatchObject({ held: lea, version: draft.version });
  });

  test('keeps its time when it is let go in time, and gets another when that has passed', () => {
    const held = { ...draft, held: lea };
    const otherwise = noon.add({ hours: 96 });
    expect(releaseRound(held, noon, otherwise)).toMatchObject({ held: null, publishesAt: draft.publishesAt });
    expect(releaseRound(held, noon.add({ hours: 48 }), otherwise)).toMatchObject({ publishesAt: otherwise });
    expect(releaseRound(draft, noon, otherwise)).toBe(draft);
  });

  test('goes on with the rest of its pairs: by hand where it was published by itself, else at its time', () => {
    const begun: MatchRound = {
      ...draft,
      status: 'publishing',
      publishedBy: null,
      publishedAt: noon,
      replaces: newId(),
    };
    expect(goOn(begun)).toMatchObject({ status: 'draft', publishesAt: null, publishedAt: null, replaces: null });
    expect(goOn({ ...begun, publishedBy: lea.by, held: lea })).toMatchObject({
      publishesAt: draft.publishesAt,
      publishedBy: null,
      held: lea,
    });
    expect(goOn(draft)).toEqual({ refused: 'not-a-draft' });
  });

  test('can be held neither once it is published nor where it waits for somebody anyway', () => {
    expect(holdRound({ ...draft, status: 'published' }, lea)).toEqual({ refused: 'not-a-draft' });
    expect(holdRound({ ...draft, publishesAt: null }, lea)).toEqual({ refused: 'nothing-to-hold' });
    expect(releaseRound({ ...draft, publishesAt: null }, noon, null)).toEqual({ refused: 'nothing-to-hold' });
  });
});

test('worth a look are pairs with something against them, and those hardly above the minimum', () => {
  const line = { status: 'proposed', review: null, score: 0.8, cautions: 0 } as const;
  const lines = [line, { ...line, cautions: 2 }, { ...line, score: 0.42 }, { ...line, score: 0.45 }];
  expect(toThinkOf(lines, 0.33)).toBe(2);
  expect(toThinkOf([{ ...line, status: 'excluded', cautions: 2 }], 0.33)).toBe(0);
  // Somebody has looked at it.
  expect(toThinkOf([{ ...line, cautions: 2, review: { verdict: 'later', by: lea.by } }], 0.33)).toBe(0);
  expect(lines.map((each) => isToThinkOf(each, 0.33))).toEqual([false, true, true, false]);
});

test('a pairing of a rolling programme has run its course after its last day; others end with their programme', () => {
  const { pairing, programme } = pairOf();
  const endsOn = Temporal.PlainDate.from('2026-06-30');
  const own = { ...pairing, endsOn };
  const over = (day: string, endsAll: Temporal.PlainDate | null) =>
    hasRunItsCourse(own, { ...programme, endsOn: endsAll }, Temporal.PlainDate.from(day));
  expect([over('2026-06-30', null), over('2026-07-01', null)]).toEqual([false, true]);
  expect(over('2026-07-08', endsOn)).toBe(false);
  expect(hasRunItsCourse({ ...own, status: 'closed' }, { endsOn: null }, endsOn.add({ days: 9 }))).toBe(false);
});

test('a programme ends by itself a week after its last day, if it goes on then and has one', () => {
  const endsOn = Temporal.PlainDate.from('2026-06-30');
  const ends = (day: string, part: Partial<Programme> = {}) =>
    endsByItself({ status: 'running', endsOn, ...part }, Temporal.PlainDate.from(day));
  expect([ends('2026-07-07'), ends('2026-07-08'), ends('2026-07-08', { status: 'open' })]).toEqual([false, true, true]);
  expect(ends('2027-01-01', { endsOn: null })).toBe(false);
  for (const status of ['draft', 'ended', 'archived'] as const) expect(ends('2026-07-08', { status })).toBe(false);
  expect([
    isEndTold({ endsOn }, Temporal.PlainDate.from('2026-08-29')),
    isEndTold({ endsOn }, Temporal.PlainDate.from('2026-08-30')),
  ]).toEqual([true, false]);
});
