import { Button, makeStyles, MessageBar, MessageBarBody, Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { list, plainDay } from '#texts/format.ts';
import { enrolmentEndpoints } from '../../contract/enrolment.ts';
import { pathOf } from '../../contract/paths.ts';
import type { Me, MyProgramme } from '../../contract/people.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { enrolledIn, myProgramme, useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { useCompetences } from './data.ts';
import { ApplyingCard } from './ApplyingCard.tsx';
import { AccountBar } from './AccountBar.tsx';
import { Invitation } from './Invitation.tsx';
import { LeaveProgramme } from './LeaveProgramme.tsx';
import { Page } from '../parts/Page.tsx';
import { ProgrammeScope } from '../frame/ProgrammeScope.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { ProfileForm } from './ProfileForm.tsx';

const useStyles = makeStyles({
  tabs: { marginInline: '-12px', flexWrap: 'wrap' },
});

/** My profile in one programme: joining in three steps, editing later, and leaving. */
export function ProfilePage(): ReactNode {
  const me = useMe();
  return (
    <Answer of={me} skeleton={<PageSkeleton />}>
      {(who) => <InProgramme me={who} />}
    </Answer>
  );
}

/** The programme in the address, else the first that is mine or that I can join. */
function InProgramme({ me }: { me: Me }): ReactNode {
  const { programmeId } = useParams();
  const mine = myProgramme(me, programmeId);
  if (mine === null) return <Invitation me={me} />;
  return (
    <ProgrammeScope key={mine.programme.id} id={mine.programme.id}>
      <Profile me={me} mine={mine} />
    </ProgrammeScope>
  );
}

/** From one of my programmes to another; only where I am in several. */
function MyProgrammes({ me, present }: { me: Me; present: MyProgramme }): ReactNode {
  const { tab, language } = useTexts();
  const styles = useStyles();
  const navigate = useNavigate();
  const enrolled = enrolledIn(me);
  if (present.enrolment === null || enrolled.length < 2) return null;
  return (
    <TabList
      className={styles.tabs}
      aria-label={tab.me.programmes}
      selectedValue={present.programme.id}
      onTabSelect={(_, { value }) => void navigate(pathOf({ page: 'me', programmeId: String(value) }))}
    >
      {enrolled.map(({ programme }) => (
        <Tab key={programme.id} value={programme.id}>
          {programme.name[language]}
        </Tab>
      ))}
    </TabList>
  );
}

function Profile({ me, mine }: { me: Me; mine: MyProgramme }): ReactNode {
  const { tab, language } = useTexts();
  const { enrolment, applying, programme } = mine;
  const competences = useCompetences();
  const isNew = enrolment === null && applying === null;
  const pausedUntil = enrolment?.pausedUntil ?? null;
  const lead = pausedUntil === null ? {} : { lead: tab.me.pausedUntil(plainDay(pausedUntil, language)) };
  return (
    <Page title={isNew ? tab.me.joinTitle(programme.name[language]) : tab.me.title} {...lead}>
      <AccountBar me={me} />
      <MyProgrammes me={me} present={mine} />
      {enrolment === null || enrolment.imported.length === 0 ? null : <FromImport fields={enrolment.imported} />}
      <ApplyingCard mine={mine} open={false} />
      {mayWrite(mine) ? (
        <Answer of={competences} skeleton={<PageSkeleton />}>
          {(answer) => (
            <ProfileForm
              key={enrolment === null ? 'join' : 'edit'}
              me={me}
              mine={mine}
              competences={answer.competences}
            />
          )}
        </Answer>
      ) : null}
      <WayOut mine={mine} />
    </Page>
  );
}

/** Whoever was told no cannot ask again for a while. */
function mayWrite({ enrolment, applying }: MyProgramme): boolean {
  return enrolment !== null || applying === null || applying.waitsUntil === null;
}

function WayOut({ mine: { enrolment, applying, programme } }: { mine: MyProgramme }): ReactNode {
  if (enrolment !== null) return <LeaveProgramme programme={programme} />;
  return applying?.state === 'waiting' ? <TakeBack /> : null;
}

/** Says which fields HR has filled in for me. */
function FromImport({ fields }: { fields: NonNullable<MyProgramme['enrolment']>['imported'] }): ReactNode {
  const { imports, language } = useTexts();
  const names = fields.map((field) => imports.column[field].toLocaleLowerCase(language));
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{imports.ownMark(list(names, language))}</MessageBarBody>
    </MessageBar>
  );
}

/** Whoever waits for a yes need not go on waiting. */
function TakeBack(): ReactNode {
  const words = useTexts().tab.applying;
  const navigate = useNavigate();
  const back = useChange((client) => client.call(enrolmentEndpoints.withdraw, { body: { nextTime: 'no' } }), {
    says: words.takenBack,
    next: () => void navigate('/'),
    fails: 'notice',
  });
  return (
    <div>
      <Button disabledFocusable={back.isPending} onClick={() => back.mutate()}>
        {words.takeBack}
      </Button>
    </div>
  );
}
