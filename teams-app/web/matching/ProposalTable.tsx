import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { useWindow } from '../parts/use-window.ts';
import { ProposalRow } from './ProposalRow.tsx';
import type { RowActs } from './row-acts.ts';
import { useNarrow } from './use-narrow.ts';

const heights = { wide: 72, narrow: 148 } as const;

const useStyles = makeStyles({
  scroll: {
    maxHeight: 'max(420px, calc(100vh - 180px))',
    overflowY: 'auto',
    overflowX: 'hidden',
    contain: 'strict',
    overflowAnchor: 'none',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    height: '36px',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalS,
    display: 'grid',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 112px 120px 172px',
    '@media (max-width: 1099px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 72px 40px 176px' },
    '@media (max-width: 760px)': { display: 'none' },
    // The choices stand at the end of their rows.
    '& > :last-child': { justifySelf: 'end' },
  },
  keys: { color: tokens.colorNeutralForeground3, '@media (pointer: coarse)': { display: 'none' } },
});

interface ProposalTableProps {
  readonly rows: readonly ProposalLine[];
  readonly acts: RowActs;
}

/** The proposals: only the rows in view are drawn, and the arrow keys go through all of them. */
export function ProposalTable({ rows, acts }: ProposalTableProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matching;
  const height = useNarrow() ? heights.narrow : heights.wide;
  const view = useWindow(rows.length, height, window.innerHeight);
  const keysId = useId();
  const { box, active, setActive, onKeyDown } = useActiveRow(rows, height, acts);
  const boxHeight = Math.min(rows.length * height + 40, Math.max(420, window.innerHeight - 180));
  return (
    <>
      <Caption1 id={keysId} className={styles.keys}>
        {words.keys}
      </Caption1>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows below take the focus */}
      <div
        ref={box}
        className={styles.scroll}
        style={{ height: `${boxHeight}px` }}
        onScroll={view.onScroll}
        onKeyDown={onKeyDown}
        role="table"
        aria-label={words.caption}
        aria-describedby={keysId}
        aria-rowcount={rows.length + 1}
      >
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={styles.head}>
            {(['mentor', 'mentee', 'fit', 'state', 'actions'] as const).map((column) => (
              <Caption1 key={column} role="columnheader">
                {words.columns[column]}
              </Caption1>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          <div style={{ height: `${view.before}px` }} />
          {rows.slice(view.from, view.until).map((row, index) => {
            const at = view.from + index;
            return (
              <ProposalRow
                key={row.id}
                row={row}
                at={at}
                height={height}
                isActive={at === active}
                activate={setActive}
                acts={acts}
              />
            );
          })}
          <div style={{ height: `${view.after}px` }} />
        </div>
      </div>
    </>
  );
}

/** Which row the keyboard is at; it is brought into view and focused when the keys move it. */
function useActiveRow(rows: readonly ProposalLine[], height: number, acts: RowActs) {
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [moved, setMoved] = useState(0);
  const at = Math.min(active, Math.max(0, rows.length - 1));
  useEffect(() => {
    if (moved > 0) box.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"]`)?.focus();
    // Only a key moves the focus, not a list that has become another.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [moved]);
  const go = useCallback(
    (next: number) => {
      const target = Math.min(rows.length - 1, Math.max(0, next));
      const { current } = box;
      if (current !== null) {
        const top = target * height;
        const view = current.clientHeight - 40;
        if (top < current.scrollTop) current.scrollTop = top;
        else if (top + height > current.scrollTop + view) current.scrollTop = top + height - view;
      }
      setActive(target);
      // After the scrolling has drawn the row.
      requestAnimationFrame(() => setMoved((count) => count + 1));
    },
    [rows.length, height],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? height) / height) - 1);
    const next = targetOf(event.key, { at, page, last: rows.length - 1 });
    if (next !== undefined) {
      event.preventDefault();
      go(next);
      return;
    }
    const row = rows[at];
    if (row !== undefined && isOnRow(event)) actOn(row, event, acts);
  };
  return { box, active: at, setActive, onKeyDown };
}

/** Where a key leads from row `at`; undefined for a key that leads nowhere. */
function targetOf(key: string, { at, page, last }: { at: number; page: number; last: number }): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  return targets[key];
}

function isOnRow({ target }: KeyboardEvent<HTMLDivElement>): boolean {
  return target instanceof HTMLElement && target.getAttribute('role') === 'row';
}

function actOn(row: ProposalLine, event: KeyboardEvent<HTMLDivElement>, acts: RowActs): void {
  if (event.key === 'Enter') {
    event.preventDefault();
    acts.compare(row);
  } else if (event.key.toLowerCase() === 'l') acts.toggleLock(row);
}
