import {
  deliveryOutcomes,
  namedOutcomes,
  outcomeOf,
  type DeliveryOutcome,
  type LeadMessage,
} from '#domain/leads/lead-message.ts';
import { receiverLists, type ReceiverList } from '#domain/leads/receivers.ts';
import { idOf } from '#domain/ids.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { inProgramme } from '../access/led-programme.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';
import type { ActorIn, Context } from '../context.ts';
import type { Notice } from '../ports/messages.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import { receivers } from './receivers.ts';

/** A message with how far it has come. */
export interface MessageView {
  readonly message: LeadMessage;
  /** Null for somebody who is not known any more. */
  readonly writer: Person | null;
  readonly counts: Readonly<Record<DeliveryOutcome, number>>;
}

/** What those who lead write with. */
export interface MessagesView {
  readonly programme: Programme;
  readonly lists: readonly { readonly list: ReceiverList; readonly count: number }[];
  /** The latest first. */
  readonly messages: readonly MessageView[];
}

/** All messages of the programme, and how many are on each list now. Throws `NotAllowed` for whoever does not lead it. */
export async function messagesOf(context: Context, actor: ActorIn): Promise<MessagesView> {
  return readAsHr(context, actor, 'messages', async (reader, programme) => {
    const on = await receivers(reader, programme, context.now());
    const messages = await reader.leadMessages(programme.id);
    return {
      programme,
      lists: receiverLists.map((list) => ({ list, count: on[list].length })),
      messages: await viewsOf(reader, messages),
    };
  });
}

async function viewsOf(reader: Reader, messages: readonly LeadMessage[]): Promise<readonly MessageView[]> {
  const writers = await peopleById(
    reader,
    messages.map(({ writtenBy }) => writtenBy),
  );
  const views: MessageView[] = [];
  for (const message of messages) {
    const counts = countsOf(message, await cardsOf(reader, message));
    views.push({ message, writer: writers.get(message.writtenBy) ?? null, counts });
  }
  return views;
}

function cardsOf(reader: Reader, { id }: LeadMessage): Promise<readonly Notice[]> {
  return reader.noticesAbout({ kind: 'lead-message', messageId: id });
}

function countsOf(message: LeadMessage, cards: readonly Notice[]): MessageView['counts'] {
  const outcomes = cards.map((card) => outcomeOf(message, card));
  const count = (outcome: DeliveryOutcome): number => outcomes.filter((each) => each === outcome).length;
  const [waits, delivered, late, mailed, unreachable, notSent] = deliveryOutcomes.map(count);
  return {
    waits: waits ?? 0,
    delivered: delivered ?? 0,
    late: late ?? 0,
    mailed: mailed ?? 0,
    unreachable: unreachable ?? 0,
    'not-sent': notSent ?? 0,
  };
}

/** One message with whom it has reached and how. */
export interface MessageLog extends MessageView {
  readonly people: readonly { readonly person: Person; readonly outcome: (typeof namedOutcomes)[number] }[];
}

/** Throws `NotAllowed` for whoever does not lead the programme, `NotFound` for another one's message. */
export async function messageLog(context: Context, actor: ActorIn, id: string): Promise<MessageLog> {
  return readAsHr(context, actor, 'messages', async (reader) => {
    const message = inProgramme(await reader.leadMessage(idOf(id)), actor);
    const [view] = await viewsOf(reader, [message]);
    const cards = await cardsOf(reader, message);
    const people = await peopleById(
      reader,
      cards.map(({ personId }) => personId),
    );
    const rows = cards.flatMap((card) => {
      const person = people.get(card.personId);
      const own = outcomeOf(message, card);
      const outcome = namedOutcomes.find((each) => each === own);
      return person === undefined || outcome === undefined ? [] : [{ person, outcome }];
    });
    const inOrder = rows.toSorted((a, b) => a.person.name.localeCompare(b.person.name, actor.language));
    return { message, writer: null, counts: countsOf(message, cards), ...view, people: inOrder };
  });
}
