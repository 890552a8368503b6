import { createContext, useContext } from 'react';

/** What the parts say by themselves, in the reader's language; the product around them gives it. */
export interface PartTexts {
  /** The window's title while a page of this title is shown. */
  readonly windowTitle: (page: string) => string;
  readonly cancel: string;
  readonly close: string;
  readonly retry: string;
  readonly loading: string;
  /** What was written before is there again and has not been sent. */
  readonly kept: string;
  readonly discardKept: string;
  /** A button for so many more rows. */
  readonly showMore: (rows: number) => string;
  /** A whole number as the reader writes it. */
  readonly amount: (value: number) => string;
  /** What was thrown, where it stays in view. */
  readonly explain: (error: unknown) => Explanation;
  /** What was thrown after a press, in a notice that goes away. */
  readonly notice: (error: unknown) => { readonly text: string; readonly intent: 'error' | 'info' };
}

/** What went wrong and what to do, for a person. */
export interface Explanation {
  readonly what: string;
  readonly advice: string;
  /**
   * What the reader can do at once before trying again; `act` says false when they leave it, and rejects when it cannot be
   * done, which `inVain` tells.
   */
  readonly remedy?: { readonly label: string; readonly act: () => Promise<boolean>; readonly inVain: string };
}

const PartTextsContext = createContext<PartTexts | null>(null);
export const PartTextsProvider = PartTextsContext.Provider;

/** Throws outside `PartTextsProvider`: a part without its words is a mistake of the product's frame. */
export function usePartTexts(): PartTexts {
  const texts = useContext(PartTextsContext);
  if (texts === null) throw new Error('usePartTexts needs a PartTextsProvider above it');
  return texts;
}
