import { useMemo } from 'react';
import type { DecisionInput, Matching } from '../../contract/matching.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { decide as decideCall, ruleOut } from './draft-calls.ts';
import { useDraft } from './draft.tsx';
import type { RowActs } from './row-acts.ts';
import type { SwapWish } from './SwapDialog.tsx';
import { isOpen } from './use-rows.ts';

const statusAfter = { lock: 'locked', unlock: 'proposed', exclude: 'excluded', 'bring-back': 'proposed' } as const;

/** The round with one proposal standing otherwise; its version and all else come with the server's answer. */
function withStatus(matching: Matching, id: string, status: (typeof statusAfter)[DecisionInput['act']]): Matching {
  const { proposals } = matching;
  const at = proposals.id.indexOf(id);
  return at < 0 ? matching : { ...matching, proposals: { ...proposals, status: proposals.status.with(at, status) } };
}

interface Opens {
  readonly compare: (id: string) => void;
  readonly swap: (wish: SwapWish) => void;
  readonly approve: (row: ProposalLine) => void;
}

/** What can be done with a row; the same object while nothing changes, so that rows are not drawn in vain. */
export function useRowActs(rows: readonly ProposalLine[], { compare, swap, approve }: Opens): RowActs {
  const { hr } = useTexts();
  const { run, mayChange, decidesOwn } = useDraft();
  const me = useMe().data?.person.id;
  const words = hr.matching;
  return useMemo(() => {
    const names = ({ mentor, mentee }: ProposalLine): string => words.pair(mentor.name, mentee.name);
    const decide = (act: DecisionInput['act'], row: ProposalLine, done: string): void =>
      run({
        call: decideCall(act, [row.id]),
        done,
        foresee: (matching) => withStatus(matching, row.id, statusAfter[act]),
      });
    const mayDecide = (row: ProposalLine): boolean =>
      mayChange && (decidesOwn || ![row.mentor.id, row.mentee.id].some((id) => id === me));
    return {
      mayChange,
      mayDecide,
      compare: ({ id }) => compare(id),
      toggleLock: (row) => {
        if (!mayDecide(row) || !isOpen(row)) return;
        const isLocked = row.status === 'locked';
        const done = isLocked ? words.unlockDone : words.lockDone;
        decide(isLocked ? 'unlock' : 'lock', row, done(names(row)));
      },
      swap: ({ mentee }) => swap({ mentee, mentor: null, insteadOf: null }),
      drop: (fromId, to) => {
        const from = rows.find(({ id }) => id === fromId);
        if (from === undefined || !isOpen(from) || !mayDecide(from) || from.mentor.id === to.mentor.id) return;
        swap({ mentee: to.mentee, mentor: from.mentor, insteadOf: from.mentee.id });
      },
      exclude: (row) => decide('exclude', row, words.excluded(names(row))),
      bringBack: (row) => decide('bring-back', row, words.broughtBack(names(row))),
      approve,
      never: (row) => run({ call: ruleOut(row.mentor.id, row.mentee.id), done: words.neverDone(names(row)) }),
      keepOut: (personId, name) => run({ call: ruleOut(personId, null), done: words.keptOut(name) }),
    };
  }, [rows, words, run, mayChange, decidesOwn, me, compare, swap, approve]);
}
