import { startTransition, useCallback, useEffect, useMemo, useOptimistic, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { PageState } from './page-state.ts';

/**
 * How a change comes into the address. What was chosen or opened is `push`ed, so that Back undoes it; what is leafed
 * through or closed `replace`s what stood there, and so does what is `typed`, once no more letters follow.
 */
export type How = 'push' | 'replace' | 'typed';

/** Changes some parts of the state. */
export type ChangeState<State> = (parts: Partial<State>, how: How) => void;

/** The state of the open page, kept in its address: it is the same after a reload, and wherever the address is opened. */
export function usePageState<State>(page: PageState<State>): readonly [State, ChangeState<State>] {
  const navigate = useNavigate();
  const { hash, state: before } = useLocation();
  // A letter is in its field at once; the router is a moment later, and must not take it back.
  const [shown, show] = useOptimistic(hash);
  const latest = useRef<Latest>({ shown, before });
  const typed = useRef<Step | null>(null);
  // What was typed last belongs to a page that has gone by then.
  useEffect(() => () => void (typed.current = null), []);
  const change = useCallback<ChangeState<State>>(
    (parts, how) => {
      const step = stepTo(page.print({ ...page.parse(latest.current.shown), ...parts }), how, latest.current);
      if (step === null) return;
      latest.current = { shown: step.hash, before: step.state };
      const go = async ({ hash: to, replace, state }: Step): Promise<void> =>
        navigate({ hash: to }, { replace, state, preventScrollReset: true });
      const waiting = typed.current;
      typed.current = how === 'typed' ? step : null;
      startTransition(async () => {
        show(step.hash);
        if (how === 'typed') {
          await afterTyping();
          if (typed.current !== step) return;
          typed.current = null;
        } else if (waiting !== null && how === 'push') await go(waiting);
        await go(step);
      });
    },
    [page, navigate, show],
  );
  return [useMemo(() => page.parse(shown), [page, shown]), change];
}

/** Browsers refuse a page that writes its address at every letter (WebKit: a hundred times in half a minute). */
const afterTyping = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

interface Latest {
  readonly shown: string;
  /** What the entry before this one in the browser's history shows, where it is one of the same page. */
  readonly before: unknown;
}

interface Step {
  readonly hash: string;
  readonly replace: boolean;
  readonly state: unknown;
}

/** How the router goes to a fragment; null when it is there. */
function stepTo(hash: string, how: How, { shown, before }: Latest): Step | null {
  if (hash === shown) return null;
  if (how !== 'push') return { hash, replace: true, state: before };
  // Something was opened and closed: one entry back it looks as it does now, and one of those is enough.
  return before === shown ? { hash, replace: true, state: before } : { hash, replace: false, state: shown };
}
