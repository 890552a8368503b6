import type { ReactNode } from 'react';

/** A part that several pages share, in the states in which it is met. */
export interface Part {
  readonly name: string;
  readonly states: readonly { readonly name: string; readonly shown: ReactNode }[];
}
