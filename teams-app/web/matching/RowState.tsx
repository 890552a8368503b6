import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CircleRegular,
  ClockRegular,
  DismissCircleRegular,
  LightbulbRegular,
  LockClosedRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { isOpen } from './use-rows.ts';

const useStyles = makeStyles({
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    color: tokens.colorNeutralForeground3,
    minWidth: 0,
  },
  both: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  who: {
    color: tokens.colorNeutralForeground3,
    paddingLeft: '26px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  agreed: { color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  sign: { fontSize: '20px', flexShrink: 0 },
  lock: { fontSize: '16px', flexShrink: 0 },
});

const signs = {
  agreed: CheckmarkCircleFilled,
  later: ClockRegular,
  think: LightbulbRegular,
  open: CircleRegular,
} as const;

/** How a proposal stands: a sign and a word, and who put it aside. */
export function RowState({ row }: { row: ProposalLine }): ReactNode {
  const styles = useStyles();
  const { hr, words } = useTexts();
  const said = hr.matching.review;
  if (!isOpen(row)) {
    const isBegun = row.status === 'approved';
    const Sign = isBegun ? CheckmarkCircleFilled : DismissCircleRegular;
    return (
      <span className={mergeClasses(styles.state, isBegun && styles.agreed)}>
        <Sign className={styles.sign} aria-hidden />
        {startOfSentence(words.proposalStatus[row.status])}
      </span>
    );
  }
  const state = row.review ?? (row.isToThinkOf ? 'think' : 'open');
  const Sign = signs[state];
  return (
    <span className={styles.both}>
      <span className={mergeClasses(styles.state, state === 'agreed' && styles.agreed)}>
        <Sign className={styles.sign} aria-hidden />
        {said.state[state]}
        {row.status === 'locked' ? (
          <LockClosedRegular className={styles.lock} aria-label={words.proposalStatus.locked} />
        ) : null}
      </span>
      {state === 'later' && row.reviewedBy !== '' ? (
        <Caption1 className={styles.who} title={said.by.later(row.reviewedBy)}>
          {row.reviewedBy}
        </Caption1>
      ) : null}
    </span>
  );
}
