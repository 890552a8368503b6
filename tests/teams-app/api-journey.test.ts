import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { officeHours } from '#domain/time/working-hours.ts';
import { endpoints } from '#teams-app/contract/endpoints.ts';
import type { EnrolmentInput, KeptProfileBody } from '#teams-app/contract/enrolment.ts';
import { usualTerms } from '../support/programme-terms.ts';
import { proposalsIn } from '#teams-app/contract/matching-rows.ts';
import { hrLead, mentee, mentor, openApiWorld, type ApiWorld, type Caller } from './api-fixture.ts';
import { theProgramme } from '../support/the-programme.ts';
import { wholeList } from '../support/whole-list.ts';

let world: ApiWorld;
const theMentor: Caller = { as: mentor.id };
const theMentee: Caller = { as: mentee.id };
const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const { programme, people, enrolment, home, rounds, rules, proposals, goals, insight, booking } = endpoints;

beforeAll(async () => {
  world = await openApiWorld();
}, 60_000);
afterAll(async () => world.close());

const profile: KeptProfileBody = {
  offered: [],
  wanted: [],
  workingStyle: { planning: 1, overview: 0, thinking: 0, feedback: -1, challenge: 1, pace: 0 },
  languages: ['sv'],
  place: 'Umeå',
  preferredTimes: [{ weekday: 2, from: '09:00', until: '11:00' }],
  room: null,
  version: 0,
};
const hopes = ['Leda ett projekt tryggt'];

