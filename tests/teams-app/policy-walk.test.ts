import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readingOf, type Thing, type Viewer } from '#domain/access/policy.ts';
import { idOf } from '#domain/ids.ts';
import { ask } from '#domain/choosing/request.ts';
import { composers } from '#operations/composers.ts';
import { compose } from '#operations/messages/composer.ts';
import { newNotice } from '#operations/messages/new-notice.ts';
import { everyEndpoint } from '#teams-app/contract/endpoints.ts';
import { importEndpoints } from '#teams-app/contract/import.ts';
import { calendarFeedEndpoints } from '#teams-app/contract/meetings.ts';
import { enrolmentOf, newId } from '../adapters/store/world.ts';
import { hrLead, mentee, mentor, openApiWorld, stranger, type ApiWorld, type Caller } from './api-fixture.ts';
import { bookedPair } from './pair-fixture.ts';

/** Words that stand in what is held about Erik, the mentee of Maja, and about Sten, who asks Maja; each says whose it is. */
const marks = {
  'own-words': 'Words of Erik',
  'career-wish': '"careerWish":"change-field"',
  goals: 'Goal of Erik',
  meetings: 'Place of the two',
  greeting: 'Greeting of Sten',
} as const satisfies Partial<Record<Thing, string>>;

const things = [
  'own-words',
  'career-wish',
  'goals',
  'meetings',
  'greeting',
] as const satisfies readonly (keyof typeof marks)[];
const ofSten: readonly string[] = ['greeting'];
const itLead = { ...stranger, id: idOf<'Person'>('66666666-6666-4666-8666-666666666666') };

const callers: Readonly<Record<string, Caller & { readonly of: Viewer; readonly ofSten: Viewer }>> = {
  Erik: { as: mentee.id, of: 'self', ofSten: 'colleague' },
  Maja: { as: mentor.id, of: 'partner', ofSten: 'asked-mentor' },
  Sten: { as: stranger.id, of: 'colleague', ofSten: 'self' },
  'an HR lead': { as: hrLead.id, roles: ['HR'], of: 'hr', ofSten: 'hr' },
  'somebody of IT': { as: itLead.id, roles: ['IT'], of: 'it', ofSten: 'it' },
};

let world: ApiWorld;
let ids: readonly string[] = [];

beforeAll(async () => {
  world = await openApiWorld({ maxRequestsPerMinute: 100_000 });
  await world.store.write((tx) => tx.savePeople([stranger, itLead], world.context.now()));
  const { pair, series, meetings } = await bookedPair(world);
  const now = world.context.now();
  const goalId = newId<'Goal'>();
  const [, enrolled] = pair.enrolments;
  const sten = { ...enrolmentOf(pair.programme, stranger.id, 'mentee'), pausedUntil: null };
  const about = {
    id: newId<'MentorRequest'>(),
    programmeId: pair.programme.id,
    mentorEnrolmentId: pair.enrolments[0].id,
    menteeEnrolmentId: sten.id,
    mentorId: mentor.id,
    menteeId: stranger.id,
    greeting: marks.greeting,
    fit: pair.proposal.fit,
  };
  const request = ask(about, now, 'Europe/Stockholm');
  await world.store.write(async (tx) => {
    await tx.saveEnrolment({
      ...enrolled,
      profile: { ...enrolled.profile, goals: [marks['own-words']], careerWish: 'change-field' },
      version: enrolled.version + 1,
    });
    await tx.saveEnrolment(sten);
    await tx.savePairing({ ...pair.pairing, place: marks.meetings, version: pair.pairing.version + 1 });
    await tx.saveRequest(request);
    await tx.saveGoal(
      {
        id: goalId,
        pairingId: pair.pairing.id,
        ownerId: mentee.id,
        proposedBy: mentee.id,
        title: marks.goals,
        measure: '',
        dueOn: null,
        status: 'accepted',
        progressPercent: 0,
        createdAt: now,
        version: 1,
      },
      now,
    );
    const { pairing } = pair;
    const of = { pairing, now };
    await tx.addNotices([
      newNotice(world.context, { ...of, about: { kind: 'introduction', pairingId: pairing.id }, personId: mentor.id }),
      newNotice(world.context, { ...of, about: { kind: 'introduction', pairingId: pairing.id }, personId: mentee.id }),
      newNotice(world.context, {
        now,
        programmeId: pair.programme.id,
        about: { kind: 'request', requestId: request.id },
        personId: mentor.id,
      }),
    ]);
  });
  const people = [mentee.id, mentor.id, stranger.id];
  ids = [
    ...people,
    pair.pairing.id,
    series.id,
    pair.proposal.id,
    pair.round.id,
    meetings[0]?.id ?? '',
    goalId,
    request.id,
  ];
}, 60_000);
afterAll(() => world.close());

