import { idOf } from '#domain/ids.ts';
import {
  answered,
  began,
  dueForReminder,
  letsIn,
  newInvitation,
  opened,
  type Invitation,
} from '#domain/inviting/invitation.ts';
import { mayJoin, type JoinRefusal } from '#domain/programme/joining.ts';
import { isProgrammeOver, type Programme } from '#domain/programme/programme.ts';
import { timeTaken, type TimeTaken } from '#domain/programme/time-taken.ts';
import { refused, type Refused } from '#domain/refused.ts';
import { sameHash } from '../access/secret-hash.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import { renewCards } from '../messages/renew-cards.ts';
import type { InvitationMessage } from '../ports/inviting-messages.ts';
import type { Person } from '../ports/people.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { ringOutcome } from '../ring-outcome.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';
import { reminderGround } from './ground.ts';
import { toldOf } from './invitation-cards.ts';

/** What a programme is, for somebody who thinks of joining. */
export interface JoinView {
  readonly programme: Programme;
  readonly time: TimeTaken;
  readonly mayJoin: true | JoinRefusal;
  /** By name or by a link that lets in: those who lead the programme see that. */
  readonly isInvited: boolean;
  /** Whether they are in, have applied, or have said no or not now. */
  readonly standing: 'none' | 'enrolled' | 'applied' | 'refused' | 'declined' | 'later';
}

/**
 * The page that tells what a programme is, before joining. A draft, one that is over, and one for invited people alone are
 * not there for others: throws `NotFound`.
 */
export async function joinView(context: Context, actor: ActorIn): Promise<JoinView> {
  return context.store.read(async (reader) => {
    const { programme, person, invitation } = await visitOf(reader, actor);
    const admitted = admission(context, programme, { person, invitation });
    const enrolment = await reader.enrolment(programme.id, person.id);
    const isPart = enrolment !== null && enrolment.status !== 'withdrawn';
    if (!isPart && !isSeenBy(programme, invitation)) throw new NotFound('No such programme');
    const said = invitation?.state === 'declined' || invitation?.state === 'later' ? invitation.state : 'none';
    return {
      programme,
      time: timeTaken(programme),
      mayJoin: admitted,
      isInvited: isInvitedBy(invitation),
      standing: isPart ? enrolment.status : said,
    };
  });
}

interface Visit {
  readonly programme: Programme;
  readonly person: Person;
  readonly invitation: Invitation | null;
}

async function visitOf(reader: Reader, actor: ActorIn): Promise<Visit> {
  const programme = await reader.programme(actor.programmeId);
  const person = await reader.person(actor.personId);
  if (programme === null || person === null || programme.status === 'draft') throw new NotFound('No such programme');
  return { programme, person, invitation: await reader.invitationTo(programme.id, person.id) };
}

function isSeenBy(programme: Programme, invitation: Invitation | null): boolean {
  if (isProgrammeOver(programme)) return false;
  return programme.audience.kind !== 'invited' || isInvitedBy(invitation);
}

function isInvitedBy(invitation: Invitation | null): boolean {
  return invitation !== null && letsIn(invitation);
}

function admission(
  context: Context,
  programme: Programme,
  { person, invitation }: Pick<Visit, 'person' | 'invitation'>,
): true | JoinRefusal {
  const hasInvitation = isInvitedBy(invitation);
  const admitted = mayJoin(programme, { ...person, hasInvitation }, todayIn(programme, context.now()));
  return admitted === true ? true : admitted.refused;
}

/**
 * Somebody has opened the page. A link with the programme's secret part lets them in; another one, and a secret that has
 * been changed, opens the page for those for whom it is there anyway: throws `NotFound` for others.
 */
export async function openJoinPage(
  context: Context,
  actor: ActorIn,
  { secret }: { readonly secret: string | null },
): Promise<void> {
  await writeAnew(context, async (tx) => {
    const visit = await visitOf(tx, actor);
    const hasLink = secret !== null && (await isSecretOf(tx, visit.programme, secret));
    const invitation = hasLink ? letInByLink(context, visit) : visit.invitation;
    if (!isSeenBy(visit.programme, invitation)) throw new NotFound('No such programme');
    const enrolment = await tx.enrolment(visit.programme.id, visit.person.id);
    if (enrolment !== null && enrolment.status !== 'withdrawn') return;
    const present = invitation ?? cameAlone(context, visit, 'page');
    await keep(context, tx, visit, opened(present, context.now()));
  });
}

