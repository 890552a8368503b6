import { ensureBuilt, ensurePagesBuilt } from './builds.ts';
import { heard } from './heard.ts';
import { prepareGround } from './layout.ts';
import type { Orders } from './orders.ts';
import { endAll, type Start } from './start.ts';
import { followWorlds } from './world/follow.ts';

/** Everything that `npm start` has started. */
export interface Launched {
  readonly shellUrl: string;
  /** Rejects with a sentence when a part dies by itself. */
  readonly broken: Promise<never>;
  close(): Promise<void>;
}

/**
 * Starts database, stand-in and product, and waits until they answer. `say` gets sentences for the person who waits.
 * Ends what it started when something fails.
 */
export async function launch(
  orders: Orders,
  environment: Start['environment'],
  say: (line: string) => void,
): Promise<Launched> {
  const start = { orders, environment, say, ends: [] };
  try {
    return await launchAll(start);
  } catch (error) {
    await endAll(start);
    throw error;
  }
}

/**
 * The processes are built first, since everything waits for them, and the pages while the processes start. Nothing may
 * fail unheard before it is waited for.
 */
async function launchAll(start: Start): Promise<Launched> {
  const processes = heard(ensureBuilt('processes'));
  const ground = await prepareGround(start);
  await processes;
  const pages = heard(ensurePagesBuilt());
  const worlds = await followWorlds(ground, start);
  await pages;
  return { shellUrl: worlds.shellUrl, broken: worlds.broken, close: () => endAll(start) };
}
