import { Temporal } from 'temporal-polyfill';
import type { InvitationId } from '#domain/ids.ts';
import {
  delivered,
  dueForReminder,
  joined,
  letsIn,
  nextReminder,
  reminded,
  type Invitation,
  type Reminder,
  type UnreachedReason,
} from '#domain/inviting/invitation.ts';
import { mayJoin } from '#domain/programme/joining.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { newNotice } from '../messages/new-notice.ts';
import { installApp } from '../people/install-app.ts';
import type { Notice } from '../ports/messages.ts';
import type { Person } from '../ports/people.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';
import { reminderGround } from './ground.ts';

interface Whole {
  readonly invitation: Invitation;
  readonly programme: Programme;
  readonly person: Person;
  /** The card that says it; null before it is owed. */
  readonly notice: Notice | null;
}

/**
 * Takes the next step of an invitation: the card is owed, it is written down whether it came, a reminder is owed. Everything
 * is read anew, so that nobody is invited who has joined, moved, left or said no meanwhile. Throws `OutsideFailure` where
 * the app cannot be brought to somebody just now.
 */
export async function inviteStep(context: Context, id: InvitationId): Promise<void> {
  const now = await context.store.read((reader) => wholeOf(reader, id));
  if (now === null) return;
  // So that the bot can write to them; outside the transaction, since it asks Graph.
  const isToBeSent = now.invitation.state === 'wanted' && now.notice === null;
  if (isToBeSent && obstacleTo(context, now) === null) await installApp(context, now.person.id);
  const jobs = await writeAnew(context, async (tx) => {
    const whole = await wholeOf(tx, id);
    return whole === null ? [] : step(context, tx, whole);
  });
  await context.bell.ring(jobs);
}

async function wholeOf(reader: Reader, id: InvitationId): Promise<Whole | null> {
  const invitation = await reader.invitation(id);
  const programme = invitation && (await reader.programme(invitation.programmeId));
  const person = invitation && (await reader.person(invitation.personId));
  if (!invitation || !programme || !person) return null;
  const about = { kind: 'invitation', invitationId: id, wantedAt: invitation.invitedAt } as const;
  const [notice = null] = await reader.noticesAbout(about);
  return { invitation, programme, person, notice };
}

async function step(context: Context, tx: Writer, whole: Whole): Promise<readonly Job[]> {
  const { invitation, programme, person } = whole;
  const enrolment = await tx.enrolment(programme.id, person.id);
  // However they came in: by the tab, by a table of HR's, or brought over.
  if (enrolment !== null && enrolment.status !== 'withdrawn') return keep(tx, whole, joined(invitation, context.now()));
  return invitation.state === 'wanted' ? send(context, tx, whole) : remind(context, tx, whole);
}

async function keep(tx: Writer, { invitation }: Whole, after: Invitation): Promise<readonly Job[]> {
  const isSame = after.state === invitation.state && String(after.dueAt) === String(invitation.dueAt);
  if (isSame && after.version === invitation.version) return [];
  await tx.saveInvitation({ ...after, version: invitation.version + 1 });
  return [];
}

async function send(context: Context, tx: Writer, whole: Whole): Promise<readonly Job[]> {
  const { invitation, programme, notice } = whole;
  if (notice !== null) return settle(context, tx, whole, notice);
  const reason = obstacleTo(context, whole);
  if (reason !== null) return keep(tx, whole, delivered(invitation, { reason }));
  const owed = owe(context, whole, { kind: 'invitation', invitationId: invitation.id, wantedAt: invitation.invitedAt });
  await tx.addNotices([owed]);
  await keep(tx, whole, { ...invitation, dueAt: null });
  context.log.event('invitation-owed', { invitation: invitation.id, programme: programme.id });
  return [{ kind: 'send-notice', id: owed.id }];
}

function owe(context: Context, { programme, person }: Whole, about: Notice['about']): Notice {
  return newNotice(context, { about, personId: person.id, programmeId: programme.id, now: context.now() });
}

/** Why this person cannot take part as things are now; null: they can. */
function obstacleTo(context: Context, { invitation, programme, person }: Whole): UnreachedReason | null {
  const today = todayIn(programme, context.now());
  const admitted = mayJoin(programme, { ...person, hasInvitation: letsIn(invitation) }, today);
  return admitted === true ? null : admitted.refused;
}

/** Whether the card came, or a mail in its place. */
function settle(context: Context, tx: Writer, whole: Whole, notice: Notice): Promise<readonly Job[]> {
  const { invitation, programme } = whole;
  // Still on its way, or waiting for the receiver's hours, or for room among their messages.
  if (notice.dueAt !== null || notice.mailState === 'wanted') return keep(tx, whole, { ...invitation, dueAt: null });
  const after = delivered(invitation, outcomeOf(context, whole, notice));
  return keep(tx, whole, dueForReminder(after, reminderGround(context, programme)));
}

function outcomeOf(context: Context, whole: Whole, notice: Notice): Parameters<typeof delivered>[1] {
  const { sentAt, mailedAt, mailState, undelivered } = notice;
  if (mailState === 'sent' || mailState === 'perhaps') return { to: 'mailed', at: mailedAt ?? context.now() };
  // A card that perhaps came is not sent again; whoever did not get it finds the programme in the tab.
  if (sentAt !== null) return { to: 'sent', at: sentAt };
  if (undelivered === 'blocked' || undelivered === 'not-installed') return { reason: undelivered };
  if (undelivered !== null) return { reason: 'other' };
  return { reason: obstacleTo(context, whole) ?? 'lapsed' };
}

async function remind(context: Context, tx: Writer, whole: Whole): Promise<readonly Job[]> {
  const { invitation, programme } = whole;
  const ground = reminderGround(context, programme);
  const due = nextReminder(invitation, ground);
  const now = context.now();
  if (due === null || obstacleTo(context, whole) !== null) return keep(tx, whole, { ...invitation, dueAt: null });
  if (Temporal.Instant.compare(due.at, now) > 0) return keep(tx, whole, { ...invitation, dueAt: due.at });
  const after = dueForReminder(reminded(invitation, due.reminder, now), ground);
  await keep(tx, whole, after);
  return tooLate(whole, due, now) ? [] : oweReminder(context, tx, whole, due.reminder);
}

/** The invitation itself has only just come. */
const fresh = { hours: 24 } as const;

function tooLate(
  { invitation: { sentAt } }: Whole,
  { reminder, until }: NonNullable<ReturnType<typeof nextReminder>>,
  now: Temporal.Instant,
): boolean {
  if (until !== null && Temporal.Instant.compare(now, until) >= 0) return true;
  return reminder === 'closing' && sentAt !== null && Temporal.Instant.compare(sentAt.add(fresh), now) > 0;
}

async function oweReminder(context: Context, tx: Writer, whole: Whole, reminder: Reminder): Promise<readonly Job[]> {
  const kind = reminder === 'finish' ? ('invitation-finish' as const) : ('invitation-closing' as const);
  const owed = owe(context, whole, { kind, invitationId: whole.invitation.id });
  await tx.addNotices([owed]);
  return [{ kind: 'send-notice', id: owed.id }];
}
