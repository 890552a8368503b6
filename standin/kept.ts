import { Temporal } from 'temporal-polyfill';
import { createClock, type MovableClock } from './clock.ts';
import { addMailboxes, seedCalendars } from './company/seed-calendars.ts';
import { createConversations, type Conversations } from './connector/conversations.ts';
import { createDirectory, type LivingCompany } from './directory.ts';
import { createSigningKey, type SigningKey } from './entra/signing-key.ts';
import { createExchange } from './exchange/exchange.ts';
import type { Exchange } from './exchange/port.ts';
import { createPost, type Post } from './exchange/post.ts';
import { createGraphState, type GraphState } from './graph/state.ts';
import type { StandinOptions } from './options.ts';
import type { Saved } from './state-file.ts';
import { createTenant, type Tenant } from './tenant/tenant.ts';

/** What the stand-in remembers over a restart. */
export interface Kept {
  readonly clock: MovableClock;
  readonly entraKey: SigningKey;
  readonly channelKey: SigningKey;
  readonly company: LivingCompany;
  readonly exchange: Exchange;
  readonly post: Post;
  readonly conversations: Conversations;
  readonly state: GraphState;
  readonly tenant: Tenant;
}

/** Calendars are filled this far around the start. */
const daysBefore = 28;
const daysAfter = 400;

/** As it was saved; without a saved state, as on the first day. `appIdUri` is asked once the address is known. */
export async function createKept(options: StandinOptions, saved: Saved | null, appIdUri: () => string): Promise<Kept> {
  const clock = createClock({ offsetMs: saved?.offsetMs ?? offsetFor(options.startAt) });
  const company = createDirectory(options.company);
  const oids = company.people.map(({ oid }) => oid);
  const exchange = createExchange({ clock: clock.now });
  const { domain } = company;
  const kept = {
    clock,
    company,
    entraKey: await createSigningKey(saved?.entraKey ?? options.signingKeys?.entra),
    channelKey: await createSigningKey(saved?.channelKey ?? options.signingKeys?.channel),
    exchange,
    post: createPost({ clock: clock.now, domain, mailboxAt: (address) => exchange.mailboxAt(address) }),
    conversations: createConversations({ botId: options.app.clientId, oids, clock: clock.now }),
    state: createGraphState(),
    tenant: createTenant(options.app, tenantStart(options, saved), appIdUri),
  };
  if (saved === null) settle(kept);
  else restore(kept, saved);
  return kept;
}

/** A state from before administrators had anything to do is one in which all was done. */
function tenantStart({ tenant }: StandinOptions, saved: Saved | null): 'prepared' | 'unprepared' {
  return saved !== null && saved.tenant === undefined ? 'prepared' : (tenant ?? 'prepared');
}

export function takeKept({
  clock,
  entraKey,
  channelKey,
  company,
  exchange,
  post,
  conversations,
  state,
  tenant,
}: Kept): Saved {
  return {
    version: 1,
    offsetMs: clock.offsetMs(),
    entraKey: { ...entraKey.privateJwk },
    channelKey: { ...channelKey.privateJwk },
    directory: company.snapshot(),
    exchange: exchange.snapshot(),
    mail: post.snapshot(),
    conversations: conversations.snapshot(),
    graph: state.snapshot(),
    tenant: tenant.snapshot(),
  };
}

function restore({ company, exchange, post, conversations, state, tenant }: Kept, saved: Saved): void {
  company.restore(saved.directory);
  exchange.restore(saved.exchange);
  conversations.restore(saved.conversations);
  state.restore(saved.graph);
  if (saved.mail !== undefined) post.restore(saved.mail);
  if (saved.tenant !== undefined) tenant.restore(saved.tenant);
}

/** Everybody's calendar as it stands before the app is used, the same for any start within one week. */
function settle({ exchange, company, clock }: Kept): void {
  const today = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO('UTC').toPlainDate();
  const from = today.subtract({ days: daysBefore + today.dayOfWeek - 1 });
  const until = from.add({ days: daysBefore + daysAfter });
  addMailboxes(exchange, company);
  seedCalendars(exchange, company, { from: from.toString(), until: until.toString() });
}

function offsetFor(startAt: string | undefined): number {
  return startAt === undefined ? 0 : Temporal.Instant.from(startAt).epochMilliseconds - Date.now();
}
