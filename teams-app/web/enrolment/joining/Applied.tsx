import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { enrolmentEndpoints } from '../../../contract/enrolment.ts';
import type { Me, MyProgramme } from '../../../contract/people.ts';
import { useChange } from '../../data.tsx';
import { useTexts } from '../../language.tsx';
import { Joined } from './Joined.tsx';

interface AppliedProps {
  readonly me: Me;
  readonly mine: MyProgramme;
  /** Shows what was said, to be changed. */
  readonly change: () => void;
}

/** I have applied and wait for a yes: what happens, and how to change or take it back. */
export function Applied({ me, mine, change }: AppliedProps): ReactNode {
  const { tab, language } = useTexts();
  const title = tab.applying.title(mine.programme.name[language]);
  return <Joined me={me} mine={mine} applied={{ title, change, act: <TakeBack /> }} />;
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
    <Button size="large" appearance="subtle" disabledFocusable={back.isPending} onClick={() => back.mutate()}>
      {words.takeBack}
    </Button>
  );
}
