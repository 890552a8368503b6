import type { Symbol as TypeSymbol } from 'typescript/unstable/sync';
import { textIdsOf, type TextId } from './declared-texts.ts';

/** What has been found to be read so far. */
export interface TextMarks {
  readonly read: (property: TypeSymbol | undefined) => void;
  /** From here on whoever reads `known` may as well have been given `other`. */
  readonly standsFor: (known: TypeSymbol, other: TypeSymbol) => void;
  readonly all: () => ReadonlySet<TextId>;
}

export function createTextMarks(): TextMarks {
  const read = new Set<TextId>();
  const standIns = new Map<TextId, TextId[]>();
  return {
    read: (property) => {
      if (property !== undefined) for (const id of textIdsOf(property)) read.add(id);
    },
    standsFor: (known, other) => {
      for (const id of textIdsOf(known)) standIns.set(id, [...(standIns.get(id) ?? []), ...textIdsOf(other)]);
    },
    all: () => {
      const all = new Set(read);
      // A set is walked through as it grows.
      for (const id of all) for (const other of standIns.get(id) ?? []) all.add(other);
      return all;
    },
  };
}
