import { useState, type UIEvent } from 'react';

/** Which rows of a long table are drawn, and the empty height before and after them, in pixels. */
export interface RowWindow {
  readonly from: number;
  readonly until: number;
  readonly before: number;
  readonly after: number;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
}

const spare = 10;

/** Draws only the rows in view and a few around them; every row is `height` pixels, the view at most `view`. */
export function useWindow(count: number, height: number, view: number): RowWindow {
  const [first, setFirst] = useState(0);
  const top = Math.min(first, Math.max(0, count - 1));
  const from = Math.max(0, top - spare);
  const until = Math.min(count, top + Math.ceil(view / height) + spare);
  return {
    from,
    until,
    before: from * height,
    after: (count - until) * height,
    onScroll: (event) => {
      const next = Math.floor(event.currentTarget.scrollTop / height);
      // A step of five rows is enough with ten to spare, and draws a fifth as often.
      if (Math.abs(next - first) >= 5 || next === 0) setFirst(next);
    },
  };
}
