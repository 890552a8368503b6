import { createHash } from 'node:crypto';

export const companyName = 'Ljungvind Energiservice';
export const companyDomain = 'ljungvind.example';

/** Letters that Unicode decomposition leaves as they are. */
const undecomposed: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ł: 'l', ß: 'ss', ð: 'd', ı: 'i' };

/** `Åsa`, `Brännström` → `asa.brannstrom`: the part before the @, in ASCII as most tenants have it. */
export function localPart(givenName: string, surname: string): string {
  return `${givenName}.${surname}`
    .toLowerCase()
    .replaceAll(/[øæłßðı]/gu, (letter) => undecomposed[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/[^a-z.-]/gu, '');
}

/** An address of the company. */
export function address(local: string): string {
  return `${local}@${companyDomain}`;
}

/** The Entra object id of an address: a GUID of version 5's shape, so that it stays the same between starts. */
export function objectIdOf(mail: string): string {
  const hex = createHash('sha1').update(`lodestar-sample:${mail}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
