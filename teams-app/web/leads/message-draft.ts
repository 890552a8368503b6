import { z } from 'zod';
import { receiverLists, type ReceiverList } from '#domain/leads/receivers.ts';
import type { Language } from '#domain/programme/programme.ts';
import { maybe, oneOf, pageState, text } from '../parts/page-state.ts';

const written = z.object({ subject: z.string(), body: z.string() });

/** What is being written; it keeps its id until it is sent, so that two presses send one message. */
const draft = z.object({
  id: z.guid(),
  list: z.enum(receiverLists),
  words: z.object({ sv: written, en: written }),
});
export type MessageDraft = z.infer<typeof draft>;

export function readDraft(kept: unknown): MessageDraft | null {
  return draft.safeParse(kept).data ?? null;
}

export function emptyDraft(id: string): MessageDraft {
  const empty = { subject: '', body: '' };
  return { id, list: 'everybody', words: { sv: empty, en: empty } };
}

/** Is something missing in one of these languages? */
export function lacksWords({ words }: MessageDraft, languages: readonly Language[]): boolean {
  return languages.some((each) => words[each].subject.trim() === '' || words[each].body.trim() === '');
}

/** In the languages of the programme alone. */
export function wordsIn({ words }: MessageDraft, languages: readonly Language[]): Partial<MessageDraft['words']> {
  return Object.fromEntries(languages.map((each) => [each, words[each]]));
}

interface MessagesShown {
  /** Whose receivers are shown; empty: nobody's. */
  readonly log: string;
  /** The list to which a link leads to write; null once another was chosen. */
  readonly to: ReceiverList | null;
}

export const messagesState = pageState<MessagesShown>(
  { log: '', to: null },
  { log: text, to: maybe(oneOf(receiverLists)) },
);
