import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { ProgrammeBody } from '../../contract/programme.ts';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Section } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { JoiningFields } from './JoiningFields.tsx';
import { MatchSettings } from './MatchSettingsForm.tsx';
import { meetingCount } from './meeting-count.ts';
import { OwnRhythmFields } from './OwnRhythmFields.tsx';
import {
  AboutFields,
  AudienceFields,
  FormFields,
  lengths,
  PeriodFields,
  RhythmFields,
  type FieldsProps,
} from './ProgrammeFields.tsx';
import { mistakes } from './programme-mistakes.ts';
import { RoundFields } from './RoundFields.tsx';
import { SaveNote } from './SaveNote.tsx';
import { SectionHead } from './SectionHead.tsx';
import { Setting } from './Setting.tsx';
import { SlotFields } from './SlotFields.tsx';
import { TextFields } from './TextFields.tsx';
import { TextPreview } from './TextPreview.tsx';
import { useProgrammeSaving, type ProgrammeSaving } from './use-programme-saving.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '40px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface TermsProps {
  readonly programme: ProgrammeBody;
}

/** What the fields of a section work with. */
function fieldsOf({ value, change }: ProgrammeSaving): FieldsProps {
  return { input: value, change, wrong: mistakes(value) };
}

interface HeadProps {
  readonly title: string;
  readonly saving: ProgrammeSaving;
  readonly children: ReactNode;
}

/** A section of the programme's terms: its title with how saving stands, and what was refused. */
function TermsSection({ title, saving, children }: HeadProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <SectionHead title={title} of={saving} />
      {saving.error === null ? null : <Trouble error={saving.error} />}
      {children}
    </div>
  );
}

export function PurposeSection({ programme }: TermsProps): ReactNode {
  const { hr, language } = useTexts();
  const styles = useStyles();
  const saving = useProgrammeSaving(programme);
  const fields = fieldsOf(saving);
  const { value } = saving;
  return (
    <TermsSection title={hr.settings.sections.purpose} saving={saving}>
      <Setting saving={saving} of={['name', 'purpose']}>
        <AboutFields {...fields} />
      </Setting>
      <Setting saving={saving} of={['startsOn', 'endsOn', 'pairingMonths']}>
        <PeriodFields {...fields} />
        <Body1 className={styles.quiet}>
          {hr.programme.summary(amount(meetingCount(value), language), amount(value.meetingMinutes, language))}
        </Body1>
      </Setting>
      <Setting saving={saving} of={['forms']}>
        <FormFields {...fields} />
      </Setting>
    </TermsSection>
  );
}

export function PeopleSection({ programme }: TermsProps): ReactNode {
  const { hr } = useTexts();
  const me = useMe();
  const saving = useProgrammeSaving(programme);
  const fields = fieldsOf(saving);
  return (
    <TermsSection title={hr.settings.sections.people} saving={saving}>
      <Setting saving={saving} of={['audience']}>
        <AudienceFields {...fields} departments={me.data?.departments ?? []} />
      </Setting>
      <Section title={hr.joining.title}>
        <Setting saving={saving} of={['joinsUntil', 'approval', 'mentorRule']}>
          <JoiningFields {...fields} />
        </Setting>
      </Section>
    </TermsSection>
  );
}

export function MeetingsSection({ programme }: TermsProps): ReactNode {
  const { hr } = useTexts();
  const saving = useProgrammeSaving(programme);
  const fields = fieldsOf(saving);
  return (
    <TermsSection title={hr.settings.sections.meetings} saving={saving}>
      <Setting saving={saving} of={['cadence', 'meetingMinutes']}>
        <RhythmFields {...fields} />
      </Setting>
      <Setting saving={saving} of={['ownRhythm']}>
        <OwnRhythmFields {...fields} lengths={lengths} />
      </Setting>
      <Setting saving={saving} of={['slots']}>
        <SlotFields {...fields} />
      </Setting>
    </TermsSection>
  );
}

export function TextsSection({ programme }: TermsProps): ReactNode {
  const { hr } = useTexts();
  const saving = useProgrammeSaving(programme);
  return (
    <TermsSection title={hr.settings.sections.texts} saving={saving}>
      <Setting saving={saving} of={['languages', 'texts', 'contact']}>
        <TextFields {...fieldsOf(saving)} />
      </Setting>
      <TextPreview programme={programme} />
    </TermsSection>
  );
}

/** What matters, and when rounds run by themselves. */
export function MatchingSection({ programme }: TermsProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const saving = useProgrammeSaving(programme);
  return (
    <div className={styles.stack}>
      <MatchSettings forms={programme.forms} />
      <Section title={hr.programme.rounds.title} action={<SaveNote of={saving} />}>
        {saving.error === null ? null : <Trouble error={saving.error} />}
        <Setting saving={saving} of={['rounds']}>
          <RoundFields {...fieldsOf(saving)} />
        </Setting>
      </Section>
    </div>
  );
}
