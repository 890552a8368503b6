import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { idOf, type PersonId } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import type { ActorIn, Context } from '#operations/context.ts';
import { Conflict } from '#operations/failures.ts';
import { invitationsForLead, inviteChoices } from '#operations/inviting/hr-invitations.ts';
import { invite, previewInvite, type Choice } from '#operations/inviting/invite.ts';
import { inviteRound } from '#operations/inviting/invite-round.ts';
import { answerInvitation, joinView, openJoinPage } from '#operations/inviting/join-page.ts';
import { makeJoinLink, removeJoinLink } from '#operations/inviting/join-link.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import { enrolmentOf, newId, noon, programmeOf, someone } from '../../adapters/store/world.ts';
import { openLife, type Life } from '../life-world.ts';

let life: Life;
let programme: Programme;
let people: readonly PersonId[];
const hr = (): ActorIn => ({ ...life.as(newId(), true), programmeId: programme.id });
const as = (personId: PersonId): ActorIn => ({ ...life.as(personId), programmeId: programme.id });
const many = 1_200;

beforeAll(async () => {
  life = await openLife();
}, 60_000);
afterAll(() => life.close(), 60_000);
beforeEach(async () => {
  life.moveTo(noon);
  life.rung();
  programme = { ...programmeOf('open'), audience: { kind: 'everyone' } };
  const company = `Drift ${newId()}`;
  const all = Array.from({ length: many }, (_, index) => ({
    ...someone(`Person ${index}`),
    mail: `${newId()}@ljungvind.example`,
    department: company,
    place: company,
  }));
  people = all.map(({ id }) => id).toSorted();
  await life.store.write(async (tx) => {
    await tx.saveProgramme(programme, noon);
    await tx.savePeople(all, noon);
  });
  departments = { kind: 'departments', departments: [company.toUpperCase()] };
});
let departments: Choice;

async function invited(choice: Choice): Promise<Parameters<typeof inviteRound>[1]> {
  const round = await invite(life.context, hr(), choice);
  if (isRefused(round)) throw new Error(round.refused);
  return round.id;
}

const invitations = async (): Promise<readonly PersonId[]> => {
  const page = { seen: null, after: null, most: 10_000 };
  const rows = await life.store.read((reader) => reader.invitationsPage(programme.id, page));
  return rows.map(({ personId }) => personId);
};

/** Works it off until there is nothing left to do. */
async function workOff(id: Parameters<typeof inviteRound>[1], context: Context = life.context): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    const round = await life.store.read((reader) => reader.invitationRound(id));
    if (round?.dueAt === null) return;
    await inviteRound(context, id);
  }
  throw new Error('It never ends');
}

