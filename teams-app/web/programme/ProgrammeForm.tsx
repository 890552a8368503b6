import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import { programmeEndpoints } from '../../contract/programme.ts';
import type { Change } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useFirstMistake } from '../parts/first-mistake.ts';
import { KeptNote } from '../parts/KeptNote.tsx';
import { Section } from '../parts/Page.tsx';
import { JoiningFields } from './JoiningFields.tsx';
import { OwnRhythmFields } from './OwnRhythmFields.tsx';
import { AboutFields, AudienceFields, FormFields, lengths, PeriodFields, RhythmFields } from './ProgrammeFields.tsx';
import { RoundFields } from './RoundFields.tsx';
import { SlotFields } from './SlotFields.tsx';
import { TextFields } from './TextFields.tsx';
import { mistakes, type Terms } from './programme-mistakes.ts';
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

/** How many meetings a pairing has, roughly; the booking itself decides. */
function meetingCount({ startsOn, endsOn, pairingMonths, cadence }: Terms): number {
  const weeks =
    endsOn === null ? ((pairingMonths ?? 0) * 52) / 12 : (Date.parse(endsOn) - Date.parse(startsOn)) / (7 * 86_400_000);
  return Math.max(0, Math.round(weeks / weeksApart[cadence]));
}

const readTerms = (kept: unknown) => programmeEndpoints.create.body.omit({ status: true }).safeParse(kept).data ?? null;

interface ProgrammeFormProps {
  /** Under which name what is written is kept on the device. */
  readonly keptUnder: string;
  readonly from: Terms;
  readonly isDraft: boolean;
  readonly isNew: boolean;
  readonly departments: readonly string[];
  readonly save: Change<{ readonly terms: Terms; readonly open: boolean }, unknown>;
}

/** One page of few fields, filled in with what usually works; opened with one button. */
export function ProgrammeForm({ keptUnder, from, isDraft, isNew, departments, save }: ProgrammeFormProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.programme;
  const kept = useKept({ key: keptUnder, over: JSON.stringify(from), start: from, read: readTerms });
  const input = kept.value;
  const [tries, setTries] = useState(0);
  const form = useFirstMistake<HTMLDivElement>(tries);
  const wrong = mistakes(input);
  const submit = (open: boolean): void => {
    setTries(tries + 1);
    if (wrong.length === 0) save.mutate({ terms: input, open });
  };
  const fields = {
    input,
    change: (part: Partial<Terms>) => kept.change({ ...input, ...part }),
    wrong: tries > 0 ? wrong : [],
  };
  return (
    <div ref={form} className={styles.stack}>
      <KeptNote of={kept} />
      <Section title={words.about}>
        <AboutFields {...fields} />
      </Section>
      <Section title={words.forms}>
        <FormFields {...fields} />
      </Section>
      <Section title={words.period}>
        <PeriodFields {...fields} />
      </Section>
      <Section title={words.rhythm}>
        <RhythmFields {...fields} />
        <OwnRhythmFields {...fields} lengths={lengths} />
        <SlotFields {...fields} />
      </Section>
      <Section title={words.rounds.title}>
        <RoundFields {...fields} />
      </Section>
      <Section title={words.audience}>
        <AudienceFields {...fields} departments={departments} />
      </Section>
      <Section title={hr.joining.title}>
        <JoiningFields {...fields} />
      </Section>
      <Section title={words.textsAndContact}>
        <TextFields {...fields} />
      </Section>
      <div className={styles.foot}>
        <Body1>{words.summary(amount(meetingCount(input), language), amount(input.meetingMinutes, language))}</Body1>
        {isNew ? null : <Body1 className={styles.quiet}>{words.affects}</Body1>}
        {save.isError ? <Trouble error={save.error} /> : null}
        <Actions isDraft={isDraft} isSaving={save.isPending} submit={submit} />
      </div>
    </div>
  );
}

interface ActionsProps {
  readonly isDraft: boolean;
  readonly isSaving: boolean;
  readonly submit: (open: boolean) => void;
}

/** A draft is opened or kept as a draft; an open programme is saved. */
function Actions({ isDraft, isSaving, submit }: ActionsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.programme;
  return (
    <div className={styles.actions}>
      <Button appearance="primary" size="large" disabledFocusable={isSaving} onClick={() => submit(isDraft)}>
        {isDraft ? words.open : words.save}
      </Button>
      {isDraft ? (
        <Button size="large" disabledFocusable={isSaving} onClick={() => submit(false)}>
          {words.saveDraft}
        </Button>
      ) : null}
    </div>
  );
}
