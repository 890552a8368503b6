import { ssoToken } from '../control/client.ts';

/** The payload of a signed token, unchecked: the host only carries it. */
function claimsOf(token: string): { readonly tid?: unknown } {
  const payload = token.split('.')[1] ?? '';
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** The tenant a person belongs to, according to their own sign-in token. Throws when there is no token. */
export async function tenantOf(oid: string): Promise<string> {
  const { tid } = claimsOf((await ssoToken(oid)).token);
  return typeof tid === 'string' ? tid : '';
}
