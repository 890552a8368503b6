import type { Temporal } from 'temporal-polyfill';
import type { NoticeId } from '#domain/ids.ts';
import { budgetFor, isUnasked, messageBudget, unaskedKinds } from '#domain/messages/budget.ts';
import { countsSince, roomForMessage } from '#domain/leads/message-budget.ts';
import { isMailed } from './mails.ts';
import { compose, type Composed, type Composers } from './composer.ts';
import type { Context } from '../context.ts';
import type { Notice } from '../ports/messages.ts';
import type { Person } from '../ports/people.ts';
import type { Writer } from '../ports/store.ts';
import { leaveUntil } from './leave.ts';
import { pauseAfter, type Patience } from '../patience.ts';
import { receiverOf, waitsUntil } from './receiver.ts';
import { deliver, renew, type Delivery } from './recipient.ts';

/** How often a card that the channel did not take is tried before HR is told. */
const patience: Patience = { tries: 5, firstMs: 30_000, longestMs: 10 * 60_000 };
/** By then a card that was still on its way when it became outdated has arrived. */
const onItsWay = { seconds: 10 } as const;

interface Loaded {
  readonly notice: Notice;
  /** Null: nothing true is left to say. */
  readonly sendable: (Composed & { readonly person: Person }) | null;
}

/**
 * Sends a card that is owed, once, in the receiver's hours for messages of any kind, or writes one anew that no longer
 * tells the truth (which nobody is disturbed by). HR sees whom it cannot reach, with the reason.
 */
export async function sendNotice(context: Context, composers: Composers, id: NoticeId): Promise<void> {
  const loaded = await context.store.read(async (reader): Promise<Loaded | null> => {
    const notice = await reader.notice(id);
    if (notice === null || notice.dueAt === null || (notice.sentAt !== null && !notice.stale)) return null;
    if (notice.mailState === 'wanted') return null;
    const person = await reader.person(notice.personId);
    const composed = person && (await compose(composers, context, reader, notice));
    return { notice, sendable: person && composed && { person, ...composed } };
  });
  if (loaded === null) return;
  if (loaded.sendable === null) return drop(context, loaded.notice);
  if (loaded.notice.sentAt !== null) return replaceCard(context, loaded.notice, loaded.sendable);
  const { person, message } = loaded.sendable;
  const receiver = receiverOf(context, person, loaded.sendable);
  const dueAt = isWaitedFor(message)
    ? null
    : (waitsUntil(receiver, context.now()) ?? (await leaveOf(context, person, loaded.notice)));
  return dueAt === null ? send(context, loaded.notice, loaded.sendable) : wait(context, loaded.notice, dueAt);
}

/** Somebody who asked in the chat a moment ago is waiting there for the answer, whatever the hour. */
function isWaitedFor(message: Composed['message']): boolean {
  return message.kind === 'offer' && message.offer.askedBy === message.readerId;
}

const reminders: readonly Notice['about']['kind'][] = [
  'request-reminder',
  'nudge',
  'silence',
  'still-there',
  'invitation-finish',
  'invitation-closing',
];

/** Nobody is reminded of anything in the middle of leave; what is new reaches them, and stands in their chat meanwhile. */
async function leaveOf(context: Context, person: Person, { about: { kind } }: Notice): Promise<Notice['dueAt']> {
  const isReminder = reminders.includes(kind);
  return isReminder ? leaveUntil(context, person, context.now()) : null;
}

/** The receiver's next hour for messages; what the card says then is what is true then. */
async function wait(context: Context, notice: Notice, dueAt: NonNullable<Notice['dueAt']>): Promise<void> {
  // Another worker may have come a moment later, and send it already.
  if (!(await context.store.save((writer) => writer.claimNotice(notice, { ...notice, dueAt })))) return;
  context.log.event('notice-waits', { notice: notice.id, kind: notice.about.kind });
}

async function send(
  context: Context,
  notice: Notice,
  { person, message, timeZone }: NonNullable<Loaded['sendable']>,
): Promise<void> {
  const claimed: Notice = {
    ...notice,
    sentAt: context.now(),
    stale: false,
    dueAt: null,
    attempts: notice.attempts + 1,
  };
  // Two workers may have read the same row: only one of them sends.
  if (!(await claim(context, notice, claimed))) return;
  const delivery = await deliver(context, person, message, timeZone);
  const after = inMailInstead(context, message, afterDelivery(context, claimed, delivery));
  await context.store.write(async (tx) => {
    // What it tells changed while it was on its way.
    const now = await tx.notice(notice.id);
    const isStale = now?.stale === true && after.sentAt !== null;
    await tx.saveNotice(isStale ? { ...after, stale: true, dueAt: now.dueAt } : after);
  });
  context.log.event('notice-sent', { notice: notice.id, kind: notice.about.kind, outcome: delivery.outcome });
  if (after.mailState === 'wanted') await context.bell.ring([{ kind: 'mail-notice', id: notice.id }]);
}

/**
 * Takes a card for sending, unless somebody else has. One that nobody asked for waits while the receiver's week is full, over
 * all programmes together, and after two weeks it is no longer said. A message of leads waits until there is room for it
 * among what has reached the person, which nobody else can take at the same moment.
 */
