import { z } from 'zod';
import { address, objectIdOf } from '#standin/company/identity.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { hostClients } from '#standin/tenant/tenant.ts';

/** The shared mailbox of the invented company from which the product may send. */
export const mailFrom = address('mentorprogrammet');

interface AppAddresses {
  /** Application ID URI, as in the app's manifest. */
  readonly appIdUri: string;
  /** Where Entra sends people back to after they have consented. */
  readonly redirectUri: string;
}

/** Object ids of those whose calendars Exchange lets the app read; null: everybody's. */
type Scope = readonly string[] | null;

/**
 * What the README asks of a company's administrators, done once in the invented tenant, which begins at Microsoft's
 * defaults. Returns the id that the organisation's catalogue has given the app. Throws when a step is refused.
 */
export async function administer(shellUrl: string, addresses: AppAddresses, scope: Scope = null): Promise<string> {
  const admin = (method: string, path: string, body?: object) => ask(`${shellUrl}/standin${path}`, method, body);
  const { catalogued, registration } = tenantShape.parse(await admin('GET', '/admin'));
  if (catalogued === null) await prepare(admin, addresses, scope);
  // Another port is another address.
  else if (registration.identifierUri !== addresses.appIdUri)
    await admin('PATCH', '/admin/registration', at(addresses));
  const { catalogId } = z.object({ catalogId: z.guid() }).parse(await admin('GET', '/app'));
  return catalogId;
}

const tenantShape = z.object({
  catalogued: z.string().nullable(),
  registration: z.object({ identifierUri: z.string().nullable() }),
});

function at({ appIdUri, redirectUri }: AppAddresses) {
  return { identifierUri: appIdUri, redirectUris: [redirectUri] };
}

/** The steps of the README's section on running it for a company, in their order. */
async function prepare(
  admin: (method: string, path: string, body?: object) => Promise<unknown>,
  addresses: AppAddresses,
  scope: Scope,
): Promise<void> {
  await admin('PATCH', '/admin/registration', {
    accessTokenVersion: 2,
    ...at(addresses),
    scopes: ['access_as_user'],
    preAuthorized: Object.values(hostClients),
    appRoles: ['HR', 'IT'],
  });
  await admin('PUT', '/admin/consent', {
    application: ['User.Read.All', 'GroupMember.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'],
    delegated: ['User.Read'],
  });
  for (const { oid, appRoles } of sampleCompany().people) {
    for (const role of appRoles) await admin('POST', '/admin/role-assignments', { oid, role });
  }
  for (const role of ['Application Calendars.ReadWrite', 'Application MailboxSettings.Read']) {
    await admin('POST', '/admin/exchange-roles', { role, mailboxes: scope });
  }
  await admin('POST', '/admin/exchange-roles', { role: 'Application Mail.Send', mailboxes: [objectIdOf(mailFrom)] });
  await admin('POST', '/admin/catalogue');
}

async function ask(url: string, method: string, body: object | undefined): Promise<unknown> {
  const given =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(url, { method, ...given });
  if (!answer.ok) throw new Error(`The invented tenant refuses ${method} ${url}: ${await answer.text()}`);
  return answer.json();
}
