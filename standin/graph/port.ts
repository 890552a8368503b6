import type { Company } from '../company/port.ts';
import type { Clock, Exchange } from '../exchange/port.ts';
import type { Post } from '../exchange/post.ts';
import type { Faults } from './faults.ts';
import type { Notices } from './notices.ts';
import type { RequestLog } from './request-log.ts';
import type { GraphState } from './state.ts';

/** Whom an access token speaks for. */
export interface Caller {
  /** Client id of the app the token was issued to. */
  readonly appId: string;
  /** Application permissions (`roles`); empty in a delegated token. */
  readonly roles: readonly string[];
  /** Object id of the signed-in person; only in delegated tokens. */
  readonly oid?: string;
  /** Delegated permissions, separated by spaces. */
  readonly scp?: string;
}

/** `externalId` is the id in the app's manifest. */
export interface CatalogueApp {
  readonly catalogId: string;
  readonly externalId: string;
  readonly displayName: string;
}

/** What Graph's `teamwork` resources need to know of the Teams side of the stand-in. */
export interface TeamsSide {
  /** The app as it stands in the organisation's catalogue; null before somebody has uploaded it. */
  app(): CatalogueApp | null;
  isInstalled(oid: string): boolean;
  /** Installs for the person and tells the bot, as Teams does. */
  install(oid: string): Promise<void>;
  /** Id of the personal conversation; null while the app is not installed. */
  chatId(oid: string): string | null;
}

export interface GraphDeps {
  readonly exchange: Exchange;
  readonly post: Post;
  readonly company: Company;
  readonly clock: Clock;
  /** Reads the `Authorization` header; null when the token is missing, expired or not for Graph. */
  authenticate(authorization: string | undefined): Promise<Caller | null>;
  readonly faults: Faults;
  readonly state: GraphState;
  readonly notices: Notices;
  readonly log: RequestLog;
  readonly tenantId: string;
  /** Origin of this server as clients see it, `https://localhost:20443`; known only after it listens. */
  baseUrl(): string;
  /** Absent: the tenant has no catalogue app and nothing can be installed. */
  readonly teams?: TeamsSide;
  /** Permissions in one mailbox that Exchange's roles for applications add; null: in any. */
  readonly mailboxPermissions?: (oid: string | null) => readonly string[];
  /** Time one Outlook request takes, in milliseconds; 5 when absent. With 0 it still yields once. */
  readonly latencyMs?: number;
}
