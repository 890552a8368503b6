import type { MovableClock } from '../clock.ts';
import type { Chat } from '../connector/chat.ts';
import type { Conversations } from '../connector/conversations.ts';
import type { OrderedFaults } from '../connector/faults.ts';
import type { LivingCompany } from '../directory.ts';
import type { AppRegistration } from '../entra/app-registration.ts';
import type { Tokens } from '../entra/tokens.ts';
import type { Exchange } from '../exchange/port.ts';
import type { Post } from '../exchange/post.ts';
import type { Faults } from '../graph/faults.ts';
import type { Notices } from '../graph/notices.ts';
import type { RequestLog } from '../graph/request-log.ts';
import type { GraphState } from '../graph/state.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { CompanyPerson } from '../company/port.ts';
import type { ToldDemonstration } from './demonstration.ts';
import type { StandinOptions, Worlds } from '../options.ts';
import { ControlRefusal } from './respond.ts';

/** The parts of the stand-in that the control API moves. */
export interface ControlDeps {
  readonly app: AppRegistration;
  readonly tenant: Tenant;
  readonly demonstration: ToldDemonstration;
  /** The worlds of the demonstration; null: there is this one alone. */
  readonly worlds: Worlds | null;
  readonly orderWorld: NonNullable<StandinOptions['orderWorld']>;
  /** Has somebody said where the product answers? */
  readonly isProductKnown: () => boolean;
  /** Sets the product's address, `http://127.0.0.1:PORT`. */
  readonly setProduct: (url: string) => void;
  readonly company: LivingCompany;
  readonly clock: MovableClock;
  readonly exchange: Exchange;
  readonly post: Post;
  readonly conversations: Conversations;
  readonly chat: Chat;
  readonly tokens: Tokens;
  readonly graphFaults: Faults;
  readonly otherFaults: OrderedFaults;
  readonly requests: RequestLog;
  readonly notices: Notices;
  readonly graphState: GraphState;
}

export interface OfPerson {
  Params: { oid: string };
}

/** Throws 404 for an unknown person. */
export function anybody({ company }: ControlDeps, oid: string): CompanyPerson {
  const person = company.find(oid);
  if (person === undefined) throw new ControlRefusal(404, 'Nobody in the company has this object id.');
  return person;
}

/** Throws 404 for an unknown person and 403 for somebody who has left. */
export function personOf(deps: ControlDeps, oid: string): CompanyPerson {
  const person = anybody(deps, oid);
  if (!person.accountEnabled) throw new ControlRefusal(403, 'This account is disabled.');
  return person;
}
