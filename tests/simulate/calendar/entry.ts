/** One line of somebody's calendar as Graph shows it, occurrences written out. Times in epoch ms. */
export interface Entry {
  /** Object id of the calendar's owner. */
  readonly owner: string;
  readonly id: string;
  /** The same in the calendars of all who take part in this one meeting. */
  readonly uid: string;
  /** The series it belongs to; null for a single meeting. */
  readonly seriesId: string | null;
  readonly start: number;
  readonly end: number;
  /** Where the series has it; null for a single meeting. */
  readonly originalStart: number | null;
  /** It differs from its series. */
  readonly isException: boolean;
  readonly showAs: string;
  readonly isCancelled: boolean;
  readonly isOrganiser: boolean;
  /** The owner's own answer. */
  readonly answer: string;
  /** Addresses in lower case. */
  readonly organiser: string;
  readonly guests: readonly { readonly address: string; readonly answer: string }[];
}

/** It makes its owner busy or away. */
export function isEngaging({ showAs, isCancelled }: Pick<Entry, 'showAs' | 'isCancelled'>): boolean {
  return !isCancelled && ['busy', 'oof'].includes(showAs);
}

export function overlap(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  return one.start < other.end && other.start < one.end;
}
