import { z } from 'zod';
import type { buttonsOf } from '../../support/card.ts';
import type { NewCard } from '../drive/chats.ts';
import type { Company } from '../drive/participants.ts';

export type Button = ReturnType<typeof buttonsOf>[number];

const answeredWithCard = z.object({ statusCode: z.literal(200), value: z.looseObject({}) });

/** Somebody presses a button of a card, with what they have filled in. False: the bot gave no card for an answer. */
export async function press(
  { member, activity }: NewCard,
  { product }: Company,
  button: Button,
  inputs: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const data = { ...(typeof button.data === 'object' ? button.data : {}), ...inputs };
  const answer = await product.standin.invoke(member.oid, activity.id, button.verb, data);
  return answeredWithCard.safeParse(answer).success;
}
