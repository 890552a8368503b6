import { useTexts } from '../texts.ts';
import { worldTexts, type WorldTexts } from './texts.ts';

/** The words of this folder, in the frame's language. */
export function useWorldTexts(): WorldTexts {
  return useTexts().locale === 'sv-SE' ? worldTexts.sv : worldTexts.en;
}
