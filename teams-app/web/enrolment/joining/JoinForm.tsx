import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { yesNeededFor } from '#domain/programme/mentor-rule.ts';
import { amount } from '#texts/format.ts';
import type { ChoosableBody } from '../../../contract/catalogue.ts';
import { enrolmentEndpoints, type EnrolmentInput } from '../../../contract/enrolment.ts';
import type { Me, MyProgramme } from '../../../contract/people.ts';
import { useChange } from '../../data.tsx';
import { useTexts } from '../../language.tsx';
import { useFirstMistake } from '../../parts/first-mistake.ts';
import { LockLine } from '../../parts/LockLine.tsx';
import { KeptNote } from '../../parts/KeptNote.tsx';
import { ownTokens } from '../../parts/own-tokens.ts';
import { Page } from '../../parts/Page.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { usePageState } from '../../parts/use-page-state.ts';
import { useKept, type Kept } from '../../parts/use-kept.ts';
import { questionsFor } from '../profile-draft.ts';
import { profileState } from '../profile-state.ts';
import { mostStretches } from '../week-hours.ts';
import {
  joiningWith,
  joinSteps,
  missingIn,
  readJoin,
  startingJoin,
  type JoinDraft,
  type JoinStep,
} from './join-draft.ts';
import { JoinFoot } from './JoinFoot.tsx';
import { ReadStep } from './ReadStep.tsx';
import { WantsStep } from './WantsStep.tsx';
import { WaysStep } from './WaysStep.tsx';

const useStyles = makeStyles({
  progress: { color: tokens.colorNeutralForeground3 },
  bars: { display: 'grid', gridTemplateColumns: 'repeat(3, 48px)', gap: '4px', margin: '4px 0 20px' },
  bar: {
    height: '4px',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralStroke2,
    forcedColorAdjust: 'none',
  },
  on: { backgroundColor: ownTokens.colorChart },
});

const steps = { wants: WantsStep, ways: WaysStep, read: ReadStep } as const;

interface JoinFormProps {
  readonly me: Me;
  readonly mine: MyProgramme;
  readonly choosable: ChoosableBody;
}

/** Joining a programme in three steps of one question each; what is written is kept on the device until it is sent. */
export function JoinForm({ me, mine, choosable }: JoinFormProps): ReactNode {
  const { tab } = useTexts();
  const [shown, show] = usePageState(profileState);
  const at = Math.max(1, shown.at);
  const [tries, setTries] = useState(0);
  const kept = useDraft(me, mine);
  const draft = kept.value;
  const questions = questionsFor(mine, draft.roles);
  const step = joinSteps[at - 1] ?? 'wants';
  const missing = missingIn(step, draft, questions);
  const form = useFirstMistake<HTMLDivElement>(tries, step);
  const go = (to: number): void => {
    setTries(0);
    show({ at: to }, 'push');
    window.scrollTo({ top: 0 });
  };
  const join = useJoining(mine, draft, kept.forget);
  const tooMany = draft.profile.preferredTimes.length > mostStretches;
  const send = (): void => {
    const incomplete = joinSteps.findIndex((each) => missingIn(each, draft, questions).length > 0);
    setTries(tries + 1);
    if (incomplete >= 0) show({ at: incomplete + 1 }, 'push');
    else if (!tooMany) join.change.mutate(joiningWith(draft, me.profile));
  };
  const forward = (): void => (missing.length > 0 ? setTries(tries + 1) : go(at + 1));
  const Step = steps[step];
  const isLast = at === joinSteps.length;
  return (
    <div ref={form}>
      <Page
        display
        title={tab.joinSteps.title[step]}
        lead={tab.joinSteps.lead[step]}
        above={<Progress mine={mine} step={step} />}
      >
        <TitleFocus key={step} />
        <KeptNote of={kept} />
        <Step draft={draft} edit={kept.change} missing={tries > 0 ? missing : []} {...{ choosable, questions, go }} />
        {join.change.isError ? <Trouble error={join.change.error} /> : null}
        {tooMany ? <Caption1 role="alert">{tab.me.timesMany}</Caption1> : null}
        <JoinFoot
          lock={<Lock step={step} />}
          action={isLast ? join.action : tab.common.next}
          goesOn={!isLast}
          isBusy={join.change.isPending}
          act={isLast ? send : forward}
          back={at === 1 ? null : () => go(at - 1)}
        />
      </Page>
    </div>
  );
}

/** What is written here, kept from one visit to the next; of a profile that has changed meanwhile it begins anew. */
function useDraft(me: Me, mine: MyProgramme): Kept<JoinDraft> {
  const start = startingJoin(me, mine);
  return useKept({
    key: `joining-${me.person.id}-${mine.programme.id}`,
    over: me.profile === null ? '' : JSON.stringify(start),
    start,
    read: readJoin,
  });
}

/** Sends it; afterwards the page says what happens now. */
function useJoining(mine: MyProgramme, { roles }: JoinDraft, forget: () => void) {
  const { joinSteps } = useTexts().tab;
  const [, show] = usePageState(profileState);
  const change = useChange((client, body: EnrolmentInput) => client.call(enrolmentEndpoints.enrol, { body }), {
    says: null,
    next: () => {
      forget();
      show({ at: 0, joined: true }, 'replace');
      window.scrollTo({ top: 0 });
    },
    fails: 'here',
  });
  return { change, action: needsYes(mine, roles) ? joinSteps.apply : joinSteps.join };
}

/** Does sending this ask somebody for a yes? What waits already is only changed. */
function needsYes({ programme, applying }: MyProgramme, roles: JoinDraft['roles']): boolean {
  if (applying?.state === 'waiting') return false;
  return yesNeededFor(programme, { mentor: roles.includes('mentor'), isNew: true }).length > 0;
}

/** Who reads what stands above; and, of what is not sent yet, that nobody does. */
function Lock({ step }: { step: JoinStep }): ReactNode {
  const styles = useStyles();
  const { promises, lock } = useTexts().tab;
  const locks = {
    wants: <LockLine text={promises.chosen} />,
    ways: <LockLine text={promises.waysOfWorking} />,
    read: <LockLine text={promises.profile} />,
  };
  return (
    <>
      {locks[step]}
      {step === 'wants' ? <Caption1 className={styles.progress}>{lock.draft}</Caption1> : null}
    </>
  );
}

/** Which step of how many, in words and as bars. */
function Progress({ mine, step }: { mine: MyProgramme; step: JoinStep }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { progress, names } = tab.joinSteps;
  const at = joinSteps.indexOf(step);
  return (
    <div>
      <Caption1 role="status" className={styles.progress}>
        {progress(mine.programme.name[language], amount(at + 1, language), names[step])}
      </Caption1>
      <div className={styles.bars} aria-hidden>
        {joinSteps.map((each, index) => (
          <span key={each} className={mergeClasses(styles.bar, index <= at && styles.on)} />
        ))}
      </div>
    </div>
  );
}

/** A step that has come by a press begins at its title; the first one begins where the reader is. */
function TitleFocus(): ReactNode {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const isBefore = document.activeElement === null || document.activeElement === document.body;
    const title = mark.current?.parentElement?.querySelector('h1');
    if (isBefore || title === null || title === undefined) return;
    title.tabIndex = -1;
    title.style.outline = 'none';
    title.focus({ preventScroll: true });
  }, []);
  return <span ref={mark} hidden />;
}
