import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { peopleAtOnce } from '#domain/access/people-list.ts';
import { amount } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { usePartTexts } from '../parts/part-texts.ts';
import type { ChangeState } from '../parts/use-page-state.ts';
import type { PeopleShown } from './people-state.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
});

interface MorePeopleProps {
  readonly shown: number;
  readonly hits: number;
  readonly hasMore: boolean;
  readonly isBusy: boolean;
  readonly more: () => Promise<{ readonly hasNextPage: boolean }>;
}

/** How many of the list are shown, which is said when it changes, and the press for the next ones. */
export function MorePeople({ shown, hits, hasMore, isBusy, more }: MorePeopleProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const { showMore } = usePartTexts();
  const count = useRef<HTMLSpanElement>(null);
  const showNext = async (): Promise<void> => {
    const { hasNextPage } = await more();
    // With the last ones the button goes; the focus stays where it stood.
    if (!hasNextPage) count.current?.focus();
  };
  return (
    <div className={styles.row}>
      <span ref={count} className={styles.quiet} role="status" tabIndex={-1}>
        <Caption1>{hr.people.shownOf(amount(shown, language), amount(hits, language))}</Caption1>
      </span>
      {hasMore ? (
        <Button disabledFocusable={isBusy} onClick={() => void showNext()}>
          {showMore(Math.min(peopleAtOnce, hits - shown))}
        </Button>
      ) : null}
    </div>
  );
}

/** Nobody is as the filter says. */
export function NoPeople({ change }: { readonly change: ChangeState<PeopleShown> }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  return (
    <div className={styles.none}>
      <Body1 role="status">{hr.people.noHits}</Body1>
      <Button onClick={() => change({ search: '', state: 'all', role: 'all', department: '' }, 'push')}>
        {hr.people.clear}
      </Button>
    </div>
  );
}
