import type { Product } from './product.ts';

/** Moves a meeting and all that follow it by an hour in Outlook, which makes a series of its own of them. */
export async function moveAllFrom(
  { standin }: Product,
  oid: string,
  { start, end }: { readonly start: string; readonly end: string },
): Promise<void> {
  const events = await standin.calendar(oid, start, end);
  const event = events.find(({ seriesMasterId }) => typeof seriesMasterId === 'string');
  const later = (time: string) => new Date(Date.parse(time) + 3_600_000).toISOString();
  await standin.moveFollowing(oid, event?.id ?? '', { start: later(start), end: later(end) });
}
