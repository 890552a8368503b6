import { useEffect } from 'react';
import type { Chat } from '../control/types.ts';

const keyOf = (oid: string): string => `standin.read.${oid}`;

/** How many messages of the bot this browser tab has not yet shown to the person. Looking at the chat reads them all. */
export function useUnread(oid: string, chat: Chat | undefined, looking: boolean): number {
  const fromBot = chat?.activities.filter((activity) => activity.from === 'bot') ?? [];
  const newest = fromBot.at(-1)?.timestamp;
  useEffect(() => {
    if (looking && newest !== undefined) sessionStorage.setItem(keyOf(oid), newest);
  }, [oid, looking, newest]);
  if (looking) return 0;
  const read = sessionStorage.getItem(keyOf(oid)) ?? '';
  return fromBot.filter((activity) => activity.timestamp > read).length;
}
