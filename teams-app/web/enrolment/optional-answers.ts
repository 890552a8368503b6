import type { KeptProfileBody } from '../../contract/enrolment.ts';

type Optional = 'partnerStyle' | 'careerWish' | 'careerWays';

/** The profile with one optional answer set, or left out again. */
export function answered<Key extends Optional>(
  profile: KeptProfileBody,
  key: Key,
  value: NonNullable<KeptProfileBody[Key]> | null,
): KeptProfileBody {
  const { [key]: _before, ...rest } = profile;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of the profile and its own type are put back
  return (value === null ? rest : { ...rest, [key]: value }) as KeptProfileBody;
}
