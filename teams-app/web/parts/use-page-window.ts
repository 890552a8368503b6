import { useEffect, useState, type RefObject } from 'react';

const spare = 8;

/**
 * Which rows of a list are drawn that is as long as its page, whatever it is that scrolls: those in view and a few around
 * them. Every row is `height` pixels.
 */
export function usePageWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): { readonly from: number; readonly until: number } {
  const [first, setFirst] = useState(0);
  useEffect(() => {
    const look = (): void => {
      const above = -(list.current?.getBoundingClientRect().top ?? 0);
      const next = Math.max(0, Math.floor(above / height));
      // A step of four rows is enough with eight to spare, and draws a quarter as often.
      setFirst((now) => (Math.abs(next - now) >= 4 || next === 0 ? next : now));
    };
    look();
    const options = { capture: true, passive: true } as const;
    document.addEventListener('scroll', look, options);
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, options);
      window.removeEventListener('resize', look);
    };
  }, [list, height, count]);
  const from = Math.max(0, Math.min(first, count - 1) - spare);
  return { from, until: Math.min(count, from + Math.ceil(window.innerHeight / height) + 2 * spare) };
}
