import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { useDecide } from './use-row-acts.ts';
import { useReview } from './use-review.ts';
import type { Rows } from './use-rows.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    color: tokens.colorNeutralForeground2,
  },
  sign: { fontSize: '20px', flexShrink: 0 },
});

/** So many are clear, and one press is enough for them; undo takes it back. */
export function ClearBar({ rows }: { rows: Rows }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching.review;
  const { clear } = useReview(rows);
  const decide = useDecide();
  if (clear.length < 2) return null;
  const ids = clear.map(({ id }) => id);
  return (
    <div className={styles.bar}>
      <CheckmarkCircleRegular className={styles.sign} aria-hidden />
      <Body1>{words.clearOnes(clear.length)}</Body1>
      <Button appearance="subtle" onClick={() => decide('agree', ids, words.clearAgreed(clear.length))}>
        {words.agreeClear(clear.length)}
      </Button>
    </div>
  );
}
