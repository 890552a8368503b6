import {
  isComputedPropertyName,
  isPropertyAccessExpression,
  type BindingElement,
  type ElementAccessExpression,
  type Expression,
  type Node,
  type ObjectBindingPattern,
} from 'typescript/unstable/ast';
import { TypeFlags, type Checker, type Project, type Type } from 'typescript/unstable/sync';
import { keyOf, textIdsOf, type TextId } from './declared-texts.ts';
import { readingNodes, type Choice } from './reading-nodes.ts';
import { createTextMarks, type TextMarks } from './text-marks.ts';
import { sourceOf } from './text-program.ts';
import { createTextTypes, type TextTypes } from './text-types.ts';

interface Reading {
  readonly checker: Checker;
  readonly types: TextTypes;
  readonly marks: TextMarks;
}

/** Reads a property by its key, or by any of several; by a key that can be anything, all of them are read. */
function readKeys({ types, marks }: Reading, type: Type, keys: readonly string[] | null): void {
  for (const text of types.textsIn(type)) if (keys === null || keys.includes(text.name)) marks.read(text);
}

/** Returns which of the names are those of texts. */
function readByName({ checker, marks }: Reading, names: readonly Node[]): ReadonlySet<Node> {
  const found = new Set<Node>();
  if (names.length === 0) return found;
  checker.getSymbolAtLocation(names).forEach((symbol, index) => {
    const name = names[index];
    if (symbol === undefined || name === undefined || textIdsOf(symbol).length === 0) return;
    marks.read(symbol);
    found.add(name);
  });
  return found;
}

function keysTaken(
  { types }: Reading,
  { propertyName, name, dotDotDotToken }: BindingElement,
): readonly string[] | null {
  // What is left over is read, if at all, by who has it.
  if (dotDotDotToken !== undefined) return [];
  if (propertyName === undefined || !isComputedPropertyName(propertyName)) {
    const key = keyOf(propertyName ?? name);
    return key === undefined ? [] : [key];
  }
  const type = types.typeAt(propertyName.expression);
  return type === undefined ? null : types.keysOf(type);
}

function readByPattern(reading: Reading, pattern: ObjectBindingPattern): void {
  const type = reading.types.typeAt(pattern);
  if (type === undefined) return;
  for (const element of pattern.elements) readKeys(reading, type, keysTaken(reading, element));
}

function readByKey(reading: Reading, { expression, argumentExpression }: ElementAccessExpression): void {
  const { types } = reading;
  const type = types.typeAt(expression);
  if (type === undefined || types.textsIn(type).length === 0) return;
  const key = types.typeAt(argumentExpression);
  readKeys(reading, type, key === undefined ? null : types.keysOf(key));
}

function readAll(reading: Reading, type: Type): void {
  for (const text of reading.types.textsIn(type)) {
    reading.marks.read(text);
    const inner = reading.checker.getTypeOfSymbol(text);
    if (inner !== undefined) readAll(reading, inner);
  }
}

/** Does the type name no property, so that whoever has the value may walk through all of it? */
function namesNothing({ checker }: Reading, type: Type): boolean {
  if ((type.flags & TypeFlags.Any) !== 0) return true;
  return checker.getIndexInfosOfType(type).length > 0 || checker.getPropertiesOfType(type).length === 0;
}

/**
 * Texts of the type `given` go where `asked` is asked for. What `asked` names is read there, under a name that is
 * declared elsewhere; where that is a text as well, a read of it is a read of the one that was given.
 */
function hand(reading: Reading, given: Type, asked: Type): void {
  const { checker, types } = reading;
  if (asked.isUnionType()) {
    for (const one of types.membersOf(asked)) if (checker.isTypeAssignableTo(given, one)) hand(reading, given, one);
    return;
  }
  // Nothing can be read of what is known to nobody: the list of what a hook depends on.
  if ((asked.flags & TypeFlags.Unknown) !== 0) return;
  if (namesNothing(reading, asked)) readAll(reading, given);
  else handByName(reading, given, asked);
}

function handByName(reading: Reading, given: Type, asked: Type): void {
  const { checker, types, marks } = reading;
  for (const text of types.textsIn(given)) {
    const place = checker.getPropertyOfType(asked, text.name);
    if (place === undefined || place.id === text.id) continue;
    if (textIdsOf(place).length === 0) marks.read(text);
    else marks.standsFor(place, text);
    const [inner, wanted] = checker.getTypeOfSymbol([text, place]);
    if (inner !== undefined && wanted !== undefined && types.textsIn(inner).length > 0) hand(reading, inner, wanted);
  }
}

function readHandedOn(reading: Reading, nodes: readonly Expression[]): void {
  const { checker, types } = reading;
  types.typesAt(nodes).forEach((given, index) => {
    const node = nodes[index];
    if (given === undefined || node === undefined || types.textsIn(given).length === 0) return;
    const asked = checker.getContextualType(node);
    if (asked !== undefined) hand(reading, given, asked);
  });
}

/** Of groups that look alike, the compiler keeps one for the whole. */
function readChosen(reading: Reading, { whole, parts }: Choice): void {
  const { types } = reading;
  const given = types.typesAt(parts).filter((type) => type !== undefined && types.textsIn(type).length > 0);
  const all = given.length === 0 ? undefined : types.typeAt(whole);
  const asked = all && (types.elementOf(all) ?? all);
  for (const each of given) if (each !== undefined && asked !== undefined) hand(reading, each, asked);
}

/** The texts that these files read: by name, by key, or by handing them to somebody who asks for what they are. */
export function textsRead(project: Project, files: readonly string[]): ReadonlySet<TextId> {
  const { checker } = project;
  const reading = { checker, types: createTextTypes(checker), marks: createTextMarks() };
  for (const file of files) {
    const source = sourceOf(project, file);
    // Elsewhere nothing is read; were it so after all, a text would be missed, and never taken for read.
    if (!file.startsWith('texts/') && !/texts/i.test(source.getFullText())) continue;
    const nodes = readingNodes(source);
    const named = readByName(reading, nodes.names);
    for (const pattern of nodes.patterns) readByPattern(reading, pattern);
    for (const access of nodes.keyed) readByKey(reading, access);
    // Most of what has a name is no text, and the compiler has said so already.
    readHandedOn(
      reading,
      nodes.handedOn.filter((node) => !isPropertyAccessExpression(node) || named.has(node.name)),
    );
    for (const choice of nodes.choices) readChosen(reading, choice);
  }
  return reading.marks.all();
}
