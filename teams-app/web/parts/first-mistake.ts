import { useEffect, useRef, type RefObject } from 'react';

const wrong = '[aria-invalid="true"], [data-mistake]';
const controls = 'input, select, textarea, button, [tabindex="0"]';

/** Shows the first thing in a form that is filled in wrongly, and has whoever sent it go on there. */
export function showFirstMistake(form: Element | null): void {
  const found = form?.querySelector<HTMLElement>(wrong) ?? null;
  const control = found?.matches(controls) === true ? found : (found?.querySelector<HTMLElement>(controls) ?? found);
  found?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/**
 * The form to look in. `tries`: how often it was sent in vain; its first mistake is shown after each, and when `at`,
 * the part of the form in view, is another one.
 */
export function useFirstMistake<Form extends HTMLElement>(tries: number, at = ''): RefObject<Form | null> {
  const form = useRef<Form>(null);
  useEffect(() => {
    if (tries > 0) showFirstMistake(form.current);
  }, [tries, at]);
  return form;
}
