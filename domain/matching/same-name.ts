/**
 * A name in one way of writing: its words in alphabetical order, without what stands in brackets or tells that an account
 * is for administration. Equal ones may be two accounts of one person; empty for a name that says nothing.
 */
export function nameKeyOf(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[([{][^)\]}]*[)\]}]/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return words
    .filter((word) => word !== '' && !administration.has(word))
    .toSorted()
    .join(' ');
}

const administration: ReadonlySet<string> = new Set(['adm', 'admin', 'administrator']);
