import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { roundState } from './matching-state.ts';
import { ProposalDrawer } from './ProposalDrawer.tsx';
import { approve } from './draft-calls.ts';
import { useDraft } from './draft.tsx';
import { ProposalTable } from './ProposalTable.tsx';
import { departmentsIn, everything, selected, type Selection } from './selection.ts';
import { SwapDialog, type SwapWish } from './SwapDialog.tsx';
import { Tools } from './Tools.tsx';
import { useRowActs } from './use-row-acts.ts';
import type { Rows } from './use-rows.ts';

const useStyles = makeStyles({
  review: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ReviewProps {
  readonly rows: Rows;
  /** A swap that was begun elsewhere on the page, for somebody who waits. */
  readonly wish: SwapWish | null;
  readonly wishFor: (wish: SwapWish | null) => void;
}

/** The proposals with everything that can be done to them. */
export function Review({ rows, wish, wishFor }: ReviewProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching;
  const [shown, change] = usePageState(roundState);
  const wanted = useSelection(shown, rows);
  const deferred = useDeferredValue(wanted);
  const [approving, setApproving] = useState<ProposalLine | null>(null);
  const open = useCallback((pair: string) => change({ pair }, 'push'), [change]);
  const hits = useMemo(() => selected(rows.proposals, deferred, language), [rows.proposals, deferred, language]);
  const acts = useRowActs(rows.proposals, { compare: open, swap: wishFor, approve: setApproving });
  const compared = rows.proposals.find(({ id }) => id === shown.pair) ?? null;
  return (
    <div className={styles.review}>
      <Tools rows={rows.proposals} wanted={wanted} want={change} />
      {hits.length === 0 ? (
        <div className={styles.none}>
          <Body1>{words.noHits}</Body1>
          <Button onClick={() => change(everything, 'push')}>{words.clear}</Button>
        </div>
      ) : (
        <>
          <Caption1 className={styles.quiet} role="status">
            {words.shown(amount(hits.length, language), amount(rows.proposals.length, language))}
          </Caption1>
          <ProposalTable rows={hits} acts={acts} />
        </>
      )}
      <ProposalDrawer row={compared} among={hits} show={(pair) => change({ pair }, 'replace')} acts={acts} />
      {wish === null ? null : <SwapDialog wish={wish} close={() => wishFor(null)} />}
      <ApproveNow row={approving} close={() => setApproving(null)} />
    </div>
  );
}

/** The same object while nothing changes, so that thousands of rows are not looked through when a pair is opened. */
function useSelection({ search, filter, department, fitFrom, fitUntil, sort }: Selection, rows: Rows): Selection {
  const { language } = useTexts();
  return useMemo(() => {
    // An address may be older than the round: of a department that is not in it, nothing would be shown.
    const known = departmentsIn(rows.proposals, language).find((each) => each === department) ?? '';
    return { search, filter, department: known, fitFrom, fitUntil, sort };
  }, [search, filter, department, fitFrom, fitUntil, sort, rows.proposals, language]);
}

function ApproveNow({ row, close }: { row: ProposalLine | null; close: () => void }): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  const { run, busy } = useDraft();
  if (row === null) return null;
  const names = words.pair(row.mentor.name, row.mentee.name);
  return (
    <Confirm
      open
      title={words.approveTitle(names)}
      action={words.publishConfirm}
      busy={busy}
      confirm={() => {
        run({ call: approve(row.id), done: words.approved(names) });
        close();
      }}
      dismiss={close}
    >
      {words.approveBody}
    </Confirm>
  );
}
