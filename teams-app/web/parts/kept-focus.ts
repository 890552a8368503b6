/**
 * Keyboard and screen reader go on where they were when what had the focus goes away: a dialog that closes, a row that
 * is gone, a form that was sent. The browser itself would begin again at the top of the page.
 */
import { useEffect } from 'react';

/** What had the focus, and what stood around it then, from the inside out. */
interface Stop {
  readonly element: HTMLElement;
  readonly around: readonly HTMLElement[];
}

/** What opens above the page and takes the focus with it when it closes. */
const above = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const modal = '[role="dialog"], [role="alertdialog"]';
const headings = 'h1, h2, h3, h4';

/** Enough for a menu in a dialog in a drawer. */
const mostStops = 12;

/** Watches the whole document for as long as the caller is shown. */
export function useKeptFocus(): void {
  useEffect(() => {
    const keeper = new FocusKeeper();
    return () => keeper.end();
  }, []);
}

class FocusKeeper {
  /** Latest first. */
  #stops: Stop[] = [];
  readonly #mutations = new MutationObserver(() => this.#soon());
  readonly #listening = new AbortController();
  #frame = 0;

  constructor() {
    const { signal } = this.#listening;
    document.addEventListener('focusin', ({ target }) => this.#note(target), { signal });
    document.addEventListener('focusout', (event) => this.#left(event), { signal });
    const attributeFilter = ['disabled', 'aria-hidden', 'inert'];
    this.#mutations.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter });
  }

  end(): void {
    this.#listening.abort();
    this.#mutations.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #note(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement) || target.hasAttribute('data-tabster-dummy')) return;
    const stop = { element: target, around: ancestorsOf(target) };
    this.#stops = [stop, ...this.#stops.filter(({ element }) => element !== target)].slice(0, mostStops);
  }

  /** Whoever presses beside everything has put the focus away themselves. */
  #left({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
    requestAnimationFrame(() => {
      if (isLost() && canTakeFocus(target)) this.#stops = [];
    });
  }

  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#restore());
  }

  #restore(): void {
    if (!isLost()) return;
    const place = this.#place();
    if (place === null) return;
    place.scrollIntoView({ block: 'nearest' });
    place.focus({ preventScroll: true });
  }

  /** Null: nothing was lost, or the page is not there yet. */
  #place(): HTMLElement | null {
    const open = topModal();
    // The page behind a dialog that is just closing cannot be reached yet.
    if (open === null && document.querySelector('#root[aria-hidden="true"]') !== null) return null;
    for (const stop of this.#stops) {
      const { element, around } = stop;
      if (element.isConnected) return isReachable(element, open) ? element : null;
      const layer = around.find((each) => each.matches(above));
      // What closed as a whole gives the focus back to what it was opened from.
      if (layer !== undefined && !layer.isConnected) continue;
      return headingAround(around);
    }
    // A link has opened what closed: there is no other place than the page.
    return this.#stops.length === 0 ? null : headingIn(document.querySelector('main'));
  }
}

function ancestorsOf(element: HTMLElement): readonly HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let each = element.parentElement; each !== null; each = each.parentElement) around.push(each);
  return around;
}

function isLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}

function topModal(): Element | null {
  return [...document.querySelectorAll(modal)].at(-1) ?? null;
}

/** A button that waits for its own press can be focused again in a moment. */
function isReachable(element: HTMLElement, open: Element | null): boolean {
  return canTakeFocus(element) && (open === null || open.contains(element));
}

function canTakeFocus(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;
}

/** The heading of the nearest part that is still there; null while the page is being fetched. */
function headingAround(around: readonly HTMLElement[]): HTMLElement | null {
  for (const part of around) {
    const heading = part.isConnected ? headingIn(part) : null;
    if (heading !== null) return heading;
    if (part.matches('main')) return null;
  }
  return null;
}

function headingIn(part: Element | null): HTMLElement | null {
  const heading = part?.querySelector<HTMLElement>(headings) ?? null;
  return heading === null ? null : madeFocusable(heading);
}

/** With a script only: Tab goes on from there and does not stop at it. */
function madeFocusable(element: HTMLElement): HTMLElement {
  if (!element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
    element.style.outline = 'none';
  }
  return element;
}
