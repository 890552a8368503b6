import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as control from './client.ts';

export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: control.people, staleTime: 30_000 });
export const useApp = (lang: string) =>
  useQuery({
    queryKey: ['app', lang],
    queryFn: () => control.app(lang),
    staleTime: Infinity,
    placeholderData: (before) => before,
  });

/** Whom to begin as and where the guided path leads; told anew when another world is chosen. */
export const useDemonstration = () =>
  useQuery({ queryKey: ['demonstration'], queryFn: control.demonstration, staleTime: 30_000 });

/**
 * The demonstration's present moment, epoch milliseconds, refreshed every few seconds.
 * Polled, not streamed: a browser allows six connections to one host, and every window already holds one for its chat.
 */
export function useNow(): number {
  const { data } = useQuery({ queryKey: ['clock'], queryFn: control.clock, refetchInterval: 2_000 });
  const [wall, setWall] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setWall(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  if (data === undefined) return wall;
  return Math.max(wall + data.offsetMs, new Date(data.now).getTime());
}

/** A person's conversation with the bot, live while the window can be seen. */
export function useChat(oid: string) {
  const queries = useQueryClient();
  useEffect(() => {
    let stream: EventSource | null = null;
    const refresh = (): void => void queries.invalidateQueries({ queryKey: ['chat', oid] });
    const follow = (): void => {
      stream?.close();
      stream = null;
      if (document.visibilityState === 'hidden') return;
      stream = new EventSource(control.chatStream(oid));
      stream.addEventListener('open', refresh);
      stream.addEventListener('message', refresh);
      stream.addEventListener('changed', refresh);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      stream?.close();
    };
  }, [oid, queries]);
  return useQuery({ queryKey: ['chat', oid], queryFn: () => control.chat(oid) });
}

/** A person's calendar between two ISO instants. */
export const useCalendar = (oid: string, start: string, end: string) =>
  useQuery({
    queryKey: ['calendar', oid, start, end],
    queryFn: () => control.calendar(oid, start, end),
    refetchInterval: 5_000,
    placeholderData: (before) => before,
  });

/** What a person has received by mail. */
export const useMail = (oid: string) =>
  useQuery({ queryKey: ['mail', oid], queryFn: () => control.mail(oid), refetchInterval: 5_000 });
