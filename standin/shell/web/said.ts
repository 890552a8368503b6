import { useCallback } from 'react';
import type { Said } from './control/types.ts';
import { useTexts } from './texts.ts';

/** Chooses what was told in several languages by the frame's own. */
export function useSaid(): (said: Said) => string {
  const { locale } = useTexts();
  return useCallback(({ sv, en }) => (locale.startsWith('sv') ? sv : en), [locale]);
}
