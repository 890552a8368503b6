import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { insightEndpoints, type NeedSubject } from '../../contract/insight.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';

interface RetryButtonProps {
  readonly kind: NeedSubject;
  readonly id: string;
  readonly names: string;
  /** It is the page's first thing to do. */
  readonly primary?: boolean;
}

/** Tries parked work again: a pair's series, or whatever else HR is told of. */
export function RetryButton({ kind, id, names, primary = false }: RetryButtonProps): ReactNode {
  const { hr } = useTexts();
  const retry = useChange((client) => client.call(insightEndpoints.retry, { params: { kind, id } }), {
    says: hr.status.retried,
    fails: 'notice',
  });
  return (
    <Button
      appearance={primary ? 'primary' : 'secondary'}
      aria-label={hr.status.retryFor(names)}
      disabledFocusable={retry.isPending}
      onClick={() => retry.mutate()}
    >
      {hr.status.retry}
    </Button>
  );
}
