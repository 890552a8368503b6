import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { idOf } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Actor } from '#operations/context.ts';
import { OutsideFailure } from '#operations/failures.ts';
import { id } from '../contract/text.ts';

/** What a token must say to be accepted. */
export interface SignInSettings {
  readonly tenantId: string;
  readonly clientId: string;
  /** The client id, and the `api://…` address, which tokens of version 1 have. */
  readonly audiences: readonly string[];
  readonly issuer: string;
  /** Who issues tokens of version 1. Those are refused, but told apart, since an administrator can mend it. */
  readonly issuerV1: string;
  /** Where the tenant's signing keys are published. */
  readonly jwksUrl: string;
  /** Client ids that may ask on somebody's behalf; `microsoftClients` in production. */
  readonly allowedClients: readonly string[];
}

/** The Microsoft 365 hosts that are pre-authorised for a tab: Teams, Microsoft 365 and Outlook on desktop, web and phone. */
export const microsoftClients: readonly string[] = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
];

/** Somebody could not be let in. `why` is a word for the log; the caller only learns that it did not work. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
  readonly why: string;

  constructor(why: string, options: { cause?: unknown } = {}) {
    super(why, options);
    this.why = why;
  }
}

/**
 * The tenant gave a good token, of version 1: the app's registration is as Entra makes it, with
 * `requestedAccessTokenVersion` null. The caller learns what to mend.
 */
export class WrongTokenVersion extends SignInFailed {
  constructor() {
    super('token-version-1');
  }
}

export type SignIn = (authorization: string | undefined, language: Language) => Promise<Actor>;

const scope = 'access_as_user';
const clockToleranceSeconds = 60;

/**
 * Checks what Teams hands the tab from `getAuthToken`: it must be signed with RS256 by the tenant's keys, meant for us,
 * from our tenant, still valid, for our scope, requested by a Microsoft 365 host, and for a person. Throws
 * `SignInFailed`, or `OutsideFailure` when the keys cannot be fetched.
 */
export function createSignIn(settings: SignInSettings): SignIn {
  const keys = createRemoteJWKSet(new URL(settings.jwksUrl), { timeoutDuration: 5000 });
  return async (authorization, language) => {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new SignInFailed('no-token');
    const claims = await verified(token, keys, settings);
    const personId = personOf(claims, settings);
    const roles = Array.isArray(claims['roles']) ? claims['roles'] : [];
    return { personId, isHr: roles.includes('HR'), isIt: roles.includes('IT'), language };
  };
}

async function verified(token: string, keys: JWTVerifyGetKey, settings: SignInSettings): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: [settings.issuer, settings.issuerV1],
      audience: [...settings.audiences],
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp', 'nbf', 'iat'],
    });
    if (payload.iss === settings.issuerV1 || payload['ver'] === '1.0') throw new WrongTokenVersion();
    return payload;
  } catch (cause) {
    throw cause instanceof SignInFailed ? cause : failureOf(cause);
  }
}

const tokenFaults: ReadonlySet<string> = new Set([
  errors.JWTExpired.code,
  errors.JWTInvalid.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWKSMultipleMatchingKeys.code,
]);

/** A bad token is the caller's fault; keys that cannot be fetched are not. */
function failureOf(cause: unknown): Error {
  if (cause instanceof errors.JWTClaimValidationFailed) return new SignInFailed(`wrong-${cause.claim}`, { cause });
  if (cause instanceof errors.JOSEError && tokenFaults.has(cause.code)) return new SignInFailed(cause.code, { cause });
  return new OutsideFailure('unavailable', 'The signing keys could not be fetched', { cause });
}

/** Microsoft's own claims. */
function personOf(claims: JWTPayload, settings: SignInSettings): Actor['personId'] {
  const { tid, ver, scp, oid, azp } = claims;
  if (tid !== settings.tenantId) throw new SignInFailed('wrong-tenant');
  if (ver !== '2.0') throw new SignInFailed('wrong-version');
  if (typeof azp !== 'string' || !settings.allowedClients.includes(azp)) throw new SignInFailed('unknown-client');
  if (!wordsOf(scp).includes(scope)) throw new SignInFailed('missing-scope');
  const person = id.safeParse(oid);
  if (!person.success) throw new SignInFailed('no-person');
  return idOf<'Person'>(person.data);
}

function wordsOf(claim: unknown): readonly string[] {
  return typeof claim === 'string' ? claim.split(' ') : [];
}
