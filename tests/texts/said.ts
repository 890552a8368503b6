import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Words somebody reads, and where they stand: `matching hr.round.publish`. */
export interface Said {
  readonly at: string;
  readonly words: string;
}

const quoted = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;

/** All that stands between quotes in a function's source, without what is put in. */
function wordsOf(source: string): string {
  return [...source.matchAll(quoted)]
    .map(([, single, double, template]) => (single ?? double ?? template ?? '').replaceAll(/\$\{[^}]*\}/g, '…'))
    .join('\n');
}

/** Everything said in a nested object of texts, a sentence each; a function says what stands in it. */
function saidIn(texts: unknown, at: string): Said[] {
  if (typeof texts === 'string') return [{ at, words: texts }];
  if (typeof texts === 'function') return [{ at, words: wordsOf(String(texts)) }];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => saidIn(value, `${at}.${key}`));
}

/** Everything said in a language, in every room. */
export async function everythingSaid(language: string): Promise<Said[]> {
  const files = readdirSync('texts', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === `${language}.ts`)
    .map(({ parentPath, name }) => join(parentPath, name));
  const said: Said[] = [];
  // One after the other: jest links modules that are asked for at the same moment twice, and loses one.
  for (const file of files) said.push(...saidIn({ ...(await import(`../../${file}`)) }, dirname(file)));
  return said;
}
