import {
  Badge,
  Caption1,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, list, meetingStart, plainDay, startOfSentence } from '#texts/format.ts';
import type { SeriesRow } from '../../contract/booking.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { Faces } from '../faces/Faces.tsx';
import { SeriesMenu } from './SeriesMenu.tsx';
import { placeColours, placeOf, seriesColumns, sortedSeries, type SeriesColumn } from './series-order.ts';
import type { SeriesShown } from './series-state.ts';
import { useWindow } from '../parts/use-window.ts';

const rowHeight = 72;
const narrow = '@media (max-width: 1000px)';
const phone = '@media (max-width: 560px)';

const useStyles = makeStyles({
  scroll: { maxHeight: 'max(420px, calc(100vh - 260px))', overflowY: 'auto', overflowX: 'hidden' },
  head: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  row: { height: `${rowHeight}px` },
  // Border boxes, so that the shares leave room for the last column.
  pair: { boxSizing: 'border-box', width: '25%', [narrow]: { width: '60%' }, [phone]: { width: 'auto' } },
  state: { boxSizing: 'border-box', width: '12%', [narrow]: { width: '25%' }, [phone]: { display: 'none' } },
  standing: { boxSizing: 'border-box', width: '18%' },
  next: { boxSizing: 'border-box', width: '20%' },
  wideOnly: { [narrow]: { display: 'none' } },
  actions: { boxSizing: 'border-box', width: '48px' },
  people: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', minWidth: 0 },
  faces: { [phone]: { display: 'none' } },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  clipped: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  narrowOnly: { display: 'none', [narrow]: { display: 'block' } },
});

export interface SeriesTableProps {
  readonly rows: readonly SeriesRow[];
  readonly order: SeriesShown['order'];
  /** A column's heading was pressed. */
  readonly press: (column: SeriesColumn) => void;
}

/** The pairs whose meetings need nobody; sorted by a press on a heading, quick with thousands of rows. */
export function SeriesTable({ rows, order, press }: SeriesTableProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const sorted = sortedSeries(rows, order, language);
  const view = useWindow(sorted.length, rowHeight, window.innerHeight);
  const look = (column: SeriesColumn): string => {
    if (column === 'pair' || column === 'state') return styles[column];
    return column === 'meetings' ? styles.wideOnly : mergeClasses(styles.wideOnly, styles[column]);
  };
  return (
    <div className={styles.scroll} onScroll={view.onScroll}>
      <Table aria-label={hr.meetings.caption} aria-rowcount={sorted.length + 1} sortable noNativeElements={false}>
        <TableHeader className={styles.head}>
          <TableRow>
            {seriesColumns.map((column) => (
              <TableHeaderCell
                key={column}
                className={look(column)}
                {...(order.column === column ? { sortDirection: order.down ? 'descending' : 'ascending' } : {})}
                onClick={() => press(column)}
              >
                {hr.meetings.columns[column]}
              </TableHeaderCell>
            ))}
            <TableHeaderCell className={styles.actions} sortable={false} aria-label={hr.meetings.columns.actions} />
          </TableRow>
        </TableHeader>
        <TableBody>
          <Gap height={view.before} />
          {sorted.slice(view.from, view.until).map((row, index) => (
            <Row key={row.id} row={row} position={view.from + index + 2} />
          ))}
          <Gap height={view.after} />
        </TableBody>
      </Table>
    </div>
  );
}

function Gap({ height }: { height: number }): ReactNode {
  return height === 0 ? null : <tr aria-hidden style={{ height: `${height}px` }} />;
}

function Row({ row, position }: { row: SeriesRow; position: number }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const texts = hr.meetings;
  const next = useNext(row);
  const place = placeOf(row);
  const { people, counts } = row;
  const names = list(
    people.map(({ name }) => name),
    language,
  );
  const state = row.pausedUntil === null ? texts.chip[place] : texts.chip.paused;
  const extras = [
    ...(counts.held === 0 ? [] : [texts.confirmed(counts.confirmed)]),
    ...(counts.extra === 0 ? [] : [texts.extra(counts.extra)]),
    ...(counts.moved === 0 ? [] : [texts.moved(counts.moved)]),
    ...(counts.skipped === 0 ? [] : [texts.skipped(counts.skipped)]),
  ];
  return (
    <TableRow className={styles.row} aria-rowindex={position}>
      <TableCell className={styles.pair}>
        <div className={styles.people}>
          <span className={styles.faces}>
            <Faces people={people} />
          </span>
          <span className={styles.words} title={names}>
            {people.map(({ id, name }) => (
              <Text key={id} weight="semibold" className={styles.clipped}>
                {name}
              </Text>
            ))}
            <Caption1 className={mergeClasses(styles.narrowOnly, styles.clipped, styles.quiet)}>
              {`${state} · ${next}`}
            </Caption1>
          </span>
        </div>
      </TableCell>
      <TableCell className={styles.state}>
        <Badge appearance="tint" size="large" color={row.pausedUntil === null ? placeColours[place] : 'subtle'}>
          {state}
        </Badge>
      </TableCell>
      <TableCell className={styles.wideOnly}>
        <Standing row={row} />
      </TableCell>
      <TableCell className={styles.wideOnly}>{next}</TableCell>
      <TableCell className={styles.wideOnly}>
        <span className={styles.words}>
          {texts.counts(counts.held, counts.planned + counts.extra)}
          {extras.length === 0 ? null : <Caption1 className={styles.quiet}>{extras.join(' · ')}</Caption1>}
        </span>
      </TableCell>
      <TableCell className={styles.actions}>
        <SeriesMenu row={row} />
      </TableCell>
    </TableRow>
  );
}

/** When they meet as a rule, and how where that is not as the programme says. */
function Standing({ row }: { row: SeriesRow }): ReactNode {
  const styles = useStyles();
  const { hr, words, language } = useTexts();
  const { standing, ownRhythm } = row;
  return (
    <span className={styles.words}>
      {standing === null ? hr.meetings.notYet : startOfSentence(standing)}
      {ownRhythm === null ? null : (
        <Caption1 className={styles.quiet}>
          {hr.meetings.ownRhythm(words.cadence[ownRhythm.cadence], amount(ownRhythm.minutes, language))}
        </Caption1>
      )}
    </span>
  );
}

function useNext({ nextStart, pausedUntil }: SeriesRow): string {
  const { hr, language } = useTexts();
  const { reader, now } = useReaderClock();
  if (pausedUntil !== null) return hr.meetings.pausedUntil(plainDay(pausedUntil, language));
  return nextStart === null ? hr.meetings.noNext : startOfSentence(meetingStart(nextStart, reader, now));
}
