import { startTransition, useCallback, useEffect, useMemo, useOptimistic, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { PageState } from './page-state.ts';

/**
 * Changes some parts of the state. What was chosen or opened is `push`ed, so that Back undoes it; what is typed,
 * leafed through or closed `replace`s what stood in the address.
 */
export type ChangeState<State> = (parts: Partial<State>, how: 'push' | 'replace') => void;

/** The state of the open page, kept in its address: it is the same after a reload, and wherever the address is opened. */
export function usePageState<State>(page: PageState<State>): readonly [State, ChangeState<State>] {
  const navigate = useNavigate();
  const { hash, state: before } = useLocation();
  // A letter is in its field at once; the router is a moment later, and must not take it back.
  const [shown, show] = useOptimistic(hash);
  const latest = useRef<Latest>({ shown, before });
  useEffect(() => {
    latest.current = { shown, before };
  }, [shown, before]);
  const change = useCallback<ChangeState<State>>(
    (parts, how) => {
      const step = stepTo(page.print({ ...page.parse(latest.current.shown), ...parts }), how, latest.current);
      if (step === null) return;
      latest.current = { shown: step.hash, before: step.state };
      startTransition(async () => {
        show(step.hash);
        await navigate({ hash: step.hash }, { replace: step.replace, state: step.state, preventScrollReset: true });
      });
    },
    [page, navigate, show],
  );
  return [useMemo(() => page.parse(shown), [page, shown]), change];
}

interface Latest {
  readonly shown: string;
  /** What the entry before this one in the browser's history shows, where it is one of the same page. */
  readonly before: unknown;
}

/** How the router goes to a fragment; null when it is there. */
function stepTo(hash: string, how: 'push' | 'replace', { shown, before }: Latest) {
  if (hash === shown) return null;
  if (how === 'replace') return { hash, replace: true, state: before };
  // Something was opened and closed: one entry back it looks as it does now, and one of those is enough.
  return before === shown ? { hash, replace: true, state: before } : { hash, replace: false, state: shown };
}
