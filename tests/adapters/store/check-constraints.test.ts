import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '#adapters/store/database.ts';
import { isRefused } from '#domain/refused.ts';
import { onEachDatabase } from './world.ts';
import type { DomainRule } from './domain-rule.ts';
import { domainRules } from './domain-rules.ts';

interface Constraint {
  readonly name: string;
  readonly definition: string;
}

async function constraintsIn(url: string): Promise<readonly Constraint[]> {
  const db = openDatabase(url, 1);
  try {
    const { rows } = await sql<Constraint>`
      select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace order by conname`.execute(db);
    return rows;
  } finally {
    await db.destroy();
  }
}

/** The words of `column = ANY (ARRAY['one'::text, …])`; null for a check that says something else. */
function wordsOf(definition: string): readonly string[] | null {
  if (!/^CHECK \(\(\w+ = ANY \(ARRAY\[/.test(definition)) return null;
  return [...definition.matchAll(/'([^']*)'::text/g)].map(([, word]) => word ?? '');
}

describe('What the database refuses, the rules say first', () => {
  onEachDatabase((_store, url) => {
    test('each of its checks has a rule, and each rule a check', async () => {
      const names = (await constraintsIn(url())).map(({ name }) => name);
      expect(names).toEqual(Object.keys(domainRules).toSorted());
    });

    test('where it takes certain words, they are those that the rules know', async () => {
      const taken = (await constraintsIn(url())).map(({ name, definition }) => [name, wordsOf(definition)?.toSorted()]);
      const known = Object.entries(domainRules).map(([name, rule]) => [
        name,
        'words' in rule ? rule.words.toSorted() : undefined,
      ]);
      expect(Object.fromEntries(taken)).toEqual(Object.fromEntries(known));
    });
  });

  test.each(Object.entries(domainRules))('%s', (_name, rule) => {
    const shown = proofOf(rule);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).not.toContain(false);
  });
});

/** What shows that the rule holds, each true. */
function proofOf(rule: DomainRule): readonly boolean[] {
  if ('words' in rule) return rule.words.map((word) => word !== '');
  return 'refuses' in rule ? rule.refuses().map((outcome) => isRefused(outcome)) : rule.keeps();
}
