import { wholeList } from '../../support/whole-list.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { everybodyIsIn, type Admission } from '#domain/programme/mentor-rule.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { matchCandidates } from '#operations/candidates/match-candidates.ts';
import type { ActorIn } from '#operations/context.ts';
import {
  answerAsManager,
  askManagerAgain,
  decideApplications,
  liftRefusal,
  type Decision,
} from '#operations/enrolment/answer-applications.ts';
import { enrolMe, withdrawMe } from '#operations/enrolment/enrol.ts';
import { applicationsForLead } from '#operations/enrolment/hr-applications.ts';
import { mentorWishes } from '#operations/enrolment/mentor-wishes.ts';
import { Conflict } from '#operations/failures.ts';
import { leave } from '#operations/people/people-changes.ts';
import { listPeople } from '#operations/people/list-people.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import type { NoticeAbout } from '#operations/ports/messages.ts';
import { newId, noon, programmeOf, someone, tell } from '../../adapters/store/world.ts';
import { committingLast } from '../../support/committing-last.ts';
import { openLife, type Life } from '../life-world.ts';

let life: Life;
let programme: Programme;
let ada: ActorIn;
let manager: ActorIn;
let other: ActorIn;
const mentee = { roles: ['mentee'], capacity: 0, goals: ['Leda'], profile: null } as const;
const mentor = { roles: ['mentor'], capacity: 2, goals: [], profile: null } as const;
const hr = (): ActorIn => ({ ...life.as(newId(), true), programmeId: programme.id });
const as = (id: ActorIn['personId']): ActorIn => ({ ...life.as(id), programmeId: programme.id });

beforeAll(async () => {
  life = await openLife();
}, 60_000);
afterAll(() => life.close(), 60_000);
beforeEach(async () => {
  life.moveTo(noon);
  await open({ ...everybodyIsIn, approval: 'everyone' });
});

async function open(admission: Admission): Promise<void> {
  programme = { ...programmeOf('open'), ...admission, audience: { kind: 'everyone' } };
  const [boss, next] = [someone('Bea'), someone('Nora')];
  const one = { ...someone('Ada'), managerId: boss.id };
  await life.store.write(async (tx) => {
    await tx.saveProgramme(programme, noon);
    await tx.savePeople([boss, next, one], noon);
    await tell(tx, [one.id]);
  });
  [ada, manager, other] = [as(one.id), as(boss.id), as(next.id)];
  life.rung();
}

const enrolment = () => life.store.read((reader) => reader.enrolment(programme.id, ada.personId));
async function waiting() {
  const [one] = await applicationsForLead(life.context, hr());
  if (one === undefined) throw new Error('Nobody waits');
  return one;
}
const listed = async () => (await listPeople(life.context, hr(), wholeList, 0)).people;
async function decide(decision: Decision): Promise<void> {
  const { application } = await waiting();
  const outcome = await decideApplications(life.context, hr(), { looked: [application], decision });
  if (outcome !== undefined) throw new Error(outcome.refused);
}
async function told(about: NoticeAbout['kind']): Promise<number> {
  const notices = await life.store.read((reader) => reader.noticesOfProgramme(programme.id));
  return notices.filter(({ about: { kind } }) => kind === about).length;
}
const own = async () => {
  const who = await whoAmI(life.context, ada);
  if (isRefused(who)) throw new Error(who.refused);
  return who.programmes.find((each) => each.programme.id === programme.id) ?? null;
};

test('who leads answers their own application only where nobody else could', async () => {
  await enrolMe(life.context, ada, mentee);
  const { application } = await waiting();
  const answer = { looked: [application], decision: { kind: 'approve' } } as const;
  const appointed = { appointedBy: manager.personId, appointedAt: noon };
  await life.store.write((tx) => tx.addLead(programme.id, { personId: ada.personId, ...appointed }));
  expect(await decideApplications(life.context, ada, answer)).toEqual({ refused: 'own-decision' });
  const ofHr = { ...ada, isHr: true };
  await life.store.write((tx) => tx.addLead(programme.id, { personId: other.personId, ...appointed }));
  expect(await decideApplications(life.context, ofHr, answer)).toEqual({ refused: 'own-decision' });
  expect((await enrolment())?.status).toBe('applied');
  await life.store.write((tx) => tx.removeLead(programme.id, other.personId));
  expect(await decideApplications(life.context, ofHr, answer)).toBeUndefined();
});

