import { z } from 'zod';
import { judgeMessage } from './card-judge.ts';
import { refuse } from './refusal.ts';

const attachment = z.looseObject({
  contentType: z.string(),
  content: z.unknown().optional(),
  contentUrl: z.string().optional(),
  name: z.string().optional(),
});

const activity = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(attachment).optional(),
});

const conversationParameters = z.looseObject({
  isGroup: z.boolean().optional(),
  members: z.array(z.looseObject({ id: z.string() })),
  tenantId: z.string().optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
  activity: activity.optional(),
});

const upload = z.looseObject({ type: z.string(), name: z.string().optional(), originalBase64: z.string() });

type SentActivity = z.infer<typeof activity>;
export type ConversationParameters = z.infer<typeof conversationParameters>;

/** A message or a typing sign; throws 400 or 413 for anything a channel would not take. */
export function readActivity(body: unknown): SentActivity {
  const read = parsed(activity, body);
  if (read.type === 'message') judgeMessage(read);
  else if (read.type !== 'typing') throw refuse(400, 'BadArgument', `Unknown activity type '${read.type}'.`);
  return read;
}

export function readConversationParameters(body: unknown): ConversationParameters {
  return parsed(conversationParameters, body);
}

export function readUpload(body: unknown): z.infer<typeof upload> {
  return parsed(upload, body);
}

function parsed<T>(shape: z.ZodType<T>, body: unknown): T {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw refuse(400, 'BadArgument', `${first?.path.join('.') ?? 'body'}: ${first?.message ?? 'is not valid'}`);
}
