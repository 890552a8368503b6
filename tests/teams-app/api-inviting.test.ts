import { wholeList } from '../support/whole-list.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { defaultProgramme } from '#domain/programme/default-programme.ts';
import { inviteRound } from '#operations/inviting/invite-round.ts';
import { applicationEndpoints } from '#teams-app/contract/applications.ts';
import { enrolmentEndpoints, type EnrolmentInput } from '#teams-app/contract/enrolment.ts';
import { invitingEndpoints } from '#teams-app/contract/inviting.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import { programmeEndpoints } from '#teams-app/contract/programme.ts';
import { hrLead, mentee, mentor, openApiWorld, type ApiWorld, type Caller } from './api-fixture.ts';

let world: ApiWorld;
const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const erik: Caller = { as: mentee.id };
const maja: Caller = { as: mentor.id };
const input: EnrolmentInput = {
  roles: ['mentee'],
  capacity: 0,
  goals: ['Våga leda'],
  profile: {
    offered: [],
    wanted: [{ competence: 'leadership', level: 1, wantedLevel: 3, importance: 2 }],
    workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
    languages: ['sv'],
    place: 'Umeå',
    preferredTimes: [],
    room: null,
    version: 0,
  },
};

beforeAll(async () => {
  world = await openApiWorld({ maxRequestsPerMinute: 100_000 });
  const programme = defaultProgramme({
    id: idOf<'Programme'>(randomUUID()),
    today: Temporal.PlainDate.from('2026-12-01'),
    timeZone: 'Europe/Stockholm',
    country: 'SE',
  });
  const opened = { ...programme, status: 'open', approval: 'everyone', audience: { kind: 'invited' } } as const;
  await world.store.write((tx) => tx.saveProgramme(opened, world.context.now()));
}, 60_000);
afterAll(() => world.close());

const waiting = async () => (await world.call(hr, applicationEndpoints.list, {})).applications;

