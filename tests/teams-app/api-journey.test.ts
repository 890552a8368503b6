import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { officeHours } from '#domain/time/working-hours.ts';
import { matching, messages, proposal as proposalSchema } from '#teams-app/contract/matching.ts';
import { seriesList } from '#teams-app/contract/hr-lists.ts';
import type { EnrolmentInput } from '#teams-app/contract/me.ts';
import { home } from '#teams-app/contract/pairing.ts';
import { programmeStatus } from '#teams-app/contract/insight.ts';
import { proposalsIn } from '#teams-app/contract/matching-rows.ts';
import { hrLead, mentee, mentor, openApiWorld, type Answer, type ApiWorld } from './api-fixture.ts';

let world: ApiWorld;
const tokens = { mentor: '', mentee: '', hr: '' };

beforeAll(async () => {
  world = await openApiWorld();
  tokens.mentor = await world.token(mentor.id);
  tokens.mentee = await world.token(mentee.id);
  tokens.hr = await world.token(hrLead.id, { roles: ['HR'] });
}, 60_000);
afterAll(async () => world.close());

async function ask(who: keyof typeof tokens, route: string, body?: unknown): Promise<Answer> {
  const [method = 'GET', path = ''] = route.split(' ');
  const headers = { authorization: `Bearer ${tokens[who]}`, 'accept-language': 'sv' };
  return world.ask(path, { method, headers, ...(body === undefined ? {} : { body }) });
}

const profile: EnrolmentInput['profile'] = {
  offered: [],
  wanted: [],
  goals: ['Leda ett projekt tryggt'],
  workingStyle: { planning: 1, overview: 0, thinking: 0, feedback: -1, challenge: 1, pace: 0 },
  languages: ['sv'],
  place: 'Umeå',
  preferredTimes: [{ weekday: 2, from: '09:00', until: '11:00' }],
};

