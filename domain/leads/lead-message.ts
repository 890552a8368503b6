import { Temporal } from 'temporal-polyfill';
import type { LeadMessageId, PersonId, ProgrammeId } from '../ids.ts';
import { mayActOnProgramme, type Language, type Programme } from '../programme/programme.ts';
import { refused, type Refused } from '../refused.ts';
import type { ReceiverList } from './receivers.ts';

/** What one language's readers read. */
export interface MessageWords {
  readonly subject: string;
  readonly body: string;
}

/** The same in each language of the programme. */
export type MessageWording = Readonly<Partial<Record<Language, MessageWords>>>;

/** What leads write to a list of people, in the programme's name. */
export interface LeadMessage {
  readonly id: LeadMessageId;
  readonly programmeId: ProgrammeId;
  /** Kept for those who lead; no receiver is told. */
  readonly list: ReceiverList;
  readonly words: MessageWording;
  readonly writtenBy: PersonId;
  readonly writtenAt: Temporal.Instant;
  /** Until then nobody gets it, and it can be taken back whole. */
  readonly sendsAt: Temporal.Instant;
  readonly stoppedAt: Temporal.Instant | null;
  readonly version: number;
}

export type WriteRefusal = 'not-allowed-now' | 'message-language' | 'message-empty' | 'nobody-on-list';

/** Time to think better of it. */
const beforeSending = { minutes: 10 } as const;

/**
 * Writes a message in exactly the languages of the programme: each receiver reads their own, or the first of them. `receivers`
 * is how many are on the list.
 */
export function writeMessage(
  programme: Pick<Programme, 'id' | 'status' | 'languages'>,
  draft: Pick<LeadMessage, 'id' | 'list' | 'words' | 'writtenBy'> & { readonly receivers: number },
  now: Temporal.Instant,
): LeadMessage | Refused<WriteRefusal> {
  const { receivers, ...written } = draft;
  if (!mayActOnProgramme(programme.status, 'write')) return refused('not-allowed-now');
  const given = programme.languages.map((language) => [language, draft.words[language]] as const);
  if (given.some(([, words]) => words === undefined)) return refused('message-language');
  if (given.some(([, words]) => words?.subject.trim() === '' || words?.body.trim() === ''))
    return refused('message-empty');
  if (receivers === 0) return refused('nobody-on-list');
  return {
    ...written,
    programmeId: programme.id,
    words: Object.fromEntries(given),
    writtenAt: now,
    sendsAt: now.add(beforeSending),
    stoppedAt: null,
    version: 1,
  };
}

/** What somebody who reads this language reads. */
export function wordsFor(words: MessageWording, language: Language): MessageWords {
  const read = words[language] ?? words.sv ?? words.en;
  if (read === undefined) throw new RangeError('A message without words');
  return read;
}

/** Nobody gets it any more; whoever has it keeps it. Stopping twice is the same as once: the same object. */
export function stopMessage(message: LeadMessage, now: Temporal.Instant): LeadMessage {
  if (message.stoppedAt !== null) return message;
  return { ...message, stoppedAt: now, version: message.version + 1 };
}

/** What became of it with one receiver. */
export const deliveryOutcomes = ['waits', 'delivered', 'late', 'mailed', 'unreachable', 'not-sent'] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

/** The part of a card's row from which that is told. */
export interface DeliveryFacts {
  readonly sentAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  readonly undelivered: string | null;
  readonly mailState: 'wanted' | 'perhaps' | 'sent' | 'refused' | null;
}

/** A queue of thousands takes some minutes; after that it was the receiver's hours or their budget that held it. */
const lateAfter = { minutes: 60 } as const;

export function outcomeOf({ sendsAt }: Pick<LeadMessage, 'sendsAt'>, facts: DeliveryFacts): DeliveryOutcome {
  const { sentAt, dueAt, undelivered, mailState } = facts;
  if (mailState === 'sent' || mailState === 'perhaps') return 'mailed';
  if (mailState === 'wanted') return 'waits';
  if (undelivered !== null && undelivered !== 'perhaps') return 'unreachable';
  if (sentAt !== null) return Temporal.Instant.compare(sentAt, sendsAt.add(lateAfter)) > 0 ? 'late' : 'delivered';
  return dueAt === null ? 'not-sent' : 'waits';
}

/**
 * Of whom those who lead read it by name. Who waits is only a number, so that nobody follows from day to day whose hours, leave or
 * other programmes hold a message up; nor by whom it was not sent because they have left.
 */
export const namedOutcomes = [
  'delivered',
  'late',
  'mailed',
  'unreachable',
] as const satisfies readonly DeliveryOutcome[];
