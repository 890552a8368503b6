import type { Clock } from '../exchange/port.ts';
import type { CompanyPerson } from '../company/port.ts';
import type { AppRegistration } from '../entra/app-registration.ts';
import type { SigningKey } from '../entra/signing-key.ts';
import type { Conversations } from './conversations.ts';
import type { OrderedFaults } from './faults.ts';
import type { RateLimit } from './rate-limit.ts';

export interface ConnectorDeps {
  readonly app: AppRegistration;
  readonly conversations: Conversations;
  readonly faults: OrderedFaults;
  readonly rateLimit: RateLimit;
  readonly clock: Clock;
  readonly wall: () => number;
  readonly channelKey: SigningKey;
  readonly findPerson: (oid: string) => CompanyPerson | undefined;
  /** App id of a valid connector token, else null. */
  readonly authenticateBot: (authorization: string | undefined) => Promise<string | null>;
  /** What bots call back: `https://localhost:P/teams/`. */
  readonly serviceUrl: () => string;
}