describe('over the service, from an invitation to a yes', () => {
  test('a programme for invited people is not there for others', async () => {
    expect((await world.send(erik, invitingEndpoints.page, {})).status).toBe(404);
    expect((await world.send(erik, invitingEndpoints.opened, { body: { secret: null } })).status).toBe(404);
    expect((await world.send(erik, enrolmentEndpoints.enrol, { body: input })).status).toBe(403);
  });

  test('only those who lead it see and send invitations', async () => {
    for (const endpoint of [invitingEndpoints.invitations, invitingEndpoints.choices, applicationEndpoints.list]) {
      expect((await world.send(erik, endpoint, {})).status).toBe(403);
    }
  });

  test('what happens is shown first, with the text in both languages, and then sent', async () => {
    const choice = { kind: 'list' as const, addresses: `${mentee.mail}\nwho@example.com` };
    const preview = await world.call(hr, invitingEndpoints.preview, { body: { choice } });
    expect(preview.counts).toMatchObject({ fresh: 1, alreadyIn: 0, alreadyInvited: 0 });
    expect(preview.unread).toEqual([{ line: 2, text: 'who@example.com', why: 'unknown' }]);
    // As it is sent: the card begins with who invites.
    expect(preview.text.sv.title).toMatch(/^.+ bjuder in dig till Mentorprogrammet$/u);
    expect(preview.text.en.lines.join(' ')).toContain('45 minutes');
    const { id, counted } = await world.call(hr, invitingEndpoints.invite, { body: { choice } });
    expect(counted).toBe(1);
    await inviteRound(world.context, idOf(id));
    const shown = await world.call(hr, invitingEndpoints.invitations, { query: {} });
    expect(shown.people.map(({ person, state }) => [person.name, state])).toEqual([[mentee.name, 'invited']]);
    expect((await world.send(hr, invitingEndpoints.invite, { body: { choice } })).status).toBe(409);
    const { programmes } = await world.call(erik, peopleEndpoints.me, {});
    expect(programmes.map(({ isInvited, mayJoin }) => [isInvited, mayJoin])).toEqual([[true, true]]);
  });

  test('whoever was invited reads the page, applies, and waits', async () => {
    await world.call(erik, invitingEndpoints.opened, { body: { secret: null } });
    const page = await world.call(erik, invitingEndpoints.page, {});
    expect(page).toMatchObject({
      mayJoin: true,
      isInvited: true,
      standing: 'none',
      time: { months: 9, meetings: 9, hours: 7 },
    });
    await world.call(erik, invitingEndpoints.began, {});
    await world.call(erik, enrolmentEndpoints.enrol, { body: input });
    expect((await world.call(erik, invitingEndpoints.page, {})).standing).toBe('applied');
    const { programmes } = await world.call(erik, peopleEndpoints.me, {});
    expect(programmes).toMatchObject([{ enrolment: null, applying: { state: 'waiting', roles: ['mentee'] } }]);
    expect((await world.send(erik, invitingEndpoints.answer, { body: { answer: 'no' } })).status).toBe(409);
    const { counts } = await world.call(hr, invitingEndpoints.invitations, { query: { state: 'joined' } });
    expect(counts).toMatchObject({ invited: 1, opened: 1, began: 1, joined: 1, no: null });
  });

  test('a lead answers what they looked at, once, and says why', async () => {
    const [one] = await waiting();
    if (one === undefined) throw new Error('Nobody waits');
    expect(JSON.stringify(one)).not.toContain('Våga leda');
    const applications = [{ enrolmentId: one.enrolmentId, version: one.version }];
    const own = { kind: 'refuse', reason: 'own', words: ' ' } as const;
    const missing = await world.send(hr, applicationEndpoints.decide, { body: { applications, decision: own } });
    expect(missing.status).toBe(400);
    expect(missing.text).toContain('words');
    const decision = { ...own, words: 'Välkommen i höst.' };
    await world.call(hr, applicationEndpoints.decide, { body: { applications, decision } });
    const again = await world.send(hr, applicationEndpoints.decide, { body: { applications, decision } });
    expect(again.status).toBe(409);
    const { programmes } = await world.call(erik, peopleEndpoints.me, {});
    expect(programmes).toMatchObject([{ applying: { state: 'refused', words: 'Välkommen i höst.' } }]);
    // What they told of themselves the first time is kept.
    const { profile: _told, ...part } = input;
    expect((await world.send(erik, enrolmentEndpoints.enrol, { body: part })).json).toMatchObject({ status: 409 });
    await world.call(hr, applicationEndpoints.lift, { params: { id: one.enrolmentId } });
    await world.call(erik, enrolmentEndpoints.enrol, { body: part });
    const [anew] = await waiting();
    if (anew === undefined) throw new Error('Nobody waits');
    const yes = {
      applications: [{ enrolmentId: anew.enrolmentId, version: anew.version }],
      decision: { kind: 'approve' },
    };
    expect((await world.send(hr, applicationEndpoints.decide, { body: yes })).status).toBe(204);
    expect(await waiting()).toEqual([]);
    expect((await world.call(hr, peopleEndpoints.enrolled, { body: { ...wholeList, skip: 0 } })).people).toHaveLength(
      1,
    );
  });

  test('a link lets in whoever has it, and stands behind the sign that no server sees', async () => {
    const made = await world.call(hr, invitingEndpoints.makeLink, {});
    const address = new URL(made.secret ?? '');
    const web = new URL(address.searchParams.get('webUrl') ?? '');
    const secret = new URLSearchParams(web.hash.slice(1)).get('key');
    expect(web.pathname + web.search).not.toContain(secret ?? 'no secret');
    await world.call(maja, invitingEndpoints.opened, { body: { secret } });
    expect((await world.call(maja, invitingEndpoints.page, {})).mayJoin).toBe(true);
    expect((await world.call(hr, invitingEndpoints.removeLink, {})) === undefined).toBe(true);
    expect((await world.call(hr, invitingEndpoints.link, {})).secret).toBeNull();
  });

  test('a last day to join after the programme, and a rule in one language, are told by their fields', async () => {
    const { id: _id, ...present } = await world.call(hr, programmeEndpoints.read, {});
    const wrong = [
      [{ joinsUntil: '2199-01-01' }, 'joinsUntil'],
      [{ mentorRule: { criteria: { sv: 'Tre år här', en: '' }, managersYes: false } }, 'mentorRule.criteria'],
    ] as const;
    for (const [part, field] of wrong) {
      const answer = await world.send(hr, programmeEndpoints.setUp, { body: { ...present, ...part } });
      expect([answer.status, answer.text.includes(field)]).toEqual([400, true]);
    }
  });
});