async function claim(context: Context, notice: Notice, claimed: Notice): Promise<boolean> {
  const { kind } = notice.about;
  if (kind !== 'lead-message' && !isUnasked(kind)) {
    return context.store.save((writer) => writer.claimNotice(notice, claimed));
  }
  const dueAt = await context.store.write(async (tx) => {
    const later =
      kind === 'lead-message' ? await roomIn(tx, notice, context.now()) : await weekOf(tx, notice, context.now());
    const isClaimed = await tx.claimNotice(notice, later === 'now' ? claimed : { ...notice, dueAt: later });
    return isClaimed ? later : 'taken';
  });
  if (dueAt !== 'now' && dueAt !== 'taken') {
    context.log.event(dueAt === null ? 'notice-lapsed' : 'notice-waits', { notice: notice.id, kind });
  }
  return dueAt === 'now';
}

/** When it may be sent; null: no more. */
type Budgeted = 'now' | Notice['dueAt'];

/** Two cards to one person, in two workers, each see the other. */
async function weekOf(tx: Writer, { personId, wantedAt }: Notice, now: Temporal.Instant): Promise<Budgeted> {
  await tx.holdMessagesTo(personId);
  const sent = await tx.sentSince(personId, unaskedKinds, now.subtract(messageBudget.week));
  const budgeted = budgetFor({ sent, wantedAt }, now);
  if (budgeted.kind === 'send') return 'now';
  return budgeted.kind === 'wait' ? budgeted.until : null;
}

async function roomIn(tx: Writer, { personId }: Notice, now: Temporal.Instant): Promise<Budgeted> {
  return roomForMessage(await tx.holdReached(personId, countsSince(now)), now) ?? 'now';
}

/** The card that stands in the chat is replaced. It has been read already, so a card that is gone is let go. */
async function replaceCard(
  context: Context,
  notice: Notice,
  { person, message, timeZone }: NonNullable<Loaded['sendable']>,
): Promise<void> {
  const { activityId } = notice;
  const outcome = activityId === null ? 'on-its-way' : await renew(context, person, { activityId, message }, timeZone);
  await context.store.write(async (tx) => {
    const now = await tx.notice(notice.id);
    const hasChangedAgain = now?.dueAt?.equals(notice.dueAt ?? context.now()) === false;
    if (now === null || hasChangedAgain) return;
    await tx.saveNotice(afterRenewal(context, now, outcome));
  });
  context.log.event('notice-renewed', { notice: notice.id, kind: notice.about.kind, outcome });
}

function afterRenewal(context: Context, notice: Notice, outcome: 'done' | 'gone' | 'later' | 'on-its-way'): Notice {
  const isOver = outcome === 'done' || outcome === 'gone' || notice.attempts >= patience.tries;
  if (isOver) return { ...notice, stale: false, dueAt: null };
  const wait = outcome === 'on-its-way' ? onItsWay : pauseOf(notice);
  return { ...notice, attempts: notice.attempts + 1, dueAt: context.now().add(wait) };
}

/** What the card would say is no longer true: the meetings are over, or the pairing is gone. */
async function drop(context: Context, notice: Notice): Promise<void> {
  const dropped = { ...notice, stale: false, dueAt: null };
  await context.store.write(async (tx) => {
    if (notice.sentAt === null) await tx.claimNotice(notice, dropped);
    else await tx.saveNotice(dropped);
  });
  context.log.event('notice-dropped', { notice: notice.id, kind: notice.about.kind });
}

function afterDelivery(context: Context, notice: Notice, delivery: Delivery): Notice {
  switch (delivery.outcome) {
    case 'delivered':
      return { ...notice, activityId: delivery.activityId };
    case 'later':
      return { ...notice, sentAt: null, dueAt: context.now().add({ milliseconds: Math.ceil(delivery.afterMs) }) };
    case 'unreachable':
      return { ...notice, sentAt: null, undelivered: delivery.why };
    case 'unknown':
      // A card that comes twice annoys; one that is lost stands in the tab, and HR sees it.
      return { ...notice, undelivered: 'perhaps' };
    case 'not-sent':
      return notice.attempts < patience.tries
        ? { ...notice, sentAt: null, dueAt: context.now().add(pauseOf(notice)) }
        : { ...notice, sentAt: null, undelivered: 'unavailable' };
  }
}

/** Why a card does not come where a mail may: the bot does not reach the person. */
const unreached: readonly (string | null)[] = ['blocked', 'not-installed', 'gone'];

/** Some things somebody has to know although the bot does not reach them; never a second time by mail. */
function inMailInstead(context: Context, message: Composed['message'], notice: Notice): Notice {
  if (!isMailed(message) || !unreached.includes(notice.undelivered) || notice.mailState !== null) return notice;
  return { ...notice, mailState: 'wanted', dueAt: context.now(), attempts: 0 };
}

function pauseOf({ attempts }: Notice): { readonly milliseconds: number } {
  return { milliseconds: pauseAfter(attempts, patience) };
}
