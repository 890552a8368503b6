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
 * of Microsoft's Teams SDK.
 */
export const clouds: Readonly<Record<CloudName, Cloud>> = {
  public: {
    graph: 'https://graph.microsoft.com',
    entra: 'https://login.microsoftonline.com',
    botServiceUrl: 'https://smba.trafficmanager.net/teams',
    channel: null,
  },
  'us-gov-gcc-high': {
    graph: 'https://graph.microsoft.us',
    entra: 'https://login.microsoftonline.us',
    botServiceUrl: 'https://smba.infra.gov.teams.microsoft.us/gcch',
    channel: { ...usGovChannel, oAuthUrl: 'https://tokengcch.botframework.azure.us' },
  },
  'us-gov-dod': {
    graph: 'https://dod-graph.microsoft.us',
    entra: 'https://login.microsoftonline.us',
    botServiceUrl: 'https://smba.infra.dod.teams.microsoft.us/teams',
    channel: { ...usGovChannel, oAuthUrl: 'https://apiDoD.botframework.azure.us' },
  },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    entra: 'https://login.partner.microsoftonline.cn',
    botServiceUrl: null,
    channel: {
      oAuthScope: 'https://api.botframework.azure.cn',
      tokenIssuer: 'https://api.botframework.azure.cn',
      openIdMetadataUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
      oAuthUrl: 'https://token.botframework.azure.cn',
    },
  },
};
