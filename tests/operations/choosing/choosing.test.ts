import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acceptRequest, declineRequest } from '#operations/choosing/answer-request.ts';
import { withdrawMe } from '#operations/enrolment/enrol.ts';
import { rankMentors, takeBackWishes } from '#operations/choosing/mentor-choice.ts';
import { chooseNextRound } from '#operations/candidates/next-round.ts';
import { leave } from '#operations/people/people-changes.ts';
import { openChoiceWorld, type ChoiceWorld, type Participant } from './choice-world.ts';
import { actor } from '../life-world.ts';
import { newId } from '../../adapters/store/world.ts';

let world: ChoiceWorld;
let ali: Participant;
let berit: Participant;
let carl: Participant;
let sara: Participant;

beforeAll(async () => {
  world = await openChoiceWorld();
}, 60_000);
afterAll(() => world.close(), 60_000);

/** Three mentors with room for one each, and a mentee who may choose among them. */
beforeEach(async () => {
  await world.begin('self');
  ali = await world.mentor('Ali', 5);
  berit = await world.mentor('Berit', 4);
  carl = await world.mentor('Carl', 3);
  sara = await world.mentee('Sara');
  await world.work();
});

const mentorOf = async ({ id }: Participant) => {
  const pairings = await world.store.read((reader) => reader.pairingsOf(id));
  const [running] = pairings.filter(({ status }) => status !== 'closed');
  const mentor = running?.members.find(({ role }) => role === 'mentor');
  return [ali, berit, carl].find((each) => each.id === mentor?.personId)?.name ?? null;
};
const asked = async (mentee: Participant) => {
  const view = await world.view(mentee);
  return view?.asked?.mentor.name ?? null;
};
const requestState = async (mentor: Participant) =>
  (await world.told(mentor)).map((each) => (each.kind === 'request' ? each.state : each.kind));

describe('a mentee who waits', () => {
  test('is told once of three mentors, with at most two reasons each and no private answer', async () => {
    expect((await world.suggested(sara)).toSorted()).toEqual(['Ali', 'Berit', 'Carl']);
    const [card, ...more] = await world.told(sara);
    expect(more).toEqual([]);
    if (card?.kind !== 'suggestions') throw new Error('No suggestions');
    expect(card).toMatchObject({ state: 'open', isRenewed: false, asked: null });
    for (const { reasons } of card.mentors) {
      expect(reasons.length).toBeLessThanOrEqual(2);
      for (const { kind } of reasons) {
        expect(['competence', 'same-place', 'common-language', 'common-hours']).toContain(kind);
      }
    }
    await world.work();
    expect(await world.told(sara)).toHaveLength(1);
  });

  test('has the first choice asked at once, with the greeting', async () => {
    await world.rank(sara, [berit, ali], ' Hej! Jag vill lära mig mer. ');
    expect(await world.openRequest(sara)).toMatchObject({
      mentorId: berit.id,
      greeting: 'Hej! Jag vill lära mig mer.',
    });
    expect(await world.told(berit)).toMatchObject([
      { kind: 'request', state: 'asked', wanted: ['networking'], greeting: 'Hej! Jag vill lära mig mer.' },
    ]);
    expect(await world.told(sara)).toMatchObject([{ state: 'asked', asked: 'Berit' }]);
    expect(await world.told(ali)).toEqual([]);
  });

  test('chooses among the suggested mentors, on the suggestions they saw, and one at a time', async () => {
    const dana = await world.mentor('Dana', 5);
    const mentee = await world.in(sara);
    const wish = (ids: readonly Participant[], version = 1) =>
      rankMentors(world.context, mentee, { wishes: ids.map(({ id }) => id), greeting: '', version });
    expect(await wish([dana])).toEqual({ refused: 'not-suggested' });
    expect(await wish([])).toEqual({ refused: 'wish-for-nobody' });
    await expect(wish([ali], 7)).rejects.toThrow('suggestions have changed');
    await world.rank(sara, [ali]);
    const { version } = (await world.view(sara)) ?? { version: 0 };
    expect(await wish([berit], version)).toEqual({ refused: 'already-asked' });
    expect(await rankMentors(world.context, await world.in(ali), { wishes: [], greeting: '', version: 1 })).toEqual({
      refused: 'nothing-to-choose',
    });
  });

  test('can take the question back and choose again', async () => {
    await world.rank(sara, [ali, berit]);
    await takeBackWishes(world.context, await world.in(sara));
    await world.work();
    expect(await asked(sara)).toBeNull();
    expect(await requestState(ali)).toEqual(['over']);
    expect(await world.view(sara)).toMatchObject({ isRanked: false, wishes: [] });
    await world.rank(sara, [berit]);
    expect(await asked(sara)).toBe('Berit');
  });
});

