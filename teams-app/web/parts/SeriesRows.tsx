import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { list, meetingStart } from '#texts/format.ts';
import type { SeriesRow } from '../../contract.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { RetryButton } from './AttentionList.tsx';
import { Faces } from './Faces.tsx';
import { useMore } from './ShowMore.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalL,
    alignItems: 'center',
    padding: '14px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 560px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: tokens.spacingVerticalS,
      justifyItems: 'start',
    },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, maxWidth: '72ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Pairs with how their meetings stand; those in trouble say what happened and what to do. */
export function SeriesRows({ rows }: { rows: readonly SeriesRow[] }): ReactNode {
  const styles = useStyles();
  const { shown, more } = useMore(rows, 50);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {more}
    </>
  );
}

function Row({ row }: { row: SeriesRow }): ReactNode {
  const styles = useStyles();
  const { language } = useTexts();
  const { people, trouble } = row;
  const names = list(
    people.map(({ name }) => name),
    language,
  );
  return (
    <li className={styles.row} aria-label={names}>
      <Faces people={people} />
      <span className={styles.words}>
        <Body1Strong>{names}</Body1Strong>
        {trouble === null ? (
          <Standing row={row} />
        ) : (
          <>
            <Body1>{trouble.what}</Body1>
            <Body1 className={styles.quiet}>{trouble.advice}</Body1>
          </>
        )}
      </span>
      {trouble === null ? null : <RetryButton kind="series" id={row.id} names={names} />}
    </li>
  );
}

function Standing({ row }: { row: SeriesRow }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const { reader, now } = useReaderClock();
  const { counts, nextStart, status } = row;
  if (status === 'wanted') return <Caption1 className={styles.quiet}>{hr.meetings.wantedBody}</Caption1>;
  const next = nextStart === null ? hr.meetings.noNext : hr.meetings.next(meetingStart(nextStart, reader, now));
  const parts = [
    next,
    hr.meetings.counts(counts.held, counts.planned),
    ...(counts.moved === 0 ? [] : [hr.meetings.moved(counts.moved)]),
    ...(counts.skipped === 0 ? [] : [hr.meetings.skipped(counts.skipped)]),
  ];
  return <Caption1 className={styles.quiet}>{parts.join(' · ')}</Caption1>;
}