describe('somebody who applies', () => {
  test('is in no list of people and no matching, sees how it stands, and can change and take back', async () => {
    await enrolMe(life.context, ada, mentee);
    expect((await enrolment())?.status).toBe('applied');
    expect(await listed()).toEqual([]);
    expect(await own()).toMatchObject({ enrolment: null, applying: { application: { state: 'waiting' } } });
    expect(life.rung().some(({ kind }) => kind === 'read-mailbox')).toBe(false);
    const candidates = await life.store.read((reader) =>
      matchCandidates(reader, programme, { rejected: [], rules: [] }, noon),
    );
    expect(candidates).toEqual([]);
    await enrolMe(life.context, ada, { ...mentee, goals: ['Leda', 'Lyssna'] });
    expect((await enrolment())?.goals).toEqual(['Leda', 'Lyssna']);
    await withdrawMe(life.context, ada, { nextTime: 'no' });
    expect(await applicationsForLead(life.context, hr())).toEqual([]);
    expect((await enrolment())?.status).toBe('withdrawn');
  });

  test('is in after a yes, told so once, and their own words stand nowhere before', async () => {
    await enrolMe(life.context, ada, mentee);
    expect(JSON.stringify(await waiting())).not.toContain('Leda');
    life.rung();
    await decide({ kind: 'approve' });
    expect((await enrolment())?.status).toBe('enrolled');
    expect(await told('application')).toBe(1);
    expect(life.rung().map(({ kind }) => kind)).toEqual(expect.arrayContaining(['send-notice', 'read-mailbox']));
    expect(await listed()).toHaveLength(1);
  });

  test('is told no with its reason, and may ask again when a lead lifts it', async () => {
    await enrolMe(life.context, ada, mentee);
    await decide({ kind: 'refuse', reason: 'full', words: 'Välkommen i höst.' });
    expect((await enrolment())?.status).toBe('refused');
    expect(await own()).toMatchObject({ applying: { application: { reason: 'full', words: 'Välkommen i höst.' } } });
    expect(await enrolMe(life.context, ada, mentee)).toEqual({ refused: 'refused-lately' });
    const { application } = await waiting();
    await liftRefusal(life.context, hr(), application);
    await enrolMe(life.context, ada, mentee);
    expect((await enrolment())?.status).toBe('applied');
  });

  test('is answered by one of two leads, and the other reads that somebody was first', async () => {
    await enrolMe(life.context, ada, mentee);
    const { application } = await waiting();
    const looked = [application];
    const both = await Promise.allSettled([
      decideApplications(life.context, hr(), { looked, decision: { kind: 'approve' } }),
      decideApplications(life.context, hr(), { looked, decision: { kind: 'refuse', reason: 'full', words: '' } }),
    ]);
    const [lost, ...more] = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(lost).toBeInstanceOf(Conflict);
    expect(more).toEqual([]);
    expect(await told('application')).toBe(1);
  });

  test('waits no longer once the programme has ended, and is told', async () => {
    await enrolMe(life.context, ada, mentee);
    const { id: _id, matching: _matching, ...terms } = programme;
    await setUpProgramme(life.context, hr(), { ...terms, status: 'ended' });
    expect((await enrolment())?.status).toBe('withdrawn');
    expect(await told('application')).toBe(1);
    expect(await applicationsForLead(life.context, hr())).toEqual([]);
  });

  test('in the moment in which it ends is told as well, or comes too late', async () => {
    const { id: _id, matching: _matching, ...terms } = programme;
    const end = () => setUpProgramme(life.context, hr(), { ...terms, status: 'ended' });
    const { context, rival } = committingLast(life.context, end);
    expect(isRefused(await enrolMe(context, ada, mentee))).toBe(false);
    expect(await rival()).toMatchObject({ status: 'ended' });
    expect((await enrolment())?.status).toBe('withdrawn');
    expect(await told('application')).toBe(1);
  });

  test('and has left the company is in no list any more', async () => {
    await enrolMe(life.context, ada, mentee);
    await life.store.write((tx) => leave(life.context, tx, [ada.personId]));
    expect(await applicationsForLead(life.context, hr())).toEqual([]);
  });
});

describe('a manager whose yes it takes', () => {
  beforeEach(() => open({ approval: 'none', mentorRule: { criteria: { sv: '', en: '' }, managersYes: true } }));
  const id = async () => ({ enrolmentId: (await waiting()).application.enrolmentId });

  test('is asked, is told only that somebody wants to be a mentor, and lets them in', async () => {
    await enrolMe(life.context, ada, mentor);
    expect(await told('mentor-yes')).toBe(1);
    const wishes = await life.context.store.read((reader) => mentorWishes(reader, manager.personId));
    expect(wishes.map(({ person }) => person.name)).toEqual(['Ada']);
    // `about`: whose face the card may show.
    expect(Object.keys(wishes[0] ?? {}).toSorted()).toEqual([
      'about',
      'enrolmentId',
      'kind',
      'person',
      'programmeName',
      'state',
    ]);
    await answerAsManager(life.context, manager, { ...(await id()), yes: true });
    expect(await enrolment()).toMatchObject({ status: 'enrolled', roles: ['mentor'], capacity: 2 });
    expect(await life.context.store.read((reader) => mentorWishes(reader, manager.personId))).toEqual([]);
  });

  test('is nobody else, also not one who was manager before', async () => {
    await enrolMe(life.context, ada, mentor);
    const which = await id();
    await expect(answerAsManager(life.context, other, { ...which, yes: true })).rejects.toThrow('Nobody asks');
    await life.store.write(async (tx) => {
      const person = await tx.person(ada.personId);
      if (person !== null) await tx.savePeople([{ ...person, managerId: other.personId }], noon);
    });
    await expect(answerAsManager(life.context, manager, { ...which, yes: true })).rejects.toThrow('Nobody asks');
    await askManagerAgain(life.context, hr(), which);
    expect(await told('mentor-yes')).toBe(2);
    await answerAsManager(life.context, other, { ...which, yes: false });
    expect(await own()).toMatchObject({ applying: { application: { state: 'refused', reason: 'manager' } } });
  });

  test('is not asked about a mentee', async () => {
    await enrolMe(life.context, ada, mentee);
    expect((await enrolment())?.status).toBe('enrolled');
    expect(await told('mentor-yes')).toBe(0);
  });
});
