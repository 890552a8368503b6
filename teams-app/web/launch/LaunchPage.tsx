import type { ReactNode } from 'react';
import type { LaunchBody } from '../../contract/launch.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { SaveNote } from '../programme/SaveNote.tsx';
import { useLaunch } from './data.ts';
import { detailsOf } from './launch-details.ts';
import { launchState, launchSteps, type LaunchStep } from './launch-state.ts';
import { LaunchGoing } from './LaunchGoing.tsx';
import { LaunchShell } from './LaunchShell.tsx';
import type { StepFrame } from './step-props.ts';
import { StepDescribe } from './StepDescribe.tsx';
import { StepInvite } from './StepInvite.tsx';
import { StepMatch } from './StepMatch.tsx';
import { StepOpen } from './StepOpen.tsx';

/** A programme from its name to its first pairs: what is decided, one question, and what people will receive. */
export function LaunchPage(): ReactNode {
  const question = useLaunch();
  return (
    <Answer of={question} skeleton={<PageSkeleton />}>
      {(launch) => (launch.programme.status === 'draft' ? <Steps launch={launch} /> : <LaunchGoing launch={launch} />)}
    </Answer>
  );
}

function Steps({ launch }: { launch: LaunchBody }): ReactNode {
  const texts = useTexts();
  const words = texts.hr.launch;
  const [{ step }, change] = usePageState(launchState);
  const go = (to: LaunchStep): void => {
    change({ step: to }, 'push');
    document.querySelector('main')?.scrollTo?.({ top: 0 });
    window.scrollTo({ top: 0 });
  };
  const following = launchSteps[launchSteps.indexOf(step) + 1];
  const frame = ({ question, saving, preview, act, children }: StepFrame): ReactNode => (
    <LaunchShell
      title={words.title(launch.programme.name[texts.language])}
      {...(saving === undefined ? {} : { note: <SaveNote of={saving} /> })}
      at={step}
      details={detailsOf(launch, texts)}
      go={go}
      question={question}
      preview={preview}
      next={
        act ?? {
          words: step === 'open' ? '' : words.next[step],
          press: () => {
            if (following !== undefined) go(following);
          },
        }
      }
    >
      {children}
    </LaunchShell>
  );
  const props = { launch, frame, go };
  switch (step) {
    case 'describe':
      return <StepDescribe {...props} />;
    case 'invite':
      return <StepInvite {...props} />;
    case 'match':
      return <StepMatch {...props} />;
    case 'open':
      return <StepOpen {...props} />;
  }
}
