import type { ReactNode } from 'react';
import { isProgrammeOver, mayActOnProgramme, type ProgrammeStatus } from '#domain/programme/programme.ts';
import { useLedProgramme } from '../frame/led-programme.ts';
import { LedLink } from '../frame/LedLink.tsx';
import { useTexts } from '../language.tsx';
import { ShareLink } from '../frame/ShareLink.tsx';
import { Card } from '../parts/Card.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { InvitedPeople } from './InvitedPeople.tsx';
import { InviteForm } from './InviteForm.tsx';
import { JoinLinks } from './JoinLinks.tsx';

/** Whom to ask, the link for those who come by themselves, and how far everybody has come. */
export function InvitePage(): ReactNode {
  const { hr } = useTexts();
  const words = hr.invite;
  const status = useLedProgramme()?.status;
  if (status !== undefined && !mayActOnProgramme(status, 'invite')) return <NotOpen status={status} />;
  return (
    <Page title={words.title} lead={words.lead} actions={<ShareLink page="hr/invite" title={words.title} />}>
      <Section title={words.several}>
        <InviteForm />
      </Section>
      <Section title={words.link}>
        <JoinLinks />
      </Section>
      <InvitedPeople />
    </Page>
  );
}

/** Nobody can be invited before people may join, nor after the programme's end; how far those came who were stays to be read. */
function NotOpen({ status }: { status: ProgrammeStatus }): ReactNode {
  const { hr } = useTexts();
  const words = hr.invite;
  const isOver = isProgrammeOver({ status });
  return (
    <Page title={words.title}>
      <Card
        quiet
        title={isOver ? words.notOpen.overTitle : words.notOpen.title}
        body={isOver ? words.notOpen.overBody : words.notOpen.body}
        action={<LedLink page={isOver ? 'hr/programme' : 'hr/launch'}>{hr.people.emptyAction}</LedLink>}
      />
      {isOver ? <InvitedPeople /> : null}
    </Page>
  );
}
