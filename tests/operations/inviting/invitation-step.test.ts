import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { createMailer } from '#adapters/microsoft365/mailer.ts';
import { isRefused } from '#domain/refused.ts';
import type { Invitation } from '#domain/inviting/invitation.ts';
import type { Context } from '#operations/context.ts';
import { newNotice } from '#operations/messages/new-notice.ts';
import { invite } from '#operations/inviting/invite.ts';
import { answerInvitation, beginJoining, openJoinPage } from '#operations/inviting/join-page.ts';
import { enrolMe } from '#operations/enrolment/enrol.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { createProgramme } from '#operations/programme/set-up-programme.ts';
import { runJob } from '#operations/run-job.ts';
import type { NoticeAbout } from '#operations/ports/messages.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { newId } from '../../adapters/store/world.ts';
import { operationsWorld, profile, usualTerms, type OperationsWorld } from '../operations-world.ts';

interface Activity {
  readonly from: string;
  readonly attachments?: readonly { readonly content?: unknown }[];
}

let world: OperationsWorld;
let context: Context;
beforeEach(async () => {
  world = await operationsWorld();
  context = { ...world.context, mailer: createMailer(world.graph, { from: ida.mail }) };
  for (const person of [ida, nils, priya]) await world.standin.control('POST', `/people/${person.oid}/chat/install`);
  await readDirectory(context);
  const programme = await createProgramme(context, world.actor(ida), {
    ...usualTerms,
    name: { sv: 'Mentorprogrammet', en: 'The programme' },
    purpose: { sv: 'Att växa.', en: 'To grow.' },
    startsOn: Temporal.PlainDate.from('2027-01-11'),
    endsOn: Temporal.PlainDate.from('2027-08-31'),
    joinsUntil: Temporal.PlainDate.from('2026-12-22'),
    cadence: 'every-two-weeks',
    meetingMinutes: 45,
    audience: { kind: 'invited' },
    status: 'open',
  });
  if (isRefused(programme)) throw new Error(programme.refused);
  world.opened(programme.id);
}, 60_000);
afterEach(() => world.end(), 60_000);

const later = (hours: number) => world.moveTo(context.now().add({ hours }).toString());
const kinds = ['invite-round', 'invite-step', 'send-notice', 'mail-notice'];

/** Does what is due of inviting, until nothing is. */
async function work(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const due = await context.store.read((reader) => reader.dueJobs(context.now(), 1_000));
    const jobs = due.filter(({ kind }) => kinds.includes(kind));
    if (jobs.length === 0) return;
    // Everything may run twice.
    for (const job of jobs) await Promise.all([runJob(context, job), runJob(context, job)].map(settled));
  }
  throw new Error('The due work never ends');
}

/** Of two at one moment one may have to give way. */
async function settled(step: Promise<void>): Promise<void> {
  await step.catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'Conflict') throw error;
  });
}

async function inviteThem(): Promise<void> {
  const addresses = [nils, priya].map(({ mail }) => mail).join('\n');
  const round = await invite(context, world.actorIn(ida), { kind: 'list', addresses });
  if (isRefused(round)) throw new Error(round.refused);
  await work();
}

async function invitationOf(person: typeof nils): Promise<Invitation> {
  const { programmeId, personId } = world.actorIn(person);
  const invitation = await context.store.read((reader) => reader.invitationTo(programmeId, personId));
  if (invitation === null) throw new Error('Nobody invited them');
  return invitation;
}

/** The texts of the cards in somebody's chat. */
async function cardsOf({ oid }: typeof nils): Promise<readonly string[]> {
  const chat = await world.standin.control('GET', `/people/${oid}/chat`);
  const activities: readonly Activity[] = chat.json.activities;
  return activities
    .filter(({ from }) => from === 'bot')
    .map(({ attachments }) => JSON.stringify(attachments?.[0]?.content ?? null));
}

async function reminderOf(person: typeof nils, kind: 'invitation-finish' | 'invitation-closing') {
  const { id } = await invitationOf(person);
  const about: NoticeAbout = { kind, invitationId: id };
  const [notice] = await context.store.read((reader) => reader.noticesAbout(about));
  return notice;
}

