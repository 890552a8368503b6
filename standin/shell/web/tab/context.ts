import type { ThemeName } from '../address.tsx';
import type { AppInfo, AppTab, Person } from '../control/types.ts';

export interface TabSession {
  readonly person: Person;
  readonly app: AppInfo;
  readonly tab: AppTab;
  readonly subPage: string | null;
  readonly theme: ThemeName;
  /** BCP 47 tag of the frame's language. */
  readonly locale: string;
  readonly clientType: 'web' | 'android';
  readonly tenantId: string;
  readonly origin: string;
}

/** What this host can do; teams-js itself refuses everything that is not named here. */
export const runtimeConfig = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    app: { notifySuccessResponse: {} },
    calendar: {},
    chat: {},
    pages: { backStack: {}, config: {}, currentApp: {} },
  },
};

/** The SDK version a current Teams client reports for its own side. */
export const clientSupportedSdkVersion = '2.1.2';

/** The context in the flat form hosts send; teams-js turns it into `app`, `page` and `user`. */
export function contextOf(session: TabSession): Readonly<Record<string, unknown>> {
  const { person, app, tab, subPage, theme, locale, clientType, tenantId, origin } = session;
  return {
    locale: locale.toLowerCase(),
    theme,
    appSessionId: `${app.clientId}-${person.oid}`,
    sessionId: `${app.clientId}-${person.oid}`,
    appIconPosition: 0,
    osLocaleInfo: {
      platform: 'windows',
      regionalFormat: locale.toLowerCase(),
      longDate: 'd MMMM yyyy',
      shortDate: 'yyyy-MM-dd',
    },
    hostName: 'TeamsModern',
    hostClientType: clientType,
    ringId: 'general',
    entityId: tab.entityId,
    subEntityId: subPage ?? '',
    frameContext: 'content',
    isFullScreen: false,
    isMultiWindow: false,
    sourceOrigin: origin,
    userObjectId: person.oid,
    userDisplayName: person.displayName,
    userPrincipalName: person.mail,
    loginHint: person.mail,
    userLicenseType: 'Unknown',
    isCallingAllowed: true,
    isPSTNCallingAllowed: false,
    tid: tenantId,
    dialogParameters: {},
  };
}
