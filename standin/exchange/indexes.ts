import type { ExtendedProperty, Item, Mailbox } from './stored.ts';

/** Keeps what finds items without looking at all of them in step with the items. */
export function indexItem(mailbox: Mailbox, before: Item | undefined, after: Item | undefined): void {
  mailbox.changes += 1;
  if (before?.uid !== after?.uid) {
    if (before) takeOut(mailbox.byUid, before.uid, before.id);
    if (after) add(mailbox.byUid, after.uid, after.id);
  }
  if (before?.extended === after?.extended) return;
  for (const tag of before?.extended ?? []) takeOut(mailbox.byTag, tagKey(tag), before?.id ?? '');
  for (const tag of after?.extended ?? []) add(mailbox.byTag, tagKey(tag), after?.id ?? '');
}

/** The name of a tag counts to the letter, the value in any case. */
export function tagKey({ id, value }: ExtendedProperty): string {
  return `${id}\n${value.toLowerCase()}`;
}

function add(index: Map<string, readonly string[]>, key: string, id: string): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [id]);
  else if (!known.includes(id)) index.set(key, [...known, id]);
}

function takeOut(index: Map<string, readonly string[]>, key: string, id: string): void {
  const left = (index.get(key) ?? []).filter((other) => other !== id);
  if (left.length === 0) index.delete(key);
  else index.set(key, left);
}
