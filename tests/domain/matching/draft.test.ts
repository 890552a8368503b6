import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { idOf, type PersonId } from '#domain/ids.ts';
import { decide, outOfDraft, waitingNow, type DraftPair } from '#domain/matching/draft.ts';
import { isOpen, proposalStatuses } from '#domain/matching/proposal.ts';
import { isSameRule, keptOut, type MatchRule } from '#domain/matching/rule.ts';
import { moveRound, roundStatuses, type MatchRound } from '#domain/matching/round.ts';
import { swapEffect, type SwapGround } from '#domain/matching/swap.ts';
import { defaultWeights } from '#domain/programme/match-factors.ts';
import { isRefused } from '#domain/refused.ts';

const person = (name: string): PersonId => idOf<'Person'>(name);

function pair(names: string, score = 0.5, status: DraftPair['status'] = 'proposed') {
  const [mentor = '', mentee = ''] = names.split('–');
  return {
    id: idOf<'MatchProposal'>(names),
    mentorId: person(mentor),
    menteeId: person(mentee),
    mentorEnrolmentId: idOf<'Enrolment'>(mentor),
    menteeEnrolmentId: idOf<'Enrolment'>(mentee),
    status,
    review: null as DraftPair['review'],
    score,
  };
}

const roomy = () => 5;
const by = person('Lea');

describe('deciding in a draft', () => {
  const draft = [pair('Ada–Bo'), pair('Cilla–Dag', 0.5, 'locked'), pair('Ebba–Bo', 0.5, 'dropped')];

  test('says what changes and from what, so that it can be taken back', () => {
    expect(decide(draft, { act: 'lock', ids: [idOf('Ada–Bo')], by }, roomy)).toMatchObject({
      kind: 'lock',
      about: ['Ada', 'Bo'],
      statuses: [{ proposalId: 'Ada–Bo', from: 'proposed', to: 'locked' }],
    });
  });

  test('all or nothing: one that cannot be changed refuses the others', () => {
    const ids = draft.slice(0, 2).map(({ id }) => id);
    expect(decide(draft, { act: 'lock', ids, by }, roomy)).toEqual({ refused: 'not-proposed' });
    expect(decide(draft, { act: 'exclude', ids, by }, roomy)).toMatchObject({ about: [], statuses: [{}, {}] });
    expect(decide(draft, { act: 'unlock', ids: [idOf('unknown')], by }, roomy)).toEqual({ refused: 'not-proposed' });
  });

  test('agrees, puts aside and takes that back, and says who did and what was there before', () => {
    const aside = { verdict: 'later', by: person('Leo') } as const;
    const [ada, cilla] = draft.map((each) => (each.status === 'locked' ? { ...each, review: aside } : each));
    const some = [ada, cilla].flatMap((each) => each ?? []);
    const ids = some.map(({ id }) => id);
    expect(decide(some, { act: 'agree', ids, by }, roomy)).toMatchObject({
      statuses: [],
      reviews: [
        { proposalId: 'Ada–Bo', from: null, to: { verdict: 'agreed', by: 'Lea' } },
        { proposalId: 'Cilla–Dag', from: aside, to: { verdict: 'agreed', by: 'Lea' } },
      ],
    });
    expect(decide(some, { act: 'reconsider', ids, by }, roomy)).toMatchObject({
      reviews: [{ to: null }, { to: null }],
    });
    expect(decide(draft, { act: 'later', ids: [idOf('Ebba–Bo')], by }, roomy)).toEqual({ refused: 'not-proposed' });
  });

  test('brings nobody back to a mentee who has another mentor by now, or to a mentor without room', () => {
    const ids = [idOf<'MatchProposal'>('Ebba–Bo')];
    expect(decide(draft, { act: 'bring-back', ids, by }, roomy)).toEqual({ refused: 'mentee-has-a-mentor' });
    const free = [pair('Ada–Bo', 0.5, 'excluded'), draft[2]].flatMap((each) => each ?? []);
    expect(decide(free, { act: 'bring-back', ids, by }, () => 0)).toEqual({ refused: 'mentor-at-capacity' });
    expect(decide(free, { act: 'bring-back', ids, by }, () => 1)).toMatchObject({ statuses: [{ to: 'proposed' }] });
  });
});

