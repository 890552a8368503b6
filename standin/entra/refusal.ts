import { randomUUID } from 'node:crypto';

/** A refusal by Entra ID; `code` is the AADSTS number. */
export interface EntraRefusal {
  readonly status: 400 | 401;
  readonly error: string;
  readonly code: number;
  readonly message: string;
  readonly suberror?: string;
}

export const refusals = {
  unknownTenant: (tenant: string): EntraRefusal => ({
    status: 400,
    error: 'invalid_request',
    code: 90002,
    message: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  }),
  unknownApp: (clientId: string, tenant: string): EntraRefusal => ({
    status: 400,
    error: 'unauthorized_client',
    code: 700016,
    message: `Application with identifier '${clientId}' was not found in the directory '${tenant}'.`,
  }),
  noCredential: (): EntraRefusal => ({
    status: 401,
    error: 'invalid_client',
    code: 7000218,
    message: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  }),
  wrongSecret: (clientId: string): EntraRefusal => ({
    status: 401,
    error: 'invalid_client',
    code: 7000215,
    message: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
  }),
  wrongAssertion: (clientId: string): EntraRefusal => ({
    status: 401,
    error: 'invalid_client',
    code: 700027,
    message: `The certificate used to sign the client assertion is not registered on application '${clientId}', or the signature validation failed.`,
  }),
  missing: (parameter: string): EntraRefusal => ({
    status: 400,
    error: 'invalid_request',
    code: 900144,
    message: `The request body must contain the following parameter: '${parameter}'.`,
  }),
  grantType: (grant: string): EntraRefusal => ({
    status: 400,
    error: 'unsupported_grant_type',
    code: 70003,
    message: `The app requested an unsupported grant type '${grant}'.`,
  }),
  notDefaultScope: (scope: string): EntraRefusal => ({
    status: 400,
    error: 'invalid_scope',
    code: 1002012,
    message: `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
  }),
  unknownResource: (resource: string): EntraRefusal => ({
    status: 400,
    error: 'invalid_resource',
    code: 500011,
    message: `The resource principal named ${resource} was not found in the tenant.`,
  }),
  badUserAssertion: (): EntraRefusal => ({
    status: 400,
    error: 'invalid_grant',
    code: 50013,
    message: 'Assertion failed signature, issuer, audience or lifetime validation.',
  }),
  accountDisabled: (): EntraRefusal => ({
    status: 400,
    error: 'invalid_grant',
    code: 50057,
    message: 'The user account is disabled.',
  }),
  consentRequired: (clientId: string): EntraRefusal => ({
    status: 400,
    error: 'invalid_grant',
    code: 65001,
    message: `The user or administrator has not consented to use the application with ID '${clientId}'. Send an interactive authorization request for this user and resource.`,
    suberror: 'consent_required',
  }),
} as const;

/** The JSON body Entra sends with a refusal. `correlationId` is the client's `client-request-id`, when it sent one. */
export function refusalBody(
  refusal: EntraRefusal,
  wallNow: number,
  correlationId: string | undefined,
): Record<string, unknown> {
  const traceId = randomUUID();
  const correlation = correlationId ?? randomUUID();
  const timestamp = `${new Date(wallNow).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return {
    error: refusal.error,
    error_description: `AADSTS${refusal.code}: ${refusal.message} Trace ID: ${traceId} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [refusal.code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlation,
    ...(refusal.suberror === undefined ? {} : { suberror: refusal.suberror }),
  };
}