/** Every address that can be read, with each id that there is, as one of them reads it. */
async function readAs(caller: Caller): Promise<readonly { readonly where: string; readonly text: string }[]> {
  const read: { where: string; text: string }[] = [];
  for (const { method, path, access, route } of everyEndpoint) {
    if (method !== 'GET' || (access !== 'employee' && access !== 'hr')) continue;
    for (const id of path.includes(':id') ? ids : ['']) {
      const url = path.replace(':id', id).replace(':role', 'mentee').replace(':format', 'csv').replace('*', '');
      const authorization = `Bearer ${await world.token(caller.as ?? mentee.id, { roles: caller.roles ?? [] })}`;
      const { text } = await world.ask(url, { headers: { authorization, 'accept-language': 'en' } });
      read.push({ where: `${route} ${id}`, text });
    }
  }
  const table = `E-post;Roll;Mål\n${mentee.mail};Adept;Något annat`;
  for (const endpoint of [importEndpoints.preview, importEndpoints.faults]) {
    read.push({ where: endpoint.route, text: (await world.send(caller, endpoint, { body: table })).text });
  }
  return read;
}

async function cardsOf(caller: Caller): Promise<readonly { readonly where: string; readonly text: string }[]> {
  return world.store.read(async (reader) => {
    const programme = await reader.currentProgramme();
    const notices = programme === null ? [] : await reader.noticesOfProgramme(programme.id);
    const own = notices.filter(({ personId }) => personId === caller.as);
    const cards: { where: string; text: string }[] = [];
    for (const notice of own) {
      const card = await compose(composers, world.context, reader, notice);
      cards.push({ where: `the card ${notice.about.kind}`, text: JSON.stringify(card?.message ?? null) });
    }
    return cards;
  });
}

async function feedOf(caller: Caller): Promise<{ readonly where: string; readonly text: string }> {
  const { url } = await world.call(caller, calendarFeedEndpoints.make, {});
  return { where: 'the calendar feed', text: (await world.ask(new URL(url).pathname)).text };
}

const seen = new Set<string>();

describe.each(Object.entries(callers))('%s reads', (name, caller) => {
  test('in no page, file, card or feed more than the policy says', async () => {
    const read = [...(await readAs(caller)), ...(await cardsOf(caller)), await feedOf(caller)];
    expect(read.length).toBeGreaterThan(30);
    const found = things.map((thing) => {
      const places = read.filter(({ text }) => text.includes(marks[thing])).map(({ where }) => where);
      const viewer = ofSten.includes(thing) ? caller.ofSten : caller.of;
      return { thing, places, may: readingOf(thing, viewer) === 'whole' };
    });
    for (const { thing, places } of found) if (places.length > 0) seen.add(`${thing} by ${name}`);
    expect(found.filter(({ may, places }) => !may && places.length > 0)).toEqual([]);
  }, 120_000);
});

test('the marks are found where they may be read, so that the walk would see them elsewhere', () => {
  for (const each of ['own-words by Erik', 'goals by Erik', 'goals by Maja', 'meetings by Maja', 'greeting by Maja']) {
    expect([...seen]).toContain(each);
  }
  expect(seen).toContain('career-wish by Erik');
});
