import {
  Caption1,
  Link,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { useHref, useLocation } from 'react-router';
import type { PeopleColumn } from '#domain/access/people-list.ts';
import { list, nearDay, shortDay, startOfSentence } from '#texts/format.ts';
import type { EnrolledPerson } from '../../contract/people.ts';
import { useReaderClock } from '../clock.tsx';
import { Face } from '../faces/Face.tsx';
import { useTexts } from '../language.tsx';
import { ownTokens } from '../parts/own-tokens.ts';
import { peopleState, type PeopleShown } from './people-state.ts';
import { standingWords } from './standing-words.ts';
import { rowLinkId } from './use-open-person.ts';

const narrow = '@container (max-width: 500px)';
const useStyles = makeStyles({
  // Columns go by the room of the list, which a person's page beside it takes some of.
  list: { containerType: 'inline-size' },
  table: { tableLayout: 'fixed' },
  head: { ':hover': { backgroundColor: 'transparent' } },
  row: {
    cursor: 'pointer',
    minHeight: '72px',
    height: '72px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  // Beyond the row's own edges, so that faces stay in line.
  open: {
    backgroundColor: ownTokens.colorNow,
    boxShadow: `-12px 0 0 ${ownTokens.colorNow}, 12px 0 0 ${ownTokens.colorNow}`,
    ':hover': { backgroundColor: ownTokens.colorNow },
    // In high contrast a line marks it.
    outline: `2px solid ${ownTokens.colorNowStroke}`,
    outlineOffset: '-2px',
  },
  cell: { boxSizing: 'border-box', paddingBlock: '10px', overflowWrap: 'anywhere', height: 'auto' },
  name: { width: '43%', paddingInlineStart: 0, [narrow]: { width: '60%' } },
  role: { width: '16%', [narrow]: { display: 'none' } },
  state: { width: '27%', [narrow]: { width: '40%', paddingInlineEnd: 0 } },
  met: { width: '14%', paddingInlineEnd: 0, [narrow]: { display: 'none' } },
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  link: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    // A finger's height, without a taller row.
    '@media (pointer: coarse)': { display: 'inline-block', padding: '12px 0', margin: '-12px 0' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  stands: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  waits: { fontWeight: tokens.fontWeightSemibold },
});

/** Those of an order that stand over the list; the others are in `PeopleTools`. */
const headings = ['name', 'role', 'state'] as const satisfies readonly PeopleColumn[];

interface PeopleTableProps {
  readonly people: readonly EnrolledPerson[];
  /** How many the whole list has; those that are not here yet follow. */
  readonly hits: number;
  readonly shown: PeopleShown;
  /** A column's heading was pressed. */
  readonly press: (column: PeopleColumn) => void;
  readonly open: (id: string) => void;
}

/** Everyone in the programme; sorted by a press on a heading, each row a way to the person. */
export function PeopleTable({ people, hits, shown, press, open }: PeopleTableProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const { order } = shown;
  return (
    <div className={styles.list}>
      <Table
        aria-label={hr.people.caption}
        aria-rowcount={hits + 1}
        sortable
        noNativeElements={false}
        className={styles.table}
      >
        <TableHeader>
          <TableRow className={styles.head}>
            {headings.map((column) => (
              <TableHeaderCell
                key={column}
                className={styles[column]}
                {...(order.column === column ? { sortDirection: order.down ? 'descending' : 'ascending' } : {})}
                onClick={() => press(column)}
              >
                {hr.people.columns[column]}
              </TableHeaderCell>
            ))}
            <TableHeaderCell className={styles.met} sortable={false}>
              {hr.people.columns.met}
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {people.map((row, at) => (
            <PersonRow key={row.person.id} row={row} position={at + 2} shown={shown} open={open} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

interface PersonRowProps extends Pick<PeopleTableProps, 'shown' | 'open'> {
  readonly row: EnrolledPerson;
  readonly position: number;
}

function PersonRow({ row, position, shown, open }: PersonRowProps): ReactNode {
  const styles = useStyles();
  const { words, language } = useTexts();
  const { person, roles } = row;
  const isOpen = shown.person === person.id;
  const about = [person.jobTitle, person.place].filter((part) => part !== '').join(' · ');
  return (
    <TableRow
      className={mergeClasses(styles.row, isOpen && styles.open)}
      aria-rowindex={position}
      onClick={() => open(person.id)}
    >
      <TableCell className={mergeClasses(styles.cell, styles.name)}>
        <span className={styles.person}>
          <Face person={person} size={40} />
          <span className={styles.words}>
            <PersonLink row={row} shown={shown} open={open} />
            <Caption1 className={styles.quiet}>{about}</Caption1>
          </span>
        </span>
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.role)}>
        {startOfSentence(
          list(
            roles.map((role) => words.role[role]),
            language,
          ),
        )}
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.state)}>
        <Stands row={row} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.met, styles.quiet)}>
        <LastMet row={row} />
      </TableCell>
    </TableRow>
  );
}

/** A real link, which can be copied and opened beside; a plain press opens the person here. */
function PersonLink({ row, shown, open }: Omit<PersonRowProps, 'position'>): ReactNode {
  const styles = useStyles();
  const { pathname } = useLocation();
  const { id, name } = row.person;
  const href = useHref({ pathname, hash: peopleState.print({ ...shown, person: id }) });
  const follow = (event: MouseEvent): void => {
    event.stopPropagation();
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(id);
  };
  return (
    <Link
      id={rowLinkId(id)}
      href={href}
      className={styles.link}
      aria-current={shown.person === id ? 'true' : undefined}
      onClick={follow}
    >
      {name}
    </Link>
  );
}

function Stands({ row }: { row: EnrolledPerson }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const { reader, now } = useReaderClock();
  const { words, isOpen, detail } = standingWords(row, { hr, reader, now });
  return (
    <span className={styles.stands}>
      <span className={isOpen ? styles.waits : ''}>{words}</span>
      {detail === null ? null : <Caption1 className={styles.quiet}>{detail}</Caption1>}
    </span>
  );
}

function LastMet({ row: { lastMet } }: { row: EnrolledPerson }): ReactNode {
  const { hr } = useTexts();
  const { reader, now } = useReaderClock();
  if (lastMet === null) return <span aria-label={hr.people.standing.notMet}>–</span>;
  return nearDay(lastMet, reader, now) ?? shortDay(lastMet, reader);
}
