import { AuthError, ConfidentialClientApplication, ServerError, type Configuration } from '@azure/msal-node';
import { OutsideFailure } from '#operations/failures.ts';
import type { TokenSource } from '../token-source.ts';
import type { Microsoft365Settings } from './settings.ts';

const beforeItsEndMs = 5 * 60_000;

/** Signs the app in with client credentials; no user takes part. */
export function createSignIn(
  settings: Pick<Microsoft365Settings, 'authority' | 'clientId' | 'credential'>,
): TokenSource {
  const application = new ConfidentialClientApplication({ auth: authOf(settings) });
  const fetching = new Map<string, Promise<string>>();
  // The library has a cache of its own, but searching it takes as long as the rest of a call.
  const kept = new Map<string, { readonly token: string; readonly until: number }>();

  async function fetchToken(scope: string, fresh: boolean): Promise<string> {
    try {
      const result = await application.acquireTokenByClientCredential({ scopes: [scope], skipCache: fresh });
      if (result !== null) {
        const until = (result.expiresOn?.getTime() ?? 0) - beforeItsEndMs;
        kept.set(scope, { token: result.accessToken, until });
        return result.accessToken;
      }
    } catch (error) {
      throw failureOf(error);
    }
    throw new OutsideFailure('nonsense', 'Entra answered without a token', { wasNotDone: true });
  }

  return {
    async token(scope, { fresh = false } = {}) {
      const known = kept.get(scope);
      if (!fresh && known !== undefined && Date.now() < known.until) return known.token;
      // Many calls start at once after a pause; they share one request.
      const key = `${scope} ${fresh}`;
      const shared = fetching.get(key) ?? fetchToken(scope, fresh).finally(() => fetching.delete(key));
      fetching.set(key, shared);
      return shared;
    },
  };
}

function authOf(settings: Pick<Microsoft365Settings, 'authority' | 'clientId' | 'credential'>): Configuration['auth'] {
  const { authority, clientId, credential } = settings;
  // An authority named as known is trusted without asking Microsoft's list of clouds.
  const common = { authority, clientId, knownAuthorities: [new URL(authority).host] };
  if (credential.kind === 'secret') return { ...common, clientSecret: credential.secret };
  const { thumbprint, privateKey } = credential;
  return { ...common, clientCertificate: { thumbprintSha256: thumbprint, privateKey } };
}

/** Entra's messages name tenants and addresses; only its code is passed on. */
function failureOf(error: unknown): OutsideFailure {
  const code = error instanceof AuthError ? error.errorCode : 'unknown';
  if (error instanceof ServerError && error.status !== undefined && error.status < 500 && error.status !== 429) {
    return new OutsideFailure('no-rights', `Entra refused the app: ${code}`, { cause: error, wasNotDone: true });
  }
  return new OutsideFailure('unavailable', `Entra gave no token: ${code}`, { cause: error, wasNotDone: true });
}
