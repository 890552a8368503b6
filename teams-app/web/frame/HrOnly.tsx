import type { ReactNode } from 'react';
import { Navigate, Outlet } from 'react-router';
import { useMe } from '../mine.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { HrPlaces } from './HrPlaces.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';

/** Lets HR through; tells everyone else how the role is given. The server decides for itself on every call. */
export function HrOnly(): ReactNode {
  const question = useMe();
  return (
    <Answer of={question} skeleton={<PageSkeleton />}>
      {(me) =>
        me.isHr ? (
          <>
            <HrPlaces />
            <Outlet />
          </>
        ) : (
          <NotForYou isIt={me.isIt} />
        )
      }
    </Answer>
  );
}

/** IT has a page of its own; everybody else learns how the role is given. */
function NotForYou({ isIt }: { isIt: boolean }): ReactNode {
  const { tab } = useTexts();
  if (isIt) return <Navigate to="/it/health" replace />;
  return (
    <Card
      quiet
      title={tab.trouble.hrOnly}
      body={tab.trouble.hrOnlyAdvice}
      action={<LinkButton to="/">{tab.common.toHome}</LinkButton>}
    />
  );
}
