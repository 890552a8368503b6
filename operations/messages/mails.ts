import { byKind, type ByKind } from '#domain/by-kind.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Links } from '../ports/links.ts';
import type { BotMessage } from '../ports/messenger.ts';
import type { MailWords } from './mail-html.ts';

/**
 * What goes by mail where the bot does not reach somebody: what they must know or answer, and no calendar tells.
 * Outlook itself tells of bookings, moves and breaks. Times to choose from are old by the time a mail is read, a
 * reminder needs its question, and a survey holds what is private: these wait in the tab.
 */
const mailed = [
  'introduction',
  'group-introduction',
  'suggestions',
  'request',
  'ended',
  'invitation',
  'application',
  'mentor-yes',
  'parting',
  'farewell',
  'join-again',
  // What leads have written is theirs to say, and nothing else says it.
  'lead-message',
  // That something needs them, since they would not look otherwise; what and about whom stands in the tab.
  'alert',
] as const;

export type MailedMessage = Extract<BotMessage, { readonly kind: (typeof mailed)[number] }>;

export function isMailed(message: BotMessage): message is MailedMessage {
  return mailed.some((kind) => kind === message.kind);
}

/** How each of them is said in a mail; every room writes those about its own things. Null: nothing is left to say. */
export type MailWriters = ByKind<MailedMessage, [Language, Links], MailWords | null>;

export function mailWords(
  writers: MailWriters,
  message: MailedMessage,
  language: Language,
  links: Links,
): MailWords | null {
  return byKind(writers, [message.kind, message], language, links);
}
