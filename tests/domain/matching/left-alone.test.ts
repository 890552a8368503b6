import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PersonProfile } from '#domain/enrolment/profile.ts';
import { fewestOthers, stillOpen, waysFor, whyTold, widened, type OnePress } from '#domain/matching/left-alone.ts';
import { sampleProfile as sample } from '../../adapters/store/world.ts';

const own: PersonProfile = { ...sample, languages: ['sv'], wanted: [], preferredTimes: [], place: '' };
const many = (count: number, change: Partial<PersonProfile>): readonly PersonProfile[] =>
  Array.from({ length: count }, () => ({ ...sample, ...change }));
const asMentee = { role: 'mentee', why: 'none-fits' } as const;

describe('Whoever a round left alone', () => {
  test('is told why in their own words; what HR did is not theirs to know, and whoever stands aside is told nothing', () => {
    expect(whyTold('no-eligible-mentor')).toBe('none-fits');
    expect(whyTold('set-aside')).toBe(whyTold('no-mentor-left'));
    expect((['kept-out', 'aside', 'paused', 'no-account'] as const).map(whyTold)).toEqual([null, null, null, null]);
  });

  test('hears of a language that would open up five or more, never fewer', () => {
    const ways = (others: readonly PersonProfile[]) => waysFor(own, { ...asMentee, others });
    expect(ways(many(5, { languages: ['en'] }))).toEqual([{ kind: 'language', language: 'en' }]);
    expect(ways(many(4, { languages: ['en'] }))).toEqual([]);
    expect(ways(many(9, { languages: ['sv', 'en'] }))).toEqual([]);
  });

  test('hears what no mentor offers, if there are five or more, the most important first', () => {
    const wanted = (['leadership', 'innovation', 'networking'] as const).map((competence, at) => ({
      competence,
      level: 1 as const,
      wantedLevel: 3 as const,
      importance: at === 1 ? (3 as const) : (1 as const),
    }));
    const others = many(5, { offered: [{ competence: 'networking', level: 3 }] });
    const seeking = { ...own, wanted };
    expect(waysFor(seeking, { ...asMentee, others })).toEqual([
      { kind: 'competences', competences: ['innovation', 'leadership'] },
    ]);
    expect(waysFor(seeking, { ...asMentee, others: others.slice(1) })).toEqual([]);
    expect(waysFor(seeking, { role: 'mentor', why: 'fit-too-low', others })).toEqual([]);
  });

  test('is told nothing that hangs on one other person: one more or less changes what is said only beside four others', () => {
    const profile = fc.record({
      languages: fc.constantFrom<PersonProfile['languages']>(['sv'], ['en'], ['sv', 'en']),
      offered: fc.constantFrom<PersonProfile['offered']>([], [{ competence: 'leadership', level: 3 }]),
    });
    const seeking = { ...own, wanted: sample.wanted };
    fc.assert(
      fc.property(fc.array(profile, { maxLength: fewestOthers - 1 }), (some) => {
        const others = some.map((each) => ({ ...sample, ...each }));
        expect(waysFor(seeking, { ...asMentee, others })).toEqual(waysFor(seeking, { ...asMentee, others: [] }));
      }),
    );
  });

  test('changes with one press what is a single choice, and is not told it again; twice is the same as once', () => {
    const before: PersonProfile = {
      ...own,
      partnerStyle: 'alike',
      preferredTimes: sample.preferredTimes,
      place: 'Luleå',
    };
    const ways = waysFor(before, { role: 'mentee', why: 'fit-too-low', others: many(5, { languages: ['en'] }) });
    expect(ways.map(({ kind }) => kind)).toEqual(['language', 'partner-style', 'hours', 'place']);
    const presses: readonly OnePress[] = [
      { kind: 'language', language: 'en' },
      { kind: 'partner-style' },
      { kind: 'hours' },
    ];
    const after = presses.reduce(widened, before);
    expect(after).toMatchObject({ languages: ['sv', 'en'], preferredTimes: [] });
    expect(after).not.toHaveProperty('partnerStyle');
    expect(presses.reduce(widened, after)).toBe(after);
    expect(stillOpen(ways, after)).toEqual([{ kind: 'place' }]);
  });

  test('a mentor whom nobody needed has nothing to change', () => {
    expect(waysFor(sample, { role: 'mentor', why: 'not-needed', others: [] })).toEqual([]);
  });
});
