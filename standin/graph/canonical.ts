import { contract, propertyOf } from './contract.ts';
import { isRecord } from './json.ts';

/**
 * The body with its choices spelt as the contract spells them: Graph reads `HTML` and `Monday` as `html` and `monday`.
 * What the contract does not know stays as it is, to be refused.
 */
export function canonicalBody(typeName: string, body: unknown): unknown {
  if (Array.isArray(body)) return body.map((item: unknown) => canonicalBody(typeName, item));
  if (typeof body === 'string') return canonicalLiteral(typeName, body);
  if (!isRecord(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const property = propertyOf(typeName, name);
      return [name, property === undefined ? value : canonicalBody(property.type, value)];
    }),
  );
}

function canonicalLiteral(typeName: string, written: string): string {
  const literals = contract().literals.get(typeName);
  if (literals === undefined || literals.has(written)) return written;
  const folded = written.toLowerCase();
  for (const literal of literals) if (literal.toLowerCase() === folded) return literal;
  return written;
}
