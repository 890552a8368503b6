import { Button, Caption1, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { enrolmentEndpoints, type EnrolmentInput } from '../../contract/enrolment.ts';
import type { Me, MyProgramme } from '../../contract/people.ts';
import type { ProfileStep } from '../../contract/places.ts';
import { yesNeededFor } from '#domain/programme/mentor-rule.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { AnswersStep } from './AnswersStep.tsx';
import type { Competences } from './competences.ts';
import { GoalsStep } from './GoalsStep.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { useFirstMistake } from '../parts/first-mistake.ts';
import { KeptNote } from '../parts/KeptNote.tsx';
import { useKept, type Kept } from '../parts/use-kept.ts';
import { PracticalStep } from './PracticalStep.tsx';
import {
  finished,
  knownOf,
  missingIn,
  questionsFor,
  readDraft,
  startingDraft,
  stepsFor,
  type Draft,
} from './profile-draft.ts';
import { profileState } from './profile-state.ts';
import { RolesStep } from './RolesStep.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { mostStretches } from './week-hours.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '32px' },
  tabs: { marginInline: '-12px', flexWrap: 'wrap' },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXL,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const pages = { roles: RolesStep, goals: GoalsStep, practical: PracticalStep, questions: AnswersStep } as const;

interface ProfileFormProps {
  readonly me: Me;
  readonly mine: MyProgramme;
  readonly competences: Competences;
}

/** The profile in three steps: a path for those who join, three tabs for those who are in. */
export function ProfileForm({ me, mine, competences }: ProfileFormProps): ReactNode {
  const styles = useStyles();
  const [{ step: asked }, change] = usePageState(profileState);
  const [tries, setTries] = useState(0);
  const joining = isJoining(mine);
  const kept = useDraft(me, mine);
  const draft = kept.value;
  const steps = stepsFor(me, mine, draft);
  const step = steps.find((each) => each === asked) ?? 'roles';
  const questions = questionsFor(mine, draft.roles);
  const index = steps.indexOf(step);
  const [before, next] = [steps[index - 1], steps[index + 1]];
  const missing = missingIn(step, draft, questions);
  const form = useFirstMistake<HTMLDivElement>(tries, step);
  const Step = pages[step];
  const go = (to: ProfileStep): void => {
    setTries(0);
    change({ step: to }, 'push');
    window.scrollTo({ top: 0 });
  };
  const forward = (): void => {
    setTries(tries + 1);
    if (missing.length === 0 && next !== undefined) go(next);
  };
  return (
    <div ref={form} className={styles.stack}>
      <KeptNote of={kept} />
      <StepHead joining={joining} steps={steps} step={step} go={go} />
      <Step
        draft={draft}
        edit={kept.change}
        missing={tries > 0 ? missing : []}
        known={knownOf(me, mine.enrolment)}
        competences={competences}
        questions={questions}
        asksRoom={mine.isElsewhere || draft.profile.room !== null}
      />
      <div className={styles.foot}>
        <Finish
          me={me}
          mine={mine}
          steps={steps}
          joining={joining}
          asks={needsYes(mine, draft)}
          draft={draft}
          done={kept.forget}
          forward={joining && next !== undefined ? forward : null}
          back={joining && before !== undefined ? () => go(before) : null}
          stop={(at) => {
            change({ step: at }, 'push');
            setTries(tries + 1);
          }}
        />
        <WhoReads isDraft={joining || kept.isWritten} />
      </div>
    </div>
  );
}

/** What is written here, kept from one visit to the next; of a profile that has changed meanwhile it begins anew. */
function useDraft(me: Me, mine: MyProgramme): Kept<Draft> {
  const start = startingDraft(me, mine);
  return useKept({
    key: `profile-${me.person.id}-${mine.programme.id}`,
    over: me.profile === null ? '' : JSON.stringify(start),
    start,
    read: readDraft,
  });
}

/** Who reads it and, of what is not sent yet, that nobody does. */
function WhoReads({ isDraft }: { isDraft: boolean }): ReactNode {
  const { promises, lock } = useTexts().tab;
  return <LockLine text={isDraft ? `${promises.profile} ${lock.draft}` : promises.profile} />;
}

/** Is there nothing yet that is only changed? */
function isJoining({ enrolment, applying }: MyProgramme): boolean {
  return enrolment === null && applying?.state !== 'waiting';
}

/** Does sending this ask somebody for a yes? What waits already is only changed. */
function needsYes({ programme, enrolment, applying }: MyProgramme, { roles }: Draft): boolean {
  if (applying?.state === 'waiting') return false;
  const isMentor = enrolment?.roles.includes('mentor') === true;
  const mentor = roles.includes('mentor') && !isMentor;
  return yesNeededFor(programme, { mentor, isNew: enrolment === null }).length > 0;
}

interface StepHeadProps {
  readonly joining: boolean;
  readonly steps: readonly ProfileStep[];
  readonly step: ProfileStep;
  readonly go: (to: ProfileStep) => void;
}

/** Where one is: said in words on the way in, tabs afterwards. */
function StepHead({ joining, steps, step, go }: StepHeadProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  if (joining) {
    const number = steps.indexOf(step) + 1;
    return (
      <Caption1 className={styles.quiet} role="status">
        {`${tab.me.step(number, steps.length)}: ${tab.me.stepNames[step]}`}
      </Caption1>
    );
  }
  return (
    <TabList
      className={styles.tabs}
      aria-label={tab.me.steps}
      selectedValue={step}
      onTabSelect={(_, { value }) => go(steps.find((name) => name === value) ?? step)}
    >
      {steps.map((name) => (
        <Tab key={name} value={name}>
          {tab.me.stepNames[name]}
        </Tab>
      ))}
    </TabList>
  );
}

interface FinishProps {
  readonly me: Me;
  readonly mine: MyProgramme;
  readonly steps: readonly ProfileStep[];
  readonly joining: boolean;
  /** It takes a yes first. */
  readonly asks: boolean;
  readonly draft: Draft;
  /** It is saved. */
  readonly done: () => void;
  /** Null on the last step, where the button sends. */
  readonly forward: (() => void) | null;
  readonly back: (() => void) | null;
  /** Shows the step in which something is missing. */
  readonly stop: (at: ProfileStep) => void;
}

function Finish({ me, mine, steps, joining, asks, draft, done, forward, back, stop }: FinishProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const navigate = useNavigate();
  const enrol = useChange((client, body: EnrolmentInput) => client.call(enrolmentEndpoints.enrol, { body }), {
    says: asks ? tab.applying.sent : joining ? tab.me.joined : tab.common.saved,
    next: () => {
      done();
      if (joining) void navigate('/');
    },
    fails: 'here',
  });
  const tooMany = draft.profile.preferredTimes.length > mostStretches;
  const send = (): void => {
    const incomplete = steps.find((step) => missingIn(step, draft, questionsFor(mine, draft.roles)).length > 0);
    if (incomplete !== undefined) return stop(incomplete);
    enrol.mutate(finished(draft, me.profile));
  };
  return (
    <>
      {enrol.isError ? <Trouble error={enrol.error} /> : null}
      {tooMany ? <Caption1 role="alert">{tab.me.timesMany}</Caption1> : null}
      <div className={styles.actions}>
        {back === null ? null : (
          <Button size="large" onClick={back}>
            {tab.common.back}
          </Button>
        )}
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={enrol.isPending || tooMany}
          onClick={forward ?? send}
        >
          {forward === null ? (joining ? tab.me.finish : tab.common.save) : tab.common.next}
        </Button>
      </div>
    </>
  );
}
