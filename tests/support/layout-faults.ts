import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';

const faults = z.array(z.string());

/**
 * What is wrong with how a page lies in its frame, one line each: it is wider than the window, texts lie over each other, a
 * text is cut without a sign of it, or there is something to scroll inside what is scrolled already.
 */
export async function layoutFaults(frame: Frame | Page): Promise<readonly string[]> {
  return faults.parse(await frame.evaluate(`(${look})()`));
}

/** Runs in the page. */
const look = `() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > root.clientWidth + 1 && getComputedStyle(each).position !== 'fixed');
    found.push('wider than the window: ' + wide.slice(-1).map((each) => each.outerHTML.slice(0, 120)).join());
  }
  const isSeen = (each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const layered = (each) => each.closest('[aria-hidden="true"], [data-parts-float], [role="tooltip"]') !== null;
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (owner === null || node.textContent.trim() === '' || !isSeen(owner) || layered(owner)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      texts.push({ node, owner, box, over: overlay(owner) });
    }
  }
  // Bars that stay in view lie over the page by intention, dialogs too.
  function overlay(each) {
    for (let at = each; at !== null; at = at.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position) || at.matches('[role=dialog], [role=alertdialog]')) return at;
    }
    return null;
  }
  const clipped = (each) => {
    for (let at = each; at !== null; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') return at.getBoundingClientRect();
    }
    return null;
  };
  texts.sort((a, b) => a.box.top - b.box.top);
  for (let i = 0; i < texts.length; i += 1) {
    for (let j = i + 1; j < texts.length && texts[j].box.top < texts[i].box.bottom - 3; j += 1) {
      const [a, b] = [texts[i], texts[j]];
      if (a.node === b.node || a.over !== b.over) continue;
      const cut = [clipped(a.owner), clipped(b.owner)];
      const right = (box, limit) => (limit === null ? box.right : Math.min(box.right, limit.right));
      const left = (box, limit) => (limit === null ? box.left : Math.max(box.left, limit.left));
      const across = Math.min(right(a.box, cut[0]), right(b.box, cut[1])) - Math.max(left(a.box, cut[0]), left(b.box, cut[1]));
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (across > 3 && down > 4) found.push('“' + a.node.textContent.trim().slice(0, 40) + '” lies over “' + b.node.textContent.trim().slice(0, 40) + '”');
    }
  }
  for (const each of document.querySelectorAll('main *')) {
    const style = getComputedStyle(each);
    if (['auto', 'scroll'].includes(style.overflowY) && each.scrollHeight > each.clientHeight + 1 && isSeen(each) && !each.matches('textarea, [role=listbox], [role=menu]')) {
      found.push('scrolls inside the page: ' + each.outerHTML.slice(0, 100));
    }
  }
  return [...new Set(found)].slice(0, 8);
}`;
