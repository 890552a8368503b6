import type { ExtendedProperty, Item, Mailbox } from './stored.ts';

/** Updates the indexes, which find items without looking at all of them, for one item as it was and as it is now. */
export function indexItem(mailbox: Mailbox, id: string, before: Item | undefined, after: Item | undefined): void {
  mailbox.changes += 1;
  if (before?.uid !== after?.uid) exchangeKeys(mailbox.byUid, id, uidsOf(before), uidsOf(after));
  if (before?.extended !== after?.extended) exchangeKeys(mailbox.byTag, id, tagsOf(before), tagsOf(after));
}

function uidsOf(item: Item | undefined): readonly string[] {
  return item === undefined ? [] : [item.uid];
}

function tagsOf(item: Item | undefined): readonly string[] {
  return item === undefined ? [] : item.extended.map(tagKey);
}

type Index = Map<string, readonly string[]>;

function exchangeKeys(index: Index, id: string, former: readonly string[], present: readonly string[]): void {
  for (const key of former) takeOut(index, key, id);
  for (const key of present) add(index, key, id);
}

/** The name of a tag is case-sensitive, its value is not. */
export function tagKey({ id, value }: ExtendedProperty): string {
  return `${id}\n${value.toLowerCase()}`;
}

function add(index: Index, key: string, id: string): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [id]);
  else if (!known.includes(id)) index.set(key, [...known, id]);
}

function takeOut(index: Index, key: string, id: string): void {
  const left = (index.get(key) ?? []).filter((other) => other !== id);
  if (left.length === 0) index.delete(key);
  else index.set(key, left);
}
