import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idOf } from '#domain/ids.ts';
import { choosingEndpoints } from '#teams-app/contract/choosing.ts';
import { enrolmentEndpoints, type KeptProfileBody } from '#teams-app/contract/enrolment.ts';
import { groupEndpoints } from '#teams-app/contract/groups.ts';
import { inviteRound } from '#operations/inviting/invite-round.ts';
import { invitingEndpoints } from '#teams-app/contract/inviting.ts';
import { importEndpoints } from '#teams-app/contract/import.ts';
import { roundEndpoints } from '#teams-app/contract/matching.ts';
import { pairingEndpoints } from '#teams-app/contract/pairing.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import { sampleProfile, someone } from '../adapters/store/world.ts';
import { hrLead, type Caller } from './api-fixture.ts';
import { hrScreens, notWalked, type Screens } from './hr-screens.ts';
import { theProgramme } from '../support/the-programme.ts';
import { idFor, names, openSecretWorld, type Name, type SecretWorld as World } from './secret-world.ts';
import { secretsOfEndings } from './ending-acts.ts';
import { secretsOfSilence } from './silence-acts.ts';
import { wholeList } from '../support/whole-list.ts';

/** In no programme yet. */
const kim = idOf<'Person'>('aaaaaaaa-0000-4000-8000-00000000000a');
const lou = idOf<'Person'>('aaaaaaaa-0000-4000-8000-00000000000b');
const asKim: Caller = { as: kim };
const asHr = { as: hrLead.id, roles: ['HR'] } as const satisfies Caller;

/** HR guesses the goals of some. */
const table = [
  'E-post;Roll;Mål',
  'sam@ljungvind.example;Adept;Våga hålla tal',
  'pia@ljungvind.example;Adept;Leda',
].join('\n');

const walk = ({ api }: World) =>
  hrScreens({ world: api, hr: asHr, people: [...names.map(idFor), hrLead.id, kim], table });

const ofPia: NonNullable<Secret['also']> = async ({ api }) =>
  (await api.send({ as: idFor('Pia') }, choosingEndpoints.mine)).text;

const end =
  (by: Name, reason: 'no-time' | 'no-common-ground' | null = null) =>
  async (world: World) => {
    const given = { params: { id: world.pairing.id }, body: { reason } };
    await world.api.call({ as: idFor(by) }, pairingEndpoints.end, given);
  };
const wants = (name: Name, takesPart: boolean) => (world: World) =>
  world.api.call({ as: idFor(name) }, enrolmentEndpoints.nextRound, { body: { takesPart } });
const pauses = (by: Name) => async (world: World) => {
  const given = { params: { id: world.pairing.id }, body: { until: '2027-02-01' } };
  await world.api.call({ as: idFor(by) }, pairingEndpoints.pause, given);
};

/** Pia asks the mentor that she is suggested. */
async function piaAsks({ api }: World): Promise<{ readonly mentor: Caller; readonly id: string }> {
  const pia: Caller = { as: idFor('Pia') };
  await api.call(pia, choosingEndpoints.suggest, {});
  const { choice } = await api.call(pia, choosingEndpoints.mine, {});
  const wishes = choice?.suggestions.slice(0, 1).map(({ mentor }) => mentor.id) ?? [];
  const [asked] = wishes;
  if (choice === null || asked === undefined) throw new Error('Nobody is suggested');
  const body = { wishes, greeting: '', version: choice.version };
  await api.call(pia, choosingEndpoints.rank, { body });
  const mentor: Caller = { as: idOf<'Person'>(asked) };
  const [request] = (await api.call(mentor, choosingEndpoints.mine, {})).requests;
  if (request === undefined) throw new Error('Nobody was asked');
  return { mentor, id: request.id };
}

type Act = (world: World) => Promise<unknown>;
interface Secret {
  readonly choosing?: 'self';
  readonly one: readonly Act[];
  readonly other: readonly Act[];
  /** What somebody else reads, which must be the same too. */
  readonly also?: (world: World) => Promise<string>;
  /** HR is not the one who guesses: only what the other reads must be the same. */
  readonly notToHr?: true;
}

