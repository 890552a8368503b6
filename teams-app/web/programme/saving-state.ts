/**
 * What is being changed on a page that saves as one goes, beside what the server holds: what was written, since what it was
 * written over, what was saved and can be undone, and what came in between. Pure; `use-saving.ts` sends it.
 */

/** What somebody has written, and what stood there when they began. */
interface Edits<Value> {
  readonly mine: Value;
  readonly base: Value;
}

/** A change that was sent: `value` is all of it, of which `keys` are other than before. */
export interface Sent<Value> {
  readonly value: Value;
  readonly before: Value;
  readonly keys: readonly string[];
  readonly isUndo: boolean;
}

export interface SavingState<Value> {
  readonly edits: Edits<Value> | null;
  /** What can be undone, the latest last. */
  readonly past: readonly Pick<Sent<Value>, 'before' | 'keys'>[];
  /** A letter was written a moment ago, and the field has not been left. */
  readonly isTyping: boolean;
  readonly isUndo: boolean;
  /** Why the last change was not saved; what it changed stands as before again. */
  readonly error: Error | null;
  /** The version over which something was sent, and somebody was first; it is sent again once theirs is here. */
  readonly overtaken: number | null;
  /** What was written gave way to what somebody else had changed. */
  readonly hasGivenWay: boolean;
  /** When something was saved last (ISO). */
  readonly savedAt: string | null;
}

export type SavingEvent<Value> =
  | { readonly kind: 'changed'; readonly value: Value; readonly from: Value; readonly isTyping: boolean }
  | { readonly kind: 'left' }
  | { readonly kind: 'saved'; readonly sent: Sent<Value>; readonly at: string }
  | { readonly kind: 'refused'; readonly sent: Sent<Value>; readonly error: Error }
  | { readonly kind: 'overtaken'; readonly version: number }
  | { readonly kind: 'shown'; readonly from: Value; readonly version: number }
  | { readonly kind: 'undone'; readonly from: Value };

export function nothingWritten<Value>(): SavingState<Value> {
  return {
    edits: null,
    past: [],
    isTyping: false,
    isUndo: false,
    error: null,
    overtaken: null,
    hasGivenWay: false,
    savedAt: null,
  };
}

/** More than anybody takes back one by one. */
const mostSteps = 20;

export function afterEvent<Value extends object>(
  state: SavingState<Value>,
  event: SavingEvent<Value>,
): SavingState<Value> {
  switch (event.kind) {
    case 'changed': {
      const base = state.edits?.base ?? event.from;
      const edits = { mine: event.value, base };
      return { ...state, edits, isTyping: event.isTyping, isUndo: false, error: null, hasGivenWay: false };
    }
    case 'left':
      return state.isTyping ? { ...state, isTyping: false } : state;
    case 'saved':
      return afterSaved(state, event.sent, event.at);
    case 'refused':
      return { ...state, edits: withoutSent(state.edits, event.sent), isUndo: false, error: event.error };
    case 'overtaken':
      return { ...state, overtaken: event.version };
    case 'shown':
      return afterShown(state, event.from, event.version);
    case 'undone':
      return afterUndone(state, event.from);
  }
}

function afterSaved<Value extends object>(
  state: SavingState<Value>,
  sent: Sent<Value>,
  at: string,
): SavingState<Value> {
  const { before, keys } = sent;
  const past = sent.isUndo ? state.past.slice(0, -1) : [...state.past, { before, keys }].slice(-mostSteps);
  const edits = state.edits && { ...state.edits, base: withKeysOf(state.edits.base, sent.value, keys) };
  return { ...state, edits: unlessDone(edits), past, isUndo: false, error: null, savedAt: at };
}

/** What was sent stands as before again, unless it has been changed once more meanwhile. */
function withoutSent<Value extends object>(edits: Edits<Value> | null, sent: Sent<Value>): Edits<Value> | null {
  if (edits === null) return null;
  const unchanged = sent.keys.filter((key) => isSame(valueAt(edits.mine, key), valueAt(sent.value, key)));
  return unlessDone({ ...edits, mine: withKeysOf(edits.mine, edits.base, unchanged) });
}

/** Somebody's change is here: what they changed as well is theirs, all else is sent over it. */
function afterShown<Value extends object>(state: SavingState<Value>, from: Value, version: number): SavingState<Value> {
  const { edits, overtaken } = state;
  if (overtaken === null || overtaken === version) return state;
  if (edits === null) return { ...state, overtaken: null };
  const mine = changedKeys(edits.mine, edits.base);
  const lost = mine.filter(
    (key) =>
      !isSame(valueAt(from, key), valueAt(edits.base, key)) && !isSame(valueAt(from, key), valueAt(edits.mine, key)),
  );
  const kept = withKeysOf(
    from,
    edits.mine,
    mine.filter((key) => !lost.includes(key)),
  );
  const left = unlessDone({ mine: kept, base: from });
  return {
    ...state,
    edits: left,
    overtaken: null,
    hasGivenWay: lost.length > 0,
    isUndo: state.isUndo && left !== null,
  };
}

function afterUndone<Value extends object>(state: SavingState<Value>, from: Value): SavingState<Value> {
  const last = state.past.at(-1);
  if (last === undefined) return state;
  const mine = withKeysOf(from, last.before, last.keys);
  const edits = unlessDone({ mine, base: from });
  // It has been taken back by hand already.
  if (edits === null) return { ...state, past: state.past.slice(0, -1) };
  return { ...state, edits, isTyping: false, isUndo: true, error: null, hasGivenWay: false };
}

/** What the page shows: what was written, and everything else as the server has it. */
export function shownValue<Value extends object>({ edits }: SavingState<Value>, from: Value): Value {
  return edits === null ? from : withKeysOf(from, edits.mine, changedKeys(edits.mine, edits.base));
}

/** What is to be sent over `from`; null: nothing. What is wrong stays out of it until it is put right. */
export function toSend<Value extends object>(
  state: SavingState<Value>,
  from: Value,
  wrong: (value: Value) => readonly string[],
): Sent<Value> | null {
  const shown = shownValue(state, from);
  const value = withKeysOf(shown, from, wrong(shown));
  const keys = changedKeys(value, from);
  return keys.length === 0 ? null : { value, before: from, keys, isUndo: state.isUndo };
}

export function changedKeys<Value extends object>(value: Value, from: Value): readonly string[] {
  return Object.keys(value).filter((key) => !isSame(valueAt(value, key), valueAt(from, key)));
}

/** The value with those keys as another has them. */
export function withKeysOf<Value extends object>(value: Value, other: Value, keys: readonly string[]): Value {
  let next = value;
  for (const key in other) if (keys.includes(key)) next = { ...next, [key]: other[key] };
  return next;
}

function unlessDone<Value extends object>(edits: Edits<Value> | null): Edits<Value> | null {
  return edits === null || changedKeys(edits.mine, edits.base).length === 0 ? null : edits;
}

function valueAt(value: object, key: string): unknown {
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** They are JSON, as they are sent. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
