import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readingOf, things, type Thing } from '#domain/access/policy.ts';
import { isForSignedIn } from '#teams-app/api/access.ts';
import { composers } from '#operations/composers.ts';
import { compose } from '#operations/messages/composer.ts';
import { callOf } from '#teams-app/contract/call.ts';
import { everyEndpoint } from '#teams-app/contract/endpoints.ts';
import { importEndpoints } from '#teams-app/contract/import.ts';
import { calendarFeedEndpoints } from '#teams-app/contract/meetings.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import { mentee, type ApiWorld, type Caller } from './api-fixture.ts';
import { hrScreens } from './hr-screens.ts';
import { callers, lena } from './policy-people.ts';
import { openPolicyWorld, ownQuestion, type PolicyWorld } from './policy-world.ts';
import { theProgramme } from '../support/the-programme.ts';

/** What has no words of its own: `only-a-secret.test.ts` compares all that HR reads of people who differ in it alone. */
const comparedInstead: readonly Thing[] = [
  'standing',
  'no-to-another',
  'who-ended',
  'no-to-proposal',
  'end-reason',
  'held',
  'attention',
  'answers',
  'comment',
  'invitation-answer',
  'next-time',
];

/** What may be read and yet stands nowhere in this company. */
const notShown: readonly string[] = [
  // Nobody looks up colleagues here, and IT's page names nobody.
  'Title of Erik by Sten',
  'Title of Erik by Mona',
  'Title of Erik by Lova',
  'Title of Erik by Vera',
  'Title of Erik by Olle',
  'Title of Erik by Disa',
  'Title of Erik by IT',
  // Told as a reason only: a place that both share.
  'Town of Erik by Lena',
  'Town of Erik by HR',
  // The survey closes once it is answered; the address is told once, when it is made.
  '"help-wanted" by Erik',
  'the secret by Erik',
  // HR sees when people meet, not where.
  'Place of the two by Lena',
  'Place of the two by HR',
  'Place of the group by Lena',
  'Place of the group by HR',
  // Sten's page names whom he asked; his words are with Maja.
  'the request by Sten',
  'Greeting of Sten by Sten',
  // Whoever waits knows what they asked for, and is told when somebody has answered.
  'the wish by Vera',
  '2026-11-11T11:11:11Z by Lova',
];

let here: PolicyWorld;
let world: ApiWorld;
beforeAll(async () => {
  here = await openPolicyWorld();
  ({ world } = here);
}, 60_000);
afterAll(() => world.close());

/** Every address that can be read, with each id that there is, as one of them reads it. */
async function readAs(caller: Caller): Promise<readonly { readonly where: string; readonly text: string }[]> {
  const read: { where: string; text: string }[] = [];
  for (const { method, path, access, route } of everyEndpoint) {
    if (method !== 'GET' || !isForSignedIn(access)) continue;
    for (const id of path.includes(':id') ? here.ids : ['']) {
      const named = path.replace(':programmeId', here.programmeId).replace(':questionId', ownQuestion.id);
      const url = named.replace(':id', id).replace(':role', 'mentee').replace(':format', 'csv').replace('*', '');
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
    const programme = await theProgramme(reader);
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

/** What HR is told besides: what opens on its pages, and Excel's files. */
async function ofHr(caller: Caller & { readonly as: typeof mentee.id }) {
  const people = Object.values(callers).map(({ as }) => as);
  const screens = await hrScreens({ world, hr: caller, people, table: `E-post;Roll\n${mentee.mail};Adept` });
  return Object.entries(screens).map(([where, text]) => ({ where, text }));
}

const seen = new Set<string>();

describe.each(Object.entries(callers))('%s reads', (name, caller) => {
  test('in no page, file, card or feed more than the policy says', async () => {
    const read = [...(await readAs(caller)), ...(await cardsOf(caller))];
    if (name === 'HR' || name === 'Lena') read.push(...(await ofHr(caller)));
    // Erik's address was made with the company, and would be replaced.
    if (caller.as !== mentee.id) read.push(await feedOf(caller));
    expect(read.length).toBeGreaterThan(30);
    const found = here.marks.map(({ thing, text: words, name: known = words, viewers }) => {
      const places = read.filter(({ text }) => text.includes(words)).map(({ where }) => where);
      if (places.length > 0) seen.add(`${known} by ${name}`);
      return { known, places, may: readingOf(thing, viewers[name] ?? 'colleague') === 'whole' };
    });
    expect(found.filter(({ may, places }) => !may && places.length > 0)).toEqual([]);
  }, 120_000);
});

test('what may be read is found, so that the walk would see it elsewhere', () => {
  const missing = here.marks.flatMap(({ thing, text, name: known = text, viewers }) =>
    Object.keys(callers)
      .filter((name) => readingOf(thing, viewers[name] ?? 'colleague') === 'whole')
      .map((name) => `${known} by ${name}`)
      .filter((each) => !seen.has(each)),
  );
  expect(missing).toEqual(notShown);
});

test('everything that is held is walked, or compared', () => {
  const walked = here.marks.map(({ thing }) => thing);
  expect(things.filter((thing) => !walked.includes(thing) && !comparedInstead.includes(thing))).toEqual([]);
});

test('whoever leads and looks at one person is written down', async () => {
  const path = callOf(peopleEndpoints.one, { params: { programmeId: here.programmeId, id: mentee.id } }).path;
  const authorization = `Bearer ${await world.token(lena.id)}`;
  expect((await world.ask(path, { headers: { authorization } })).status).toBe(200);
  expect(await world.audited()).toContainEqual({ actor_id: lena.id, act: 'read', subject: 'person' });
});