describe('another mentor for a mentee', () => {
  const scores: Readonly<Record<string, number>> = { 'Cilla–Bo': 0.7, 'Ada–Dag': 0.4, 'Ada–Fia': 0.6, 'Ebba–Bo': 0.9 };
  const ground: SwapGround = {
    scoreOf: (mentor, mentee) => scores[`${mentor}–${mentee}`] ?? null,
    roomOf: (mentor) => (mentor === person('Ebba') ? 2 : 1),
  };
  const draft = [pair('Ada–Bo', 0.8), pair('Cilla–Dag', 0.5), pair('Ebba–Fia', 0.3)];
  const wish = (mentor: string, mentee: string, insteadOf: string | null = null) => ({
    mentorId: person(mentor),
    menteeId: person(mentee),
    insteadOf: insteadOf === null ? null : person(insteadOf),
  });

  test('who has room left is simply given one more', () => {
    expect(swapEffect(draft, wish('Ebba', 'Bo'), ground)).toMatchObject({
      gone: [{ id: 'Ada–Bo' }],
      made: [{ mentorId: 'Ebba', menteeId: 'Bo', score: 0.9 }],
      leftWaiting: null,
    });
  });

  test('without room the two mentees change places', () => {
    expect(swapEffect(draft, wish('Cilla', 'Bo'), ground)).toMatchObject({
      gone: [{ id: 'Ada–Bo' }, { id: 'Cilla–Dag' }],
      made: [
        { mentorId: 'Cilla', menteeId: 'Bo', score: 0.7 },
        { mentorId: 'Ada', menteeId: 'Dag', score: 0.4 },
      ],
      leftWaiting: null,
    });
  });

  test('whoever may not have the freed mentor is left waiting, and that is said', () => {
    const onlyBo: SwapGround = {
      ...ground,
      scoreOf: (mentor, mentee) => (mentee === person('Bo') ? ground.scoreOf(mentor, mentee) : null),
    };
    expect(swapEffect(draft, wish('Cilla', 'Bo'), onlyBo)).toMatchObject({ made: [{}], leftWaiting: 'Dag' });
  });

  test('a mouse that drops one mentor on another mentee swaps just these two', () => {
    const two = [pair('Ada–Bo', 0.8), pair('Ebba–Dag', 0.4), pair('Ebba–Fia', 0.3)];
    expect(swapEffect(two, wish('Ebba', 'Bo', 'Fia'), ground)).toMatchObject({
      made: [
        { mentorId: 'Ebba', menteeId: 'Bo' },
        { mentorId: 'Ada', menteeId: 'Fia' },
      ],
    });
  });

  test('nobody is given their own mentee as mentor, nor is whoever makes room', () => {
    const anyPair: SwapGround = { scoreOf: () => 0.5, roomOf: () => 1 };
    expect(swapEffect(draft, wish('Bo', 'Ada'), anyPair)).toEqual({ refused: 'paired-already' });
    const turned = [pair('Ada–Bo', 0.8), pair('Cilla–Dag', 0.5), pair('Dag–Ada', 0.5)];
    expect(swapEffect(turned, wish('Cilla', 'Bo'), anyPair)).toMatchObject({
      made: [{ mentorId: 'Cilla', menteeId: 'Bo' }],
      leftWaiting: 'Dag',
    });
  });

  test('hard rules and locks stand above the wish', () => {
    expect(swapEffect(draft, wish('Cilla', 'Fia'), ground)).toEqual({ refused: 'may-not-be-paired' });
    expect(swapEffect(draft, wish('Ada', 'Bo'), ground)).toEqual({ refused: 'already-together' });
    const locked = [pair('Ada–Bo'), pair('Cilla–Dag', 0.5, 'locked')];
    expect(swapEffect(locked, wish('Cilla', 'Bo'), ground)).toEqual({ refused: 'mentor-places-locked' });
    expect(swapEffect([], wish('Cilla', 'Bo'), { ...ground, roomOf: () => 0 })).toEqual({
      refused: 'mentor-at-capacity',
    });
  });

  test('nobody is ever in the draft twice, and no mentor has more than fit', () => {
    const mentors = ['A', 'B', 'C'];
    const mentees = ['v', 'w', 'x', 'y', 'z'];
    const anyDraft = fc.uniqueArray(fc.tuple(fc.constantFrom(...mentors), fc.constantFrom(...mentees)), {
      selector: ([, mentee]) => mentee,
    });
    fc.assert(
      fc.property(anyDraft, fc.constantFrom(...mentors), fc.constantFrom(...mentees), (made, mentor, mentee) => {
        const pairs = made.map(([one, other], at) => pair(`${one}–${other}`, at / 10));
        const held = (all: readonly { readonly mentorId: PersonId }[], id: PersonId) =>
          all.filter(({ mentorId }) => mentorId === id).length;
        const roomOf = (id: PersonId) => Math.max(2, held(pairs, id));
        const effect = swapEffect(pairs, wish(mentor, mentee), { scoreOf: () => 0.5, roomOf });
        if (isRefused(effect)) return;
        const gone = new Set(effect.gone.map(({ id }) => id));
        const after = [...pairs.filter(({ id }) => !gone.has(id)), ...effect.made];
        expect(new Set(after.map(({ menteeId }) => menteeId)).size).toBe(after.length);
        expect(mentors.every((each) => held(after, person(each)) <= roomOf(person(each)))).toBe(true);
      }),
    );
  });
});

