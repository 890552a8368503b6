import { z } from 'zod';
import { judgeCard } from './card-judge.ts';
import type { InvokeAnswer } from './port.ts';
import { ConnectorRefusal } from './refusal.ts';

export const cardType = 'application/vnd.microsoft.card.adaptive';
const errorType = 'application/vnd.microsoft.error';

/** The answer of the bot's endpoint to an activity; status 0: it could not be reached or took too long. */
export interface Delivery {
  readonly status: number;
  readonly body: unknown;
}

const answerShape = z.object({ statusCode: z.number().int(), type: z.string(), value: z.unknown() });

/** Teams' own view of the bot's HTTP answer: anything but a well-formed answer with a drawable card is an error. */
export function readAnswer({ status, body }: Delivery): InvokeAnswer {
  if (status === 0)
    return flaw(504, 'GatewayTimeout', 'The bot could not be reached, or did not answer within 15 seconds.');
  if (status !== 200) return flaw(502, 'BotError', `The bot answered the card action with HTTP ${status}.`);
  const read = answerShape.safeParse(body);
  if (!read.success) return flaw(502, 'BadInvokeResponse', 'The bot answered without statusCode, type and value.');
  const { statusCode, type, value } = read.data;
  if (type !== cardType) return { statusCode, type, value };
  try {
    judgeCard(value);
    return { statusCode, type, value };
  } catch (error) {
    if (!(error instanceof ConnectorRefusal)) throw error;
    return flaw(502, 'BadInvokeResponse', error.message);
  }
}

function flaw(statusCode: number, code: string, message: string): InvokeAnswer {
  return { statusCode, type: errorType, value: { code, message } };
}
