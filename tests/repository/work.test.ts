import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { job } from '#operations/job.ts';

/** The kinds of work that no rule makes due in this text of rules. */
function neverDue(kinds: readonly string[], rules: string): readonly string[] {
  return kinds.filter((kind) => !rules.includes(`'${kind}'`));
}

const kinds = job.options.map(({ shape }) => shape.kind.value);
const rules = readFileSync('adapters/store/due-jobs.ts', 'utf8');

describe('every kind of work', () => {
  // That it has a step as well is a matter of types: worker/run-job.ts names them all.
  test('is made due by a rule, so that a lost bell loses nothing', () => {
    expect(kinds.length).toBeGreaterThan(20);
    expect(neverDue(kinds, rules)).toEqual([]);
  });

  test('is missed when it has none', () => {
    expect(neverDue([...kinds, 'water-the-plants'], rules)).toEqual(['water-the-plants']);
  });
});
