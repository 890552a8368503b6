import { nameKeyOf } from '../matching/same-name.ts';

/** Any two of these people whose names are one in some spelling: they may be two accounts of one person. */
export function sameNames<Somebody extends { readonly name: string }>(
  people: readonly Somebody[],
): readonly (readonly [Somebody, Somebody])[] {
  return people.flatMap((one, at) => {
    const key = nameKeyOf(one.name);
    const others = people.slice(at + 1).filter(({ name }) => key !== '' && nameKeyOf(name) === key);
    return others.map((other) => [one, other] as const);
  });
}
