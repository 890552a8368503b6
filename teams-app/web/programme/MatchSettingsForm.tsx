import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { changedByHand, withPreset } from '#domain/programme/match-presets.ts';
import { choosers, matchingAims, mentoringForms, presetNames } from '#domain/programme/match-settings.ts';
import { matchSettingsEndpoints, type MatchSettingsBody } from '../../contract/match-settings.ts';
import type { ProgrammeBody } from '../../contract/programme.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { ChoicePills } from '../parts/ChoicePills.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useMatchSettings } from './data.ts';
import { MatchRules } from './MatchRules.tsx';
import { MatchWeights } from './MatchWeights.tsx';
import { SectionHead } from './SectionHead.tsx';
import { useSaving } from './use-saving.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '36px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Forms = ProgrammeBody['forms'];

/** How the programme matches: where to begin, what weighs how much, what is never broken, and the aim. */
export function MatchSettings({ forms }: { forms: Forms }): ReactNode {
  const question = useMatchSettings();
  return (
    <Answer of={question} skeleton={<RowsSkeleton rows={6} />}>
      {(matching) => <MatchSettingsForm matching={matching} forms={forms} />}
    </Answer>
  );
}

type Settings = MatchSettingsBody['settings'];

/** The settings, saved as one goes: they touch nobody before the next round. */
export function useMatchSaving({ settings, version }: MatchSettingsBody) {
  return useSaving<Settings>({
    from: settings,
    version,
    wrong: () => [],
    send: (client, value, seen) =>
      client.call(matchSettingsEndpoints.write, { body: { settings: value, version: seen } }),
  });
}

function MatchSettingsForm({ matching, forms }: { matching: MatchSettingsBody; forms: Forms }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matchSettings;
  const saving = useMatchSaving(matching);
  const { value: settings } = saving;
  const change = (part: Partial<Settings>, how?: 'typed'): void =>
    saving.change(bodyOf(changedByHand(settings, part)), how);
  return (
    <div className={styles.stack} onBlur={saving.left}>
      <SectionHead title={hr.settings.sections.matching} of={saving} />
      {saving.error === null ? null : <Trouble error={saving.error} />}
      <Caption1 className={styles.quiet}>{words.affects}</Caption1>
      <ChoicePills
        question={words.preset}
        help={words.presetHelp[settings.preset]}
        choices={presetNames.map((value) => ({ value, text: words.presets[value] }))}
        chosen={settings.preset}
        choose={(preset) => saving.change(bodyOf(withPreset(settings, preset)))}
      />
      <UsualForm forms={forms} settings={settings} choose={(form) => change({ form })} />
      <MatchWeights weights={settings.weights} change={(weights) => change({ weights }, 'typed')} />
      <MatchRules rules={settings.rules} change={(rules) => change({ rules }, 'typed')} />
      <ChoicePills
        question={words.aim}
        help={words.aimHelp[settings.aim]}
        choices={matchingAims.map((value) => ({ value, text: words.aims[value] }))}
        chosen={settings.aim}
        choose={(aim) => change({ aim })}
      />
      <ChoicePills
        question={hr.choosing.who}
        help={hr.choosing.whoHelp[settings.choosing]}
        choices={choosers.map((value) => ({ value, text: hr.choosing.chooser[value] }))}
        chosen={settings.choosing}
        choose={(choosing) => saving.change({ choosing })}
      />
    </div>
  );
}

interface UsualFormProps {
  readonly forms: Forms;
  readonly settings: Settings;
  readonly choose: (form: Settings['form']) => void;
}

/** What kind of pairs rounds usually make, where the programme has several. */
function UsualForm({ forms, settings, choose }: UsualFormProps): ReactNode {
  const words = useTexts().hr.matchSettings;
  const offered = mentoringForms.filter((form) => forms.includes(form));
  if (offered.length < 2) return null;
  return (
    <ChoicePills
      question={words.form}
      help={words.formHelp[settings.form]}
      choices={offered.map((value) => ({ value, text: words.forms[value] }))}
      chosen={settings.form}
      choose={choose}
    />
  );
}

/** The same with parts that may be changed, as they are sent. */
export function bodyOf({ weights, rules, ...rest }: ReturnType<typeof withPreset>): Settings {
  return { ...rest, weights: { ...weights }, rules: { ...rules } };
}
