import { z } from 'zod';
import type { ChatActivity, MessageContent } from './port.ts';

const attachmentShape = z.object({
  contentType: z.string(),
  content: z.unknown().optional(),
  contentUrl: z.string().optional(),
  name: z.string().optional(),
});

const storedShape = z.object({
  id: z.string(),
  from: z.enum(['bot', 'user']),
  at: z.number(),
  text: z.string().optional(),
  attachments: z.array(attachmentShape).optional(),
  summary: z.string().optional(),
  edited: z.boolean().optional(),
  /** A card that an invoke returned: the person sees it instead, until the bot updates the activity for good. */
  seenInstead: z.array(attachmentShape).optional(),
});

const conversationShape = z.object({
  installed: z.boolean(),
  blocked: z.boolean(),
  activities: z.array(storedShape),
});

/** All chats, by the person's object id. */
export const snapshotShape = z.record(z.string(), conversationShape);

/** An activity as kept; `at` in epoch ms by the stand-in's clock. */
export type Stored = z.infer<typeof storedShape>;
export type Conversation = z.infer<typeof conversationShape>;

/** The parts of a bot's message that are kept. */
export function contentOf({
  text,
  attachments,
  summary,
}: MessageContent): Pick<Stored, 'text' | 'attachments' | 'summary'> {
  return {
    ...(text === undefined ? {} : { text }),
    ...(attachments === undefined ? {} : { attachments: [...attachments] }),
    ...(summary === undefined ? {} : { summary }),
  };
}

/** The activity as the person sees it. */
export function asSeen({ at, seenInstead, attachments, text, summary, edited, ...rest }: Stored): ChatActivity {
  const shown = seenInstead ?? attachments;
  return {
    ...rest,
    timestamp: new Date(at).toISOString(),
    ...(text === undefined ? {} : { text }),
    ...(shown === undefined ? {} : { attachments: shown }),
    ...(summary === undefined ? {} : { summary }),
    ...(edited === undefined ? {} : { edited }),
  };
}
