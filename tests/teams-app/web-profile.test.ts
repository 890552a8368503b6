import { describe, expect, test } from '@jest/globals';
import { joiningWith, missingIn, readJoin, type JoinDraft } from '../../teams-app/web/enrolment/joining/join-draft.ts';
import { changed, finished, toggled } from '../../teams-app/web/enrolment/profile-draft.ts';
import { answerOf, wayOf } from '../../teams-app/web/enrolment/ways.ts';
import { cellsOf, timesOf } from '../../teams-app/web/enrolment/week-hours.ts';

const draft: JoinDraft = {
  roles: ['mentee', 'mentor'],
  capacity: 0,
  goals: ['  Leda ett projekt ', ''],
  answers: {},
  profile: {
    offered: [{ competence: 'leadership', level: 4 }],
    wanted: [],
    workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
    languages: ['sv'],
    place: 'Umeå',
    preferredTimes: [],
    room: null,
    version: 0,
  },
  saidWays: [],
  consents: [],
};

describe('the profile while it is filled in', () => {
  test('a mentee without a wish is asked for one', () => {
    expect(missingIn('wants', draft, [])).toEqual(['missingWanted']);
  });
  test('somebody without a role is asked only for that', () => {
    expect(missingIn('wants', { ...draft, roles: [] }, [])).toEqual(['missingRole']);
  });
  test('a mentor takes at least one mentee', () => {
    expect(finished(draft, null).capacity).toBe(1);
  });
  test('answers for a role that is not chosen are not sent, but what was told before stays', () => {
    const asMentee = { ...draft, roles: ['mentee' as const], capacity: 3 };
    const sent = finished(asMentee, null);
    expect([sent.capacity, sent.profile?.offered]).toEqual([0, []]);
    const before = { ...draft.profile, offered: [{ competence: 'networking' as const, level: 2 as const }] };
    expect(finished({ ...asMentee, profile: { ...draft.profile, place: 'Boden' } }, before).profile).toMatchObject({
      offered: before.offered,
      place: 'Boden',
    });
  });
  test('a profile that has not changed is not sent again', () => {
    expect(Object.keys(finished({ ...draft, capacity: 2 }, draft.profile))).not.toContain('profile');
    const limited = { ...draft, profile: { ...draft.profile, room: 2 } };
    expect(finished(limited, draft.profile).profile).toMatchObject({ room: 2 });
  });
  test('only a mentee has a career wish, and only a mentor has ways already gone', () => {
    const told = { ...draft.profile, careerWish: 'widen', careerWays: ['go-deeper'], partnerStyle: 'alike' } as const;
    const sent = (roles: JoinDraft['roles']) =>
      finished({ ...draft, roles, profile: { ...told, careerWays: ['go-deeper'] } }, null).profile ?? draft.profile;
    expect(sent(['mentee'])).toMatchObject({ careerWish: 'widen', partnerStyle: 'alike' });
    expect(Object.keys(sent(['mentee']))).not.toContain('careerWays');
    expect(Object.keys(sent(['mentor']))).not.toContain('careerWish');
    expect(sent(['mentor']).careerWays).toEqual(['go-deeper']);
  });
  test('empty goals are left out', () => {
    expect(finished(draft, null).goals).toEqual(['Leda ett projekt']);
  });
  test('nothing is consented to until both are ticked, and only what was ticked is sent', () => {
    expect(missingIn('read', { ...draft, consents: ['matching'] }, [])).toEqual(['missingConsent']);
    const both = { ...draft, consents: ['matching', 'calendar'] as const };
    expect(missingIn('read', both, [])).toEqual([]);
    expect(joiningWith(both, null).consents).toEqual(['matching', 'calendar']);
  });
  test('a language is asked for, and a way of working never is', () => {
    const silent = { ...draft, profile: { ...draft.profile, languages: [] } };
    expect(missingIn('ways', silent, [])).toEqual(['missingLanguage']);
    expect(missingIn('ways', draft, [])).toEqual([]);
  });
  test('what was kept on the device comes back, and of another form nothing does', () => {
    expect(readJoin(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    const { saidWays: _ways, ...earlier } = draft;
    expect(readJoin(earlier)).toBeNull();
  });
  test('a change of the profile afterwards keeps what another role said', () => {
    const asMentee = { ...draft, roles: ['mentee' as const] };
    const before = { ...draft.profile, place: 'Boden' };
    expect(changed(asMentee, before).profile).toMatchObject({ offered: draft.profile.offered, place: 'Umeå' });
  });
  test('a competence is added with its level, and removed', () => {
    const added = toggled(draft.profile.offered, 'innovation', (competence) => ({ competence, level: 3 }));
    expect(added.map(({ competence }) => competence)).toEqual(['innovation', 'leadership']);
    expect(toggled(added, 'leadership', (competence) => ({ competence, level: 3 }))).toEqual([
      { competence: 'innovation', level: 3 },
    ]);
  });
  test('a way of working that was told in five steps is read as one of three', () => {
    expect(([-2, -1, 0, 1, 2] as const).map(wayOf)).toEqual(['first', 'first', 'depends', 'second', 'second']);
    expect((['first', 'depends', 'second'] as const).map((way) => wayOf(answerOf[way]))).toEqual([
      'first',
      'depends',
      'second',
    ]);
  });
});

describe("HR's own questions", () => {
  const question = {
    id: '7f1c8a9e-1111-4222-8333-444455556666',
    kind: 'several',
    text: { sv: 'Vad lockar?', en: 'What draws you?' },
    help: { sv: '', en: '' },
    choices: [{ id: 'a', text: { sv: 'Att lära', en: 'To learn' } }],
    audience: 'both',
    required: true,
  } as const;
  const asked = [{ ...question, choices: [...question.choices] }];
  const answering = (value: 'a' | null) => ({
    ...draft,
    answers: { [question.id]: value === null ? [] : [value] },
  });

  test('that have to be answered are asked for until they are', () => {
    expect(missingIn('ways', draft, asked)).toEqual(['missingAnswer']);
    expect(missingIn('ways', answering(null), asked)).toEqual(['missingAnswer']);
    expect(missingIn('ways', answering('a'), asked)).toEqual([]);
    expect(missingIn('ways', draft, [{ ...question, choices: [], required: false }])).toEqual([]);
    expect(finished(answering('a'), null).answers).toEqual({ [question.id]: ['a'] });
  });
});

describe('the week as a grid', () => {
  test('neighbouring hours become one stretch and come back as the same hours', () => {
    const times = timesOf(new Set(['2-9', '2-10', '2-13', '4-17'] as const));
    expect(times).toEqual([
      { weekday: 2, from: '09:00', until: '11:00' },
      { weekday: 2, from: '13:00', until: '14:00' },
      { weekday: 4, from: '17:00', until: '18:00' },
    ]);
    expect(timesOf(cellsOf(times))).toEqual(times);
  });
  test('an hour counts as wished when half of it is', () => {
    expect([...cellsOf([{ weekday: 1, from: '09:30', until: '11:15' }])]).toEqual(['1-9', '1-10']);
  });
});
