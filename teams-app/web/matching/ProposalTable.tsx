import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts, type Texts } from '../language.tsx';
import { usePageWindow } from '../parts/use-page-window.ts';
import { ProposalRow } from './ProposalRow.tsx';
import type { RowActs } from './row-acts.ts';
import { useNarrow } from './use-narrow.ts';

const heights = { wide: 84, narrow: 188 } as const;

const useStyles = makeStyles({
  // Its height is known, so what is drawn in it moves nothing outside.
  table: { contain: 'strict', overflowAnchor: 'none' },
  head: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface ProposalTableProps {
  readonly rows: readonly ProposalLine[];
  readonly acts: RowActs;
  /** The proposal one has just come back from; null: from none. */
  readonly cameFrom: string | null;
  /** Where the keys are told. */
  readonly keysId?: string;
}

/** The proposals: only the rows in view are drawn, and the arrow keys go through all of them. */
export function ProposalTable({ rows, acts, cameFrom, keysId }: ProposalTableProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matching;
  const height = useNarrow() ? heights.narrow : heights.wide;
  const { box, active, setActive, go, onKeyDown } = useActiveRow(rows, height, acts);
  useEffect(() => {
    if (cameFrom !== null)
      go(
        Math.max(
          0,
          rows.findIndex(({ id }) => id === cameFrom),
        ),
      );
    // Once, on coming back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const { from, until } = usePageWindow(box, rows.length, height);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows below take the focus */}
      <div
        ref={box}
        className={styles.table}
        style={{ height: `${rows.length * height}px` }}
        onKeyDown={onKeyDown}
        role="table"
        aria-label={words.caption}
        {...(keysId === undefined ? {} : { 'aria-describedby': keysId })}
        aria-rowcount={rows.length + 1}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1}>
            {(['faces', 'pair', 'fit', 'state', 'actions'] as const).map((column) => (
              <span key={column} role="columnheader">
                {words.columns[column]}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          <div style={{ height: `${from * height}px` }} />
          {rows.slice(from, until).map((row, index) => {
            const at = from + index;
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
        </div>
      </div>
    </>
  );
}

/** Room for what lies over the page at its foot. */
const foot = 160;

/** Which row the keyboard is at; it is brought into view and focused when the keys move it. */
function useActiveRow(rows: readonly ProposalLine[], height: number, acts: RowActs) {
  const { keys } = useTexts().hr.matching.review;
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);
  const at = Math.min(active, Math.max(0, rows.length - 1));
  // Once the scrolling has drawn the row. Only a key moves the focus, not a list that has become another.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[aria-rowindex="${wanted.current + 2}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const go = useCallback(
    (next: number) => {
      const target = Math.min(rows.length - 1, Math.max(0, next));
      const top = (box.current?.getBoundingClientRect().top ?? 0) + target * height;
      const below = top + height - (window.innerHeight - foot);
      if (top < 0) window.scrollBy({ top: top - 8 });
      else if (below > 0) window.scrollBy({ top: below });
      wanted.current = target;
      setActive(target);
    },
    [rows.length, height],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const page = Math.max(1, Math.floor((window.innerHeight - foot) / height) - 1);
    const next = targetOf(event.key, { at, page, last: rows.length - 1 });
    if (next !== undefined) {
      event.preventDefault();
      go(next);
      return;
    }
    const row = rows[at];
    if (row !== undefined && isOnRow(event)) actOn(row, event, { acts, keys });
  };
  return { box, active: at, setActive, go, onKeyDown };
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

function isOnRow({ target, ctrlKey, metaKey, altKey }: KeyboardEvent<HTMLDivElement>): boolean {
  return !ctrlKey && !metaKey && !altKey && target instanceof HTMLElement && target.getAttribute('role') === 'row';
}

interface Keys {
  readonly acts: RowActs;
  readonly keys: Texts['hr']['matching']['review']['keys'];
}

function actOn(row: ProposalLine, event: KeyboardEvent<HTMLDivElement>, { acts, keys }: Keys): void {
  const key = event.key.toLowerCase();
  if (key === 'enter') {
    event.preventDefault();
    acts.open(row);
  } else if (key === keys.agree) acts.judge(row, 'agree');
  else if (key === keys.later) acts.judge(row, 'later');
  else if (key === keys.lock) acts.toggleLock(row);
}
