import { useMemo } from 'react';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { decide as decideCall, ruleOut } from './draft-calls.ts';
import { useDraft } from './draft.tsx';
import { decided } from './foresee.ts';
import type { DraftDecision, RowActs } from './row-acts.ts';
import type { SwapWish } from './SwapDialog.tsx';
import { isOpen } from './use-rows.ts';

interface Opens {
  readonly open: (id: string) => void;
  readonly swap: (wish: SwapWish) => void;
  readonly approve: (row: ProposalLine) => void;
  /** The page itself says what was made of a proposal. */
  readonly quiet?: boolean;
}

/** May the reader decide about this pair? About their own somebody else who leads does, where there is one. */
export function useMayDecide(): (row: ProposalLine) => boolean {
  const { mayChange, decidesOwn } = useDraft();
  const me = useMe().data?.person.id;
  return useMemo(
    () =>
      ({ mentor, mentee }) =>
        mayChange && (decidesOwn || ![mentor.id, mentee.id].some((id) => id === me)),
    [mayChange, decidesOwn, me],
  );
}

/** One decision about some proposals, shown at once. */
export function useDecide(): (act: DraftDecision, ids: readonly string[], done: string | null) => void {
  const { run } = useDraft();
  const me = useMe().data?.person.id;
  return useMemo(
    () => (act, ids, done) =>
      run({ call: decideCall(act, [...ids]), done, foresee: (matching) => decided(matching, act, ids, me) }),
    [run, me],
  );
}

/** What can be done with a row; the same object while nothing changes, so that rows are not drawn in vain. */
export function useRowActs(rows: readonly ProposalLine[], opens: Opens): RowActs {
  const { open, swap, approve, quiet = false } = opens;
  const { hr } = useTexts();
  const { run, mayChange } = useDraft();
  const mayDecide = useMayDecide();
  const decide = useDecide();
  const words = hr.matching;
  return useMemo(() => {
    const names = ({ mentor, mentee }: ProposalLine): string => words.pair(mentor.name, mentee.name);
    return {
      mayChange,
      mayDecide,
      open: ({ id }) => open(id),
      judge: (row, verdict) => {
        if (!mayDecide(row) || !isOpen(row)) return;
        decide(verdict, [row.id], quiet ? null : words.review.judged[verdict](names(row)));
      },
      toggleLock: (row) => {
        if (!mayDecide(row) || !isOpen(row)) return;
        const isLocked = row.status === 'locked';
        const done = isLocked ? words.unlockDone : words.lockDone;
        decide(isLocked ? 'unlock' : 'lock', [row.id], quiet ? null : done(names(row)));
      },
      swap: ({ mentee }) => swap({ mentee, mentor: null, insteadOf: null }),
      drop: (fromId, to) => {
        const from = rows.find(({ id }) => id === fromId);
        if (from === undefined || !isOpen(from) || !mayDecide(from) || from.mentor.id === to.mentor.id) return;
        swap({ mentee: to.mentee, mentor: from.mentor, insteadOf: from.mentee.id });
      },
      exclude: (row) => decide('exclude', [row.id], words.excluded(names(row))),
      bringBack: (row) => decide('bring-back', [row.id], words.broughtBack(names(row))),
      approve,
      never: (row) => run({ call: ruleOut(row.mentor.id, row.mentee.id), done: words.neverDone(names(row)) }),
      keepOut: (personId, name) => run({ call: ruleOut(personId, null), done: words.keptOut(name) }),
    };
  }, [rows, words, run, decide, mayChange, mayDecide, quiet, open, swap, approve]);
}
