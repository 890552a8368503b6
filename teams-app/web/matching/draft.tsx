import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Matching } from '../../contract/matching.ts';
import { isOvertaken, type Client } from '../client.ts';
import { useChange } from '../data.tsx';
import { useNotice } from '../parts/notice.tsx';
import { useMatchingKey } from './data.ts';
import type { DraftCall, Seen } from './draft-calls.ts';

/** A step in the draft: the call it is, and what is said when it is done. */
export interface Step {
  readonly call: DraftCall;
  /** Null where the page itself shows it. */
  readonly done: string | null;
  /** What the round will look like, shown before the server has said so. */
  readonly foresee?: (matching: Matching) => Matching;
  readonly after?: () => void;
}

interface Draft {
  readonly seen: Seen;
  /** Null unless the round is a draft, where all may be changed. */
  readonly mayChange: boolean;
  /** Also about a pair of the reader's own: nobody else who leads is known. */
  readonly decidesOwn: boolean;
  readonly busy: boolean;
  readonly run: (step: Step) => void;
  /** A step that was not done, because another HR lead was first. */
  readonly clash: Step | null;
  readonly forget: () => void;
}

const DraftContext = createContext<Draft | null>(null);

/** The round that the parts below change. */
export function DraftProvider({
  round,
  decidesOwn,
  children,
}: {
  round: NonNullable<Matching['round']>;
  decidesOwn: boolean;
  children: ReactNode;
}): ReactNode {
  const { id: roundId, version, status } = round;
  const notice = useNotice();
  const queries = useQueryClient();
  const matchingKey = useMatchingKey();
  const [clash, setClash] = useState<Step | null>(null);
  const inTurn = useInTurn(roundId, version);
  const { mutate, isPending } = useChange(inTurn, {
    says: (_, { done }) => done,
    next: (_, { after }) => after?.(),
    fails: (error, step) => {
      if (step.foresee !== undefined) void queries.invalidateQueries({ queryKey: matchingKey });
      if (isOvertaken(error)) setClash(step);
      else notice.failed(error);
    },
  });
  const run = useCallback(
    (step: Step) => {
      setClash(null);
      const { foresee } = step;
      if (foresee !== undefined) {
        queries.setQueryData<Matching>(matchingKey, (now) => now && foresee(now));
      }
      mutate(step);
    },
    [mutate, queries, matchingKey],
  );
  const value = useMemo(
    () => ({
      seen: { roundId, version },
      mayChange: status === 'draft',
      decidesOwn,
      busy: isPending,
      run,
      clash,
      forget: () => setClash(null),
    }),
    [roundId, version, status, decidesOwn, isPending, run, clash],
  );
  return <DraftContext value={value}>{children}</DraftContext>;
}

/**
 * Sends steps one after the other, each naming the version that the one before has made: whoever decides faster than the
 * page can show it is not taken for two people. What foresees its outcome is one step of the draft; after anything else the
 * page says which version it has.
 */
function useInTurn(roundId: string, version: number): (client: Client, step: Step) => Promise<unknown> {
  const latest = useRef({ roundId, version });
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    const { current } = latest;
    const isBehind = current.roundId !== roundId || current.version < version;
    if (isBehind) latest.current = { roundId, version };
  }, [roundId, version]);
  return useCallback((client, step) => {
    const sent = turn.current.then(async () => {
      const { current: seen } = latest;
      const answer = await step.call(client, seen);
      if (step.foresee !== undefined) latest.current = { ...seen, version: seen.version + 1 };
      return answer;
    });
    turn.current = sent.catch(() => null);
    return sent;
  }, []);
}

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error('There is no round around this part');
  return draft;
}
