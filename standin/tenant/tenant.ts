import { z } from 'zod';
import { applicationPermissionsOf, delegatedPermissionsOf, type AppRegistration } from '../entra/app-registration.ts';

/** Exchange's roles for applications, and the permission each stands for in a mailbox. */
export const exchangeRoles = {
  'Application Calendars.Read': 'Calendars.Read',
  'Application Calendars.ReadWrite': 'Calendars.ReadWrite',
  'Application MailboxSettings.Read': 'MailboxSettings.Read',
  'Application Mail.Send': 'Mail.Send',
} as const;
type ExchangeRole = keyof typeof exchangeRoles;

/** The hosts of Teams, Microsoft 365 and Outlook that can ask for a token for a tab (PLATFORM: pre-authorised clients). */
export const hostClients = {
  teamsDesktop: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  teamsWeb: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  microsoft365Web: '4765445b-32c6-49b0-83e6-1d93765276ca',
  microsoft365Desktop: '0ec893e0-5785-4de6-99da-4ed124e5296c',
  outlookDesktop: 'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  outlookWeb: 'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  outlookMobile: '27922004-5251-4030-b22d-91ecd9a37ea4',
} as const;

export const stateShape = z.object({
  registration: z.object({
    /** `requestedAccessTokenVersion`; null, as in a new registration, gives tokens of version 1. */
    accessTokenVersion: z.union([z.literal(1), z.literal(2)]).nullable(),
    /** Application ID URI; null: the app is no API, and nobody gets a token for it. */
    identifierUri: z.string().nullable(),
    scopes: z.array(z.string()),
    /** Client ids that get a token for the API without anybody's consent. */
    preAuthorized: z.array(z.string()),
    appRoles: z.array(z.string()),
    /** Where Entra may send people back to. */
    redirectUris: z.array(z.string()),
  }),
  /** Application permissions on Graph that an administrator consented to. */
  applicationPermissions: z.array(z.string()),
  /** Delegated permissions on Graph that an administrator consented to for everybody. */
  delegatedPermissions: z.array(z.string()),
  /** People who consented for themselves. */
  consented: z.array(z.string()),
  /** The app's roles by object id; null: as the company's list of people has them. */
  roles: z.record(z.string(), z.array(z.string())).nullable(),
  /** Roles that Exchange gave the app; `mailboxes` holds the object ids in their scope, null: all. */
  exchange: z.array(z.object({ role: z.string(), mailboxes: z.array(z.string()).nullable() })),
  /** The version of the uploaded package; null: the app is not in the organisation's catalogue. */
  catalogued: z.string().nullable(),
});

/** What the administrators of Entra ID, Exchange and Teams have set up for the app. */
export type TenantState = z.infer<typeof stateShape>;

export interface Tenant {
  readonly now: TenantState;
  change(change: Partial<TenantState>): void;
  /** Every role somebody has in the app; `own` are those of the company's list. */
  rolesOf(person: { readonly oid: string; readonly appRoles: readonly string[] }): readonly string[];
  /** Permissions that the app has in one mailbox by Exchange's roles; null: in any. */
  readonly mailboxPermissions: (oid: string | null) => readonly string[];
  snapshot(): TenantState;
  /** @throws ZodError for anything that `snapshot` did not write. */
  restore(snapshot: unknown): void;
}

/** Entra's permission that every new registration asks for. */
export const signInPermission = 'User.Read';

/**
 * A tenant as it is the moment after somebody pressed "New registration": no API, nobody pre-authorised, no roles, no
 * consent, no role in Exchange, and the app in no catalogue.
 */
const untouched: TenantState = {
  registration: {
    accessTokenVersion: null,
    identifierUri: null,
    scopes: [],
    preAuthorized: [],
    appRoles: [],
    redirectUris: [],
  },
  applicationPermissions: [],
  delegatedPermissions: [],
  consented: [],
  roles: {},
  exchange: [],
  catalogued: null,
};

/** `appIdUri` is asked once the stand-in knows its own address. */
export function createTenant(app: AppRegistration, start: 'prepared' | 'unprepared', appIdUri: () => string): Tenant {
  let state = start === 'unprepared' ? untouched : null;
  const now = (): TenantState => (state ??= prepared(app, appIdUri()));
  return {
    get now() {
      return now();
    },
    change(change) {
      state = { ...now(), ...change };
    },
    rolesOf: ({ oid, appRoles }) => {
      const { roles } = now();
      return roles === null ? appRoles : (roles[oid] ?? []);
    },
    mailboxPermissions: (oid) =>
      now()
        .exchange.filter(({ mailboxes }) => oid === null || mailboxes === null || mailboxes.includes(oid))
        .flatMap(({ role }) => (isExchangeRole(role) ? [exchangeRoles[role]] : [])),
    snapshot: now,
    restore(snapshot) {
      state = stateShape.parse(snapshot);
    },
  };
}

export function isExchangeRole(role: string): role is ExchangeRole {
  return Object.hasOwn(exchangeRoles, role);
}

/** Everything an administrator would have done, for tests that are about something else. */
function prepared(app: AppRegistration, appIdUri: string): TenantState {
  return {
    registration: {
      accessTokenVersion: 2,
      identifierUri: appIdUri,
      scopes: ['access_as_user'],
      preAuthorized: Object.values(hostClients),
      appRoles: ['HR', 'IT'],
      redirectUris: [],
    },
    applicationPermissions: [...applicationPermissionsOf(app)],
    delegatedPermissions: [...delegatedPermissionsOf(app)],
    consented: [],
    roles: null,
    exchange: [],
    catalogued: 'prepared',
  };
}
