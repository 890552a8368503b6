import { createContext, useContext, useMemo, useState } from 'react';
import { localDate, type Reader } from '#texts/format.ts';
import { useTexts } from './language.tsx';
import { useMe } from './mine.ts';

/** The service's present moment and the reader's wall clock. */
export interface ReaderClock {
  readonly reader: Reader;
  /** ISO instant; in demonstrations it is not the wall clock. */
  readonly now: string;
}

const ZoneContext = createContext<string>('UTC');
export const ZoneProvider = ZoneContext.Provider;

/** The browser's zone, for people whose mailbox has not told theirs. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The day it is for the reader, ISO. */
export function useToday(): string {
  const { reader, now } = useReaderClock();
  return localDate(now, reader.timeZone);
}

/** The zone is the mailbox's; `now` is what the server said last, and the browser's until it has said anything. */
export function useReaderClock(): ReaderClock {
  const { language } = useTexts();
  const fallbackZone = useContext(ZoneContext);
  const { data } = useMe();
  const timeZone = data?.person.timeZone ?? fallbackZone;
  const [firstDrawn] = useState(() => new Date().toISOString());
  const now = data?.now ?? firstDrawn;
  return useMemo(() => ({ reader: { language, timeZone }, now }), [language, timeZone, now]);
}
