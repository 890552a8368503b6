import { naming } from '../support/first-competences.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { careerWays, type Profile } from '#domain/enrolment/profile.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import { fitOf } from '#domain/matching/fit.ts';
import { doubtSentences, reasonSentences, type ReasonReader } from '#texts/matching/reasons.ts';
import { anyContext, anyProfile, mentee, mentor } from '../domain/matching/people.ts';

const reasons: readonly Reason[] = [
  { kind: 'competence', competence: 'project-management', offeredLevel: 4, wantedLevel: 4 },
  { kind: 'competence', competence: 'presentation', offeredLevel: 2, wantedLevel: 3 },
  { kind: 'alike' },
  { kind: 'shared-goals', competences: ['leadership'], words: [] },
  { kind: 'same-place', place: 'Göteborg' },
  { kind: 'common-language', languages: ['sv'] },
  { kind: 'common-hours', minutesAWeek: 2400, bestWeekday: 2, bestPart: 'morning' },
];
const hr: ReasonReader = { to: 'hr', mentorGivenName: 'Ali', menteeGivenName: 'Sara' };
const toMentee: ReasonReader = { to: 'mentee', partnerGivenName: 'Ali' };
const toMentor: ReasonReader = { to: 'mentor', partnerGivenName: 'Sara' };

describe('why two people are proposed', () => {
  test('is said to HR in three sentences', () => {
    expect(reasonSentences(reasons, hr, naming('sv'))).toEqual([
      'Ali är mycket säker på projektledning och har vana av presentation, som Sara vill bli bättre på.',
      'De liknar varandra i arbetssätt och har mål som rör ledarskap.',
      'De finns båda i Göteborg, talar båda svenska och har gemensam arbetstid bland annat tisdag förmiddag.',
    ]);
    expect(reasonSentences(reasons, hr, naming('en'))).toEqual([
      'Ali is very confident in project management and has some practice in presentation, which Sara wants to get better at.',
      'They work in similar ways and have goals about leadership.',
      'They are both in Göteborg, both speak Swedish and share working hours, such as on Tuesday morning.',
    ]);
  });

  test('names two competences of one level together', () => {
    const both = (['leadership', 'presentation'] as const).map((competence): Reason => {
      return { kind: 'competence', competence, offeredLevel: 5, wantedLevel: 4 };
    });
    expect(reasonSentences(both, hr, naming('sv'))).toEqual([
      'Ali kan lära andra ledarskap och presentation, som Sara vill bli bättre på.',
    ]);
  });

  test('is said to each of the two about the other', () => {
    expect(reasonSentences(reasons, toMentee, naming('sv'))[0]).toBe(
      'Ali är mycket säker på projektledning och har vana av presentation, som du vill bli bättre på.',
    );
    expect(reasonSentences(reasons, toMentor, naming('en'))[0]).toBe(
      'You are very confident in project management and have some practice in presentation, which Sara wants to get better at.',
    );
    expect(reasonSentences(reasons, toMentor, naming('sv'))[1]).toBe(
      'Ni liknar varandra i arbetssätt och har mål som rör ledarskap.',
    );
  });

  test('tells the mentor nothing of a career wish', () => {
    const way: readonly Reason[] = [{ kind: 'career-way' }];
    expect(reasonSentences(way, toMentor, naming('sv'))).toEqual([]);
    expect(reasonSentences(way, toMentee, naming('sv'))).toEqual(['Ali har gått en väg som liknar den du vill gå.']);
    expect(reasonSentences(way, hr, naming('sv'))).toEqual(['Ali har erfarenhet av en väg som passar Sara.']);
  });

  test('HR is told what speaks against it, in a sentence each', () => {
    const against: readonly Reason[] = [
      { kind: 'not-offered', competence: 'innovation' },
      { kind: 'time-zones-apart', hours: 6 },
      { kind: 'little-time', minutesAWeek: 60 },
    ];
    expect(doubtSentences(against, { mentorGivenName: 'Ali', menteeGivenName: 'Sara' }, naming('sv'))).toEqual([
      'Sara vill också bli bättre på innovation, som Ali inte har erbjudit.',
      'Det skiljer 6 timmar mellan deras klockor.',
      'De har bara 1 timme gemensam arbetstid i veckan.',
    ]);
  });
});

describe('no sentence gives away a private answer:', () => {
  const readers = [hr, toMentee, toMentor];
  const told = (one: Profile, other: Profile, context: Parameters<typeof fitOf>[2]) => {
    const fit = fitOf(mentor('Ada', { profile: one }), mentee('Bo', { profile: other }), context);
    const names = { mentorGivenName: 'Ali', menteeGivenName: 'Sara' };
    return (['sv', 'en'] as const).map((language) => [
      ...readers.map((reader) => reasonSentences(fit.reasonsFor, reader, naming(language))),
      doubtSentences(fit.reasonsAgainst, names, naming(language)),
    ]);
  };

  test('reversing every answer on working style on both sides changes no word', () => {
    const turned = (profile: Profile): Profile => {
      const { planning, overview, thinking, feedback, challenge, pace } = profile.workingStyle;
      const back = (answer: typeof planning) => ([2, 1, 0, -1, -2] as const)[answer + 2] ?? 0;
      const workingStyle = {
        planning: back(pace),
        overview: back(challenge),
        thinking: back(feedback),
        feedback: back(thinking),
        challenge: back(overview),
        pace: back(planning),
      };
      return { ...profile, workingStyle };
    };
    fc.assert(
      fc.property(anyProfile, anyProfile, anyContext, (one, other, context) => {
        expect(told(turned(one), turned(other), context)).toEqual(told(one, other, context));
      }),
    );
  });

  test('which career wish somebody has changes no word, and to the mentor not even whether there is one', () => {
    const way = fc.constantFrom(...careerWays);
    const ways = fc.tuple(way, way);
    fc.assert(
      fc.property(anyProfile, anyProfile, anyContext, ways, (one, other, context, [wish, otherWish]) => {
        const wishing = (careerWish: (typeof careerWays)[number]) =>
          told({ ...one, careerWays: [careerWish] }, { ...other, careerWish }, context);
        expect(wishing(wish)).toEqual(wishing(otherWish));
      }),
    );
  });

  test('how earlier mentees rated a mentor changes no word', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, anyContext, (one, other, context) => {
        const rated = (earlierRating: number | null) =>
          fitOf(mentor('Ada', { profile: one, earlierRating }), mentee('Bo', { profile: other }), context);
        expect(rated(1).reasonsFor).toEqual(rated(0).reasonsFor);
        expect(rated(1).reasonsAgainst).toEqual(rated(null).reasonsAgainst);
      }),
    );
  });
});