test('two people enrol, HR approves them, and each sees what is theirs', async () => {
  const suggestion = { ...programme, status: 'draft' };
  expect((await ask('hr', 'PUT /api/hr/programme', suggestion)).status).toBe(200);
  expect((await ask('mentor', 'GET /api/me')).json).toMatchObject({ programme: null, mayJoin: 'no-programme' });
  expect((await ask('hr', 'PUT /api/hr/programme', { ...programme, status: 'open', version: 1 })).status).toBe(200);
  expect((await ask('mentor', 'GET /api/me')).json).toMatchObject({ mayJoin: true, enrolment: null, departments: [] });

  await world.store.write(async (tx) => {
    for (const { id } of [mentor, mentee])
      await tx.saveMailbox(id, officeHours('Europe/Stockholm'), world.context.now());
  });
  const offered = [{ competence: 'leadership', level: 5 }];
  const wanted = [{ competence: 'leadership', level: 1, wantedLevel: 3, importance: 3 }];
  const asMentor = { roles: ['mentor'], capacity: 1, profile: { ...profile, offered } };
  const asMentee = { roles: ['mentee'], capacity: 0, profile: { ...profile, wanted } };
  const nothingToShare = await ask('mentor', 'PUT /api/enrolment', { ...asMentor, profile });
  expect(nothingToShare.json).toMatchObject({ status: 400, fields: [{ path: 'profile.offered' }] });
  expect((await ask('mentor', 'PUT /api/enrolment', asMentor)).status).toBe(204);
  expect((await ask('mentee', 'PUT /api/enrolment', asMentee)).status).toBe(204);
  expect((await ask('mentee', 'GET /api/me')).json).toMatchObject({
    enrolment: { roles: ['mentee'], profile: { preferredTimes: profile.preferredTimes } },
  });
  expect(home.parse((await ask('mentee', 'GET /api/home')).json).waitingForMatch).toBe(true);

  const drafted = matching.parse((await ask('hr', 'POST /api/hr/matching/rounds', {})).json);
  expect(drafted.round).toMatchObject({ status: 'draft', proposedBy: hrLead.name });
  const [proposal, ...others] = proposalsIn(drafted);
  expect(others).toEqual([]);
  expect(proposal).toMatchObject({ mentor: { name: mentor.name }, mentee: { name: mentee.name }, status: 'proposed' });
  const details = proposalSchema.parse((await ask('hr', `GET /api/hr/proposals/${proposal?.id}`)).json);
  expect(details.why.length).toBeGreaterThan(0);
  const { letters } = messages.parse((await ask('hr', `GET /api/hr/proposals/${proposal?.id}/messages`)).json);
  expect(letters).toMatchObject([
    { person: { name: mentor.name }, sv: { title: `${mentee.name} blir din adept`, members: [] } },
    { language: 'sv', sv: { title: `${mentor.name} blir din mentor` }, en: { title: expect.any(String) } },
  ]);
  // Nobody but HR sees the draft.
  expect(home.parse((await ask('mentee', 'GET /api/home')).json)).toMatchObject({
    waitingForMatch: true,
    pairings: [],
  });
  expect((await ask('mentee', 'GET /api/hr/matching')).status).toBe(403);

  const rounds = `POST /api/hr/matching/rounds/${drafted.round?.id}`;
  const stale = await ask('hr', `${rounds}/publish`, { version: 7 });
  expect(stale).toMatchObject({ status: 409, json: { code: 'conflict' } });
  const empty = await ask('hr', `${rounds}/decisions`, { version: 2, act: 'lock', proposalIds: [] });
  expect(empty.json).toMatchObject({ status: 400, fields: [{ path: 'proposalIds' }] });
  const oneself = { personId: mentee.id, otherId: mentee.id, seen: null };
  expect((await ask('hr', 'POST /api/hr/matching/rules', oneself)).json).toMatchObject({
    status: 400,
    fields: [{ path: 'otherId', text: 'Välj två olika personer.' }],
  });
  expect((await ask('hr', 'POST /api/hr/matching/rounds', {})).json).toMatchObject({ code: 'draft-open' });
  expect((await ask('hr', `${rounds}/publish`, { version: drafted.round?.version })).status).toBe(204);
  expect((await ask('hr', `${rounds}/publish`, { version: drafted.round?.version })).status).toBe(204);
  expect(matching.parse((await ask('hr', 'GET /api/hr/matching')).json)).toMatchObject({
    round: { status: 'published' },
    proposals: { status: ['approved'] },
    refused: [],
  });

  const mine = home.parse((await ask('mentee', 'GET /api/home')).json);
  expect(mine).toMatchObject({ waitingForMatch: false, pairings: [{ myRole: 'mentee', status: 'begun' }] });
  const [pairing] = mine.pairings;
  expect(pairing?.partner.name).toBe(mentor.name);

  const goalBody = { title: 'Hålla i styrgruppen', measure: '', dueOn: null };
  const goal = await ask('mentee', `POST /api/pairings/${pairing?.id}/goals`, goalBody);
  expect(goal.status).toBe(201);
  expect(home.parse((await ask('mentor', 'GET /api/home')).json).pairings[0]?.goals).toMatchObject([
    { title: 'Hålla i styrgruppen', mine: false },
  ]);
  expect((await ask('hr', `POST /api/pairings/${pairing?.id}/goals`, goalBody)).status).toBe(404);

  const status = await ask('hr', 'GET /api/hr/status');
  expect(programmeStatus.parse(status.json)).toMatchObject({
    sentence: '2 av 2 är matchade. Inget par har träffats än. Inget behöver dig just nu.',
    goals: { people: { shown: false } },
    series: { wanted: 1, booked: 0 },
  });
  const series = await ask('hr', 'GET /api/hr/series');
  expect(seriesList.parse(series.json).series).toMatchObject([{ status: 'wanted', trouble: null }]);
  const everythingHrSees = [status, series, await ask('hr', 'GET /api/hr/people')].map(({ text }) => text).join();
  expect(everythingHrSees).not.toContain('Hålla i styrgruppen');
}, 60_000);

test('a series in trouble is on top of what needs HR, with whom it hinges on and what to do', async () => {
  const since = world.context.now();
  await world.store.write(async (tx) => {
    const programmeNow = await tx.currentProgramme();
    const [series] = programmeNow === null ? [] : await tx.seriesOfProgramme(programmeNow.id);
    if (series === undefined) throw new Error('The journey above wants a series');
    const trouble = { reason: 'no-mailbox', personId: mentee.id, since } as const;
    await tx.saveSeries({ ...series, status: 'broken', trouble, version: series.version + 1 });
  });
  const status = programmeStatus.parse((await ask('hr', 'GET /api/hr/status')).json);
  expect(status.sentence).toContain('En sak behöver dig.');
  expect(status.attention).toMatchObject([
    {
      subject: { kind: 'series' },
      reason: 'no-mailbox',
      what: 'Erik Holm har ingen postlåda i Exchange Online, så mötena kan inte bokas.',
      people: [{ name: mentee.name }, { name: mentor.name }],
      canRetry: true,
    },
  ]);
  const retried = await ask('hr', `POST /api/hr/attention/series/${status.attention[0]?.subject.id}/retry`, {});
  expect(retried.status).toBe(204);
  expect(programmeStatus.parse((await ask('hr', 'GET /api/hr/status')).json).attention).toEqual([]);
});

const programme = {
  name: { sv: 'Mentorprogrammet', en: 'The mentoring programme' },
  purpose: { sv: '', en: '' },
  startsOn: '2026-12-14',
  endsOn: '2027-09-13',
  cadence: 'monthly',
  meetingMinutes: 45,
  departments: null,
  version: null,
};
