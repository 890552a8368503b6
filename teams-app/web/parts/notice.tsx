import { useCallback } from 'react';
import { usePartTexts } from './part-texts.ts';

/** A short sentence at the foot of the page. */
export interface Notice {
  readonly text: string;
  readonly intent: 'success' | 'error' | 'info';
}

/** Said before anything showed notices; whatever comes first then shows them. */
const waiting: Notice[] = [];
let shows: ((notice: Notice) => void) | null = null;

/** Notices are shown by this from now on, also those that have waited. Answers how to end that. */
export function showNotices(show: (notice: Notice) => void): () => void {
  shows = show;
  for (const notice of waiting.splice(0)) show(notice);
  return () => {
    shows = null;
  };
}

function say(notice: Notice): void {
  if (shows === null) waiting.push(notice);
  else shows(notice);
}

/** Short notices at the foot of the page: what was done, or what went wrong after a press. */
export function useNotice(): { done: (text: string) => void; failed: (error: unknown) => void } {
  const { notice } = usePartTexts();
  return {
    done: useCallback((text: string) => say({ text, intent: 'success' }), []),
    failed: useCallback((error: unknown) => say(notice(error)), [notice]),
  };
}