const secrets = {
  'who ended the pairing': { one: [end('Ada')], other: [end('Nils')] },
  'who ended the pairing, where mentees choose for themselves': {
    choosing: 'self',
    one: [end('Ada')],
    other: [end('Nils')],
  },
  'why it was ended': { one: [end('Ada', 'no-time')], other: [end('Ada', 'no-common-ground')] },
  'that somebody has said no to another, and not just nothing': {
    one: [end('Ada'), wants('Ada', false)],
    other: [end('Ada')],
  },
  'which of the two, who both want another, ended it': {
    one: [end('Ada'), wants('Ada', true), wants('Nils', true)],
    other: [end('Nils'), wants('Ada', true), wants('Nils', true)],
  },
  'who ended it, of whom one wants another': {
    one: [end('Ada'), wants('Nils', true)],
    other: [end('Nils'), wants('Nils', true)],
  },
  'who of the two had taken a break before it was ended': {
    one: [pauses('Ada'), end('Nils')],
    other: [pauses('Nils'), end('Nils')],
  },
  'that a mentor has said no to a mentee': {
    choosing: 'self',
    one: [
      async (world) => {
        const { mentor, id } = await piaAsks(world);
        await world.api.call(mentor, choosingEndpoints.decline, { params: { id } });
      },
    ],
    other: [piaAsks],
  },
  'what somebody wants to reach, at which HR guesses for itself and by an import': {
    one: [wishes('Våga hålla tal'), hrGuesses('Våga hålla tal')],
    other: [wishes('Bygga en segelbåt'), hrGuesses('Våga hålla tal')],
  },
  'what a mentor wants to reach, at which a mentee guesses who chooses': {
    choosing: 'self',
    one: [mentorWishes('Våga hålla tal'), guessedBy('Pia')],
    other: [mentorWishes('Bygga en segelbåt'), guessedBy('Pia')],
    also: ofPia,
    // Both words are of the two, and may count when HR has the two matched.
    notToHr: true,
  },
  ...secretsOfSilence({
    waiting: idFor('Nils'),
    silent: idFor('Ada'),
    end: end('Ada'),
    wantsAnother: wants('Nils', true),
  }),
  'that somebody has said no to an invitation, and not just nothing': {
    one: [invitesKimAndLou, kimLooks, kimSaysNo],
    other: [invitesKimAndLou, kimLooks],
  },
  'that somebody wants to be asked next time, and has not just said nothing': {
    one: [invitesKimAndLou, kimLooks, (world) => kimAnswers(world, 'later')],
    other: [invitesKimAndLou, kimLooks],
  },
  ...secretsOfEndings({ one: idFor('Ada'), other: idFor('Nils') }),
  'that a mentee has asked somebody': { choosing: 'self', one: [piaAsks], other: [suggested] },
} as const satisfies Readonly<Record<string, Secret>>;

const goals = (world: World, name: Name, goal: string | null) =>
  world.change(name, { goals: goal === null ? [] : [goal] });

/** Only Sam has said what they want to reach. */
function wishes(goal: string): Act {
  return async (world) => {
    for (const name of names) await goals(world, name, name === 'Sam' ? goal : null);
  };
}

/** The HR lead joins with a guess in her own profile, and writes it into Bo's by a table. */
function hrGuesses(goal: string): Act {
  return async ({ api }) => {
    await api.call(asHr, peopleEndpoints.enrolled, { body: { ...wholeList, skip: 0 } });
    const { offered, wanted, workingStyle, place } = sampleProfile;
    const profile: KeptProfileBody = {
      offered: [...offered],
      wanted: [...wanted],
      workingStyle,
      place,
      languages: ['sv', 'en'],
      preferredTimes: [],
      room: null,
      version: 0,
    };
    const body = { roles: ['mentor' as const], capacity: 2, goals: [goal], profile };
    await api.call(asHr, enrolmentEndpoints.enrol, { body });
    const file = new TextEncoder().encode(`E-post;Mål\nbo@ljungvind.example;${goal}`);
    const { fingerprint } = await api.call(asHr, importEndpoints.preview, { query: {}, body: file });
    await api.call(asHr, importEndpoints.carryOut, { query: { fingerprint }, body: file });
  };
}

