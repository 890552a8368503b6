import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { list, shortDay } from '#texts/format.ts';
import type { SeriesRow } from '../../contract/booking.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { Faces } from '../faces/Faces.tsx';
import { RetryButton } from './RetryButton.tsx';
import { SeriesMenu } from './SeriesMenu.tsx';
import { useMore } from '../parts/ShowMore.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    padding: '16px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 640px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: tokens.spacingVerticalS,
      justifyItems: 'start',
    },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, maxWidth: '72ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
});

/** Pairs whose meetings need HR: what happened, what to do, and another try. */
export function SeriesInTrouble({ rows }: { rows: readonly SeriesRow[] }): ReactNode {
  const styles = useStyles();
  const { shown, more } = useMore(rows, 20);
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
  const { hr, language } = useTexts();
  const { reader } = useReaderClock();
  const { people, trouble } = row;
  const names = list(
    people.map(({ name }) => name),
    language,
  );
  if (trouble === null) return null;
  return (
    <li className={styles.row} aria-label={names}>
      <Faces people={people} />
      <span className={styles.words}>
        <Body1Strong>{trouble.what}</Body1Strong>
        <Body1>{trouble.advice}</Body1>
        <Caption1 className={styles.quiet}>{`${names} · ${hr.status.since(shortDay(trouble.since, reader))}`}</Caption1>
      </span>
      <span className={styles.actions}>
        <RetryButton kind="series" id={row.id} names={names} />
        <SeriesMenu row={row} />
      </span>
    </li>
  );
}
