import { z } from 'zod';
import { idOf } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Actor } from '#operations/context.ts';
import type { BotConversation } from '#operations/ports/messenger.ts';

/** The parts of an activity that are read; `channelData` is Teams' own. */
const activity = z.object({
  serviceUrl: z.string().min(1),
  locale: z.string().optional(),
  /** In lower case, as PostgreSQL and Entra write it. */
  from: z.object({ aadObjectId: z.guid().toLowerCase() }),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).nullish(),
});

export interface Visitor {
  readonly actor: Actor;
  readonly conversation: BotConversation;
  /** The language of the client; null where it does not say. */
  readonly seenLanguage: Language | null;
}

/**
 * Who wrote, after the adapter has proved that the activity comes from Teams; null for anybody from another tenant and
 * outside personal chats. Nobody is HR or IT here: the bot only does what everybody may do.
 */
export function visitorOf(given: unknown, tenantId: string): Visitor | null {
  const read = activity.safeParse(given);
  if (!read.success) return null;
  const { from, conversation, channelData, locale, serviceUrl } = read.data;
  const tenant = channelData?.tenant?.id ?? conversation.tenantId;
  if (tenant !== tenantId || (conversation.conversationType ?? 'personal') !== 'personal') return null;
  const actor = { personId: idOf<'Person'>(from.aadObjectId), isHr: false, isIt: false, language: languageOf(locale) };
  const seenLanguage = locale ? actor.language : null;
  return { actor, conversation: { conversationId: conversation.id, serviceUrl }, seenLanguage };
}

/** Swedish for a Swedish client, English for any other and where the client does not say. */
function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('sv') === true ? 'sv' : 'en';
}

/** A button pressed in a client that submits instead of executing: a message with the card's data. */
export function submittedIn(value: unknown): { readonly verb: unknown; readonly data: unknown } | null {
  const read = z.looseObject({ verb: z.string() }).safeParse(value);
  return read.success ? { verb: read.data.verb, data: read.data } : null;
}
