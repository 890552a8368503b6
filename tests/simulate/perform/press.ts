import { z } from 'zod';
import type { buttonsOf } from '../../support/card.ts';
import type { NewCard } from '../drive/chats.ts';
import type { Company } from '../drive/participants.ts';

export type Button = ReturnType<typeof buttonsOf>[number];

const answeredWithCard = z.object({ statusCode: z.literal(200), value: z.looseObject({}) });

/** Somebody presses a button of a card. False: the bot gave no card for an answer. */
export async function press(card: NewCard, company: Company, button: Button): Promise<boolean> {
  return (await pressFor(card, company, button)) !== null;
}

/** The same, for the card that stands there afterwards; null where the bot gave none. */
export async function pressFor({ member, activity }: NewCard, { product }: Company, button: Button): Promise<unknown> {
  const answer = await product.standin.invoke(member.oid, activity.id, button.verb, Object(button.data));
  const read = answeredWithCard.safeParse(answer);
  return read.success ? read.data.value : null;
}