function mentorWishes(goal: string): Act {
  return async (world) => {
    for (const name of names) await goals(world, name, name === 'Bo' ? goal : null);
  };
}

/** A mentee guesses in their own profile; whom they are suggested, and why, must not tell. */
function guessedBy(name: Name): Act {
  return async (world) => {
    await goals(world, name, 'Våga hålla tal');
    await suggested(world);
  };
}

async function suggested({ api }: World): Promise<void> {
  await api.call({ as: idFor('Pia') }, choosingEndpoints.suggest, {});
}

/** HR invites two who are in no programme. */
async function invitesKimAndLou({ api }: World): Promise<void> {
  const two = [
    { ...someone('Kim'), id: kim },
    { ...someone('Lou'), id: lou },
  ];
  await api.store.write((tx) => tx.savePeople(two, api.context.now()));
  const addresses = two.map(({ mail }) => mail).join('\n');
  const { id } = await api.call(asHr, invitingEndpoints.invite, { body: { choice: { kind: 'list', addresses } } });
  await inviteRound(api.context, idOf(id));
}

function kimLooks({ api }: World): Promise<unknown> {
  return api.call(asKim, invitingEndpoints.opened, { body: { secret: null } });
}

function kimAnswers({ api }: World, answer: 'no' | 'later'): Promise<unknown> {
  return api.call(asKim, invitingEndpoints.answer, { body: { answer } });
}

function kimSaysNo(world: World): Promise<unknown> {
  return kimAnswers(world, 'no');
}

/** What HR does afterwards, with a look at everything after each step. */
const steps: Readonly<Record<string, Act>> = {
  'at once': async () => undefined,
  'when no card arrives': async ({ api }) => {
    await api.store.write(async (tx) => {
      const programme = await theProgramme(tx);
      const owed = programme === null ? [] : await tx.noticesOfProgramme(programme.id);
      for (const each of owed) await tx.saveNotice({ ...each, dueAt: null, undelivered: 'not-installed' });
    });
  },
  'after a new draft': ({ api }) => api.call(asHr, roundEndpoints.run, { body: { again: null } }),
  'after the draft was published, and groups proposed of those who are left': async ({ api }) => {
    const { round } = await api.call(asHr, roundEndpoints.present, {});
    if (round === null) throw new Error('No draft');
    await api.send(asHr, roundEndpoints.publish, { params: { id: round.id }, body: { version: round.version } });
    await api.call(asHr, groupEndpoints.propose, { body: { kind: 'circle', size: 2 } });
  },
};

for (const [what, secret] of Object.entries<Secret>(secrets)) {
  describe(`Two programmes that differ only in ${what}`, () => {
    const worlds: World[] = [];
    beforeAll(async () => {
      for (const acts of [secret.one, secret.other]) {
        const world = await openSecretWorld(secret.choosing ?? 'hr');
        worlds.push(world);
        for (const act of acts) await act(world);
      }
    }, 60_000);
    afterAll(async () => {
      for (const { api } of worlds) await api.close();
    });

    for (const [when, step] of Object.entries(steps)) {
      test(`are the same to ${secret.notToHr === true ? 'whoever guesses' : 'HR'} ${when}, on every page and in every file`, async () => {
        const [here, there] = [await taken(worlds[0], step, secret), await taken(worlds[1], step, secret)];
        expect(Object.keys(here).length).toBeGreaterThan(secret.notToHr === true ? 0 : 20);
        expect(here).toEqual(there);
      }, 60_000);
    }
  });
}

async function taken(world: World | undefined, step: Act, { also, notToHr }: Secret): Promise<Screens> {
  if (world === undefined) throw new Error('There is no such world');
  await step(world);
  const screens = notToHr === true ? {} : await walk(world);
  return also === undefined ? screens : { ...screens, 'what somebody else reads': await also(world) };
}

test('the walk knows every address of HR’s', () => {
  expect(notWalked()).toEqual([]);
});
