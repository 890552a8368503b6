import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import { isOvertaken, type Client } from '../client.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange, type Change } from '../data.tsx';
import {
  afterEvent,
  changedKeys,
  nothingWritten,
  shownValue,
  toSend,
  type SavingEvent,
  type SavingState,
  withKeysOf,
  type Sent,
} from './saving-state.ts';

/** What of a change touches somebody, so that it is asked about before it is made. */
interface Asks<Value, Effects> {
  /** Parts that may touch somebody. */
  readonly about: readonly string[];
  /** Whom the change would touch, asked of the server. */
  readonly question: (value: Value) => {
    readonly queryKey: readonly unknown[];
    readonly queryFn: () => Promise<Effects>;
  };
  readonly touches: (effects: Effects) => boolean;
}

interface SavingOf<Value, Effects, Answer> {
  /** What the server holds, in this version. */
  readonly from: Value;
  readonly version: number;
  /** Parts that cannot be saved as they are. */
  readonly wrong: (value: Value) => readonly string[];
  readonly send: (client: Client, value: Value, version: number, answer: Answer | null) => Promise<unknown>;
  readonly asks?: Asks<Value, Effects>;
}

/** A change that waits for an answer. */
interface Asked<Effects> {
  readonly effects: Effects;
  readonly keys: readonly string[];
}

export type SavingNote = 'none' | 'saving' | 'looking' | 'asked' | 'unsaved' | 'overtaken' | 'saved';

/** A form that saves as one goes. */
export interface Saving<Value, Effects = never, Answer = never> {
  readonly value: Value;
  /** `typed`: it is saved once the field is left, or after a pause. */
  readonly change: (part: Partial<Value>, how?: 'typed') => void;
  readonly left: () => void;
  readonly note: SavingNote;
  readonly savedAt: string | null;
  readonly error: Error | null;
  /** Takes back the last change; null: there is none. */
  readonly undo: (() => void) | null;
  readonly asked: Asked<Effects> | null;
  /** How it is to be made; null: not at all. */
  readonly answer: (how: Answer | 'change' | null) => void;
}

/** After so long without a letter (ms) what was typed is saved. */
const pause = 1_500;

/**
 * Saves each part of `from` when it is changed, or left. What touches somebody waits for an answer. What the server refuses
 * stands as before again, with the reason; where somebody else was first, what both changed is theirs.
 */
export function useSaving<Value extends object, Effects = never, Answer extends string = never>(
  of: SavingOf<Value, Effects, Answer>,
): Saving<Value, Effects, Answer> {
  const { from, version } = of;
  const [state, tell] = useReducer(afterEvent<Value>, null, nothingWritten<Value>);
  const save = useSending(of, tell);
  const sent = toSend(state, from, of.wrong);
  const isBusy = save.isPending || state.overtaken !== null;
  const isReady = sent !== null && !state.isTyping && !isBusy;
  const look = useLook(of.asks, sent, isReady);
  useGoing(
    { sent, version, goes: isReady && look.isDone && look.asked === null, failed: look.failed },
    save.mutate,
    tell,
  );
  useEffect(() => {
    tell({ kind: 'shown', from, version });
  }, [from, version]);
  usePause(state, tell);
  const value = shownValue(state, from);
  const left = changedKeys(value, from).filter((key) => sent?.keys.includes(key) !== true);
  return {
    value,
    change: (part, how) => tell({ kind: 'changed', value: { ...value, ...part }, from, isTyping: how === 'typed' }),
    left: () => tell({ kind: 'left' }),
    note: noteOf(state, {
      isBusy,
      isLooking: isReady && !look.isDone,
      isAsked: look.asked !== null,
      isUnsaved: left.length > 0,
    }),
    savedAt: state.savedAt,
    error: state.error,
    undo: mayUndo(state, save.isPending) ? () => tell({ kind: 'undone', from }) : null,
    asked: look.asked,
    answer: (how) => {
      if (sent === null) return;
      const dropped = withKeysOf(value, from, sent.keys);
      if (how === null) tell({ kind: 'changed', value: dropped, from, isTyping: false });
      else save.mutate({ ...sent, answer: how === 'change' ? null : how, version });
    },
  };
}

