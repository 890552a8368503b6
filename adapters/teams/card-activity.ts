import { CardFactory, MessageFactory, type Activity } from 'botbuilder';
import type { CardMessage } from '#bot/cards/card.ts';

/** A message with one card. `banner`: Teams announces it in the person's feed, with the summary as the text. */
export function activityOf({ card, summary }: CardMessage, { banner }: { banner: boolean }): Partial<Activity> {
  const alert = banner ? { channelData: { notification: { alert: true } } } : {};
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary, ...alert };
}
