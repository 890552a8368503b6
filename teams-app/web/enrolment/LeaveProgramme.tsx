import { Body1, Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { enrolmentEndpoints } from '../../contract/enrolment.ts';
import type { MyProgramme } from '../../contract/people.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { ChoicePills } from '../parts/ChoicePills.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Section } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';

/** I leave the programme, and say whether I want to be asked the next time it is held. */
export function LeaveProgramme({ programme }: { programme: MyProgramme['programme'] }): ReactNode {
  const { tab, language } = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={tab.me.leaveSection}>
      <Body1>{tab.me.leaveBody}</Body1>
      <div>
        <Button onClick={() => setAsking(true)}>{tab.me.leave}</Button>
      </div>
      {asking ? <LeaveDialog programme={programme.name[language]} close={() => setAsking(false)} /> : null}
    </Section>
  );
}

type NextTime = 'ask' | 'no';

function LeaveDialog({ programme, close }: { programme: string; close: () => void }): ReactNode {
  const { tab } = useTexts();
  const said = tab.nextTime.leave;
  const navigate = useNavigate();
  const [nextTime, choose] = useState<NextTime | null>(null);
  const [tried, setTried] = useState(false);
  const leave = useChange(
    (client, chosen: NextTime) => client.call(enrolmentEndpoints.withdraw, { body: { nextTime: chosen } }),
    {
      says: tab.me.left,
      // Here a form to join anew would stand; the start page says how one stands now.
      next: () => void navigate('/'),
      fails: 'here',
    },
  );
  return (
    <FormDialog
      title={tab.me.leaveTitle(programme)}
      action={tab.me.leave}
      busy={leave.isPending}
      submit={() => {
        setTried(true);
        if (nextTime !== null) leave.mutate(nextTime);
      }}
      close={close}
    >
      <Body1>{tab.me.leaveConfirm}</Body1>
      <ChoicePills
        question={said.legend}
        problem={tried && nextTime === null ? said.missing : null}
        choices={(['ask', 'no'] as const).map((value) => ({ value, text: said[value] }))}
        chosen={nextTime}
        choose={choose}
      />
      <LockLine text={tab.promises.nextTime} />
      {leave.isError ? <Trouble error={leave.error} /> : null}
    </FormDialog>
  );
}
