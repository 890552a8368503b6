import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { idOf, type PersonId, type ProgrammeId } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { hrSeries } from '#operations/booking/hr-series.ts';
import type { ActorIn, Context } from '#operations/context.ts';
import { Conflict, NotAllowed, NotFound } from '#operations/failures.ts';
import { home } from '#operations/home/home.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { discardDraft } from '#operations/matching/change-draft.ts';
import { matchingView } from '#operations/matching/match-review.ts';
import { proposeMatches } from '#operations/matching/propose-matches.ts';
import { publishRound } from '#operations/matching/publish-round.ts';
import { enrolMe, withdrawMe } from '#operations/enrolment/enrol.ts';
import { listPeople } from '#operations/people/list-people.ts';
import { leave } from '#operations/people/people-changes.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import {
  addQuestion,
  askInProgramme,
  programmeQuestions,
  questionLibrary,
  retireFromLibrary,
} from '#operations/enrolment/questions.ts';
import { duplicateProgramme, removeProgramme } from '#operations/programme/duplicate-programme.ts';
import { ledOverview, programmeForLead } from '#operations/programme/hr-programme.ts';
import { appointLead, dismissLead, leadsOf } from '#operations/programme/leads.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { enrolmentOf, newId, noon, programmeOf, sampleProfile, someone, tell } from '../../adapters/store/world.ts';
import { actor, openLife, type Life } from '../life-world.ts';
import { wholeList } from '../../support/whole-list.ts';

const listed = (context: Context, actor: ActorIn) => listPeople(context, actor, wholeList, 0);

let life: Life;
/** Beside the one that every life has. */
let buddies: Programme;
const [hanna, lena, ada, bo, cia] = [someone('Hanna'), someone('Lena'), someone('Ada'), someone('Bo'), someone('Cia')];

beforeAll(async () => {
  life = await openLife();
  buddies = { ...programmeOf('open'), name: { sv: 'Ny på jobbet', en: 'New here' }, audience: { kind: 'everyone' } };
  await life.store.write(async (tx) => {
    await tx.savePeople([hanna, lena, ada, bo, cia], noon);
    await tx.saveProgramme(buddies, noon);
  });
}, 60_000);
afterAll(() => life.close());

const at = (programmeId: ProgrammeId, personId: PersonId, isHr = false): ActorIn => ({
  ...actor(personId, isHr),
  programmeId,
});
const asHr = (programmeId: ProgrammeId) => at(programmeId, hanna.id, true);

async function join(programme: Programme, person: { readonly id: PersonId }, role: 'mentor' | 'mentee') {
  const enrolment = { ...enrolmentOf(programme, person.id, role), pausedUntil: null };
  await life.store.write(async (tx) => {
    await tx.saveEnrolment(enrolment);
    await tell(tx, [person.id]);
  });
}

async function pairIn(programme: Programme, mentorId: PersonId, menteeId: PersonId) {
  const hr = asHr(programme.id);
  expect(await proposeMatches(life.context, hr, { again: null, weights: null })).toBeUndefined();
  const { round, lines } = await matchingView(life.context, hr);
  expect(lines).toMatchObject([{ mentorId, menteeId }]);
  if (round === null) throw new Error('No round');
  expect(await publishRound(life.context, hr, { roundId: round.id, version: round.version })).toBeUndefined();
  const pairings = await life.store.read((reader) => reader.pairings(programme.id));
  const found = pairings.find(({ members }) => members.some(({ personId }) => personId === menteeId));
  if (found === undefined) throw new Error('No pairing');
  return found;
}

