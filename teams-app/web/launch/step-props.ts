import type { ReactNode } from 'react';
import type { LaunchBody } from '../../contract/launch.ts';
import type { Saving } from '../programme/use-saving.ts';
import type { LaunchStep } from './launch-state.ts';

/** What every step is given, and what it gives back around its fields. */
export interface StepProps {
  readonly launch: LaunchBody;
  readonly frame: (step: StepFrame) => ReactNode;
  readonly go: (step: LaunchStep) => void;
}

/** A step's question, what it is about, and what comes of it. */
export interface StepFrame {
  readonly question: string;
  readonly saving?: Pick<Saving<unknown>, 'note' | 'savedAt' | 'undo'>;
  readonly preview: ReactNode;
  /** What the step's button does instead of going on. */
  readonly act?: { readonly words: string; readonly press: () => void; readonly busy: boolean };
  readonly children: ReactNode;
}