function mayUndo<Value>({ past }: SavingState<Value>, isPending: boolean): boolean {
  return past.length > 0 && !isPending;
}

interface Sending<Value, Answer> extends Sent<Value> {
  readonly answer: Answer | null;
  readonly version: number;
}

function useSending<Value extends object, Effects, Answer extends string>(
  { send }: SavingOf<Value, Effects, Answer>,
  tell: (event: SavingEvent<Value>) => void,
): Change<Sending<Value, Answer>, unknown> {
  const { now } = useReaderClock();
  const clock = useRef(now);
  useEffect(() => {
    clock.current = now;
  }, [now]);
  return useChange(
    (client, { value, version, answer }: Sending<Value, Answer>) => send(client, value, version, answer),
    {
      // The page says it where the eye is: beside the section's title.
      says: null,
      next: (_, sent) => tell({ kind: 'saved', sent, at: clock.current }),
      fails: (error, sent) =>
        tell(isOvertaken(error) ? { kind: 'overtaken', version: sent.version } : { kind: 'refused', sent, error }),
    },
  );
}

/** Whom a change that is ready would touch; `isDone` also where nothing has to be asked. */
function useLook<Value, Effects>(
  asks: Asks<Value, Effects> | undefined,
  sent: Sent<Value> | null,
  isReady: boolean,
): { readonly isDone: boolean; readonly asked: Asked<Effects> | null; readonly failed: Error | null } {
  const mustAsk = isReady && asks !== undefined && sent !== null && sent.keys.some((key) => asks.about.includes(key));
  const look = useQuery<Effects>({
    ...(mustAsk ? asks.question(sent.value) : { queryKey: ['nobody-asked'], queryFn: skipToken }),
    enabled: mustAsk,
    // Whom it touches may be others in a moment.
    staleTime: 0,
    retry: false,
  });
  if (!mustAsk) return { isDone: true, asked: null, failed: null };
  if (!look.isSuccess) return { isDone: false, asked: null, failed: look.error };
  const asked = asks.touches(look.data) ? { effects: look.data, keys: sent.keys } : null;
  return { isDone: true, asked, failed: null };
}

interface Going<Value> {
  readonly sent: Sent<Value> | null;
  readonly version: number;
  readonly goes: boolean;
  /** Why it cannot even be asked about. */
  readonly failed: Error | null;
}

/** Sends what is ready, once. */
function useGoing<Value, Answer extends string>(
  going: Going<Value>,
  mutate: (sending: Sending<Value, Answer>) => void,
  tell: (event: SavingEvent<Value>) => void,
): void {
  const latest = useRef({ going, mutate });
  useEffect(() => {
    latest.current = { going, mutate };
  });
  const key = JSON.stringify(going.sent);
  const { goes, failed, version } = going;
  useEffect(() => {
    const { sent } = latest.current.going;
    if (sent === null) return;
    if (failed !== null)
      tell(isOvertaken(failed) ? { kind: 'overtaken', version } : { kind: 'refused', sent, error: failed });
    else if (goes) latest.current.mutate({ ...sent, answer: null, version });
  }, [goes, failed, key, version, tell]);
}

/** A pause in writing is as good as leaving the field. */
function usePause<Value>({ edits, isTyping }: SavingState<Value>, tell: (event: SavingEvent<Value>) => void): void {
  useEffect(() => {
    if (!isTyping) return undefined;
    const timer = setTimeout(() => tell({ kind: 'left' }), pause);
    return () => clearTimeout(timer);
  }, [edits, isTyping, tell]);
}

interface Standing {
  readonly isBusy: boolean;
  readonly isLooking: boolean;
  readonly isAsked: boolean;
  readonly isUnsaved: boolean;
}

function noteOf<Value>(
  { savedAt, hasGivenWay }: SavingState<Value>,
  { isBusy, isLooking, isAsked, isUnsaved }: Standing,
): SavingNote {
  if (isBusy) return 'saving';
  if (isAsked) return 'asked';
  if (isLooking) return 'looking';
  if (isUnsaved) return 'unsaved';
  if (hasGivenWay) return 'overtaken';
  return savedAt === null ? 'none' : 'saved';
}
