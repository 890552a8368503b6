import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { amount } from '#texts/format.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { ApproveNow } from './ApproveNow.tsx';
import { ClearBar } from './ClearBar.tsx';
import { roundState } from './matching-state.ts';
import { ProposalTable } from './ProposalTable.tsx';
import { departmentsIn, everything, selected, type Selection } from './selection.ts';
import { SwapDialog, type SwapWish } from './SwapDialog.tsx';
import { Tools } from './Tools.tsx';
import { useRowActs } from './use-row-acts.ts';
import type { Rows } from './use-rows.ts';

const useStyles = makeStyles({
  // Nearer to the title than a section of its own would be.
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0, marginTop: '-16px' },
  above: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '4px 24px',
    color: tokens.colorNeutralForeground3,
  },
  keys: { '@media (pointer: coarse)': { display: 'none' }, '@media (max-width: 1023px)': { display: 'none' } },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The proposals with everything that can be done to them. */
export function ProposalList({ rows }: { rows: Rows }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching;
  const [shown, change] = usePageState(roundState);
  const wanted = useSelection(shown, rows);
  const deferred = useDeferredValue(wanted);
  const [wish, setWish] = useState<SwapWish | null>(null);
  const [approving, setApproving] = useState<ProposalLine | null>(null);
  const open = useCallback((pair: string) => change({ pair }, 'push'), [change]);
  const keysId = useId();
  const cameFrom = useCameFrom();
  const hits = useMemo(() => selected(rows.proposals, deferred, language), [rows.proposals, deferred, language]);
  const acts = useRowActs(rows.proposals, { open, swap: setWish, approve: setApproving });
  return (
    <div className={styles.list}>
      <Tools rows={rows.proposals} wanted={wanted} want={change} />
      <div className={styles.above}>
        <ClearBar rows={rows} />
        {acts.mayChange ? (
          <Caption1 id={keysId} className={styles.keys}>
            {words.review.listKeys}
          </Caption1>
        ) : null}
      </div>
      {hits.length === 0 ? (
        <div className={styles.none}>
          <Body1>{words.noHits}</Body1>
          <Button onClick={() => change(everything, 'push')}>{words.clear}</Button>
        </div>
      ) : (
        <>
          {hits.length === rows.proposals.length ? null : (
            <Caption1 className={styles.quiet} role="status">
              {words.shown(amount(hits.length, language), amount(rows.proposals.length, language))}
            </Caption1>
          )}
          <ProposalTable rows={hits} acts={acts} cameFrom={cameFrom} {...(acts.mayChange ? { keysId } : {})} />
        </>
      )}
      {wish === null ? null : <SwapDialog wish={wish} close={() => setWish(null)} />}
      <ApproveNow row={approving} close={() => setApproving(null)} />
    </div>
  );
}

/** The proposal from which one has just come back to the list, whose row one goes on from. */
function useCameFrom(): string | null {
  const state: unknown = useLocation().state;
  return typeof state === 'string' ? roundState.parse(state).pair : null;
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
