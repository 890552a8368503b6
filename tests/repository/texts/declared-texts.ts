import {
  isArrowFunction,
  isIdentifier,
  isNumericLiteral,
  isObjectLiteralExpression,
  isPropertyAssignment,
  isSpreadAssignment,
  isStringLiteral,
  type Node,
  type ObjectLiteralExpression,
} from 'typescript/unstable/ast';
import type { Project, Symbol as TypeSymbol } from 'typescript/unstable/sync';
import { sourceOf } from './text-program.ts';

/** Where a text is declared, as the compiler names the place. */
export type TextId = string;

export interface DeclaredText {
  readonly id: TextId;
  /** `words: meetingStatus.planned`, with the room first. */
  readonly path: string;
}

/** Swedish is written first; the other language is typed by it, so that a read of either is a read of this one. */
const written = /(?:^|\/)texts\/(.+)\/sv\.ts$/;

export function isTextFile(file: string): boolean {
  return written.test(file);
}

/** The texts that a property of some type is made of: none where it comes from elsewhere, several in a union. */
export function textIdsOf(symbol: TypeSymbol): readonly TextId[] {
  return symbol.declarations.filter(({ path }) => isTextFile(path)).map(({ path, index }) => `${path}#${index}`);
}

/** The name of a property as it is written; undefined for one that is computed. */
export function keyOf(name: Node | undefined): string | undefined {
  return name !== undefined && (isIdentifier(name) || isStringLiteral(name) || isNumericLiteral(name))
    ? name.text
    : undefined;
}

interface Group {
  readonly literal: ObjectLiteralExpression;
  readonly path: readonly string[];
}

/** A text that is a function is not looked into: what it makes is no group. */
function groupsIn(node: Node, path: readonly string[] = []): readonly Group[] {
  const found: Group[] = isObjectLiteralExpression(node) ? [{ literal: node, path }] : [];
  const key = isPropertyAssignment(node) ? [keyOf(node.name) ?? ''] : [];
  node.forEachChild((child) => {
    if (!isArrowFunction(child)) found.push(...groupsIn(child, [...path, ...key]));
  });
  return found;
}

/** Every text and every group of texts in these files. */
export function declaredTexts(project: Project, files: readonly string[]): readonly DeclaredText[] {
  return files.filter(isTextFile).flatMap((file) => {
    const found = groupsIn(sourceOf(project, file)).flatMap(({ literal, path }) =>
      // What is spread into a group is declared elsewhere.
      literal.properties
        .filter((property) => !isSpreadAssignment(property))
        .map(({ name }) => ({ name, path: [...path, keyOf(name) ?? '?'].join('.') })),
    );
    const symbols = project.checker.getSymbolAtLocation(found.map(({ name }) => name));
    return found.map(({ path }, index) => {
      const symbol = symbols[index];
      const [id] = symbol === undefined ? [] : textIdsOf(symbol);
      if (id === undefined) throw new Error(`The compiler does not know ${path} of ${file}`);
      return { id, path: `${written.exec(file)?.[1]}: ${path}` };
    });
  });
}

/** The same file with one more text, of this name, in each of its groups; and how many groups it has. */
export function seeded(
  project: Project,
  file: string,
  name: string,
): { readonly text: string; readonly groups: number } {
  const source = sourceOf(project, file);
  const text = source.getFullText();
  const places = groupsIn(source)
    .map(({ literal }) => literal.getStart() + 1)
    .toSorted((one, other) => one - other);
  const pieces = [0, ...places].map((from, index) => text.slice(from, places[index]));
  return { text: pieces.join(` ${name}: '',`), groups: places.length };
}
