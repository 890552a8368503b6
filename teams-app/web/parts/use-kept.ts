import { useCallback, useState } from 'react';

/** What is being written and has not been sent. */
export interface Kept<Value> {
  readonly value: Value;
  readonly change: (next: Value) => void;
  /** It was sent, or is thrown away. */
  readonly forget: () => void;
  /** It differs from how the page began. */
  readonly isWritten: boolean;
  /** It was written before, on another visit to the page. */
  readonly isBack: boolean;
}

interface KeptOf<Value> {
  /** One for each form and whatever it is about. */
  readonly key: string;
  /** What it was written over: when that is another by now, what was written is of no use any more. */
  readonly over: string;
  readonly start: Value;
  /** What was kept, if it can still be used; another version of Lodestar may have kept it. */
  readonly read: (kept: unknown) => Value | null;
}

const prefix = 'lodestar-written-';

/** Keeps what somebody writes on their device until it is sent, so that it is there when they come back to the page. */
export function useKept<Value>({ key, over, start, read }: KeptOf<Value>): Kept<Value> {
  const [last, write] = useState<{ readonly over: string; readonly value: Value } | null>(() => {
    const value = keptUnder(key, over, read);
    return value === null ? null : { over, value };
  });
  const [isBack, setIsBack] = useState(last !== null);
  // Once it is saved, by whomever, the form goes on from that.
  const written = last !== null && last.over === over ? last.value : null;
  const change = (next: Value): void => {
    write({ over, value: next });
    keep(key, { over, value: next });
  };
  const forget = useCallback((): void => {
    write(null);
    setIsBack(false);
    drop(key);
  }, [key]);
  return { value: written ?? start, change, forget, isWritten: written !== null, isBack: isBack && written !== null };
}

function keptUnder<Value>(key: string, over: string, read: (kept: unknown) => Value | null): Value | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
    const isUsable = typeof kept === 'object' && kept !== null && 'over' in kept && kept.over === over;
    return isUsable && 'value' in kept ? read(kept.value) : null;
  } catch {
    // Storage is closed to frames in some browsers, or holds something else; keeping is a comfort, not a need.
    return null;
  }
}

function keep(key: string, written: { readonly over: string; readonly value: unknown }): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(written));
  } catch {
    // As above: without storage the form works, it only forgets.
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // As above.
  }
}
