import {
  Body1,
  Body1Strong,
  Caption1,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { presets, withPreset } from '#domain/programme/match-presets.ts';
import { isForPairs } from '#domain/programme/revise-programme.ts';
import { presetNames, type PresetName } from '#domain/programme/match-settings.ts';
import { suggestedPurpose } from '#domain/programme/default-programme.ts';
import type { Wording } from '#domain/programme/programme.ts';
import { amount } from '#texts/format.ts';
import { invitationWords } from '#texts/inviting/invitation.ts';
import type { LaunchBody } from '../../contract/launch.ts';
import { matchSettingsEndpoints } from '../../contract/match-settings.ts';
import { programmeEndpoints } from '../../contract/programme.ts';
import { useChange } from '../data.tsx';
import { textsIn, useTexts } from '../language.tsx';
import { Section } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { bodyOf } from '../programme/MatchSettingsForm.tsx';
import { meetingCount } from '../programme/meeting-count.ts';
import { AboutFields, PeriodFields, RhythmFields } from '../programme/ProgrammeFields.tsx';
import { mistakes } from '../programme/programme-mistakes.ts';
import { useProgrammeSaving } from '../programme/use-programme-saving.ts';
import type { StepProps } from './step-props.ts';
import { MiniCard, PreviewHead } from './MiniCard.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '28px' },
  kinds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  kind: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    padding: '12px 16px 16px 8px',
    borderRadius: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  },
  words: { display: 'flex', flexDirection: 'column', paddingTop: '6px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What it should lead to, when, how often and how long. */
export function StepDescribe({ launch, frame }: StepProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.launch.describe;
  const saving = useProgrammeSaving(launch.programme);
  const { value } = saving;
  const fields = { input: value, change: saving.change, wrong: mistakes(value) };
  return frame({
    question: words.question,
    saving,
    preview: <AsRead launch={{ ...launch, programme: { ...launch.programme, ...value } }} />,
    children: (
      <div className={styles.fields} onBlur={saving.left}>
        {saving.error === null ? null : <Trouble error={saving.error} />}
        <Kinds launch={launch} />
        <AboutFields {...fields} />
        <Section title={words.time}>
          <PeriodFields {...fields} />
          <RhythmFields {...fields} />
          <Body1 className={styles.quiet}>
            {hr.programme.summary(amount(meetingCount(value), language), amount(value.meetingMinutes, language))}
          </Body1>
        </Section>
      </div>
    ),
  });
}

/** A kind brings its way of matching, and its purpose where nobody has written one. */
function Kinds({ launch }: { launch: LaunchBody }): ReactNode {
  const styles = useStyles();
  const { launch: said } = useTexts().hr;
  const words = said.describe;
  const [picked, pick] = useState<PresetName | null>(null);
  const choose = useChange(
    async (client, preset: PresetName) => {
      const { id: _id, ...programme } = launch.programme;
      const saved = await client.call(programmeEndpoints.setUp, {
        body: { ...programme, ...broughtBy(preset, launch) },
      });
      const settings = bodyOf(withPreset(launch.matching, preset));
      return client.call(matchSettingsEndpoints.write, { body: { settings, version: saved.version } });
    },
    { says: null, next: () => pick(null), fails: 'here' },
  );
  const chosen = picked ?? launch.matching.preset;
  return (
    <>
      <RadioGroup
        aria-label={words.kind}
        className={styles.kinds}
        value={chosen}
        onChange={(_, { value }) => {
          const preset = presetNames.find((each) => each === value);
          if (preset === undefined || choose.isPending) return;
          pick(preset);
          choose.mutate(preset);
        }}
      >
        {presetNames.map((preset) => (
          <Radio
            key={preset}
            className={mergeClasses(styles.kind, preset === chosen && styles.chosen)}
            value={preset}
            label={{
              className: styles.words,
              children: (
                <>
                  <Body1Strong>{words.kinds[preset].name}</Body1Strong>
                  <Caption1 className={styles.quiet}>{words.kinds[preset].what}</Caption1>
                </>
              ),
            }}
          />
        ))}
      </RadioGroup>
      {choose.isError ? <Trouble error={choose.error} /> : null}
    </>
  );
}

/** In which ways people of this kind meet, and why. */
function broughtBy(
  preset: PresetName,
  { programme }: LaunchBody,
): Partial<Pick<LaunchBody['programme'], 'forms' | 'purpose'>> {
  if (preset === 'own') return {};
  const { form } = presets[preset];
  const purpose = purposeOf(preset);
  return {
    forms: [form, ...programme.forms.filter((each) => !isForPairs(each))],
    ...(isUnwritten(programme.purpose) ? { purpose } : {}),
  };
}

function purposeOf(preset: Exclude<PresetName, 'own'>): Wording & { sv: string; en: string } {
  const said = (language: 'sv' | 'en'): string => textsIn(language).hr.launch.describe.purposes[preset];
  return { sv: said('sv'), en: said('en') };
}

/** It is what was suggested, for this kind or another. */
function isUnwritten(purpose: Wording): boolean {
  const named = presetNames.flatMap((preset) => (preset === 'own' ? [] : [purposeOf(preset)]));
  return [suggestedPurpose, ...named].some(({ sv, en }) => sv === purpose.sv && en === purpose.en);
}

/** What somebody who is invited will read of the purpose and the time. */
function AsRead({ launch }: { launch: LaunchBody }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.launch.describe;
  const { programme, time } = launch;
  const { lines, small } = invitationWords(
    {
      ...programme,
      programmeName: programme.name,
      reminder: null,
      inviter: null,
      time,
      needsYes: programme.approval === 'everyone',
    },
    language,
  );
  return (
    <>
      <PreviewHead title={words.preview} help={words.previewHelp} />
      <MiniCard from="Lodestar" lang={language} title={programme.name[language]} lines={lines} small={small} />
    </>
  );
}
