import type { Node } from 'typescript/unstable/ast';
import { ObjectFlags, type Checker, type Symbol as TypeSymbol, type Type } from 'typescript/unstable/sync';
import { textIdsOf } from './declared-texts.ts';

/** What the compiler knows of the types in which texts are. */
export interface TextTypes {
  readonly typesAt: (nodes: readonly Node[]) => readonly (Type | undefined)[];
  readonly typeAt: (node: Node) => Type | undefined;
  /** The texts, and groups of them, that a value of the type holds. */
  readonly textsIn: (type: Type) => readonly TypeSymbol[];
  /** What is in an array of the type; undefined where it is no array. */
  readonly elementOf: (type: Type) => Type | undefined;
  /** Of a union each member, else the type itself. */
  readonly membersOf: (type: Type) => readonly Type[];
  /** The keys that a value can be; null when it can be any. */
  readonly keysOf: (type: Type) => readonly string[] | null;
}

/** Texts are written as plain objects: no interface or class declares them, and no array or promise is one of them. */
function mayHoldTexts(type: Type): boolean {
  if (type.isObjectType()) return (type.objectFlags & (ObjectFlags.Anonymous | ObjectFlags.Mapped)) !== 0;
  return type.isUnionType() || type.isIntersectionType() || type.isTypeParameter();
}

export function createTextTypes(checker: Checker): TextTypes {
  const known = new Map<number, readonly TypeSymbol[]>();

  /** The compiler's answer fails as a whole where it cannot describe one of the types: a tuple, in 7.0. */
  function typesAt(nodes: readonly Node[]): readonly (Type | undefined)[] {
    if (nodes.length === 0) return [];
    try {
      return checker.getTypeAtLocation(nodes);
    } catch {
      if (nodes.length === 1) return [undefined];
      const middle = nodes.length >> 1;
      return [...typesAt(nodes.slice(0, middle)), ...typesAt(nodes.slice(middle))];
    }
  }

  function textsIn(type: Type): readonly TypeSymbol[] {
    const before = known.get(type.id);
    if (before !== undefined) return before;
    const properties = mayHoldTexts(type) ? checker.getPropertiesOfType(type) : [];
    const texts = properties.filter((property) => textIdsOf(property).length > 0);
    known.set(type.id, texts);
    return texts;
  }

  function elementOf(type: Type): Type | undefined {
    return type.isTypeReference() && checker.isArrayType(type) ? checker.getTypeArguments(type)[0] : undefined;
  }

  function membersOf(type: Type): readonly Type[] {
    if (!type.isUnionType()) return [type];
    try {
      return type.getTypes();
    } catch {
      return [];
    }
  }

  function keysOf(type: Type): readonly string[] | null {
    if (type.isUnionType()) {
      const keys = type.getTypes().map(keysOf);
      return keys.some((each) => each === null) ? null : keys.flatMap((each) => each ?? []);
    }
    if (type.isStringLiteralType() || type.isNumberLiteralType()) return [String(type.value)];
    const bound = type.isTypeParameter() ? checker.getBaseConstraintOfType(type) : undefined;
    return bound === undefined ? null : keysOf(bound);
  }

  return { typesAt, typeAt: (node) => typesAt([node])[0], textsIn, elementOf, membersOf, keysOf };
}
