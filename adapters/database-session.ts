/** In which schema a session finds and makes tables that are named without one: the product's, or the queue's. */
export type Schema = 'public' | 'bullmq';

/** What our rows are written and read with, whatever the server, the database and the role say: they may be anywhere. */
const pinned = ['timezone=UTC', 'datestyle=ISO'] as const;
/**
 * PostgreSQL compiles a plan that it takes for costly before it runs it: what is due, in half a second, to be found in a
 * few milliseconds. None of our statements runs long enough to be worth it.
 */
const quick = ['jit=off'] as const;

/**
 * The address under which a session is opened: PostgreSQL's own, with our settings behind those the operator gave in
 * `?options=…`. Both hold, and where they differ the last one does, which is ours. The driver takes what stands in an
 * address before anything it is told beside it, so ours have to stand there too.
 */
export function sessionAddress(address: string, schema: Schema): string {
  return withOptions(
    address,
    [...pinned, ...quick, `search_path=${schema}`].map((setting) => `-c ${setting}`).join(' '),
  );
}

/** The address with further options behind its own. */
export function withOptions(address: string, options: string): string {
  const url = new URL(address);
  const own = url.searchParams.get('options');
  url.searchParams.set('options', [own, options].filter(Boolean).join(' '));
  return url.href;
}

/** Asks a session for what `refuseUnpinned` judges. */
export const sessionQuestion = "select current_setting('TimeZone') as zone, current_setting('DateStyle') as dates";

/**
 * Throws when a session does not keep our settings, as behind a pooler that drops them: its answers could be hours off
 * without anybody noticing.
 */
export function refuseUnpinned(answer: { readonly zone: string; readonly dates: string } | undefined): void {
  if (answer?.zone === 'UTC' && answer.dates.startsWith('ISO')) return;
  throw new Error(
    `The database's session is not pinned to UTC and ISO dates but has ${answer?.zone ?? 'no zone'} and ` +
      `${answer?.dates ?? 'no style'}: let what stands between pass the startup parameter "options".`,
  );
}
