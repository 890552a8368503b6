/** The public cloud's audience for calls to and from Teams. */
export const publicChannel = 'https://api.botframework.com';

/** Where the channel's keys and sign-in live when they are not Microsoft's public ones. */
export interface ChannelAddresses {
  readonly loginUrl: string;
  readonly oAuthScope: string;
  readonly tokenIssuer: string;
  readonly openIdMetadataUrl: string;
  readonly emulatorOpenIdMetadataUrl: string;
  readonly oAuthUrl: string;
  /** Whether it names a regional address with each activity, as Microsoft's own channels do. */
  readonly isRegional?: boolean;
}

export interface BotSettings {
  /** The bot's app id; never empty, because botbuilder would then let anybody in. */
  readonly appId: string;
  readonly tenantId: string;
  /** Null: Microsoft's public cloud. */
  readonly channel: ChannelAddresses | null;
}
