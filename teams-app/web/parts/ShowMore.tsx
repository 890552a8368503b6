import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { usePartTexts } from './part-texts.ts';

/** The first rows of a long list, and a button for the next ones, so that thousands of rows do not weigh on the page. */
export function useMore<Row>(rows: readonly Row[], step: number): { shown: readonly Row[]; more: ReactNode } {
  const { showMore } = usePartTexts();
  const [count, setCount] = useState(step);
  const left = rows.length - count;
  return {
    shown: rows.slice(0, count),
    more:
      left <= 0 ? null : (
        <div>
          <Button onClick={() => setCount(count + step)}>{showMore(Math.min(step, left))}</Button>
        </div>
      ),
  };
}
