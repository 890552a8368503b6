import { useEffect } from 'react';
import type { Chat } from '../control/types.ts';

const keyOf = (oid: string): string => `standin.read.${oid}`;

/** When each message of the bot came that this browser tab has not yet shown to the person, ISO, oldest first. */
export function unreadIn(oid: string, chat: Chat | undefined): readonly string[] {
  const read = sessionStorage.getItem(keyOf(oid)) ?? '';
  return timesOf(chat).filter((timestamp) => timestamp > read);
}

/** How many messages of the bot this browser tab has not yet shown to the person. Looking at the chat reads them all. */
export function useUnread(oid: string, chat: Chat | undefined, looking: boolean): number {
  const newest = timesOf(chat).at(-1);
  useEffect(() => {
    if (looking && newest !== undefined) sessionStorage.setItem(keyOf(oid), newest);
  }, [oid, looking, newest]);
  return looking ? 0 : unreadIn(oid, chat).length;
}

function timesOf(chat: Chat | undefined): readonly string[] {
  const fromBot = chat?.activities.filter(({ from }) => from === 'bot') ?? [];
  return fromBot.map(({ timestamp }) => timestamp);
}
