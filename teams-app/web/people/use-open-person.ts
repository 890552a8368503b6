import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ChangeState } from '../parts/use-page-state.ts';
import type { PeopleShown } from './people-state.ts';

/** The link in a person's row, to which the focus returns. */
export const rowLinkId = (id: string): string => `person-${id}`;
/** What opens: it takes the focus when it was opened by a press. */
export const openedId = 'opened-person';

/**
 * Opens and closes a person's page. The place in the list is kept, also where the page takes the list's room, and whoever
 * closes it, or goes back, is at the row from which it was opened.
 */
export function useOpenPerson(person: string | null, change: ChangeState<PeopleShown>) {
  const before = useRef(person);
  const height = useRef(0);
  const isPressed = useRef(false);
  useLayoutEffect(() => {
    const [from, to] = [before.current, person];
    before.current = person;
    if (to === null && from !== null) {
      window.scrollTo(0, height.current);
      document.querySelector<HTMLElement>(`#${CSS.escape(rowLinkId(from))}`)?.focus({ preventScroll: true });
    }
  }, [person]);
  useEffect(() => {
    if (person === null || !isPressed.current) return;
    isPressed.current = false;
    const opened = document.querySelector<HTMLElement>(`#${openedId}`);
    if (opened !== null && opened.getBoundingClientRect().top < 0) window.scrollTo(0, 0);
    opened?.focus({ preventScroll: true });
  }, [person]);
  useEffect(() => {
    if (person === null) return;
    const leave = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      // What lies over the page, such as a dialog, closes first.
      const isOver = document.querySelector('[role="dialog"], [role="menu"]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isTyping && !isOver)
        change({ person: null }, 'replace');
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [person, change]);
  return {
    open: (id: string): void => {
      if (person === null) height.current = window.scrollY;
      isPressed.current = true;
      change({ person: id }, person === null ? 'push' : 'replace');
    },
    close: (): void => change({ person: null }, 'replace'),
  };
}
