/** Does the same for each item, a fixed number at a time; results come in the order of the items. */
export async function forAll<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = 8,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  let next = 0;
  const one = async (): Promise<void> => {
    for (let index = next; index < items.length; index = next) {
      next += 1;
      const item = items[index];
      if (item !== undefined) results.set(index, await work(item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, one));
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}
