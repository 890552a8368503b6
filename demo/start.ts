import type { Orders } from './orders.ts';

/** One start: what was asked for, and what it has begun. */
export interface Start {
  readonly orders: Orders;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A sentence for the person who waits. */
  readonly say: (line: string) => void;
  /** What has to be ended, the last one first. */
  readonly ends: (() => Promise<void>)[];
}

export async function endAll({ ends }: Start): Promise<void> {
  for (const end of ends.splice(0).toReversed()) await end();
}
