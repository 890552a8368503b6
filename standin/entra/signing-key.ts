import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type JWK,
  type JWTPayload,
} from 'jose';

/** One RSA key: signs tokens (RS256) and checks those it signed. */
export interface SigningKey {
  /** For the key-set document. */
  readonly publicJwk: JWK;
  /** For the snapshot, so that tokens outlive a restart. */
  readonly privateJwk: JWK;
  sign(claims: JWTPayload): Promise<string>;
  /** The claims of a token with this key's signature, the given issuer and audience, inside its lifetime; else null. */
  verify(token: string, expected: { issuer: string; audience: string; wallNow: number }): Promise<JWTPayload | null>;
}

export async function createSigningKey(stored?: JWK): Promise<SigningKey> {
  const privateJwk = stored ?? (await exportJWK((await generateKeyPair('RS256', { extractable: true })).privateKey));
  const kid = await calculateJwkThumbprint(privateJwk);
  const publicJwk: JWK = { kty: 'RSA', use: 'sig', alg: 'RS256', kid, ...modulusOf(privateJwk) };
  const [privateKey, publicKey] = await Promise.all([importJWK(privateJwk, 'RS256'), importJWK(publicJwk, 'RS256')]);
  return {
    publicJwk,
    privateJwk,
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(privateKey),
    async verify(token, { wallNow, ...expected }) {
      try {
        const options = { ...expected, algorithms: ['RS256'], currentDate: new Date(wallNow) };
        return (await jwtVerify(token, publicKey, options)).payload;
      } catch {
        // Whatever is wrong with the token, the caller learns only that it does not count.
        return null;
      }
    },
  };
}

function modulusOf(jwk: JWK): { n: string; e: string } {
  if (jwk.n === undefined || jwk.e === undefined) throw new Error('The stored signing key is not an RSA key.');
  return { n: jwk.n, e: jwk.e };
}
