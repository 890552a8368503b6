import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { ShareLink } from '../frame/ShareLink.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { InvitedPeople } from './InvitedPeople.tsx';
import { InviteForm } from './InviteForm.tsx';
import { JoinLinks } from './JoinLinks.tsx';

/** Whom to ask, the link for those who come by themselves, and how far everybody has come. */
export function InvitePage(): ReactNode {
  const words = useTexts().hr.invite;
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
