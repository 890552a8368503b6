import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { enrolmentEndpoints } from '#teams-app/contract/enrolment.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import { questionEndpoints as endpoints, type WordingBody } from '#teams-app/contract/questions.ts';
import { programmeOf } from '../adapters/store/world.ts';
import { hrLead, mentee, openApiWorld, type ApiWorld, type Caller } from './api-fixture.ts';

let world: ApiWorld;
const programme = { ...programmeOf('running'), audience: { kind: 'everyone' } as const };
beforeAll(async () => {
  world = await openApiWorld();
  await world.store.write((tx) => tx.saveProgramme(programme, world.context.now()));
}, 60_000);
afterAll(() => world.close());

const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const me: Caller = { as: mentee.id, language: 'sv' };
const both = (sv: string) => ({ sv, en: `in English: ${sv}` });
const wording: WordingBody = {
  text: both('Hur vill du ses?'),
  help: { sv: '', en: '' },
  choices: [
    { id: null, text: both('På kontoret') },
    { id: null, text: both('I Teams') },
  ],
  audience: 'both',
};
const form = {
  roles: ['mentee' as const],
  capacity: 0,
  goals: ['Leda'],
  profile: {
    offered: [],
    wanted: [],
    workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 } as const,
    languages: ['sv' as const],
    place: '',
    preferredTimes: [],
    room: null,
    version: 0,
  },
};

const library = async () => (await world.call(hr, endpoints.library, {})).questions;

test('HR writes a question; what is wrong is said by its field, and nobody else may', async () => {
  expect((await world.send(me, endpoints.add, { body: { ...wording, kind: 'several' } })).status).toBe(403);
  expect((await world.send(me, endpoints.library)).status).toBe(403);
  const one = { ...wording, choices: wording.choices.slice(0, 1), kind: 'several' };
  const wrong = await world.send(hr, endpoints.add, { body: one });
  expect(wrong.json).toMatchObject({ status: 400, fields: [{ path: 'choices' }] });
  const nameless = { ...wording, text: { sv: 'Hur?', en: '' }, kind: 'several' };
  const unsaid = await world.send(hr, endpoints.add, { body: nameless });
  expect(unsaid.json).toMatchObject({ status: 400, fields: [{ path: 'text.en' }] });
  await world.call(hr, endpoints.add, { body: { ...wording, kind: 'several' } });
  expect(await library()).toMatchObject([{ kind: 'several', text: wording.text, programmes: 0, version: 1 }]);
});

test('the programme asks it, and whoever joins answers; HR reads the answer in their language', async () => {
  const [question] = await library();
  if (question === undefined) throw new Error('No question');
  const asked = [{ questionId: question.id, required: true, relation: 'alike' as const, weight: 2 as const }];
  await world.call(hr, endpoints.ask, { body: { asked, seen: [] } });
  expect(await library()).toMatchObject([{ programmes: 1, counting: 1 }]);
  expect(await world.call(hr, endpoints.ofProgramme, {})).toMatchObject({
    asked: [{ relation: 'alike', weight: 2 }],
  });
  const late = await world.send(hr, endpoints.ask, { body: { asked: [], seen: [] } });
  expect(late.json).toMatchObject({ status: 409, code: 'conflict' });
  expect(await world.call(me, peopleEndpoints.me, {})).toMatchObject({
    programmes: [{ questions: [{ id: question.id, required: true }] }],
  });
  const path = `answers.${question.id}`;
  const missing = await world.send(me, enrolmentEndpoints.enrol, { body: form });
  expect(missing.json).toMatchObject({ status: 400, fields: [{ path, text: 'Frågan behöver ett svar.' }] });
  const answering = (value: unknown) =>
    world.send(me, enrolmentEndpoints.enrol, { body: { ...form, answers: { [question.id]: value } } });
  expect((await answering(['elsewhere'])).json).toMatchObject({ status: 400, fields: [{ path }] });
  const choices = question.choices.map(({ id }) => id);
  expect((await answering(choices)).status).toBe(204);
  expect(await world.call(me, peopleEndpoints.me, {})).toMatchObject({
    programmes: [{ answers: { [question.id]: choices } }],
  });
  const about = { params: { questionId: question.id } };
  const { answers } = await world.call({ ...hr, language: 'sv' }, endpoints.answers, about);
  expect(answers).toMatchObject([{ person: { id: mentee.id }, text: 'På kontoret och I Teams', askedAs: null }]);
  expect((await world.send(me, endpoints.answers, about)).status).toBe(403);
});

test('HR rewords and removes it, and hears who was first', async () => {
  const [question] = await library();
  if (question === undefined) throw new Error('No question');
  const choices = question.choices.map(({ id, text }) => ({ id, text }));
  const body = { ...wording, choices, text: both('Var vill du ses?'), version: question.version };
  await world.call(hr, endpoints.reword, { params: { id: question.id }, body });
  const stale = await world.send(hr, endpoints.reword, { params: { id: question.id }, body });
  expect(stale.json).toMatchObject({ status: 409, code: 'conflict' });
  const about = { params: { questionId: question.id } };
  const { answers } = await world.call({ ...hr, language: 'sv' }, endpoints.answers, about);
  expect(answers).toMatchObject([{ askedAs: 'Hur vill du ses?' }]);
  await world.call(hr, endpoints.retire, { params: { id: question.id }, body: { version: 2 } });
  expect(await library()).toEqual([]);
  expect(await world.call(hr, endpoints.ofProgramme, {})).toEqual({ asked: [], others: [] });
});