describe('an invitation', () => {
  test('comes once as a card that says who invites, how much time it takes and until when', async () => {
    await inviteThem();
    await inviteThem().catch(() => undefined);
    const cards = (await cardsOf(nils)).filter((each) => each.includes('Mentorprogrammet'));
    expect(cards).toHaveLength(1);
    expect(cards[0]).toContain(ida.displayName);
    expect(cards[0]).toContain('45');
    expect(cards[0]).toContain('invitation-no');
    expect(await invitationOf(nils)).toMatchObject({ state: 'sent', how: 'list' });
  }, 60_000);

  test('goes by mail to whom the bot does not reach, else HR reads why it did not come', async () => {
    context = world.context;
    for (const { oid } of [nils, priya]) await world.standin.control('POST', `/people/${oid}/chat/block`);
    await inviteThem();
    expect(await invitationOf(nils)).toMatchObject({ state: 'undelivered', reason: 'blocked' });
  }, 60_000);

  test('by mail counts as one that came', async () => {
    await world.standin.control('POST', '/admin/exchange-roles', {
      role: 'Application Mail.Send',
      mailboxes: [ida.oid],
    });
    await world.standin.control('POST', `/people/${nils.oid}/chat/block`);
    await inviteThem();
    expect(await invitationOf(nils)).toMatchObject({ state: 'mailed', reason: null });
    const { json } = await world.standin.control('GET', `/people/${nils.oid}/mail`);
    expect(json.mails).toHaveLength(1);
    expect(await invitationOf(priya)).toMatchObject({ state: 'sent' });
  }, 60_000);

  test('is not sent to whoever has left the company by then, and the others get theirs', async () => {
    const addresses = [nils, priya].map(({ mail }) => mail).join('\n');
    await invite(context, world.actorIn(ida), { kind: 'list', addresses });
    const rounds = await context.store.read((reader) => reader.dueJobs(context.now(), 100));
    for (const job of rounds.filter(({ kind }) => kind === 'invite-round')) await runJob(context, job);
    await context.store.write((tx) => tx.disablePeople([world.actorIn(nils).personId]));
    await work();
    expect(await invitationOf(nils)).toMatchObject({ state: 'undelivered', reason: 'account-disabled' });
    expect(await invitationOf(priya)).toMatchObject({ state: 'sent' });
  }, 60_000);

  test('that was answered by a no is followed by nothing, and its card says so', async () => {
    await inviteThem();
    await answerInvitation(context, world.actorIn(nils), { answer: 'no' });
    await later(24 * 21);
    await work();
    expect(await invitationOf(nils)).toMatchObject({ state: 'declined', dueAt: null });
    expect(await reminderOf(nils, 'invitation-closing')).toBeUndefined();
    expect((await cardsOf(nils)).at(-1)).toContain('Du har tackat nej');
  }, 60_000);

  test('is reminded of once after somebody began, and before joining closes of whoever is silent', async () => {
    await inviteThem();
    await openJoinPage(context, world.actorIn(nils), { secret: null });
    await beginJoining(context, world.actorIn(nils));
    const { dueAt } = await invitationOf(nils);
    if (dueAt === null) throw new Error('Nobody is reminded');
    await world.moveTo(dueAt.toString());
    await work();
    expect((await reminderOf(nils, 'invitation-finish'))?.sentAt).not.toBeNull();
    expect(await reminderOf(priya, 'invitation-finish')).toBeUndefined();
    await world.moveTo('2026-12-21T10:00:00Z');
    await work();
    expect(await reminderOf(priya, 'invitation-closing')).toMatchObject({ undelivered: null });
    expect((await reminderOf(priya, 'invitation-closing'))?.sentAt).not.toBeNull();
    await later(24 * 14);
    await work();
    expect((await invitationOf(priya)).dueAt).toBeNull();
  }, 60_000);

  test('is answered by joining', async () => {
    await inviteThem();
    const joined = await enrolMe(context, world.actorIn(nils), { roles: ['mentee'], capacity: 0, goals: [], profile });
    expect(isRefused(joined)).toBe(false);
    expect(await invitationOf(nils)).toMatchObject({ state: 'joined', dueAt: null });
  }, 60_000);
});

test('of what nobody asked for, three a week are sent over all programmes, and the fourth waits', async () => {
  const { programmeId, personId } = world.actorIn(nils);
  const now = context.now();
  const notices = Array.from({ length: 3 }, () => {
    const about: NoticeAbout = { kind: 'invitation-finish', invitationId: newId() };
    return { ...newNotice(context, { about, personId, programmeId, now }), sentAt: now, dueAt: null };
  });
  await context.store.write((tx) => tx.addNotices(notices));
  await inviteThem();
  expect(await invitationOf(nils)).toMatchObject({ state: 'wanted' });
  expect(await invitationOf(priya)).toMatchObject({ state: 'sent' });
  await later(24 * 7 + 2);
  await work();
  expect(await invitationOf(nils)).toMatchObject({ state: 'sent' });
}, 60_000);
