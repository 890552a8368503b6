import { useEffect, useRef } from 'react';

/**
 * Presses of single keys anywhere on the page, but where somebody writes, chooses or answers a question: there keys mean
 * something else. By the key's name in lower case.
 */
export function useKeys(presses: Readonly<Record<string, () => void>>): void {
  const latest = useRef(presses);
  useEffect(() => {
    latest.current = presses;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { defaultPrevented, ctrlKey, metaKey, altKey, repeat } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey || repeat || isTaken(event.target)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const others =
  'input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=slider], [role=tablist]';

function isTaken(target: EventTarget | null): boolean {
  const isOpenAbove = document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null;
  return isOpenAbove || (target instanceof Element && target.closest(others) !== null);
}
