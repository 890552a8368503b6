import { Button, makeStyles } from '@fluentui/react-components';
import { CheckmarkRegular, LockClosedRegular, LockOpenRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Matching } from '../../contract/matching.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { FootBar } from '../parts/FootBar.tsx';
import { Undo } from './DraftActions.tsx';
import { FitLink } from './FitLink.tsx';
import { Key } from './Key.tsx';
import type { RowActs, Verdict } from './row-acts.ts';
import { RowMenu } from './RowMenu.tsx';
import { useKeys } from './use-keys.ts';

const phone = '@media (max-width: 640px)';
const useStyles = makeStyles({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px',
    alignItems: 'center',
    [phone]: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: '8px' },
  },
  act: {
    minHeight: '48px',
    minWidth: '0',
    whiteSpace: 'nowrap',
    [phone]: { gridColumn: 'span 2', paddingInline: '8px' },
  },
  sign: { minHeight: '48px', minWidth: '44px' },
  wideOnly: { [phone]: { display: 'none' } },
  rest: { display: 'flex', alignItems: 'center', gap: '12px', marginLeft: 'auto', [phone]: { margin: '0' } },
});

interface PassActsProps {
  readonly row: ProposalLine;
  readonly acts: RowActs;
  readonly undo: Matching['undo'];
  /** It has been decided about, and the next may come. */
  readonly judged: (verdict: Verdict) => void;
}

/** What is decided about the proposal in view, by press, touch or key. */
export function PassActs({ row, acts, undo, judged }: PassActsProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matching;
  const { keys, judge: judging } = words.review;
  const judge = (verdict: Verdict): void => {
    acts.judge(row, verdict);
    judged(verdict);
  };
  const mayDecide = acts.mayDecide(row);
  const swap = (): void => acts.swap(row);
  const lock = (): void => acts.toggleLock(row);
  useKeys(
    mayDecide
      ? { [keys.agree]: () => judge('agree'), [keys.later]: () => judge('later'), [keys.swap]: swap, [keys.lock]: lock }
      : {},
  );
  if (!mayDecide) return <FootBar words={words.ownDecided}>{null}</FootBar>;
  return (
    <FootBar
      words={
        <div className={styles.acts}>
          <Button
            appearance="primary"
            size="large"
            className={styles.act}
            icon={<CheckmarkRegular />}
            aria-keyshortcuts={keys.agree}
            onClick={() => judge('agree')}
          >
            {judging.agree}
            <Key of={keys.agree} />
          </Button>
          <Button size="large" className={styles.act} aria-keyshortcuts={keys.swap} onClick={swap}>
            {words.swap}
            <Key of={keys.swap} />
          </Button>
          <Button size="large" className={styles.act} aria-keyshortcuts={keys.later} onClick={() => judge('later')}>
            {judging.later}
            <Key of={keys.later} />
          </Button>
          <LockButton row={row} lock={lock} />
          <div className={styles.wideOnly}>
            <FitLink row={row} />
          </div>
          <div className={styles.rest}>
            <div className={styles.wideOnly}>
              <Undo undo={undo} />
            </div>
            <RowMenu row={row} names={words.pair(row.mentor.name, row.mentee.name)} tabIndex={0} acts={acts} />
          </div>
        </div>
      }
    >
      {null}
    </FootBar>
  );
}

function LockButton({ row, lock }: { row: ProposalLine; lock: () => void }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching;
  const { lock: key } = words.review.keys;
  const isLocked = row.status === 'locked';
  return (
    <Button
      size="large"
      className={styles.sign}
      appearance="subtle"
      icon={isLocked ? <LockClosedRegular /> : <LockOpenRegular />}
      aria-pressed={isLocked}
      aria-label={isLocked ? words.unlock : words.lock}
      title={isLocked ? words.unlock : words.lock}
      aria-keyshortcuts={key}
      onClick={lock}
    >
      <Key of={key} />
    </Button>
  );
}
