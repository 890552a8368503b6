import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Matching } from '../../contract/matching.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { Page } from '../parts/Page.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { ApproveNow } from './ApproveNow.tsx';
import { ClashBar } from './ClashBar.tsx';
import { roundState } from './matching-state.ts';
import { PassActs } from './PassActs.tsx';
import { PassHead } from './PassHead.tsx';
import { PassStage } from './PassStage.tsx';
import { ClearStop, DoneStop } from './PassStops.tsx';
import { SwapDialog, type SwapWish } from './SwapDialog.tsx';
import { stopOf, useReview } from './use-review.ts';
import { useRowActs } from './use-row-acts.ts';
import { isOpen, type Rows } from './use-rows.ts';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '32px',
    minHeight: 'calc(100vh - 104px)',
    '@media (max-width: 767px)': { gap: '20px', minHeight: 'calc(100vh - 128px)' },
  },
});

interface PassPageProps {
  readonly matching: Matching;
  readonly rows: Rows;
  /** A proposal's id, `clear` or `done`. */
  readonly at: string;
}

/** The guided pass: one proposal after the other, those to be thought of first, each with the acts that decide about it. */
export function PassPage({ matching, rows, at }: PassPageProps): ReactNode {
  const styles = useStyles();
  const review = useReview(rows);
  const shown = rows.proposals.find(({ id }) => id === at);
  const stop =
    at === 'clear' && review.clear.length > 0 ? (
      <ClearStop review={review} />
    ) : at === 'clear' || at === 'done' ? (
      <DoneStop review={review} matching={matching} />
    ) : null;
  return (
    <div className={styles.page}>
      <PassHead review={review} at={at} />
      <ClashBar matching={matching} />
      {stop ?? (shown === undefined ? <Gone /> : <One rows={rows} row={shown} matching={matching} />)}
    </div>
  );
}

/** One proposal, and what is decided about it. */
function One({ rows, row, matching }: { rows: Rows; row: ProposalLine; matching: Matching }): ReactNode {
  const [, change] = usePageState(roundState);
  const review = useReview(rows);
  const words = useTexts().hr.matching;
  const [wish, setWish] = useState<SwapWish | null>(null);
  const [approving, setApproving] = useState<ProposalLine | null>(null);
  const [said, say] = useState('');
  const open = (pair: string): void => change({ pair }, 'replace');
  const acts = useRowActs(rows.proposals, { open, swap: setWish, approve: setApproving, quiet: true });
  const follow = useSwapped(rows, open);
  const hasActs = acts.mayChange && isOpen(row);
  return (
    <>
      <PassStage row={row} said={said} hasActs={hasActs} />
      {hasActs ? (
        <PassActs
          row={row}
          acts={acts}
          undo={matching.undo}
          judged={(verdict) => {
            say(words.review.judged[verdict](words.pair(row.mentor.name, row.mentee.name)));
            // As it will be: the page shows the decision before the server has answered.
            open(stopOf(review.next(row.id)));
          }}
        />
      ) : null}
      {wish === null ? null : (
        <SwapDialog
          wish={wish}
          close={() => setWish(null)}
          swapped={(mentorId) => follow({ mentorId, menteeId: wish.mentee.id })}
        />
      )}
      <ApproveNow row={approving} close={() => setApproving(null)} />
    </>
  );
}

interface Two {
  readonly mentorId: string;
  readonly menteeId: string;
}

/** After a swap the mentee's new proposal is the one to decide about, as soon as the page knows it. */
function useSwapped({ open: rows }: Rows, open: (id: string) => void): (two: Two) => void {
  const wanted = useRef<Two | null>(null);
  useEffect(() => {
    const two = wanted.current;
    if (two === null) return;
    const found = rows.find(({ mentor, mentee }) => mentor.id === two.mentorId && mentee.id === two.menteeId);
    if (found === undefined) return;
    wanted.current = null;
    open(found.id);
  });
  return (two) => {
    wanted.current = two;
  };
}

/** The address is older than the draft. */
function Gone(): ReactNode {
  const words = useTexts().hr.matching.review;
  const [, change] = usePageState(roundState);
  return (
    <Page title={words.gone}>
      <Body1>{words.goneBody}</Body1>
      <div>
        <Button appearance="primary" size="large" onClick={() => change({ pair: null }, 'replace')}>
          {words.all}
        </Button>
      </div>
    </Page>
  );
}
