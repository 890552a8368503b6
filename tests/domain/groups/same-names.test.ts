import { expect, test } from '@jest/globals';
import { sameNames } from '#domain/groups/same-names.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));
const found = (...names: readonly string[]) =>
  sameNames(named(...names)).map(([one, other]) => [one.name, other.name] as const);

test('any two of a group with one name in some spelling may be accounts of one person', () => {
  expect(found('Åsa Lind', 'Bo Ek', 'Lind, Åsa')).toEqual([['Åsa Lind', 'Lind, Åsa']]);
  expect(found('Åsa Lind', 'Åsa Lind (adm)', 'admin Åsa Lind')).toHaveLength(3);
});

test('names that differ, or say nothing, are nobody’s twice', () => {
  expect(found('Åsa Lind', 'Åsa Lindh', 'Bo Ek')).toEqual([]);
  expect(found('', '', '(Konsult)')).toEqual([]);
});
