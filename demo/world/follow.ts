import type { Ground } from '../layout.ts';
import type { Start } from '../start.ts';
import { heard } from '../heard.ts';
import type { WorldName, WorldOrder } from './names.ts';
import { openWorld, type OpenWorld } from './open.ts';

/** The demonstration, whichever world it is in. */
interface Worlds {
  /** The same for all of them. */
  readonly shellUrl: string;
  /** Rejects with a sentence when a part dies by itself, or a world cannot be opened. */
  readonly broken: Promise<never>;
}

/**
 * Opens the world that was ordered, and each that somebody asks for in the shell after it: ends what belongs to the one,
 * then starts the other at the same address. Each keeps its own folder, so the way back leads to where it was left.
 */
export async function followWorlds(ground: Ground, start: Start): Promise<Worlds> {
  const { world, fresh: anew } = start.orders;
  let present = await openWorld(ground, { world, anew }, start);
  /** A world's database writes down the last of it while another world is opened. */
  const closing = new Map<WorldName, Promise<void>>();
  let turning = Promise.resolve(present);
  const { shellUrl } = present;
  const later: Start = { ...start, orders: { ...start.orders, port: Number(new URL(shellUrl).port) } };

  const turnTo = async (order: WorldOrder, before: WorldOrder, open: OpenWorld): Promise<OpenWorld> => {
    await open.leave();
    closing.set(before.world, heard(open.close()));
    const openClosed = async (wanted: WorldOrder): Promise<OpenWorld> => {
      await closing.get(wanted.world);
      return openWorld(ground, wanted, later);
    };
    return openClosed(order).catch((error: unknown) => {
      start.say(`${error instanceof Error ? error.message : String(error)} It stays as it was.`);
      return openClosed(before);
    });
  };
  const follow = async (before: WorldOrder, open: OpenWorld): Promise<never> => {
    const order = await Promise.race([open.broken, open.wanted]);
    const turn = turnTo(order, before, open);
    turning = heard(turn);
    const next = await turn;
    present = next;
    return follow({ world: order.world, anew: false }, next);
  };
  start.ends.push(async () => {
    // What is being opened just now has to be open before it can be ended.
    const last = await turning.catch(() => present);
    await last.close();
    await Promise.allSettled(closing.values());
  });
  return { shellUrl, broken: heard(follow({ world, anew: false }, present)) };
}
