import pg from 'pg';
import { until } from '../../support/until.ts';

/** How far the work is, counted from rows. */
export interface Counts {
  readonly verified: number;
  /** Neither verified nor on the way to it. */
  readonly broken: number;
  /** Steps, subscriptions and cards that are still to come. */
  readonly open: number;
  /** Steps that have been done: thousands of series are all planned before the first is booked. */
  readonly steps: number;
}

const counting = `select
  count(*) filter (where status = 'verified')::int as verified,
  count(*) filter (where status = 'broken')::int as broken,
  (count(plan) + count(event_id))::int as steps,
  (count(*) filter (where status not in ('verified', 'broken'))
    + (select count(*) from notice where due_at is not null and sent_at is null and undelivered is null)
    + (select count(*) from (select distinct organiser_id from meeting_series where status = 'verified') as organiser
       where not exists (select 1 from graph_subscription where person_id = organiser_id)))::int as open
  from meeting_series`;

/** Waits until all is done; `look` is called with each count. Throws when nothing moves for two minutes. */
export async function untilBooked(
  databaseUrl: string,
  look: (counts: Counts) => void,
  explain: () => string,
): Promise<Counts> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let [last, since] = ['', Date.now()];
    return await until(
      'all series to be booked',
      async () => {
        const { rows } = await client.query<Counts>(counting);
        const [counts] = rows;
        if (counts === undefined) return null;
        look(counts);
        const now = JSON.stringify(counts);
        if (now !== last) [last, since] = [now, Date.now()];
        if (Date.now() - since > stuckMs) throw new Error(`Nothing moves any more: ${now}\n${explain()}`);
        return counts.open === 0 ? counts : null;
      },
      { timeoutMs: longestMs, everyMs: 100 },
    );
  } finally {
    await client.end();
  }
}

const stuckMs = 120_000;
const longestMs = 3_600_000;
