import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { ProposalDrawer } from './ProposalDrawer.tsx';
import { approve } from './draft-calls.ts';
import { useDraft } from './draft.tsx';
import { ProposalTable } from './ProposalTable.tsx';
import { everything, selected, type Selection } from './selection.ts';
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
  const [wanted, setWanted] = useState<Selection>(everything);
  const deferred = useDeferredValue(wanted);
  const [comparedId, setCompared] = useState<string | null>(null);
  const [approving, setApproving] = useState<ProposalLine | null>(null);
  const hits = useMemo(() => selected(rows.proposals, deferred, language), [rows.proposals, deferred, language]);
  const acts = useRowActs(rows.proposals, { compare: setCompared, swap: wishFor, approve: setApproving });
  const compared = rows.proposals.find(({ id }) => id === comparedId) ?? null;
  return (
    <div className={styles.review}>
      <Tools rows={rows.proposals} wanted={wanted} want={setWanted} />
      {hits.length === 0 ? (
        <div className={styles.none}>
          <Body1>{words.noHits}</Body1>
          <Button onClick={() => setWanted(everything)}>{words.clear}</Button>
        </div>
      ) : (
        <>
          <Caption1 className={styles.quiet} role="status">
            {words.shown(amount(hits.length, language), amount(rows.proposals.length, language))}
          </Caption1>
          <ProposalTable rows={hits} acts={acts} />
        </>
      )}
      <ProposalDrawer row={compared} among={hits} show={setCompared} acts={acts} />
      {wish === null ? null : <SwapDialog wish={wish} close={() => wishFor(null)} />}
      <ApproveNow row={approving} close={() => setApproving(null)} />
    </div>
  );
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
