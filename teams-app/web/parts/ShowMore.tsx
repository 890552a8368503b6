import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import { useTexts } from '../language.tsx';

/** The first rows of a long list, and a button for the next ones, so that thousands of rows do not weigh on the page. */
export function useMore<Row>(rows: readonly Row[], step: number): { shown: readonly Row[]; more: ReactNode } {
  const { tab, language } = useTexts();
  const [count, setCount] = useState(step);
  const left = rows.length - count;
  return {
    shown: rows.slice(0, count),
    more:
      left <= 0 ? null : (
        <div>
          <Button onClick={() => setCount(count + step)}>
            {tab.common.showMore(amount(Math.min(step, left), language))}
          </Button>
        </div>
      ),
  };
}
