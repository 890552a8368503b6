import { namingFor } from '../access/naming.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import type { BotConversation, BotMessage, Recipient } from '../ports/messenger.ts';
import type { BotState, Person } from '../ports/people.ts';
import { facesOf, peopleIn } from './faces.ts';

/** Where and how a card reaches somebody; `fallbackZone` is used while their mailbox has not told its own. */
async function recipientOf(
  context: Context,
  person: Person,
  message: BotMessage,
  fallbackZone: string,
): Promise<Recipient> {
  return {
    personId: person.id,
    ...(await namingFor(context, person)),
    faces: await facesOf(context, peopleIn(message)),
    timeZone: person.workingHours?.timeZone ?? fallbackZone,
    conversation: person.conversation,
  };
}

export type Delivery =
  | { readonly outcome: 'delivered'; readonly activityId: string }
  /** Certainly nothing was sent: the channel says when to come back, in milliseconds. */
  | { readonly outcome: 'later'; readonly afterMs: number }
  /** Certainly nothing was sent: the channel is not well. It may be sent again. */
  | { readonly outcome: 'not-sent' }
  /** The person cannot be reached until something changes. */
  | { readonly outcome: 'unreachable'; readonly why: string }
  /** Perhaps it was sent, perhaps not; it must not be sent again blindly. */
  | { readonly outcome: 'unknown' };

/** Sends one card and keeps what it teaches about how to reach the person. Never throws an `OutsideFailure`. */
export async function deliver(
  context: Context,
  person: Person,
  message: BotMessage,
  fallbackZone: string,
): Promise<Delivery> {
  try {
    const sent = await context.messenger.send(await recipientOf(context, person, message, fallbackZone), message);
    await rememberWhere(context, person, sent.conversation);
    return { outcome: 'delivered', activityId: sent.activityId };
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error;
    context.log.failure('card-not-delivered', { person: person.id, card: message.kind, kind: error.kind }, error);
    return refusedDelivery(context, person, error);
  }
}

async function rememberWhere(context: Context, person: Person, conversation: BotConversation): Promise<void> {
  const { conversationId, serviceUrl } = conversation;
  const known = person.botState === 'reachable' ? person.conversation : null;
  if (known?.conversationId === conversationId && known.serviceUrl === serviceUrl) return;
  await context.store.save((writer) => writer.saveBotState(person.id, 'reachable', conversation));
}

/** Writes a card that was delivered anew. `later`: it may be tried again. Never throws an `OutsideFailure`. */
export async function renew(
  context: Context,
  person: Person,
  { activityId, message }: { readonly activityId: string; readonly message: BotMessage },
  fallbackZone: string,
): Promise<'done' | 'gone' | 'later'> {
  try {
    await context.messenger.update(await recipientOf(context, person, message, fallbackZone), activityId, message);
    return 'done';
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error;
    context.log.failure('card-not-renewed', { person: person.id, card: message.kind, kind: error.kind }, error);
    return error.kind === 'throttled' || error.kind === 'unavailable' ? 'later' : 'gone';
  }
}

async function refusedDelivery(context: Context, person: Person, failure: OutsideFailure): Promise<Delivery> {
  if (failure.kind === 'throttled') return { outcome: 'later', afterMs: failure.retryAfterMs ?? 30_000 };
  if (failure.kind === 'unavailable') return { outcome: failure.wasNotDone ? 'not-sent' : 'unknown' };
  const state: BotState | null = failure.kind === 'blocked' || failure.kind === 'not-installed' ? failure.kind : null;
  if (state !== null) await context.store.save((writer) => writer.saveBotState(person.id, state, person.conversation));
  return { outcome: 'unreachable', why: failure.kind };
}
