import { givenResponse } from '../support/given-response.ts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { goalEndpoints } from '#teams-app/contract/goals.ts';
import { insightEndpoints } from '#teams-app/contract/insight.ts';
import { meetingEndpoints } from '#teams-app/contract/meetings.ts';
import { newId } from '../adapters/store/world.ts';
import { hrLead, mentee, mentor, stranger, type Caller } from './api-fixture.ts';
import { openMeetingsWorld, type MeetingsWorld } from './meetings-fixture.ts';
import { allNeeds } from '../support/needs-of.ts';

let here: MeetingsWorld;
beforeAll(async () => {
  here = await openMeetingsWorld();
}, 60_000);
afterAll(() => here.world.close());

const theMentor: Caller = { as: mentor.id };
const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const over = {
  status: 'held',
  start: Temporal.Instant.from('2026-11-24T09:00:00Z'),
  end: Temporal.Instant.from('2026-11-24T09:45:00Z'),
  settledAt: Temporal.Instant.from('2026-11-24T10:00:00Z'),
} as const;

test('a meeting is presumed held until one of the two says with a press that they met, and everybody sees the difference', async () => {
  await here.begin(over);
  const status = async () => (await here.world.call(hr, insightEndpoints.status, {})).meetings;
  expect(await status()).toMatchObject({ held: 1, confirmed: 0 });
  expect((await here.myPairing()).meetings[0]).toMatchObject({ status: 'held', confirmed: false });
  const press = (index: number, caller: Caller) =>
    here.send(meetingEndpoints.confirm, { params: { id: here.meetingId(index) } }, caller);
  expect((await press(1, theMentor)).status).toBe(409);
  expect((await press(0, { as: hrLead.id })).status).toBe(404);
  expect((await press(0, theMentor)).status).toBe(204);
  expect((await press(0, { as: mentee.id })).status).toBe(204);
  expect((await here.myPairing()).meetings[0]).toMatchObject({ status: 'held', confirmed: true });
  expect(await status()).toMatchObject({ held: 1, confirmed: 1 });
});

test('the mentor says yes to the mentee\u2019s goal and proposes one, to which the mentee says yes', async () => {
  await here.begin();
  const id = here.booked().pair.pairing.id;
  const goal = { title: 'Leda ett projekt i vår', measure: '', dueOn: null };
  const asMentee: Caller = { as: mentee.id };
  const own = await here.world.call(asMentee, goalEndpoints.add, { params: { id }, body: goal });
  expect(own).toMatchObject({ status: 'draft', mine: true, mayAccept: false });
  const yes = (goalId: string, version: number) => ({
    params: { id: goalId },
    body: { accepted: true as const, version },
  });
  expect((await here.world.send(asMentee, goalEndpoints.change, yes(own.id, 1))).status).toBe(409);
  const accepted = await here.world.call(theMentor, goalEndpoints.change, yes(own.id, 1));
  expect(accepted).toMatchObject({ status: 'accepted', mine: false });
  const moved = { params: { id: own.id }, body: { progressPercent: 20, version: 2 } };
  expect((await here.world.send(theMentor, goalEndpoints.change, moved)).status).toBe(403);

  const idea = { ...goal, title: 'Hålla vårens genomgång' };
  const proposal = await here.world.call(theMentor, goalEndpoints.add, { params: { id }, body: idea });
  expect(proposal).toMatchObject({ proposal: true, mine: false, mayAccept: false, mayDrop: true });
  const { goals } = await here.myPairing();
  expect(goals.find(({ id: each }) => each === proposal.id)).toMatchObject({
    title: idea.title,
    proposal: true,
    mine: true,
    mayAccept: true,
  });
  expect(await here.world.call(asMentee, goalEndpoints.change, yes(proposal.id, 1))).toMatchObject({
    status: 'accepted',
    proposal: false,
  });
});

