import { Temporal } from 'temporal-polyfill';

/**
 * How much somebody is written to unasked, over all programmes together. What they asked for, what they are asked by a
 * person, and what is about their own meetings always passes, and does not count.
 */
export const messageBudget = { perWeek: 3, week: { hours: 7 * 24 }, lapsesAfter: { hours: 14 * 24 } } as const;

/** The kinds of message that nobody asked for and that can wait. Every other kind passes. */
export const unaskedKinds = ['invitation', 'invitation-finish', 'invitation-closing', 'nudge'] as const;
type UnaskedKind = (typeof unaskedKinds)[number];

export function isUnasked(kind: string): kind is UnaskedKind {
  return unaskedKinds.some((each) => each === kind);
}

export type Budgeted =
  | { readonly kind: 'send' }
  /** There is room at this moment, unless something else is sent before. */
  | { readonly kind: 'wait'; readonly until: Temporal.Instant }
  /** It has waited so long that it is no longer said. */
  | { readonly kind: 'lapse' };

/** May an unasked message that has been wanted since `wantedAt` be sent now, after those that were `sent`, in any order? */
export function budgetFor(
  { sent, wantedAt }: { readonly sent: readonly Temporal.Instant[]; readonly wantedAt: Temporal.Instant },
  now: Temporal.Instant,
): Budgeted {
  if (Temporal.Instant.compare(now, wantedAt.add(messageBudget.lapsesAfter)) > 0) return { kind: 'lapse' };
  const since = now.subtract(messageBudget.week);
  const counted = sent
    .filter((each) => Temporal.Instant.compare(each, since) > 0)
    .toSorted((one, other) => Temporal.Instant.compare(one, other));
  // When this one is a week old, there are fewer than the week takes.
  const last = counted.at(-messageBudget.perWeek);
  return last === undefined ? { kind: 'send' } : { kind: 'wait', until: last.add(messageBudget.week) };
}
