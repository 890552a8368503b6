/** The app as an administrator registered it in the invented tenant: Entra app, bot and permissions in one. */
export interface AppRegistration {
  readonly tenantId: string;
  /** Client id; also the id of the bot, as in a single-tenant registration. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly botName: string;
  /** Must equal `webApplicationInfo.resource` of the manifest. Absent: `api://{host of the shell}/{clientId}`. */
  readonly appIdUri?: string;
  /** The built Teams manifest; read anew whenever it is asked for. */
  readonly manifestPath?: string;
  /** PEM certificates that may sign client assertions, beside the secret. */
  readonly certificates?: readonly string[];
  /** Application permissions on Graph that were consented to. */
  readonly applicationPermissions?: readonly string[];
  /** Delegated permissions on Graph that were consented to for everybody. */
  readonly delegatedPermissions?: readonly string[];
}

const grantedToApplication = [
  'AppCatalog.Read.All',
  'Calendars.ReadWrite',
  'GroupMember.Read.All',
  'MailboxSettings.Read',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'User.Read.All',
] as const;

const grantedToPeople = ['User.Read', 'Calendars.ReadBasic'] as const;

export function applicationPermissionsOf(app: AppRegistration): readonly string[] {
  return app.applicationPermissions ?? grantedToApplication;
}

export function delegatedPermissionsOf(app: AppRegistration): readonly string[] {
  return app.delegatedPermissions ?? grantedToPeople;
}
