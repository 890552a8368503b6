import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import { pathOf } from '../../contract/paths.ts';
import type { Me } from '../../contract/people.ts';
import { useMe } from '../mine.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Card } from '../parts/Card.tsx';
import { Page } from '../parts/Page.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { ProgrammeScope } from './ProgrammeScope.tsx';
import { rememberLookedAt, usualLed } from './led-programme.ts';
import { NotFound } from './NotFound.tsx';

/** Lets those who lead a programme through; tells everyone else how the role is given. The server decides for itself on every call. */
export function LeadOnly(): ReactNode {
  const question = useMe();
  return (
    <Answer of={question} skeleton={<PageSkeleton />}>
      {(me) => (me.isHr || me.led.length > 0 ? <Outlet /> : <NotForYou isIt={me.isIt} />)}
    </Answer>
  );
}

/** The pages of one programme: the one in the address, else the one the reader would come to. */
export function InLedProgramme(): ReactNode {
  const question = useMe();
  return (
    <Answer of={question} skeleton={<PageSkeleton />}>
      {(me) => <OfProgramme me={me} />}
    </Answer>
  );
}

function OfProgramme({ me }: { me: Me }): ReactNode {
  const { programmeId } = useParams();
  const { pathname, hash } = useLocation();
  if (programmeId === undefined) {
    const usual = usualLed(me);
    if (usual === null) return begins.includes(pathname) ? <Begin /> : <NoProgramme />;
    const first = usual.status === 'draft' ? 'launch' : 'overview';
    const page = pathname.replace(/^\/hr\/?/, '') || first;
    return <Navigate to={`/hr/${usual.id}/${page}${hash}`} replace />;
  }
  const led = me.led.find(({ id }) => id === programmeId);
  if (led === undefined) return <NotFound />;
  rememberLookedAt(led.id);
  return (
    <ProgrammeScope key={led.id} id={led.id}>
      <Outlet />
    </ProgrammeScope>
  );
}

/** Where the first one is begun: where whoever leads lands, and where it is launched or decided about. */
const begins: readonly string[] = ['/hr', pathOf({ page: 'hr/launch' }), pathOf({ page: 'hr/programme' })];

/** HR begins the first one; nobody else comes here without leading one. */
function NoProgramme(): ReactNode {
  const { status } = useTexts().hr;
  return (
    <Page title={status.noProgramme} lead={status.noProgrammeBody}>
      <div>
        <LinkButton to={pathOf({ page: 'hr/new' })}>{status.noProgrammeAction}</LinkButton>
      </div>
    </Page>
  );
}

/** What is decided about a programme, while there is none: the form for the first one. */
function Begin(): ReactNode {
  return <Navigate to={pathOf({ page: 'hr/new' })} replace />;
}

/** IT has a page of its own; everybody else learns how the role is given. */
function NotForYou({ isIt }: { isIt: boolean }): ReactNode {
  const { tab } = useTexts();
  if (isIt) return <Navigate to="/it/health" replace />;
  return (
    <Card
      alone
      quiet
      title={tab.trouble.hrOnly}
      body={tab.trouble.hrOnlyAdvice}
      action={<LinkButton to="/">{tab.common.toHome}</LinkButton>}
    />
  );
}
