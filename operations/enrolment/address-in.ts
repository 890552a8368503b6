import { tidyLine } from '#domain/text.ts';

/** What a cell says of whom its row is about: the address or object id by which people are found, or why it is none. */
export type AddressRead =
  | { readonly key: string }
  | { readonly why: 'person-missing' | 'person-unreadable' | 'person-several'; readonly part: string };

/** No address with a name around it is longer; longer cells are not taken apart. */
const longest = 500;
const objectId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Signs that are not seen, joiners among them: no address has any. */
const unseen = /\p{Cf}/gu;
/** An address as it stands between names, brackets and separators. */
const address = /[^\s<>()[\]{}"“”„«»‘,;:|?@]+@[^\s<>()[\]{}"“”„«»‘’',;:|?@]+/g;
const around = /^[’'`]+|[’'`.]+$/g;

/**
 * The address in a cell: bare, `mailto:`, `Name <address>`, in quotes or brackets, with a stray comma or semicolon, and
 * with signs in it that nobody sees. A cell with several addresses says of nobody whom it means.
 */
export function addressIn(cell: string): AddressRead {
  const text = tidyLine(cell.slice(0, longest + 1).normalize('NFKC')).replaceAll(unseen, '');
  if (text === '') return { why: 'person-missing', part: '' };
  if (text.length > longest) return { why: 'person-unreadable', part: text };
  const found = [...text.matchAll(address)].map(([each]) => each.replaceAll(around, '').toLowerCase());
  const [key, ...others] = [...new Set(found)];
  if (others.length > 0) return { why: 'person-several', part: text };
  if (key !== undefined) return { key };
  const bare = text.replaceAll(/[^\p{L}\p{N}-]/gu, '').toLowerCase();
  return objectId.test(bare) ? { key: bare } : { why: 'person-unreadable', part: text };
}

export function isObjectId(key: string): boolean {
  return objectId.test(key);
}

/** Is a cell an address or an object id and nothing more? A sentence with an address in it is not. */
export function looksLikeKey(cell: string): boolean {
  const read = addressIn(cell);
  return 'key' in read && (!/\s/.test(cell.trim()) || cell.includes('<'));
}