describe('a round of invitations', () => {
  test('is worked off in parts, and rings for each person and the next part', async () => {
    const id = await invited(departments);
    await inviteRound(life.context, id);
    expect(await invitations()).toHaveLength(500);
    expect(life.rung().filter(({ kind }) => kind === 'invite-step')).toHaveLength(500);
    await workOff(id);
    expect(await invitations()).toEqual(people);
    const round = await life.store.read((reader) => reader.invitationRound(id));
    expect(round).toMatchObject({ counted: many, invited: many, dueAt: null, trouble: null });
  }, 60_000);

  test('invites nobody twice when the worker dies anywhere, and when two work at it', async () => {
    const id = await invited(departments);
    let writes = 0;
    const dying: Context = {
      ...life.context,
      bell: { ring: () => Promise.reject(new Error('The worker dies after the part')) },
    };
    const dyingInside: Context = {
      ...life.context,
      store: {
        ...life.store,
        write: (work) =>
          life.store.write(async (tx) => {
            const answer = await work(tx);
            writes += 1;
            if (writes % 2 === 1) throw new Error('The worker dies inside the part');
            return answer;
          }),
      },
    };
    await expect(inviteRound(dying, id)).rejects.toThrow('after the part');
    await expect(inviteRound(dyingInside, id)).rejects.toThrow('inside the part');
    const both = await Promise.allSettled([inviteRound(life.context, id), inviteRound(life.context, id)]);
    const lost = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(lost.every((reason) => reason instanceof Conflict)).toBe(true);
    await workOff(id);
    expect(await invitations()).toEqual(people);
    const round = await life.store.read((reader) => reader.invitationRound(id));
    expect(round?.invited).toBe(many);
  }, 60_000);

  test('leaves out who takes part, was invited before, or cannot take part, and says how many before', async () => {
    const [enrolled, silent, guest] = people;
    if (enrolled === undefined || silent === undefined || guest === undefined) throw new Error('Nobody');
    await life.store.write(async (tx) => {
      await tx.saveEnrolment(enrolmentOf(programme, enrolled, 'mentee'));
      await tx.barPeople([{ id: guest, enabled: true, barred: 'guest' }], noon);
    });
    await openJoinPage(life.context, as(silent), { secret: null });
    await answerInvitation(life.context, as(silent), { answer: 'no' });
    expect((await joinView(life.context, as(silent))).isInvited).toBe(false);
    const preview = await previewInvite(life.context, hr(), departments);
    if (isRefused(preview)) throw new Error(preview.refused);
    expect(preview.counts).toMatchObject({ fresh: many - 2, alreadyIn: 1, alreadyInvited: 0, guests: 1 });
    await workOff(await invited(departments));
    expect(await invitations()).toEqual(people.filter((each) => each !== enrolled && each !== guest));
    // Whoever has said no already gets nothing.
    const theirs = await life.store.read((reader) => reader.invitationTo(programme.id, silent));
    expect(theirs).toMatchObject({ state: 'declined', dueAt: null });
    expect((await joinView(life.context, as(silent))).isInvited).toBe(true);
    expect(await invite(life.context, hr(), departments)).toEqual({ refused: 'nobody-chosen' });
  }, 60_000);

  test('of a list names the lines in which nobody is found', async () => {
    const [first] = people;
    if (first === undefined) throw new Error('Nobody');
    const person = await life.store.read((reader) => reader.person(first));
    const addresses = `;Person <${person?.mail ?? ''}>\n\nnobody@ljungvind.example\nno address at all;somebody@ljungvind.example`;
    const preview = await previewInvite(life.context, hr(), { kind: 'list', addresses });
    if (isRefused(preview)) throw new Error(preview.refused);
    expect(preview.counts?.fresh).toBe(1);
    expect(preview.unread).toEqual([
      { line: 3, text: 'nobody@ljungvind.example', why: 'unknown' },
      { line: 4, text: 'no address at all', why: 'unreadable' },
      { line: 4, text: 'somebody@ljungvind.example', why: 'unknown' },
    ]);
    await workOff(await invited({ kind: 'list', addresses }));
    expect(await invitations()).toEqual([first]);
  }, 60_000);

  test('stops where the programme takes nobody any more', async () => {
    const id = await invited(departments);
    await inviteRound(life.context, id);
    await life.store.write((tx) => tx.saveProgramme({ ...programme, status: 'ended', version: 2 }, noon));
    await workOff(id);
    expect(await invitations()).toHaveLength(500);
    const round = await life.store.read((reader) => reader.invitationRound(id));
    expect(round?.trouble).toBe('programme-not-open');
  }, 60_000);
});

