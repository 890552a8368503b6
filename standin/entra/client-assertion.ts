import { decodeProtectedHeader, importX509, jwtVerify } from 'jose';
import type { AppRegistration } from './app-registration.ts';

const allowedAlgorithms = ['PS256', 'RS256'];

/**
 * Whether `assertion` is a client assertion (RFC 7523) by one of the app's registered certificates: issuer and subject
 * the app, audience one of `audiences`, inside its lifetime by the wall clock.
 */
export async function isClientAssertion(
  assertion: string,
  app: AppRegistration,
  expected: { audiences: string[]; wallNow: number },
): Promise<boolean> {
  const tries = (app.certificates ?? []).map((pem) => verifies(assertion, pem, app.clientId, expected));
  return (await Promise.all(tries)).includes(true);
}

async function verifies(
  assertion: string,
  pem: string,
  clientId: string,
  { audiences, wallNow }: { audiences: string[]; wallNow: number },
): Promise<boolean> {
  try {
    const { alg } = decodeProtectedHeader(assertion);
    if (alg === undefined || !allowedAlgorithms.includes(alg)) return false;
    await jwtVerify(assertion, await importX509(pem, alg), {
      algorithms: allowedAlgorithms,
      issuer: clientId,
      subject: clientId,
      audience: audiences,
      currentDate: new Date(wallNow),
      // Entra forgives clocks that differ by up to five minutes; msal-node rounds its nbf up.
      clockTolerance: 300,
      requiredClaims: ['exp'],
    });
    return true;
  } catch {
    // Any flaw makes it invalid; Entra does not say more either.
    return false;
  }
}