describe('Two programmes at once', () => {
  test('the same two may be mentor and mentee of each other, one way in each', async () => {
    await join(life.programme, ada, 'mentor');
    await join(life.programme, bo, 'mentee');
    await join(buddies, ada, 'mentee');
    await join(buddies, bo, 'mentor');
    const first = await pairIn(life.programme, ada.id, bo.id);
    const second = await pairIn(buddies, bo.id, ada.id);
    expect(first.programmeId).toBe(life.programme.id);
    expect(second.programmeId).toBe(buddies.id);
    const { pairings, standings } = await home(life.context, actor(ada.id));
    expect(pairings.map(({ myRole, programmeName }) => `${myRole} ${programmeName.sv}`).toSorted()).toEqual([
      'mentee Ny på jobbet',
      'mentor Medvind',
    ]);
    expect(standings.map(({ waitingForMatch }) => waitingForMatch)).toEqual([false, false]);
  });

  test('each page of a lead shows one of them alone', async () => {
    for (const programme of [life.programme, buddies]) {
      const hr = asHr(programme.id);
      expect(await hrSeries(life.context, hr)).toHaveLength(1);
      expect((await listed(life.context, hr)).hits).toBe(2);
      expect(await programmeInsight(life.context, hr)).toMatchObject({ figures: { counted: { pairings: 1 } } });
    }
  });

  test('what belongs to one cannot be reached through the other', async () => {
    await join(life.programme, cia, 'mentee');
    const { round } = await matchingView(life.context, asHr(life.programme.id));
    if (round === null) throw new Error('No round');
    const seen = { roundId: round.id, version: round.version };
    await expect(discardDraft(life.context, asHr(buddies.id), seen)).rejects.toThrow(NotFound);
    await expect(programmeForLead(life.context, asHr(newId()))).rejects.toThrow(NotFound);
  });

  test('whoever leaves one stays in the other', async () => {
    await withdrawMe(life.context, at(buddies.id, bo.id), { nextTime: 'ask' });
    const pairings = await life.store.read((reader) => reader.pairingsOf(bo.id));
    expect(pairings.map(({ programmeId, status }) => `${programmeId} ${status}`).toSorted()).toEqual(
      [`${buddies.id} closed`, `${life.programme.id} begun`].toSorted(),
    );
  });

  test('the end of one changes nothing in the other', async () => {
    const { id: _id, matching: _matching, ...terms } = await programmeForLead(life.context, asHr(buddies.id));
    const ended = await setUpProgramme(life.context, asHr(buddies.id), { ...terms, status: 'ended' });
    expect(ended).toMatchObject({ status: 'ended' });
    const running = await life.store.read((reader) => reader.pairings(life.programme.id));
    expect(running.map(({ status }) => status)).toEqual(['begun']);
  });

  test('whoever leaves the company leaves every one', async () => {
    await life.store.write((tx) => leave(life.context, tx, [bo.id]));
    const enrolments = await life.store.read((reader) => reader.enrolmentsOfPerson(bo.id));
    expect(enrolments.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
  });
});

describe('Somebody who leads a programme', () => {
  const lead = () => at(life.programme.id, lena.id);

  test('does in it what HR does, and nothing in another', async () => {
    await expect(listed(life.context, lead())).rejects.toThrow(NotAllowed);
    expect(await appointLead(life.context, asHr(life.programme.id), lena.id)).toBeUndefined();
    expect(await appointLead(life.context, asHr(life.programme.id), lena.id)).toBeUndefined();
    expect(await leadsOf(life.context, lead())).toMatchObject([{ person: { name: 'Lena' } }]);
    // Told once, however often it is pressed.
    const notices = await life.store.read((reader) => reader.noticesOfProgramme(life.programme.id));
    expect(notices.filter(({ about }) => about.kind === 'lead-appointed').map(({ personId }) => personId)).toEqual([
      lena.id,
    ]);
    expect((await listed(life.context, lead())).hits).toBeGreaterThan(1);
    await expect(listed(life.context, at(buddies.id, lena.id))).rejects.toThrow(NotAllowed);
    await expect(programmeForLead(life.context, at(newId(), lena.id))).rejects.toThrow(NotAllowed);
  });

  test('sees it and no other in the list of programmes', async () => {
    const mine = await ledOverview(life.context, actor(lena.id));
    expect(mine.map(({ programme }) => programme.id)).toEqual([life.programme.id]);
    expect(mine).toMatchObject([{ counts: { enrolled: 2 } }]);
    expect(await ledOverview(life.context, actor(cia.id))).toEqual([]);
    const all = await ledOverview(life.context, actor(hanna.id, true));
    expect(all.map(({ programme }) => programme.id).toSorted()).toEqual([life.programme.id, buddies.id].toSorted());
  });

  test('neither appoints others nor begins, copies or takes away programmes', async () => {
    await expect(appointLead(life.context, lead(), cia.id)).rejects.toThrow(NotAllowed);
    await expect(dismissLead(life.context, lead(), lena.id)).rejects.toThrow(NotAllowed);
    await expect(duplicateProgramme(life.context, lead(), { name: { sv: 'A', en: 'A' } })).rejects.toThrow(NotAllowed);
    await expect(removeProgramme(life.context, lead(), { version: 1 })).rejects.toThrow(NotAllowed);
  });

  test('who is dismissed in the middle of an edit saves nothing', async () => {
    const { id: _id, matching: _matching, ...terms } = await programmeForLead(life.context, lead());
    await dismissLead(life.context, asHr(life.programme.id), lena.id);
    const save = setUpProgramme(life.context, lead(), { ...terms, meetingMinutes: 30 });
    await expect(save).rejects.toThrow(NotAllowed);
    expect(await programmeForLead(life.context, asHr(life.programme.id))).toMatchObject({ meetingMinutes: 45 });
  });

  test('is an employee with an account', async () => {
    await expect(appointLead(life.context, asHr(life.programme.id), newId())).rejects.toThrow(NotFound);
    const answer = await appointLead(life.context, asHr(life.programme.id), bo.id);
    expect(answer).toEqual({ refused: 'account-disabled' });
    const guest = someone('Gast');
    await life.store.write(async (tx) => {
      await tx.savePeople([guest], noon);
      await tx.barPeople([{ ...guest, barred: 'guest' }], noon);
    });
    expect(await appointLead(life.context, asHr(life.programme.id), guest.id)).toEqual({ refused: 'guest' });
  });

  test('two who edit at once: the second hears so', async () => {
    const { id: _id, matching: _matching, ...terms } = await programmeForLead(life.context, asHr(life.programme.id));
    const edit = (meetingMinutes: number) =>
      setUpProgramme(life.context, asHr(life.programme.id), { ...terms, meetingMinutes });
    const outcomes = await Promise.allSettled([edit(30), edit(50)]);
    const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(lost).toEqual([expect.any(Conflict)]);
  });
});

describe('A copy', () => {
  test('asks the same of HR’s own questions, but what was removed since', async () => {
    const wording = { help: { sv: '', en: '' }, choices: [], audience: 'both', kind: 'text' } as const;
    const write = async (sv: string) => {
      const added = await addQuestion(life.context, asHr(buddies.id), { ...wording, text: { sv, en: sv } });
      if (isRefused(added)) throw new Error(added.refused);
      return added.id;
    };
    const [kept, removed] = [await write('Varför nu?'), await write('Vad mer?')];
    const asked = [removed, kept].map((questionId) => {
      return { questionId, isRequired: true, relation: 'none', weight: 2 } as const;
    });
    expect(await askInProgramme(life.context, asHr(buddies.id), { asked, seen: [] })).toBeUndefined();
    await retireFromLibrary(life.context, asHr(buddies.id), { id: removed, version: 1 });
    const copy = await duplicateProgramme(life.context, asHr(buddies.id), { name: { sv: 'Igen', en: 'Again' } });
    if (isRefused(copy)) throw new Error(copy.refused);
    expect(await programmeQuestions(life.context, asHr(copy.id))).toMatchObject({
      asked: [{ question: { id: kept }, isRequired: true, relation: 'none', weight: 2 }],
    });
    expect(await removeProgramme(life.context, asHr(copy.id), { version: 1 })).toBeUndefined();
    expect((await questionLibrary(life.context, asHr(buddies.id))).inUse.get(kept)).toMatchObject({ programmes: 1 });
  });

  test('is a draft that nobody else sees, and can be taken away again', async () => {
    const copy = await duplicateProgramme(life.context, asHr(buddies.id), {
      name: { sv: 'Nästa år', en: 'Next year' },
    });
    if (isRefused(copy)) throw new Error(copy.refused);
    expect(copy).toMatchObject({ status: 'draft', startsOn: Temporal.PlainDate.from('2027-03-01') });
    const who = await whoAmI(life.context, actor(cia.id));
    expect(JSON.stringify(who)).not.toContain(copy.id);
    const hr = asHr(copy.id);
    await expect(removeProgramme(life.context, hr, { version: 7 })).rejects.toThrow(Conflict);
    expect(await removeProgramme(life.context, hr, { version: 1 })).toBeUndefined();
    await expect(programmeForLead(life.context, hr)).rejects.toThrow(NotFound);
    expect(await removeProgramme(life.context, asHr(buddies.id), { version: 1 })).toEqual({
      refused: 'not-allowed-now',
    });
  });

  test('needs a name', async () => {
    const nameless = duplicateProgramme(life.context, asHr(buddies.id), { name: { sv: ' ', en: 'x' } });
    expect(await nameless).toEqual({ refused: 'name-missing' });
  });
});

describe('What somebody can join', () => {
  const open = async (personId: PersonId) => {
    const who = await whoAmI(life.context, actor(personId));
    if (isRefused(who)) throw new Error(who.refused);
    return who;
  };

  test('is every open programme of their audience, and one for invited people is not spoken of', async () => {
    const forAll: Programme = { ...programmeOf('open'), audience: { kind: 'everyone' } };
    const forInvited: Programme = { ...programmeOf('open'), audience: { kind: 'invited' } };
    const elsewhere: Programme = {
      ...programmeOf('open'),
      audience: { kind: 'departments', departments: ['Ekonomi'] },
    };
    await life.store.write(async (tx) => {
      for (const each of [forAll, forInvited, elsewhere]) await tx.saveProgramme(each, noon);
    });
    const newcomer = someone('Nina');
    await life.store.write((tx) => tx.savePeople([newcomer], noon));
    const { programmes, obstacle, led } = await open(newcomer.id);
    const ids = programmes.map(({ programme }) => programme.id);
    expect(ids).toContain(forAll.id);
    expect(ids).not.toContain(forInvited.id);
    expect(ids).not.toContain(elsewhere.id);
    expect([obstacle, led]).toEqual([null, []]);
    const wish = {
      roles: ['mentee'],
      capacity: 0,
      goals: ['Lära mig'],
      profile: { told: sampleProfile, room: null, version: 0 },
    } as const;
    const sneaking = enrolMe(life.context, at(forInvited.id, newcomer.id), wish);
    expect(await sneaking).toEqual({ refused: 'outside-audience' });
    const nowhere = enrolMe(life.context, at(idOf(newId()), newcomer.id), wish);
    expect(await nowhere).toEqual({ refused: 'no-programme' });
  });
});
