import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { idOf, type GoalId, type SurveyId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import type { ResponseChange } from '#domain/surveys/response.ts';
import { mayChange, ownAnswer, sayOfMeeting } from '#operations/surveys/answer-survey.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { theProgramme } from '../../support/the-programme.ts';
import { approvedPairing, operationsWorld, type OperationsWorld } from '../operations-world.ts';

let world: OperationsWorld;
let surveyId: SurveyId;
let goalId: GoalId;
beforeEach(async () => {
  world = await operationsWorld();
  await approvedPairing(world);
  await world.settleDown();
  const { id } = await world.series();
  const [first] = await world.context.store.read((reader) => reader.meetingsOf([id]));
  if (first === undefined) throw new Error('No meeting');
  await world.moveTo(first.end.add({ minutes: 16 }).toString());
  await world.settleDown();
  const [own] = await world.context.store.read((reader) => reader.openSurveysOf(world.actor(nils).personId));
  if (own === undefined) throw new Error('Nobody is asked');
  surveyId = own.id;
  goalId = idOf<'Goal'>(world.context.newId());
  const goal = { id: goalId, pairingId: (await pairing()).id, title: 'Leda', measure: '', dueOn: null } as const;
  const own40 = {
    ...goal,
    status: 'accepted',
    progressPercent: 40,
    createdAt: world.context.now(),
    version: 1,
  } as const;
  const by = world.actor(nils).personId;
  await world.context.store.write((tx) => tx.saveGoal({ ...own40, ownerId: by, proposedBy: by }, world.context.now()));
}, 60_000);
afterEach(() => world.end(), 60_000);

async function pairing() {
  const [own] = await world.context.store.read((reader) => reader.pairingsOf(world.actor(nils).personId));
  if (own === undefined) throw new Error('No pairing');
  return own;
}

async function say(change: ResponseChange) {
  const outcome = await sayOfMeeting(world.context, world.actor(nils), { surveyId, replaced: null }, change);
  return isRefused(outcome) ? outcome.refused : outcome.question;
}

async function percent(): Promise<number | undefined> {
  const goals = await world.context.store.read(async (reader) => reader.goalsOf([(await pairing()).id]));
  return goals.find(({ id }) => id === goalId)?.progressPercent;
}

async function meeting() {
  const survey = await world.context.store.read((reader) => reader.survey(surveyId));
  return world.context.store.read((reader) => reader.meeting(survey?.meetingId ?? idOf('none')));
}

async function wishes() {
  const programme = await world.context.store.read((reader) => theProgramme(reader));
  return world.context.store.read((reader) => reader.helpWanted(programme?.id ?? idOf('none')));
}

describe('an answer given press by press', () => {
  test('is whole after the first, and every further one is kept', async () => {
    expect(await say({ didMeet: 'yes', usefulness: 4 })).toBe('goal-progress');
    expect(await world.context.store.read((reader) => reader.survey(surveyId))).toMatchObject({ status: 'answered' });
    const said = await ownAnswer(world.context, world.actor(nils), surveyId);
    expect(await meeting()).toMatchObject({ status: 'held', confirmedAt: said?.response.metSaidAt });
    expect(await percent()).toBe(40);
    expect(await say({ goalProgress: 'closer' })).toBe('fit');
    expect(await percent()).toBe(50);
    expect(await say({ fit: 'good' })).toBeNull();
    const answer = await ownAnswer(world.context, world.actor(nils), surveyId);
    expect(answer?.response).toMatchObject({ usefulness: 4, goalProgress: 'closer', fit: 'good', helpWanted: false });
  });

  test('moves the goal once, whatever it is changed to', async () => {
    await say({ didMeet: 'yes', usefulness: 4 });
    await say({ goalProgress: 'closer' });
    await say({ goalProgress: 'closer' });
    expect(await percent()).toBe(50);
    await say({ goalProgress: 'less' });
    expect(await percent()).toBe(30);
    await say({ goalProgress: 'same' });
    expect(await percent()).toBe(40);
    await say({ goalProgress: 'closer' });
    await say({ didMeet: 'no' });
    expect(await percent()).toBe(40);
  });

  test('takes back that they met, unless somebody else says so', async () => {
    await say({ didMeet: 'yes', usefulness: 4 });
    await say({ didMeet: 'no' });
    expect(await meeting()).toMatchObject({ status: 'missed', confirmedAt: null });
    await say({ didMeet: 'yes', usefulness: 2 });
    expect(await meeting()).toMatchObject({ status: 'held' });
    const [other] = await world.context.store.read((reader) => reader.openSurveysOf(world.actor(priya).personId));
    if (other === undefined) throw new Error('The other one is not asked');
    const press = { surveyId: other.id, replaced: null };
    await sayOfMeeting(world.context, world.actor(priya), press, { didMeet: 'yes', usefulness: 5 });
    await say({ didMeet: 'no' });
    expect(await meeting()).toMatchObject({ status: 'held' });
  });

  test('a wish for help is heard when it is said, and taken back until somebody has taken it up', async () => {
    await say({ didMeet: 'yes', usefulness: 4 });
    expect(await wishes()).toEqual([]);
    await say({ helpWanted: true });
    expect(await wishes()).toMatchObject([{ wishId: surveyId }]);
    await say({ helpWanted: false });
    expect(await wishes()).toEqual([]);
    await say({ helpWanted: true });
    const takenUp = { by: world.actor(priya).personId, at: world.context.now() };
    await world.context.store.write((tx) => tx.saveHelp({ wishId: idOf<'HelpWish'>(surveyId), takenUp, closed: null }));
    await say({ helpWanted: false });
    expect(await wishes()).toMatchObject([{ wishId: surveyId }]);
  });

  test('can be changed until the survey would have closed, and by nobody else', async () => {
    await say({ didMeet: 'yes', usefulness: 4 });
    const { context } = world;
    expect(await mayChange(context, world.actor(nils), surveyId)).toBe(true);
    await expect(
      sayOfMeeting(context, world.actor(ida), { surveyId, replaced: null }, { didMeet: 'no' }),
    ).rejects.toThrow('No such survey');
    await world.moveTo(
      context
        .now()
        .add({ hours: 11 * 24 })
        .toString(),
    );
    expect(await say({ usefulness: 1 })).toBe('survey-closed');
    expect(await mayChange(context, world.actor(nils), surveyId)).toBe(false);
  });
});
