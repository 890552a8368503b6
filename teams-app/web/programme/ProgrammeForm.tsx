import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import { programmeEndpoints, type ProgrammeInput } from '../../contract/programme.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useFirstMistake } from '../parts/first-mistake.ts';
import { KeptNote } from '../parts/KeptNote.tsx';
import { Section } from '../parts/Page.tsx';
import { OwnRhythmFields } from './OwnRhythmFields.tsx';
import { AboutFields, AudienceFields, lengths, PeriodFields, RhythmFields } from './ProgrammeFields.tsx';
import { mistakes } from './programme-mistakes.ts';
import { useKept } from '../parts/use-kept.ts';
import { Trouble } from '../parts/Trouble.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '40px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
});

const weeksApart = {
  weekly: 1,
  'every-two-weeks': 2,
  'every-three-weeks': 3,
  'three-a-month': 52 / 36,
  'two-a-month': 52 / 24,
  monthly: 52 / 12,
} as const;

/** How many meetings fit between the dates, roughly; the booking itself decides. */
function meetingCount({ startsOn, endsOn, cadence }: ProgrammeInput): number {
  const weeks = (Date.parse(endsOn) - Date.parse(startsOn)) / (7 * 86_400_000);
  return Math.max(0, Math.round(weeks / weeksApart[cadence]));
}

const readProgramme = (kept: unknown) => programmeEndpoints.setUp.body.safeParse(kept).data ?? null;

interface ProgrammeFormProps {
  readonly from: ProgrammeInput;
  readonly departments: readonly string[];
}

/** One page of few fields, filled in with what usually works; opened with one button. */
export function ProgrammeForm({ from, departments }: ProgrammeFormProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.programme;
  const kept = useKept({ key: 'programme', over: JSON.stringify(from), start: from, read: readProgramme });
  const input = kept.value;
  const [tries, setTries] = useState(0);
  const form = useFirstMistake<HTMLDivElement>(tries);
  const save = useChange((client, body: ProgrammeInput) => client.call(programmeEndpoints.setUp, { body }), {
    says: (_, { status }) => (from.status === 'draft' && status === 'open' ? words.opened : words.saved),
    next: kept.forget,
    fails: 'here',
  });
  const wrong = mistakes(input);
  const submit = (status: ProgrammeInput['status']): void => {
    setTries(tries + 1);
    if (wrong.length > 0) return;
    save.mutate({ ...input, status });
  };
  const fields = {
    input,
    change: (part: Partial<ProgrammeInput>) => kept.change({ ...input, ...part }),
    wrong: tries > 0 ? wrong : [],
  };
  return (
    <div ref={form} className={styles.stack}>
      <KeptNote of={kept} />
      <Section title={words.about}>
        <AboutFields {...fields} />
      </Section>
      <Section title={words.period}>
        <PeriodFields {...fields} />
      </Section>
      <Section title={words.rhythm}>
        <RhythmFields {...fields} />
        <OwnRhythmFields {...fields} lengths={lengths} />
      </Section>
      <Section title={words.audience}>
        <AudienceFields {...fields} departments={departments} />
      </Section>
      <div className={styles.foot}>
        <Body1>{words.summary(amount(meetingCount(input), language), amount(input.meetingMinutes, language))}</Body1>
        {from.version === null ? null : <Body1 className={styles.quiet}>{words.affects}</Body1>}
        {save.isError ? <Trouble error={save.error} /> : null}
        <Actions status={from.status} isSaving={save.isPending} submit={submit} />
      </div>
    </div>
  );
}

interface ActionsProps {
  readonly status: ProgrammeInput['status'];
  readonly isSaving: boolean;
  readonly submit: (status: ProgrammeInput['status']) => void;
}

/** A draft is opened or kept as a draft; an open programme is saved. */
function Actions({ status, isSaving, submit }: ActionsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.programme;
  const isDraft = status === 'draft';
  return (
    <div className={styles.actions}>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={isSaving}
        onClick={() => submit(isDraft ? 'open' : status)}
      >
        {isDraft ? words.open : words.save}
      </Button>
      {isDraft ? (
        <Button size="large" disabledFocusable={isSaving} onClick={() => submit('draft')}>
          {words.saveDraft}
        </Button>
      ) : null}
    </div>
  );
}
