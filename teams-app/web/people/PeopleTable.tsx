import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { peopleColumns, type PeopleColumn } from '#domain/access/people-list.ts';
import { amount, list, shortDay, startOfSentence } from '#texts/format.ts';
import type { EnrolledPerson } from '../../contract/people.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import type { PeopleShown } from './people-state.ts';
import { PersonLine } from '../faces/PersonLine.tsx';
import { useWindow } from '../parts/use-window.ts';

const rowHeight = 64;

const narrow = '@media (max-width: 900px)';
const useStyles = makeStyles({
  scroll: { maxHeight: 'max(420px, calc(100vh - 300px))', overflowY: 'auto', overflowX: 'hidden' },
  head: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  row: { height: `${rowHeight}px` },
  name: { width: '30%', [narrow]: { width: '60%' } },
  department: { width: '16%', overflowWrap: 'anywhere', [narrow]: { display: 'none' } },
  wideOnly: { [narrow]: { display: 'none' } },
  state: { width: '17%', [narrow]: { width: '40%' } },
  waits: { fontWeight: tokens.fontWeightSemibold },
});

interface PeopleTableProps {
  readonly people: readonly EnrolledPerson[];
  /** How many the whole list has; those that are not here yet follow. */
  readonly hits: number;
  readonly order: PeopleShown['order'];
  /** A column's heading was pressed. */
  readonly press: (column: PeopleColumn) => void;
}

/** Everyone in the programme; sorted by a press on a heading, quick with thousands of rows. */
export function PeopleTable({ people, hits, order, press }: PeopleTableProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const view = useWindow(people.length, rowHeight, window.innerHeight);
  const wide = (column: PeopleColumn): string => {
    if (column === 'name' || column === 'department' || column === 'state') return styles[column];
    return styles.wideOnly;
  };
  return (
    <div className={styles.scroll} onScroll={view.onScroll}>
      <Table aria-label={hr.people.caption} aria-rowcount={hits + 1} sortable noNativeElements={false}>
        <TableHeader className={styles.head}>
          <TableRow>
            {peopleColumns.map((column) => (
              <TableHeaderCell
                key={column}
                className={wide(column)}
                {...(order.column === column ? { sortDirection: order.down ? 'descending' : 'ascending' } : {})}
                onClick={() => press(column)}
              >
                {hr.people.columns[column]}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          <Gap height={view.before} />
          {people.slice(view.from, view.until).map((row, index) => (
            <PersonRow key={row.person.id} row={row} position={view.from + index + 2} />
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

function PersonRow({ row, position }: { row: EnrolledPerson; position: number }): ReactNode {
  const styles = useStyles();
  const { hr, words, language } = useTexts();
  const { reader } = useReaderClock();
  const { person, roles, state, mentees, capacity, enrolledAt, botReachable } = row;
  return (
    <TableRow className={styles.row} aria-rowindex={position}>
      <TableCell className={styles.name}>
        <PersonLine person={person} size={40} />
      </TableCell>
      <TableCell className={styles.department}>{person.department}</TableCell>
      <TableCell className={styles.wideOnly}>
        {startOfSentence(
          list(
            roles.map((role) => words.role[role]),
            language,
          ),
        )}
      </TableCell>
      <TableCell className={styles.state}>
        <span className={state === 'waiting' ? styles.waits : ''}>{hr.people.state[state]}</span>
      </TableCell>
      <TableCell className={styles.wideOnly}>
        {capacity === 0 ? '' : hr.people.load(amount(mentees, language), amount(capacity, language))}
      </TableCell>
      <TableCell className={styles.wideOnly}>{shortDay(enrolledAt, reader)}</TableCell>
      <TableCell className={styles.wideOnly}>{hr.people.bot[botReachable]}</TableCell>
    </TableRow>
  );
}
