import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Me, MyProgramme } from '../../contract/people.ts';
import { ProgrammeScope } from '../frame/ProgrammeScope.tsx';
import { myProgramme, useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { ApplyingCard } from './ApplyingCard.tsx';
import { useCompetences } from './data.ts';
import { Invitation } from './Invitation.tsx';
import { Applied } from './joining/Applied.tsx';
import { Joined } from './joining/Joined.tsx';
import { JoinForm } from './joining/JoinForm.tsx';
import { MePage } from './me/MePage.tsx';
import { profileState } from './profile-state.ts';

/** Joining a programme in three steps, what happens then, and later the profile. */
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
      <Standing me={me} mine={mine} />
    </ProgrammeScope>
  );
}

/** How I stand to the programme, and so what there is to do. */
function Standing({ me, mine }: { me: Me; mine: MyProgramme }): ReactNode {
  const [{ joined, at }, show] = usePageState(profileState);
  const { enrolment, applying } = mine;
  if (enrolment !== null) return joined ? <Joined me={me} mine={mine} /> : <MePage me={me} mine={mine} />;
  // Whoever waits for a yes sees how it stands first, and changes what they said from there.
  if (applying?.state === 'waiting' && at === 0) {
    return <Applied me={me} mine={mine} change={() => show({ at: 3 }, 'push')} />;
  }
  return (
    <>
      <ApplyingCard mine={mine} open={false} />
      {applying === null || applying.state === 'waiting' || applying.waitsUntil === null ? (
        <Joining me={me} mine={mine} />
      ) : null}
    </>
  );
}

function Joining({ me, mine }: { me: Me; mine: MyProgramme }): ReactNode {
  const choosable = useCompetences();
  return (
    <Answer of={choosable} skeleton={<PageSkeleton />}>
      {(answer) => <JoinForm me={me} mine={mine} choosable={answer} />}
    </Answer>
  );
}