async function isSecretOf(reader: Reader, { id }: Programme, secret: string): Promise<boolean> {
  const link = await reader.joinLink(id);
  return link !== null && sameHash(link.secret, secret);
}

function letInByLink(context: Context, visit: Visit): Invitation {
  if (visit.invitation === null) return cameAlone(context, visit, 'link');
  return letsIn(visit.invitation) ? visit.invitation : { ...visit.invitation, how: 'link' };
}

function cameAlone(context: Context, { programme, person }: Visit, how: 'page' | 'link'): Invitation {
  const id = idOf<'Invitation'>(context.newId());
  return newInvitation({ id, programmeId: programme.id, personId: person.id, how, roundId: null }, context.now());
}

/** Saves what has changed of it, as the next version of what is kept. */
async function keep(
  context: Context,
  tx: Writer,
  { programme, invitation: before }: Visit,
  after: Invitation,
): Promise<void> {
  if (after === before) return;
  const version = (before?.version ?? 0) + 1;
  await tx.saveInvitation({ ...dueForReminder(after, reminderGround(context, programme)), version });
}

/** Somebody has begun to fill in what joining takes. */
export async function beginJoining(context: Context, actor: ActorIn): Promise<void> {
  await writeAnew(context, async (tx) => {
    const visit = await visitOf(tx, actor);
    if (!isSeenBy(visit.programme, visit.invitation)) throw new NotFound('No such programme');
    const enrolment = await tx.enrolment(visit.programme.id, visit.person.id);
    if (enrolment !== null && enrolment.status !== 'withdrawn') return;
    await keep(context, tx, visit, began(visit.invitation ?? cameAlone(context, visit, 'page'), context.now()));
  });
}

/**
 * Somebody says no, or asks to be told next time: they get nothing more about this programme. Refused for whoever takes part
 * already; leaving is another thing.
 */
export async function answerInvitation(
  context: Context,
  actor: ActorIn,
  { answer }: { readonly answer: 'no' | 'later' },
): Promise<void | Refused<'already-in'>> {
  const outcome = await writeAnew(context, async (tx) => {
    const visit = await visitOf(tx, actor);
    if (visit.invitation === null && !isSeenBy(visit.programme, null)) throw new NotFound('No such programme');
    const enrolment = await tx.enrolment(visit.programme.id, visit.person.id);
    if (enrolment !== null && enrolment.status !== 'withdrawn') return refused('already-in');
    const before = visit.invitation ?? cameAlone(context, visit, 'page');
    const after = answered(before, answer, context.now());
    await keep(context, tx, visit, after);
    return { jobs: await cardsAnew(context, tx, after) };
  });
  return ringOutcome(context, outcome);
}

/** The cards about it say what was answered, wherever that was. */
async function cardsAnew(context: Context, tx: Writer, { id, invitedAt }: Invitation): Promise<readonly Job[]> {
  const abouts = [
    { kind: 'invitation', invitationId: id, wantedAt: invitedAt },
    { kind: 'invitation-finish', invitationId: id },
    { kind: 'invitation-closing', invitationId: id },
  ] as const;
  const cards = [];
  for (const about of abouts) cards.push(...(await tx.noticesAbout(about)));
  return renewCards(tx, cards, context.now());
}

/** The invitation as it stands now, told to whoever has it. Throws `NotFound` for anybody else. */
export async function invitationMessageFor(context: Context, actor: ActorIn): Promise<InvitationMessage> {
  return context.store.read(async (reader) => {
    const { programme, person, invitation } = await visitOf(reader, actor);
    if (invitation === null) throw new NotFound('No invitation');
    const enrolment = await reader.enrolment(programme.id, person.id);
    const isPart = enrolment !== null && enrolment.status !== 'withdrawn';
    const { state } = invitation;
    const said = state === 'declined' || state === 'later' || state === 'joined' ? state : null;
    const open = admission(context, programme, { person, invitation }) === true ? 'open' : 'over';
    return {
      kind: 'invitation',
      reminder: null,
      inviter: null,
      state: isPart ? 'joined' : (said ?? open),
      ...toldOf(programme),
    };
  });
}
