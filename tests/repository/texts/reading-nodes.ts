import {
  isArrayLiteralExpression,
  isBinaryExpression,
  isBindingElement,
  isCallExpression,
  isConditionalExpression,
  isElementAccessExpression,
  isExportDeclaration,
  isExpressionStatement,
  isFunctionDeclaration,
  isIdentifier,
  isImportDeclaration,
  isJsxAttribute,
  isJsxClosingElement,
  isJsxOpeningLikeElement,
  isObjectBindingPattern,
  isParameterDeclaration,
  isParenthesizedExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isTypeNode,
  isVariableDeclaration,
  type ElementAccessExpression,
  type Expression,
  type Node,
  type ObjectBindingPattern,
  type SourceFile,
} from 'typescript/unstable/ast';

export interface Choice {
  readonly whole: Expression;
  readonly parts: readonly Expression[];
}

/** The places of a file at which something may be read, by the way of reading. */
export interface ReadingNodes {
  /** The names in `texts.title`. */
  readonly names: Node[];
  /** `{ title }` on the left of a `=`, or as a parameter. */
  readonly patterns: ObjectBindingPattern[];
  /** `texts[reason]`. */
  readonly keyed: ElementAccessExpression[];
  /** `isHr ? one : other`, `[one, other]`: of which the whole is only ever one. */
  readonly choices: Choice[];
  /** What is handed to somebody who may ask for something else: arguments, attributes, spreads, results. */
  readonly handedOn: Expression[];
}

function isTakenApart({ parent }: Node): boolean {
  if (isConditionalExpression(parent) || isParenthesizedExpression(parent) || isBinaryExpression(parent)) {
    return isTakenApart(parent);
  }
  return isVariableDeclaration(parent) && isObjectBindingPattern(parent.name);
}

/** A name that something is given or called by is handed to nobody. */
function isBaseOrName(node: Node): boolean {
  const { parent } = node;
  if (isPropertyAccessExpression(parent) || isElementAccessExpression(parent)) return true;
  if (isCallExpression(parent)) return parent.expression === node;
  if (isVariableDeclaration(parent) || isPropertyAssignment(parent)) return parent.name === node;
  return namesAlone.some((isOne) => isOne(parent));
}

const namesAlone = [
  isBindingElement,
  isExpressionStatement,
  isFunctionDeclaration,
  isJsxAttribute,
  isJsxClosingElement,
  isJsxOpeningLikeElement,
  isParameterDeclaration,
];

function mayBeHandedOn(node: Node): node is Expression {
  const isValue = isIdentifier(node) || isPropertyAccessExpression(node) || isElementAccessExpression(node);
  return (isValue || isCallExpression(node)) && !isBaseOrName(node) && !isTakenApart(node);
}

function isOnlyAboutTypes(node: Node): boolean {
  return isTypeNode(node) || isImportDeclaration(node) || isExportDeclaration(node);
}

function collect(node: Node, found: ReadingNodes): void {
  if (isOnlyAboutTypes(node)) return;
  if (isPropertyAccessExpression(node)) found.names.push(node.name);
  if (isObjectBindingPattern(node)) found.patterns.push(node);
  if (isElementAccessExpression(node)) found.keyed.push(node);
  if (isConditionalExpression(node)) found.choices.push({ whole: node, parts: [node.whenTrue, node.whenFalse] });
  if (isArrayLiteralExpression(node)) found.choices.push({ whole: node, parts: node.elements });
  if (mayBeHandedOn(node)) found.handedOn.push(node);
  node.forEachChild((child) => collect(child, found));
}

export function readingNodes(source: SourceFile): ReadingNodes {
  const found: ReadingNodes = { names: [], patterns: [], keyed: [], choices: [], handedOn: [] };
  source.forEachChild((node) => collect(node, found));
  return found;
}