test('two people enrol, HR approves them, and each sees what is theirs', async () => {
  await world.call(hr, programme.create, { body: { ...usualTerms, status: 'draft' } });
  expect(await world.call(theMentor, people.me, {})).toMatchObject({ programmes: [], obstacle: 'no-programme' });
  await world.call(hr, programme.setUp, { body: { ...usualTerms, status: 'open', version: 1 } });
  expect(await world.call(theMentor, people.me, {})).toMatchObject({
    programmes: [{ mayJoin: true, enrolment: null }],
    departments: [],
  });

  await world.store.write(async (tx) => {
    for (const { id } of [mentor, mentee])
      await tx.saveMailbox(id, officeHours('Europe/Stockholm'), world.context.now());
  });
  const offered: KeptProfileBody['offered'] = [{ competence: 'leadership', level: 5 }];
  const wanted: KeptProfileBody['wanted'] = [{ competence: 'leadership', level: 1, wantedLevel: 3, importance: 3 }];
  const asMentor: EnrolmentInput = { roles: ['mentor'], capacity: 1, goals: hopes, profile: { ...profile, offered } };
  const asMentee: EnrolmentInput = { roles: ['mentee'], capacity: 0, goals: hopes, profile: { ...profile, wanted } };
  const nothingToShare = await world.send(theMentor, enrolment.enrol, { body: { ...asMentor, profile } });
  expect(nothingToShare.json).toMatchObject({ status: 400, fields: [{ path: 'profile.offered' }] });
  await world.call(theMentor, enrolment.enrol, { body: asMentor });
  await world.call(theMentee, enrolment.enrol, { body: asMentee });
  expect(await world.call(theMentee, people.me, {})).toMatchObject({
    programmes: [{ enrolment: { roles: ['mentee'], goals: hopes } }],
    profile: { preferredTimes: profile.preferredTimes, version: 1 },
  });
  expect((await world.call(theMentee, home.home, {})).standings).toMatchObject([{ waitingForMatch: true }]);

  const drafted = await world.call(hr, rounds.run, { body: {} });
  expect(drafted.round).toMatchObject({ status: 'draft', proposedBy: hrLead.name });
  const [proposal, ...others] = proposalsIn(drafted);
  expect(others).toEqual([]);
  expect(proposal).toMatchObject({ mentor: { name: mentor.name }, mentee: { name: mentee.name }, status: 'proposed' });
  const { round } = drafted;
  if (round === null || proposal === undefined) throw new Error('The round proposes nobody');
  const params = { id: proposal.id };
  const details = await world.call(hr, proposals.proposal, { params });
  expect(details.sentence).not.toBe('');
  expect(details.facts.length).toBeGreaterThan(0);
  const { letters } = await world.call(hr, proposals.messages, { params });
  expect(letters).toMatchObject([
    { person: { name: mentor.name }, sv: { title: `${mentee.name} blir din adept`, members: [] } },
    { language: 'sv', sv: { title: `${mentor.name} blir din mentor` }, en: { title: expect.any(String) } },
  ]);
  // Nobody but HR sees the draft.
  expect(await world.call(theMentee, home.home, {})).toMatchObject({
    standings: [{ waitingForMatch: true }],
    pairings: [],
  });
  expect((await world.send(theMentee, rounds.present)).status).toBe(403);

  const inRound = { params: { id: round.id } };
  const stale = await world.send(hr, rounds.publish, { ...inRound, body: { version: 7 } });
  expect(stale).toMatchObject({ status: 409, json: { code: 'conflict' } });
  const nothing = { version: 2, act: 'lock', proposalIds: [] };
  const empty = await world.send(hr, rounds.decide, { ...inRound, body: nothing });
  expect(empty.json).toMatchObject({ status: 400, fields: [{ path: 'proposalIds' }] });
  const oneself = { personId: mentee.id, otherId: mentee.id, seen: null };
  expect((await world.send(hr, rules.add, { body: oneself })).json).toMatchObject({
    status: 400,
    fields: [{ path: 'otherId', text: 'Välj två olika personer.' }],
  });
  expect((await world.send(hr, rounds.run, { body: {} })).json).toMatchObject({ code: 'draft-open' });
  const publish = { ...inRound, body: { version: round.version } };
  await world.call(hr, rounds.publish, publish);
  await world.call(hr, rounds.publish, publish);
  expect(await world.call(hr, rounds.present, {})).toMatchObject({
    round: { status: 'published' },
    proposals: { status: ['approved'] },
    refused: [],
  });

  const mine = await world.call(theMentee, home.home, {});
  expect(mine).toMatchObject({
    standings: [{ waitingForMatch: false }],
    pairings: [{ myRole: 'mentee', status: 'begun' }],
  });
  const [pairing] = mine.pairings;
  expect(pairing?.partner.name).toBe(mentor.name);

  const goal = {
    params: { id: pairing?.id ?? '' },
    body: { title: 'Hålla i styrgruppen', measure: '', dueOn: null },
  };
  await world.call(theMentee, goals.add, goal);
  expect((await world.call(theMentor, home.home, {})).pairings[0]?.goals).toMatchObject([
    { title: 'Hålla i styrgruppen', mine: false },
  ]);
  expect((await world.send(hr, goals.add, goal)).status).toBe(404);

  const status = await world.send(hr, insight.status);
  expect(insight.status.answer.schema.parse(status.json)).toMatchObject({
    sentence: 'Alla 2 är matchade. Mentorparet har inte setts än. Inget behöver dig just nu.',
    goals: { people: { shown: false } },
    series: { wanted: 1, booked: 0 },
  });
  const series = await world.send(hr, booking.series);
  expect(booking.series.answer.schema.parse(series.json).series).toMatchObject([{ status: 'wanted', trouble: null }]);
  const everythingHrSees = [status, series, await world.send(hr, people.enrolled, { body: { ...wholeList, skip: 0 } })]
    .map(({ text }) => text)
    .join();
  expect(everythingHrSees).not.toContain('Hålla i styrgruppen');
}, 60_000);

test('a series in trouble is first among what needs HR, with the person it depends on and what to do', async () => {
  const since = world.context.now();
  await world.store.write(async (tx) => {
    const programmeNow = await theProgramme(tx);
    const [series] = programmeNow === null ? [] : await tx.seriesOfProgramme(programmeNow.id);
    if (series === undefined) throw new Error('The journey above wants a series');
    const trouble = { reason: 'no-mailbox', personId: mentee.id, since } as const;
    await tx.saveSeries({ ...series, status: 'broken', trouble, version: series.version + 1 });
  });
  const status = await world.call(hr, insight.status, {});
  expect(status.sentence).toContain('En sak behöver dig.');
  expect(status.needs).toMatchObject([
    {
      subject: { kind: 'series' },
      reason: 'no-mailbox',
      what: 'Erik Holm har ingen postlåda i Exchange Online, så mötena kan inte bokas',
      people: [{ name: mentee.name }, { name: mentor.name }],
      action: { kind: 'retry', of: 'series' },
    },
  ]);
  await world.call(hr, insight.retry, { params: { kind: 'series', id: status.needs[0]?.subject?.id ?? '' } });
  expect((await world.call(hr, insight.status, {})).needs).toEqual([]);
});
