import { useRef } from 'react';
import type { Cell } from './week-hours.ts';

/** Marking hours: one at a press, or many by dragging the mouse over them. */
export interface Painting {
  readonly toggle: (cell: Cell) => void;
  readonly begin: (cell: Cell) => void;
  /** The mouse enters or leaves an hour; nothing happens unless a drag has begun. */
  readonly over: (cell: Cell) => void;
  readonly end: () => void;
}

/** The drag is kept outside React's state: leaving one hour and entering the next happen before anything is drawn. */
export function usePainting(cells: ReadonlySet<Cell>, change: (cells: ReadonlySet<Cell>) => void): Painting {
  const drag = useRef<{ readonly mode: 'add' | 'delete'; readonly painted: Set<Cell> } | null>(null);
  return {
    toggle: (cell) => {
      const next = new Set(cells);
      if (!next.delete(cell)) next.add(cell);
      change(next);
    },
    begin: (cell) => {
      drag.current = { mode: cells.has(cell) ? 'delete' : 'add', painted: new Set(cells) };
    },
    over: (cell) => {
      if (drag.current === null) return;
      const { mode, painted } = drag.current;
      painted[mode](cell);
      change(new Set(painted));
    },
    end: () => {
      drag.current = null;
    },
  };
}
