import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { landing, type LandingFacts, type ReasonedEnding } from '#domain/insight/landing.ts';
import { endReasons, type EndReason } from '#domain/pairing/end-reason.ts';
import { fitAnswers, type FitAnswer } from '#domain/surveys/response.ts';

const person = (name: number | string) => idOf<'Person'>(`person-${name}`);
const minute = (count: number) => Temporal.Instant.from('2027-01-04T09:00Z').add({ minutes: count });

const ending = (mentor: number, mentee: number, reason: EndReason, at = 0): ReasonedEnding => ({
  personIds: [person(mentor), person(`mentee ${mentee}`)],
  reason,
  endedAt: minute(at),
});
const fit = (who: number, said: FitAnswer, at = who) => ({ personId: person(who), fit: said, answeredAt: minute(at) });
const shownIn = (facts: Partial<LandingFacts>, table: 'fits' | 'reasons') => {
  const { cells, total } = landing({ fits: [], endings: [], ...facts })[table];
  const shown = cells.filter((cell) => cell.shown).map((cell) => [cell.key, cell.shown && cell.value]);
  return { cells: Object.fromEntries(shown), total: total.shown ? total.value : null };
};

describe('whether it works for people', () => {
  test('is shown from five people on, and the rare answers only together', () => {
    const nine = [0, 1, 2, 3, 4, 5, 6].map((who) => fit(who, 'good')).concat(fit(7, 'not-sure'), fit(8, 'not-a-fit'));
    expect(shownIn({ fits: nine.slice(0, 4) }, 'fits')).toEqual({ cells: {}, total: null });
    expect(shownIn({ fits: nine.slice(0, 5) }, 'fits')).toEqual({ cells: { good: 5 }, total: 5 });
    expect(shownIn({ fits: [...nine, fit(9, 'good')] }, 'fits')).toEqual({ cells: {}, total: 10 });
  });
});

describe('why pairs end', () => {
  test('is shown from five pairs on, if these have nobody in common', () => {
    const apart = [1, 2, 3, 4, 5].map((index) => ending(index, index, 'no-time', index));
    const [other] = [ending(6, 6, 'goals-reached')];
    expect(shownIn({ endings: [other, ...apart.slice(0, 3)] }, 'reasons')).toEqual({ cells: {}, total: null });
    expect(shownIn({ endings: [other, ...apart.slice(0, 4)] }, 'reasons')).toEqual({ cells: {}, total: 5 });
    const more = [7, 8, 9, 10, 11].map((index) => ending(index, index, 'goals-reached', index));
    expect(shownIn({ endings: [other, ...apart, ...more] }, 'reasons')).toEqual({
      cells: { 'no-time': 5, 'goals-reached': 5 },
      total: 10,
    });
  });

  test('is hidden while all say the same, or the figure would reveal each answer', () => {
    const same = [1, 2, 3, 4, 5, 6].map((index) => ending(index, index, 'no-common-ground', index));
    expect(shownIn({ endings: same }, 'reasons')).toEqual({ cells: {}, total: null });
    const doubting = [1, 2, 3, 4, 5, 6].map((who) => fit(who, 'not-a-fit'));
    expect(shownIn({ fits: doubting }, 'fits')).toEqual({ cells: {}, total: null });
  });

  test('is hidden where one mentor may have ended them all', () => {
    const ofOne = [1, 2, 3, 4, 5, 6, 7].map((mentee) => ending(1, mentee, 'other-experience', mentee));
    expect(shownIn({ endings: ofOne }, 'reasons')).toEqual({ cells: {}, total: null });
  });
});

const endings = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(...endReasons.slice(0, 3)),
    ),
    { maxLength: 30, size: 'max' },
  )
  .map((drawn) => drawn.map(([mentor, mentee, reason], index) => ending(mentor, mentee, reason, index)));

/** The fewest people who can have given these reasons, up to five, by trying who it was from pair to pair. */
function fewestGivers(given: readonly ReasonedEnding[]): number {
  let fewest = Math.min(5, given.length);
  const look = (rest: readonly ReasonedEnding[], givers: ReadonlySet<string>): void => {
    if (givers.size >= fewest) return;
    const [next, ...others] = rest.filter(({ personIds }) => !personIds.some((id) => givers.has(id)));
    if (next === undefined) fewest = givers.size;
    else for (const id of next.personIds) look(others, new Set([...givers, id]));
  };
  look(given, new Set());
  return fewest;
}

describe('no figure finds anybody', () => {
  test('whichever of the two it was, every shown reason, and the rest of the total, has five givers', () => {
    let attacks = 0;
    fc.assert(
      fc.property(endings, (all) => {
        const { cells, total } = landing({ fits: [], endings: all }).reasons;
        const released = all.slice(0, total.shown ? total.value : 0);
        const shown = cells.filter((cell) => cell.shown).map(({ key }) => key);
        for (let choice = 0; choice < 2 ** shown.length; choice += 1) {
          const taken = new Set(shown.filter((_, index) => (choice >> index) % 2 === 1));
          const rest = released.filter(({ reason }) => !taken.has(reason));
          expect(rest.length === 0 || fewestGivers(rest) >= 5).toBe(true);
          attacks += 1;
        }
        for (const key of shown) {
          expect(fewestGivers(released.filter(({ reason }) => reason === key))).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 150 },
    );
    expect(attacks).toBeGreaterThan(200);
  });

  test('two looks at different times differ by nothing, or by the answers of five people', () => {
    fc.assert(
      fc.property(endings, fc.nat(40), fc.nat(40), (all, one, two) => {
        const countAt = (upTo: number) => {
          const { total } = landing({ fits: [], endings: all.slice(0, upTo) }).reasons;
          return total.shown ? total.value : 0;
        };
        const [before, after] = [countAt(Math.min(one, two)), countAt(Math.max(one, two))];
        const hasGrown = after > before;
        expect(after >= before).toBe(true);
        expect(!hasGrown || fewestGivers(all.slice(before, after)) >= 5).toBe(true);
      }),
    );
  });

  test('the same holds for the fit answers, of which people may give several', () => {
    const answers = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(...fitAnswers)), { maxLength: 40 })
      .map((drawn) => drawn.map(([who, said], index) => fit(who, said, index)));
    fc.assert(
      fc.property(answers, fc.nat(40), (all, upTo) => {
        const countOf = (some: typeof all) => {
          const { total } = landing({ fits: some, endings: [] }).fits;
          return total.shown ? total.value : 0;
        };
        const [before, after] = [countOf(all.slice(0, upTo)), countOf(all)];
        const gained = new Set(all.slice(before, after).map(({ personId }) => personId)).size;
        expect(gained === 0 || gained >= 5).toBe(true);
      }),
    );
  });
});
