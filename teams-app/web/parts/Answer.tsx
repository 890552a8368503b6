import type { ReactNode } from 'react';
import { Trouble } from './Trouble.tsx';

interface AnswerProps<Data> {
  /** As react-query has it, of one answer or of several pages. */
  readonly of: {
    readonly data: Data | undefined;
    readonly isError: boolean;
    readonly error: Error | null;
    readonly refetch: () => Promise<unknown>;
  };
  /** Has the shape of what is coming. */
  readonly skeleton: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** What a question brought: its skeleton, its trouble with a way to try again, or its answer. */
export function Answer<Data>({ of, skeleton, children }: AnswerProps<Data>): ReactNode {
  if (of.data !== undefined) return children(of.data);
  if (of.isError) return <Trouble error={of.error} retry={() => void of.refetch()} />;
  return skeleton;
}
