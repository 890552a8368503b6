import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { pathOf } from '../../contract/paths.ts';
import type { Me } from '../../contract/people.ts';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';

/** Leads everybody to where their next step is: to the programme they lead, to IT's page, or to their own. */
export function StartPage(): ReactNode {
  const question = useMe();
  return (
    <Answer of={question} skeleton={<PageSkeleton />}>
      {(me) => <Navigate to={firstPath(me)} replace />}
    </Answer>
  );
}

function firstPath({ isHr, isIt, led }: Me): string {
  if (isHr || led.length > 0) return '/hr';
  return pathOf({ page: isIt ? 'it/health' : 'home' });
}
