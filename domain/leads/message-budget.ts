import { Temporal } from 'temporal-polyfill';

/** Something that reached somebody, by card or mail, whatever programme it belongs to. */
export interface Reached {
  readonly at: Temporal.Instant;
  /** A message of leads to a list. */
  readonly isMessage: boolean;
}

/** Over all programmes of one person: so many messages of leads in so many hours, and so much of any kind in a day. */
export const messageBudget = { messages: { most: 2, hours: 7 * 24 }, anything: { most: 3, hours: 24 } } as const;

/** As far back as anything counts. */
export function countsSince(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: Math.max(messageBudget.messages.hours, messageBudget.anything.hours) });
}

/** When another message of leads may reach them; null: now. */
export function roomForMessage(reached: readonly Reached[], now: Temporal.Instant): Temporal.Instant | null {
  const { messages, anything } = messageBudget;
  const inMessages = freeAt(
    reached.filter(({ isMessage }) => isMessage),
    messages,
    now,
  );
  const inAnything = freeAt(reached, anything, now);
  if (inMessages === null || inAnything === null) return inMessages ?? inAnything;
  return Temporal.Instant.compare(inMessages, inAnything) < 0 ? inAnything : inMessages;
}

/** When fewer than `most` lie within the last `hours`. */
function freeAt(
  reached: readonly Reached[],
  { most, hours }: { readonly most: number; readonly hours: number },
  now: Temporal.Instant,
): Temporal.Instant | null {
  const ends = reached.map(({ at }) => at.add({ hours })).filter((end) => Temporal.Instant.compare(end, now) > 0);
  const latestFirst = ends.toSorted((a, b) => Temporal.Instant.compare(b, a));
  return latestFirst[most - 1] ?? null;
}
