import { lazy, Suspense, type ReactNode } from 'react';
import type { Me } from '../../contract/people.ts';
import { Invitation } from '../enrolment/Invitation.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';

/** Apart from the home page, which those who are in no programme see once. */
const JoinVisit = lazy(async () => ({ default: (await import('./JoinPage.tsx')).JoinVisit }));

/** For those who are in no programme: the one they can join, all that they can, or why there is none. */
export function Joinable({ me }: { me: Me }): ReactNode {
  const [first, ...others] = me.programmes.filter(({ mayJoin }) => mayJoin === true);
  if (first === undefined || others.length > 0) return <Invitation me={me} />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <JoinVisit programmeId={first.programme.id} secret={null} />
    </Suspense>
  );
}
