import type { ChannelAddresses } from './teams/settings.ts';

/** Microsoft's clouds that have Teams, each with addresses of its own. */
export const cloudNames = ['public', 'us-gov-gcc-high', 'us-gov-dod', 'china'] as const;
export type CloudName = (typeof cloudNames)[number];

interface Cloud {
  readonly graph: string;
  /** Entra, without the tenant. */
  readonly entra: string;
  /** Where the bot writes to people who have not written to it; null: Microsoft publishes none. */
  readonly botServiceUrl: string | null;
  /** Who issues access tokens of version 1 here, without the tenant; version 2 has `entra` for that. */
  readonly tokenIssuerV1: string;
  /** Where links into Teams lead, a host's name. */
  readonly teamsHost: string;
  /** The hosts that show the tab in a frame. */
  readonly frameHosts: readonly string[];
  /**
   * Can an app install itself for people through Graph here? Where it cannot, a set-up policy in the Teams admin centre
   * does.
   */
  readonly installsForPeople: boolean;
  /** Where the Bot Service has its keys and who issues its tokens; null: what the SDK assumes. */
  readonly channel: Pick<ChannelAddresses, 'oAuthScope' | 'tokenIssuer' | 'openIdMetadataUrl' | 'oAuthUrl'> | null;
}

const usGovChannel = {
  oAuthScope: 'https://api.botframework.us',
  tokenIssuer: 'https://api.botframework.us',
  openIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
} as const;

/**
 * Graph and Entra: https://learn.microsoft.com/graph/deployments. Bots:
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages and the presets
 * of Microsoft's Teams SDK. Teams' hosts: https://learn.microsoft.com/microsoftteams/platform/concepts/sovereign-cloud,
 * the others': teams-js' own list of the hosts it speaks with. Installing:
 * https://learn.microsoft.com/graph/teamwork-national-cloud-differences.
 */
export const clouds: Readonly<Record<CloudName, Cloud>> = {
  public: {
    graph: 'https://graph.microsoft.com',
    entra: 'https://login.microsoftonline.com',
    tokenIssuerV1: 'https://sts.windows.net',
    teamsHost: 'teams.microsoft.com',
    frameHosts: [
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.cloud.microsoft',
      'https://*.microsoft365.com',
      'https://*.office.com',
      'https://outlook.live.com',
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook-sdf.office.com',
      'https://outlook-sdf.office365.com',
    ],
    installsForPeople: true,
    botServiceUrl: 'https://smba.trafficmanager.net/teams',
    channel: null,
  },
  'us-gov-gcc-high': {
    graph: 'https://graph.microsoft.us',
    entra: 'https://login.microsoftonline.us',
    tokenIssuerV1: 'https://sts.windows.net',
    teamsHost: 'gov.teams.microsoft.us',
    frameHosts: [
      'https://teams.microsoft.us',
      'https://gov.teams.microsoft.us',
      'https://outlook.office365.us',
      'https://www.office365.us',
      'https://portal.office365.us',
      'https://m365copilotapp.svc.usgovcloud.microsoft',
    ],
    installsForPeople: false,
    botServiceUrl: 'https://smba.infra.gov.teams.microsoft.us/gcch',
    channel: { ...usGovChannel, oAuthUrl: 'https://tokengcch.botframework.azure.us' },
  },
  'us-gov-dod': {
    graph: 'https://dod-graph.microsoft.us',
    entra: 'https://login.microsoftonline.us',
    tokenIssuerV1: 'https://sts.windows.net',
    teamsHost: 'dod.teams.microsoft.us',
    frameHosts: [
      'https://teams.microsoft.us',
      'https://dod.teams.microsoft.us',
      'https://outlook-dod.office365.us',
      'https://webmail.apps.mil',
      'https://portal.apps.mil',
      'https://www.ohome.apps.mil',
      'https://dod.m365copilotapp.svc.usgovcloud.microsoft',
    ],
    installsForPeople: false,
    botServiceUrl: 'https://smba.infra.dod.teams.microsoft.us/teams',
    channel: { ...usGovChannel, oAuthUrl: 'https://apiDoD.botframework.azure.us' },
  },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    entra: 'https://login.partner.microsoftonline.cn',
    tokenIssuerV1: 'https://sts.chinacloudapi.cn',
    teamsHost: 'teams.microsoftonline.cn',
    frameHosts: [
      'https://teams.microsoftonline.cn',
      'https://*.teams.microsoftonline.cn',
      'https://partner.outlook.cn',
      'https://portal.partner.microsoftonline.cn',
    ],
    // Microsoft does not say that it works there; a set-up policy does.
    installsForPeople: false,
    botServiceUrl: null,
    channel: {
      oAuthScope: 'https://api.botframework.azure.cn',
      tokenIssuer: 'https://api.botframework.azure.cn',
      openIdMetadataUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
      oAuthUrl: 'https://token.botframework.azure.cn',
    },
  },
};