describe('a programme for invited people alone', () => {
  beforeEach(async () => {
    programme = { ...programme, audience: { kind: 'invited' }, version: 2 };
    await life.store.write((tx) => tx.saveProgramme(programme, noon));
  });
  const someoneThere = (): PersonId => people[0] ?? idOf('nobody');
  const isOffered = async (personId: PersonId): Promise<boolean> => {
    const who = await whoAmI(life.context, as(personId));
    if (isRefused(who)) throw new Error(who.refused);
    return who.programmes.some((each) => each.programme.id === programme.id && each.mayJoin === true);
  };

  test('is not there for others, whatever they open', async () => {
    const me = as(someoneThere());
    await expect(joinView(life.context, me)).rejects.toThrow('No such programme');
    await expect(openJoinPage(life.context, me, { secret: null })).rejects.toThrow('No such programme');
    await expect(openJoinPage(life.context, me, { secret: 'abc' })).rejects.toThrow('No such programme');
    await expect(answerInvitation(life.context, me, { answer: 'later' })).rejects.toThrow('No such programme');
    expect(await isOffered(me.personId)).toBe(false);
  });

  test('lets in whoever has the link, until it is changed', async () => {
    const [first, second, third] = people;
    if (first === undefined || second === undefined || third === undefined) throw new Error('Nobody');
    const link = await makeJoinLink(life.context, hr());
    if (isRefused(link)) throw new Error(link.refused);
    await openJoinPage(life.context, as(first), { secret: link.secret });
    expect(await joinView(life.context, as(first))).toMatchObject({ mayJoin: true, isInvited: true, standing: 'none' });
    expect(await isOffered(first)).toBe(true);
    await makeJoinLink(life.context, hr());
    await expect(openJoinPage(life.context, as(second), { secret: link.secret })).rejects.toThrow('No such programme');
    await removeJoinLink(life.context, hr());
    await expect(openJoinPage(life.context, as(third), { secret: link.secret })).rejects.toThrow('No such programme');
    // Whoever came in by it stays.
    expect(await isOffered(first)).toBe(true);
  });

  test('is there for whoever was invited', async () => {
    await workOff(await invited(departments));
    expect(await isOffered(someoneThere())).toBe(true);
  }, 60_000);
});

test('whoever asked to be told next time is counted for the next programme of the kind until they are invited', async () => {
  const [one, other] = people;
  if (one === undefined || other === undefined) throw new Error('Nobody');
  const before = (await inviteChoices(life.context, hr())).later;
  const first = programme;
  await answerInvitation(life.context, as(one), { answer: 'later' });
  await answerInvitation(life.context, as(other), { answer: 'no' });
  expect((await inviteChoices(life.context, hr())).later).toBe(before);
  const answeredOn = noon.toZonedDateTimeISO('UTC').toPlainDate();
  // Only what begins afterwards: elsewhere the number would tell what somebody has just answered.
  programme = { ...first, id: newId(), startsOn: answeredOn, version: 1 };
  await life.store.write((tx) => tx.saveProgramme(programme, noon));
  expect((await inviteChoices(life.context, hr())).later).toBe(before);
  programme = { ...first, id: newId(), startsOn: answeredOn.add({ days: 7 }), version: 1 };
  await life.store.write((tx) => tx.saveProgramme(programme, noon));
  life.moveTo(noon.add({ hours: 24 }));
  expect((await inviteChoices(life.context, hr())).later).toBe(before + 1);
  await workOff(await invited({ kind: 'later' }));
  expect(await invitations()).toContain(one);
  expect(await invitations()).not.toContain(other);
  programme = { ...first, id: newId(), startsOn: answeredOn.add({ days: 7 }), version: 1 };
  await life.store.write((tx) => tx.saveProgramme(programme, noon));
  expect((await inviteChoices(life.context, hr())).later).toBe(0);
}, 60_000);

test('what leads see is the same whether somebody has said no or nothing', async () => {
  await workOff(await invited(departments));
  const [quiet, no] = people;
  if (quiet === undefined || no === undefined) throw new Error('Nobody');
  const page = { seen: null, after: null };
  for (const each of [quiet, no]) await openJoinPage(life.context, as(each), { secret: null });
  const before = await invitationsForLead(life.context, hr(), page);
  await answerInvitation(life.context, as(no), { answer: 'no' });
  expect(await invitationsForLead(life.context, hr(), page)).toEqual(before);
  expect(before.counts).toMatchObject({ invited: many, opened: 2, no: null });
}, 60_000);