describe('a mentor who is asked', () => {
  test('says yes, and the two are a pairing with a series, as if HR had approved them', async () => {
    await world.rank(sara, [ali, berit]);
    const text = await world.press(ali, 'accept-request', await world.openRequest(sara));
    expect(text).toContain('Du blir mentor för Sara');
    await world.work();
    expect(await mentorOf(sara)).toBe('Ali');
    const [pairing] = await world.store.read((reader) => reader.pairingsOf(sara.id));
    if (pairing === undefined) throw new Error('No pairing');
    const [series] = await world.store.read((reader) => reader.seriesOf([pairing.id]));
    expect(series).toMatchObject({ status: 'wanted', organiserId: sara.id });
    const proposal = await world.store.read((reader) => reader.proposalOfPairing(pairing.id));
    expect(proposal).toMatchObject({ status: 'approved', roundId: null });
    const introductions = await world.store.read((reader) =>
      reader.noticesAbout({ kind: 'introduction', pairingId: pairing.id }),
    );
    expect(introductions.map(({ personId }) => personId).toSorted()).toEqual([ali.id, sara.id].toSorted());
    expect(await world.view(sara)).toBeNull();
  });

  test('says no without a word: the next is asked, and nobody is told who said what', async () => {
    await world.rank(sara, [ali, berit]);
    const text = await world.press(ali, 'decline-request', await world.openRequest(sara));
    expect(text).toContain('Du tackade nej den här gången');
    await world.work();
    expect(await asked(sara)).toBe('Berit');
    expect(await world.told(sara)).toMatchObject([{ state: 'asked', asked: 'Berit' }]);
    const seen = JSON.stringify([await world.view(sara), await world.told(sara), await world.told(berit)]);
    expect(seen).not.toContain('Ali');
    expect(seen).not.toContain('declined');
  });

  test('is the only one who can answer, and answers once', async () => {
    await world.rank(sara, [ali]);
    const request = await world.openRequest(sara);
    await expect(acceptRequest(world.context, actor(berit.id), { requestId: request.id })).rejects.toThrow('No such');
    await expect(declineRequest(world.context, actor(sara.id), { requestId: request.id })).rejects.toThrow('No such');
    await world.press(ali, 'accept-request', request);
    expect(await world.press(ali, 'decline-request', request)).toContain('Du blir mentor för Sara');
    expect(await mentorOf(sara)).toBe('Ali');
  });

  test('is reminded once after a week; after two the next one is asked', async () => {
    await world.rank(sara, [ali, berit]);
    const request = await world.openRequest(sara);
    await world.later({ days: 6 });
    expect(await world.told(ali)).toHaveLength(1);
    await world.later({ days: 1 });
    expect(await world.told(ali)).toMatchObject([{ isReminder: false }, { isReminder: true }]);
    await world.later({ days: 6 });
    expect(await world.told(ali)).toHaveLength(2);
    await world.later({ days: 1 });
    expect(await requestState(ali)).toEqual(['over', 'over']);
    expect(await asked(sara)).toBe('Berit');
    expect(await world.press(ali, 'accept-request', request)).toContain('Förfrågan gäller inte längre');
    expect(await mentorOf(sara)).toBeNull();
  });

  test('who no longer has room is told so, and the next one is asked', async () => {
    await world.rank(sara, [ali, berit]);
    const request = await world.openRequest(sara);
    await world.saveEnrolment(ali, { capacity: 0 });
    expect(await world.press(ali, 'accept-request', request)).toContain('så många adepter som du vill ha');
    expect(await mentorOf(sara)).toBeNull();
    expect(await asked(sara)).toBe('Berit');
  });
});

describe('two who ask the same mentor', () => {
  let omar: Participant;
  beforeEach(async () => {
    await world.begin('self');
    ali = await world.mentor('Ali', 5);
    berit = await world.mentor('Berit', 4);
    sara = await world.mentee('Sara');
    omar = await world.mentee('Omar');
    await world.work();
  });

  test('are each suggested another one first', async () => {
    const firsts = [await world.suggested(sara), await world.suggested(omar)].map(([first]) => String(first));
    expect(firsts.toSorted()).toEqual(['Ali', 'Berit']);
  });

  test('cannot both get them: the other one’s next wish is asked', async () => {
    await world.rank(sara, [ali, berit]);
    await world.rank(omar, [ali, berit]);
    const [first, second] = [await world.openRequest(sara), await world.openRequest(omar)];
    await Promise.all([first, second].map((request) => world.press(ali, 'accept-request', request)));
    await world.work();
    const [ofSara, ofOmar] = [await mentorOf(sara), await mentorOf(omar)];
    expect([ofSara, ofOmar].filter((each) => each === 'Ali')).toHaveLength(1);
    expect(await asked(ofSara === 'Ali' ? omar : sara)).toBe('Berit');
    const pairings = await world.store.read((reader) => reader.pairingsOf(ali.id));
    expect(pairings).toHaveLength(1);
  });
});

