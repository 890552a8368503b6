import type { CompanyPerson } from '../company/port.ts';
import { signInPermission, type Tenant } from '../tenant/tenant.ts';
import type { AppRegistration } from './app-registration.ts';
import { isClientAssertion } from './client-assertion.ts';
import { refusals, type EntraRefusal } from './refusal.ts';
import { botAudience, type Tokens } from './tokens.ts';

export interface GrantContext {
  readonly app: AppRegistration;
  readonly tenant: Tenant;
  readonly tokens: Tokens;
  readonly cloudUrl: () => string;
  readonly wall: () => number;
  readonly findPerson: (oid: string) => CompanyPerson | undefined;
  /** True once for each ordered refusal: this person must consent first. */
  readonly needsInteraction: (oid: string) => boolean;
}

type GrantAnswer =
  | { readonly refused: EntraRefusal }
  | { readonly accessToken: string; readonly scope?: string; readonly person?: CompanyPerson };

const onBehalfOfGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const protocolScopes = ['openid', 'profile', 'offline_access'];

/** What the token endpoint decides about one form; time by the wall clock. */
export async function grant(form: URLSearchParams, context: GrantContext): Promise<GrantAnswer> {
  const refused = await refuseClient(form, context);
  if (refused !== null) return { refused };
  const grantType = form.get('grant_type');
  if (grantType === null) return { refused: refusals.missing('grant_type') };
  const scope = form.get('scope');
  if (scope === null) return { refused: refusals.missing('scope') };
  if (grantType === 'client_credentials') return clientCredentials(scope, context);
  if (grantType === onBehalfOfGrant) return onBehalfOf(form, scope, context);
  return { refused: refusals.grantType(grantType) };
}

async function refuseClient(
  form: URLSearchParams,
  { app, cloudUrl, wall }: GrantContext,
): Promise<EntraRefusal | null> {
  const clientId = form.get('client_id');
  if (clientId === null) return refusals.missing('client_id');
  if (clientId !== app.clientId) return refusals.unknownApp(clientId, app.tenantId);
  const secret = form.get('client_secret');
  if (secret !== null) return secret === app.clientSecret ? null : refusals.wrongSecret(clientId);
  const assertion = form.get('client_assertion');
  if (assertion === null) return refusals.noCredential();
  const tenant = `${cloudUrl()}/${app.tenantId}`;
  const audiences = [`${tenant}/oauth2/v2.0/token`, `${tenant}/v2.0`];
  return (await isClientAssertion(assertion, app, { audiences, wallNow: wall() }))
    ? null
    : refusals.wrongAssertion(clientId);
}

/** Scopes the client library adds by itself (openid …) say nothing about the resource. */
function resourceScopes(scope: string): string[] {
  return scope.split(' ').filter((one) => one !== '' && !protocolScopes.includes(one));
}

async function clientCredentials(scope: string, { tokens, cloudUrl }: GrantContext): Promise<GrantAnswer> {
  const [wanted, ...more] = resourceScopes(scope);
  if (wanted === undefined || more.length > 0 || !wanted.endsWith('/.default')) {
    return { refused: refusals.notDefaultScope(scope) };
  }
  const resource = wanted.slice(0, -'/.default'.length);
  if (resource === cloudUrl()) return { accessToken: await tokens.forGraphApp() };
  if (resource === botAudience) return { accessToken: await tokens.forBotApp() };
  return { refused: refusals.unknownResource(resource) };
}

async function onBehalfOf(form: URLSearchParams, scope: string, context: GrantContext): Promise<GrantAnswer> {
  const { app, tenant, tokens, cloudUrl } = context;
  if (form.get('requested_token_use') !== 'on_behalf_of') return { refused: refusals.missing('requested_token_use') };
  const person = await personBehind(form.get('assertion') ?? '', context);
  if (person === undefined) return { refused: refusals.badUserAssertion() };
  if (!person.accountEnabled) return { refused: refusals.accountDisabled() };
  const { delegatedPermissions, consented } = tenant.now;
  const granted = consented.includes(person.oid) ? [...delegatedPermissions, signInPermission] : delegatedPermissions;
  const asked = askedOfGraph(scope, granted, context);
  if ('code' in asked) return { refused: asked };
  if (context.needsInteraction(person.oid) || !asked.every((name) => granted.includes(name))) {
    return { refused: refusals.consentRequired(app.clientId) };
  }
  const accessToken = await tokens.forGraphUser(person, asked.join(' '));
  return { accessToken, scope: asked.map((name) => `${cloudUrl()}/${name}`).join(' '), person };
}

async function personBehind(
  assertion: string,
  { tokens, findPerson }: GrantContext,
): Promise<CompanyPerson | undefined> {
  const claims = await tokens.verifySso(assertion);
  const oid = claims?.['oid'];
  return typeof oid === 'string' ? findPerson(oid) : undefined;
}

/** Names of the delegated permissions asked for; `.default` stands for all that were consented to. */
function askedOfGraph(
  scope: string,
  granted: readonly string[],
  { cloudUrl }: GrantContext,
): readonly string[] | EntraRefusal {
  const wanted = resourceScopes(scope);
  const foreign = wanted.find((one) => !one.startsWith(`${cloudUrl()}/`));
  if (foreign !== undefined || wanted.length === 0) return refusals.unknownResource(foreign ?? scope);
  const names = wanted.map((one) => one.slice(cloudUrl().length + 1));
  return names.includes('.default') ? granted : names;
}
