import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as control from '../control/client.ts';
import type { WorldState } from '../control/types.ts';

const lookMs = 300;
const longestMs = 90_000;

/** Which world this is; it stays the same until the page is opened anew. */
export const useWorld = () => useQuery({ queryKey: ['world'], queryFn: control.world, staleTime: Infinity });

/** On the way into another world, or not. */
interface Turn {
  readonly world: string;
  readonly hasFailed: boolean;
}

/** Asks for a world, waits until it answers, and opens the page in it. */
export function useTurn(from: WorldState | undefined) {
  const [turn, setTurn] = useState<Turn | null>(null);
  const ask = async (world: string, anew: boolean): Promise<void> => {
    if (from === undefined) return;
    setTurn({ world, hasFailed: false });
    try {
      await control.orderWorld({ world, anew });
      if ((await nextWorld(from.since)).present === world) openAnew();
      else setTurn({ world, hasFailed: true });
    } catch {
      setTurn({ world, hasFailed: true });
    }
  };
  return { turn, ask };
}

/** Waits until another start of the stand-in answers, with its product. */
async function nextWorld(since: string): Promise<WorldState> {
  const until = Date.now() + longestMs;
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    // While the one has ended and the other has not begun nobody answers.
    const state = await control.world().catch(() => null);
    if (state !== null && state.since !== since && state.isReady) return state;
  }
  throw new Error('No world has answered.');
}

/** At the first page, in the same look: whoever was signed in may have nothing in this world. */
export function openAnew(): void {
  const kept = new URLSearchParams(location.search);
  for (const name of ['as', 'view', 'tab', 'subPage']) kept.delete(name);
  location.assign(`/?${kept.toString()}`);
}
