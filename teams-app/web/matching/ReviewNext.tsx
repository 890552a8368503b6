import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { roundState } from './matching-state.ts';
import { stopOf, useReview } from './use-review.ts';
import type { Rows } from './use-rows.ts';

/** Into the guided pass, where the next decision is; where all of it has been looked at, to what somebody put aside. */
export function ReviewNext({ rows }: { rows: Rows }): ReactNode {
  const words = useTexts().hr.matching.review;
  const [, change] = usePageState(roundState);
  const { ordered, next } = useReview(rows);
  const to = next(null);
  const aside = ordered.find(({ review, isMine }) => review === 'later' && isMine);
  if (to.kind === 'done') {
    return aside === undefined ? null : (
      <Button size="large" onClick={() => change({ pair: aside.id }, 'push')}>
        {words.reviewAside}
      </Button>
    );
  }
  return (
    <Button size="large" appearance="primary" onClick={() => change({ pair: stopOf(to) }, 'push')}>
      {words.next}
    </Button>
  );
}
