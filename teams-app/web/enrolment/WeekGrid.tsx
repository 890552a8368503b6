import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { usePainting, type Painting } from './use-painting.ts';
import { gridDays, gridHours, hourText, type Cell } from './week-hours.ts';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: '48px repeat(5, minmax(0, 1fr))',
    columnGap: '6px',
    maxWidth: '640px',
    userSelect: 'none',
  },
  row: { display: 'contents' },
  head: { textAlign: 'center', color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalXS },
  hour: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  cell: {
    position: 'relative',
    height: '30px',
    padding: '4px 8px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    overflow: 'hidden',
    textAlign: 'start',
    whiteSpace: 'nowrap',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (pointer: coarse)': { height: '44px' },
  },
  on: {
    backgroundColor: tokens.colorBrandBackground,
    borderBottomColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    forcedColorAdjust: 'none',
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
  // One block for hours that follow each other.
  first: { borderTopLeftRadius: '6px', borderTopRightRadius: '6px' },
  last: {
    borderBottomLeftRadius: '6px',
    borderBottomRightRadius: '6px',
    borderBottomColor: tokens.colorNeutralBackground1,
  },
});

const steps: Readonly<Record<string, readonly [day: number, hour: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

interface WeekGridProps {
  readonly label: string;
  readonly cells: ReadonlySet<Cell>;
  readonly change: (cells: ReadonlySet<Cell>) => void;
}

/** A working week by the hour: press or drag to mark; arrow keys move, space marks. One stop for the tab key. */
export function WeekGrid({ label, cells, change }: WeekGridProps): ReactNode {
  const styles = useStyles();
  const { tab, words } = useTexts();
  const grid = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<Cell>('1-9');
  const painting = usePainting(cells, change);
  const move = (event: KeyboardEvent, day: number, hour: number): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const nextDay = gridDays.find((candidate) => candidate === day + step[0]);
    const nextHour = gridHours.find((candidate) => candidate === hour + step[1]);
    if (nextDay === undefined || nextHour === undefined) return;
    setFocus(`${nextDay}-${nextHour}`);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${nextDay}-${nextHour}"]`)?.focus();
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      className={styles.grid}
      onPointerUp={painting.end}
      onPointerLeave={painting.end}
    >
      <div role="row" className={styles.row}>
        <span role="columnheader" aria-label={label} />
        {gridDays.map((day) => (
          <Caption1 key={day} role="columnheader" className={styles.head}>
            {startOfSentence(words.weekdayShort[day])}
          </Caption1>
        ))}
      </div>
      {gridHours.map((hour) => (
        <div key={hour} role="row" className={styles.row}>
          <Caption1 role="rowheader" className={styles.hour}>
            {hourText(hour)}
          </Caption1>
          {gridDays.map((day) => {
            const cell: Cell = `${day}-${hour}`;
            return (
              <HourCell
                key={cell}
                cell={cell}
                on={cells.has(cell)}
                block={blockAt(cells, day, hour)}
                name={tab.me.timeCell(words.weekday[day], hourText(hour), hourText(hour + 1))}
                reachable={focus === cell}
                focused={() => setFocus(cell)}
                move={(event) => move(event, day, hour)}
                painting={painting}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** Where an hour stands in the block of hours it belongs to. */
interface Block {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The block's hours, in its first one; else empty. */
  readonly words: string;
}

function blockAt(cells: ReadonlySet<Cell>, day: (typeof gridDays)[number], hour: number): Block {
  const has = (at: number): boolean => cells.has(`${day}-${at}`);
  const isFirst = has(hour) && !has(hour - 1);
  const isLast = has(hour) && !has(hour + 1);
  let until = hour;
  while (has(until)) until += 1;
  return { isFirst, isLast, words: isFirst ? `${hour}–${until}` : '' };
}

interface HourCellProps {
  readonly cell: Cell;
  readonly on: boolean;
  readonly block: Block;
  readonly name: string;
  readonly reachable: boolean;
  readonly focused: () => void;
  readonly move: (event: KeyboardEvent) => void;
  readonly painting: Painting;
}

function HourCell(props: HourCellProps): ReactNode {
  const styles = useStyles();
  const { cell, on, block, name, reachable, focused, move, painting } = props;
  return (
    <button
      type="button"
      role="gridcell"
      data-cell={cell}
      aria-selected={on}
      aria-label={name}
      tabIndex={reachable ? 0 : -1}
      className={mergeClasses(styles.cell, on && styles.on, block.isFirst && styles.first, block.isLast && styles.last)}
      onFocus={focused}
      onKeyDown={move}
      onPointerDown={(event) => {
        // Only a mouse drags to mark; a finger scrolls the page.
        if (event.pointerType === 'mouse') painting.begin(cell);
      }}
      onPointerEnter={() => painting.over(cell)}
      onPointerLeave={() => painting.over(cell)}
      onClick={() => painting.toggle(cell)}
    >
      {block.words}
    </button>
  );
}