describe('who waits', () => {
  const left = { enrolmentId: idOf<'Enrolment'>('Gun'), personId: person('Gun'), role: 'mentee' } as const;
  const waits = [{ ...left, reason: 'no-mentor-left' } as const];

  test('the two of a pair that is taken out wait, and whoever is given somebody does not', () => {
    const lines = [pair('Ada–Bo', 0.5, 'excluded'), pair('Cilla–Gun', 0.5, 'locked')];
    expect(waitingNow(waits, lines, new Set())).toMatchObject([
      { personId: 'Ada', role: 'mentor', reason: 'set-aside' },
      { personId: 'Bo', role: 'mentee', reason: 'set-aside' },
    ]);
  });

  test('whoever keeps another pair does not wait, and a refused pair says so', () => {
    const lines = [pair('Ada–Bo', 0.5, 'refused'), pair('Ada–Dag', 0.5, 'approved')];
    expect(waitingNow([], lines, new Set())).toMatchObject([{ personId: 'Bo', reason: 'fell-through' }]);
  });

  test('HR sees whom it keeps out itself', () => {
    expect(waitingNow(waits, [], new Set([person('Gun')]))).toMatchObject([{ reason: 'kept-out' }]);
  });

  test('nobody is lost between the pairs and the waiting', () => {
    const status = fc.constantFrom(...proposalStatuses.filter((each) => each !== 'declined'));
    fc.assert(
      fc.property(fc.array(status, { maxLength: 6 }), (statuses) => {
        const lines = statuses.map((each, at) => pair(`M${at}–m${at}`, 0.5, each));
        const waiting = waitingNow([], lines, new Set());
        const paired = lines.filter((each) => isOpen(each) || each.status === 'approved').length;
        expect(2 * paired + waiting.length).toBe(2 * lines.length);
      }),
    );
  });
});

test('a rule takes out of the draft what is against it, whichever of the two is named first', () => {
  const draft = [pair('Ada–Bo'), pair('Ada–Dag'), pair('Bo–Fia'), pair('Bo–Ada', 0.5, 'excluded')];
  const ids = (rule: Pick<MatchRule, 'personId' | 'otherId'>) =>
    outOfDraft(draft, rule).map(({ proposalId }) => proposalId);
  expect(ids({ personId: person('Bo'), otherId: person('Ada') })).toEqual(['Ada–Bo']);
  expect(ids({ personId: person('Bo'), otherId: null })).toEqual(['Ada–Bo', 'Bo–Fia']);
});

test('rules about the same two are one, and only those about one person keep somebody out', () => {
  const rule = (one: string, other: string | null): MatchRule => ({
    id: idOf(`${one}${other}`),
    programmeId: idOf('p'),
    personId: person(one),
    otherId: other === null ? null : person(other),
    addedAt: Temporal.Instant.from('2026-11-18T09:00:00Z'),
    addedBy: person('HR'),
  });
  expect(isSameRule(rule('Ada', 'Bo'), rule('Bo', 'Ada'))).toBe(true);
  expect(isSameRule(rule('Ada', 'Bo'), rule('Ada', null))).toBe(false);
  expect([...keptOut([rule('Ada', 'Bo'), rule('Dag', null)])]).toEqual(['Dag']);
});

test('a round goes from draft to published, discarded or replaced, and back only by undo', () => {
  const round: MatchRound = {
    id: idOf('round'),
    programmeId: idOf('p'),
    status: 'draft',
    proposedAt: Temporal.Instant.from('2026-11-18T09:00:00Z'),
    proposedBy: person('HR'),
    publishedBy: null,
    publishedAt: null,
    publishesAt: null,
    held: null,
    form: 'mentoring',
    replaces: null,
    weights: defaultWeights,
    version: 3,
  };
  for (const status of roundStatuses) {
    const published = moveRound({ ...round, status }, 'publish');
    expect(published).toEqual(
      status === 'draft' ? { ...round, status: 'publishing', version: 4 } : { refused: 'not-a-draft' },
    );
  }
  expect(moveRound({ ...round, status: 'published' }, 'discard')).toEqual({ refused: 'not-a-draft' });
  expect(moveRound({ ...round, status: 'replaced' }, 'return-to')).toMatchObject({ status: 'draft' });
});
