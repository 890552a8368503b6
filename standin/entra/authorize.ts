import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CompanyPerson } from '../company/port.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { refusals, type EntraRefusal } from './refusal.ts';

export interface AuthorizeDeps {
  readonly app: { readonly tenantId: string; readonly clientId: string; readonly botName: string };
  readonly tenant: Tenant;
  readonly people: () => readonly CompanyPerson[];
}

const request = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  response_type: z.string(),
  scope: z.string(),
  state: z.string().optional(),
  prompt: z.string().optional(),
});
type AuthorizeRequest = z.infer<typeof request>;

const answerShape = request.extend({ account: z.string(), answer: z.enum(['accept', 'cancel']) });

interface TenantRoute {
  Params: { tenant: string };
}

/** Entra's page that asks a person to consent. Whoever opens it says who they are: there is no session here. */
export function addAuthorizeRoutes(server: FastifyInstance, deps: AuthorizeDeps): void {
  const path = '/:tenant/oauth2/v2.0/authorize';

  server.get<TenantRoute>(path, async ({ query, params }, reply) => {
    const asked = request.safeParse(query);
    const refused = refusalOf(params.tenant, asked.success ? asked.data : null, deps);
    if (refused !== null) return reply.code(400).type('text/plain').send(refused);
    return reply.type('text/html').send(asked.success ? page(asked.data, deps) : '');
  });

  server.post<TenantRoute>(path, async ({ body, params }, reply) => {
    const form = body instanceof URLSearchParams ? Object.fromEntries(body) : {};
    const asked = answerShape.safeParse(form);
    const refused = refusalOf(params.tenant, asked.success ? asked.data : null, deps);
    if (refused !== null || !asked.success) return reply.code(400).type('text/plain').send(refused);
    const { account, answer, redirect_uri: back, state } = asked.data;
    const person = deps.people().find(({ oid, accountEnabled }) => oid === account && accountEnabled);
    if (person === undefined) return reply.code(400).type('text/plain').send(written(refusals.accountDisabled()));
    const { consented } = deps.tenant.now;
    if (answer === 'accept') deps.tenant.change({ consented: [...new Set([...consented, person.oid])] });
    const address = new URL(back);
    if (answer === 'accept') address.searchParams.set('code', randomUUID());
    else address.searchParams.set('error', 'access_denied');
    if (state !== undefined) address.searchParams.set('state', state);
    return reply.redirect(address.href);
  });
}

/** Entra answers a wrong request on its own page, never at an address it does not know. */
function refusalOf(tenantId: string, asked: AuthorizeRequest | null, { app, tenant }: AuthorizeDeps): string | null {
  if (tenantId !== app.tenantId) return written(refusals.unknownTenant(tenantId));
  if (asked === null) return written(refusals.missing('client_id, redirect_uri, response_type or scope'));
  if (asked.client_id !== app.clientId) return written(refusals.unknownApp(asked.client_id, tenantId));
  if (!tenant.now.registration.redirectUris.includes(asked.redirect_uri)) {
    return `AADSTS50011: The redirect URI '${asked.redirect_uri}' does not match the redirect URIs of the application.`;
  }
  if (asked.response_type !== 'code') return 'AADSTS700054: response_type is not enabled for the application.';
  const itself = asked.scope.split(' ').some((scope) => scope.startsWith('api://'));
  return itself ? 'AADSTS90009: The application requests a token for itself; name it by its client id.' : null;
}

function written({ code, message }: EntraRefusal): string {
  return `AADSTS${code}: ${message}`;
}

function page(asked: AuthorizeRequest, { app, people }: AuthorizeDeps): string {
  const kept = Object.entries(asked).map(
    ([name, value = '']) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const accounts = people()
    .filter(({ accountEnabled }) => accountEnabled)
    .map(({ oid, displayName }) => `<option value="${escaped(oid)}">${escaped(displayName)}</option>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Permissions requested</title></head>
<body><main><h1>Permissions requested</h1>
<p>${escaped(app.botName)} would like to sign you in and read your profile.</p>
<form method="post">
${kept.join('\n')}
<p><label>Account <select name="account">${accounts.join('')}</select></label></p>
<p><button name="answer" value="accept">Accept</button> <button name="answer" value="cancel">Cancel</button></p>
</form></main></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
