import { Body1, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { list, plainDay } from '#texts/format.ts';
import { enrolmentEndpoints } from '../../contract/enrolment.ts';
import type { Me } from '../../contract/people.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useCompetences } from './data.ts';
import { AccountBar } from './AccountBar.tsx';
import { Invitation } from './Invitation.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { ProfileForm } from './ProfileForm.tsx';

/** My profile: joining in three steps, editing later, and leaving. */
export function ProfilePage(): ReactNode {
  const me = useMe();
  return (
    <Answer of={me} skeleton={<PageSkeleton />}>
      {(who) => (who.enrolment === null && who.mayJoin !== true ? <Invitation me={who} /> : <Profile me={who} />)}
    </Answer>
  );
}

function Profile({ me }: { me: Me }): ReactNode {
  const { tab, language } = useTexts();
  const { enrolment } = me;
  const competences = useCompetences();
  const pausedUntil = enrolment?.pausedUntil ?? null;
  const lead = pausedUntil === null ? {} : { lead: tab.me.pausedUntil(plainDay(pausedUntil, language)) };
  return (
    <Page title={enrolment === null ? tab.me.joinTitle : tab.me.title} {...lead}>
      <AccountBar me={me} />
      {enrolment === null || enrolment.imported.length === 0 ? null : <FromImport fields={enrolment.imported} />}
      <Answer of={competences} skeleton={<PageSkeleton />}>
        {(answer) => (
          <ProfileForm key={enrolment === null ? 'join' : 'edit'} me={me} competences={answer.competences} />
        )}
      </Answer>
      {enrolment === null ? null : <Leave />}
    </Page>
  );
}

/** Says which fields HR has filled in for me. */
function FromImport({ fields }: { fields: NonNullable<Me['enrolment']>['imported'] }): ReactNode {
  const { imports, language } = useTexts();
  const names = fields.map((field) => imports.column[field].toLocaleLowerCase(language));
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{imports.ownMark(list(names, language))}</MessageBarBody>
    </MessageBar>
  );
}

function Leave(): ReactNode {
  const { tab } = useTexts();
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const leave = useChange((client) => client.call(enrolmentEndpoints.withdraw, {}), {
    says: tab.me.left,
    // Here a form to join anew would stand; the start page says how one stands now.
    next: () => void navigate('/'),
    fails: 'notice',
  });
  return (
    <Section title={tab.me.leaveSection}>
      <Body1>{tab.me.leaveBody}</Body1>
      <div>
        <Button onClick={() => setAsking(true)}>{tab.me.leave}</Button>
      </div>
      <Confirm
        open={asking}
        title={tab.me.leaveTitle}
        action={tab.me.leave}
        busy={leave.isPending}
        confirm={leave.mutate}
        dismiss={() => setAsking(false)}
      >
        {tab.me.leaveConfirm}
      </Confirm>
    </Section>
  );
}