test('what the mentee hoped for when joining is there, for them alone, until it is a goal', async () => {
  await here.begin();
  const id = here.booked().pair.pairing.id;
  const [, enrolment] = here.booked().pair.enrolments;
  const hope = enrolment.goals[0] ?? '';
  expect((await here.myPairing()).joiningGoals).toEqual([hope]);
  expect((await here.myPairing(theMentor)).joiningGoals).toEqual([]);
  const body = { title: hope, measure: '', dueOn: null };
  await here.world.call({ as: mentee.id }, goalEndpoints.add, { params: { id }, body });
  expect((await here.myPairing()).joiningGoals).toEqual([]);
});

test('a wish for help is taken up by somebody, whom HR sees with the day, and closed', async () => {
  await here.begin(over);
  const surveyId = newId<'Survey'>();
  const at = Temporal.Instant.from('2026-11-25T09:00:00Z');
  await here.world.store.write(async (tx) => {
    const sent = {
      status: 'answered',
      dueAt: at,
      sentAt: at,
      remindedAt: null,
      asksFit: false,
      saidMet: false,
    } as const;
    const meetingId = here.booked().meetings[0]?.id ?? newId<'Meeting'>();
    await tx.addSurveys([{ id: surveyId, meetingId, personId: mentee.id, role: 'mentee', ...sent }]);
    await tx.addResponse(givenResponse({ surveyId, didMeet: 'no', helpWanted: true, answeredAt: at }));
  });
  const wishes = async () =>
    allNeeds(await here.world.call(hr, insightEndpoints.status, {})).filter(({ reason }) => reason === 'help-wanted');
  const step = (id: string, what: 'take-up' | 'close', caller = hr) =>
    here.world.send(caller, insightEndpoints.help, { params: { id, step: what } });
  expect(await wishes()).toMatchObject([{ subject: { kind: 'help', id: surveyId }, takenUp: null }]);
  expect((await step(surveyId, 'take-up', theMentor)).status).toBe(403);
  expect((await step(newId(), 'take-up')).status).toBe(404);
  expect((await step(surveyId, 'take-up')).status).toBe(204);
  expect(await wishes()).toMatchObject([{ takenUp: { by: hrLead.name } }]);
  // Whoever comes second is not told that it is theirs.
  expect((await step(surveyId, 'take-up')).status).toBe(204);
  expect((await step(surveyId, 'take-up', { as: stranger.id, roles: ['HR'] })).status).toBe(409);
  // Whoever is in the pairing themselves leaves it to the others.
  expect((await step(surveyId, 'take-up', { as: mentor.id, roles: ['HR'] })).status).toBe(404);
  expect(await wishes()).toMatchObject([{ takenUp: { by: hrLead.name } }]);
  // It is still there when the two have ended; and an earlier wish is closed with the latest.
  const earlier = newId<'Survey'>();
  const before = at.subtract({ hours: 24 * 14 });
  const { pairing } = here.booked().pair;
  await here.world.store.write(async (tx) => {
    const sent = {
      status: 'answered',
      dueAt: before,
      sentAt: before,
      remindedAt: null,
      asksFit: false,
      saidMet: false,
    } as const;
    const meetingId = here.booked().meetings[1]?.id ?? newId<'Meeting'>();
    await tx.addSurveys([{ id: earlier, meetingId, personId: mentee.id, role: 'mentee', ...sent }]);
    await tx.addResponse(givenResponse({ surveyId: earlier, didMeet: 'yes', helpWanted: true, answeredAt: before }));
    const ended = { why: 'completed', at, reason: null } as const;
    await tx.savePairing({ ...pairing, status: 'closed', ended, version: pairing.version + 1 });
  });
  expect(await wishes()).toMatchObject([{ subject: { id: surveyId } }]);
  expect((await step(surveyId, 'close')).status).toBe(204);
  expect((await step(surveyId, 'close')).status).toBe(204);
  expect(await wishes()).toEqual([]);
});