describe('when nobody is left', () => {
  test('a mentee is told kindly, and gets other mentors than before', async () => {
    const dana = await world.mentor('Dana', 2);
    await world.rank(sara, [ali]);
    await world.later({ hours: 1 });
    await world.press(ali, 'decline-request', await world.openRequest(sara));
    await world.work();
    expect((await world.suggested(sara)).toSorted()).toEqual(['Berit', 'Carl', 'Dana']);
    expect(await world.told(sara)).toMatchObject([{ state: 'over' }, { state: 'open', isRenewed: true }]);
    await world.rank(sara, [dana]);
    expect(await asked(sara)).toBe('Dana');
  });

  test('they wait without a card, and hear when somebody joins', async () => {
    await world.rank(sara, [ali, berit, carl]);
    for (const mentor of [ali, berit, carl]) {
      await world.press(mentor, 'decline-request', await world.openRequest(sara));
    }
    await world.work();
    expect(await world.suggested(sara)).toEqual([]);
    expect(await world.told(sara)).toMatchObject([{ state: 'over' }]);
    await world.mentor('Dana', 2);
    await world.later({ days: 1 });
    expect(await world.suggested(sara)).toEqual(['Dana']);
    expect(await world.told(sara)).toMatchObject([{ state: 'over' }, { state: 'open', isRenewed: true }]);
  });

  test('suggestions that nobody chose from make room for others', async () => {
    await world.begin('self');
    await world.mentor('Ali', 5);
    const first = await world.mentee('Sara');
    await world.work();
    const second = await world.mentee('Omar');
    await world.later({ hours: 1 });
    expect([await world.suggested(first), await world.suggested(second)]).toEqual([['Ali'], []]);
    for (let day = 0; day < 14; day += 1) await world.later({ days: 1 });
    expect([await world.suggested(first), await world.suggested(second)]).toEqual([[], ['Ali']]);
  });
});

describe('somebody who is not there any more', () => {
  const stepDown = {
    'a mentor who leaves the programme': async () =>
      withdrawMe(world.context, await world.in(ali), { nextTime: 'ask' }),
    'a mentor who leaves the company': () => world.store.write((tx) => leave(world.context, tx, [ali.id])),
  };
  test.each(Object.entries(stepDown))('%s is skipped', async (_, leaves) => {
    await world.rank(sara, [ali, berit]);
    await leaves();
    await world.work();
    expect(await asked(sara)).toBe('Berit');
  });

  test('a mentee who leaves is not waited for', async () => {
    await world.rank(sara, [ali, berit]);
    await withdrawMe(world.context, await world.in(sara), { nextTime: 'ask' });
    await world.work();
    expect(await requestState(ali)).toEqual(['over']);
    expect(await world.told(berit)).toEqual([]);
    expect(await world.view(sara)).toBeNull();
  });

  test('a mentee on a break keeps their wishes, which are asked when they are back', async () => {
    await world.rank(sara, [ali, berit]);
    const pausedUntil = world.context.now().toZonedDateTimeISO('Europe/Stockholm').toPlainDate().add({ days: 20 });
    await world.saveEnrolment(sara, { pausedUntil });
    await world.later({ days: 7 });
    expect(await requestState(ali)).toEqual(['over']);
    expect(await world.told(berit)).toEqual([]);
    await world.later({ days: 14 });
    expect(await asked(sara)).toBe('Ali');
  });

  test('a mentee who stands aside is neither suggested anybody nor waited for', async () => {
    await world.rank(sara, [ali, berit]);
    await chooseNextRound(world.context, await world.in(sara), { takesPart: false });
    await world.work();
    expect(await requestState(ali)).toEqual(['over']);
    expect(await world.told(berit)).toEqual([]);
    await world.later({ days: 15 });
    expect(await world.view(sara)).toBeNull();
  });

  test('a mentor whom HR keeps apart from the mentee meanwhile is skipped', async () => {
    await world.rank(sara, [ali, berit]);
    const request = await world.openRequest(sara);
    const { id: programmeId } = await world.programme();
    const addedAt = world.context.now();
    const rule = {
      id: newId<'MatchRule'>(),
      programmeId,
      personId: ali.id,
      otherId: sara.id,
      addedAt,
      addedBy: ali.id,
    };
    await world.store.write((tx) => tx.addMatchRules([rule]));
    expect(await world.press(ali, 'accept-request', request)).toContain('gäller inte längre');
    expect(await asked(sara)).toBe('Berit');
  });

  test('when the programme ends all requests end, and nobody is asked any more', async () => {
    await world.rank(sara, [ali, berit]);
    await world.setProgramme({ status: 'ended' });
    await world.later({ days: 7 });
    const requests = await world.requestsOf(sara);
    expect(requests.map(({ status }) => status)).toEqual(['closed']);
  });
});
