import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { changedByHand, withPreset } from '#domain/programme/match-presets.ts';
import { choosers, matchingAims, mentoringForms, presetNames } from '#domain/programme/match-settings.ts';
import { matchSettingsEndpoints, type MatchSettingsBody } from '../../contract/match-settings.ts';
import { useChange, type Change } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { ChoicePills } from '../parts/ChoicePills.tsx';
import { useMatchSettings, useProgramme } from './data.ts';
import { MatchRules } from './MatchRules.tsx';
import { MatchWeights } from './MatchWeights.tsx';
import { KeptNote } from '../parts/KeptNote.tsx';
import { Section } from '../parts/Page.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useKept } from '../parts/use-kept.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '36px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
});

/** How the programme matches: where to begin, what weighs how much, what is never broken, and the aim. */
export function MatchSettingsSection(): ReactNode {
  const { hr } = useTexts();
  const question = useMatchSettings();
  return (
    <Section title={hr.matchSettings.title}>
      <Answer of={question} skeleton={<RowsSkeleton rows={6} />}>
        {(matching) => <MatchSettingsForm key={matching.version} from={matching} />}
      </Answer>
    </Section>
  );
}

type Settings = MatchSettingsBody['settings'];
const readSettings = (kept: unknown) => matchSettingsEndpoints.write.body.shape.settings.safeParse(kept).data ?? null;

function MatchSettingsForm({ from }: { from: MatchSettingsBody }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matchSettings;
  const kept = useKept<Settings>({
    key: 'match-settings',
    over: JSON.stringify(from),
    start: from.settings,
    read: readSettings,
  });
  const { value: settings, change: setSettings } = kept;
  const save = useChange((client, body: MatchSettingsBody) => client.call(matchSettingsEndpoints.write, { body }), {
    says: words.saved,
    next: kept.forget,
    fails: 'here',
  });
  const change = (part: Partial<Settings>): void => setSettings(bodyOf(changedByHand(settings, part)));
  const isChanged = JSON.stringify(settings) !== JSON.stringify(from.settings);
  return (
    <div className={styles.stack}>
      <KeptNote of={kept} />
      <ChoicePills
        question={words.preset}
        help={words.presetHelp[settings.preset]}
        choices={presetNames.map((value) => ({ value, text: words.presets[value] }))}
        chosen={settings.preset}
        choose={(preset) => setSettings(bodyOf(withPreset(settings, preset)))}
      />
      <UsualForm settings={settings} choose={(form) => change({ form })} />
      <MatchWeights weights={settings.weights} change={(weights) => change({ weights })} />
      <MatchRules rules={settings.rules} change={(rules) => change({ rules })} />
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
        choose={(choosing) => setSettings({ ...settings, choosing })}
      />
      <Foot save={save} send={isChanged ? () => save.mutate({ settings, version: from.version }) : null} />
    </div>
  );
}

/** What kind of pairs rounds usually make, where the programme has several. */
function UsualForm({ settings, choose }: { settings: Settings; choose: (form: Settings['form']) => void }): ReactNode {
  const words = useTexts().hr.matchSettings;
  const { data: programme } = useProgramme();
  const offered = mentoringForms.filter((form) => programme?.forms.includes(form) === true);
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

interface FootProps {
  readonly save: Change<MatchSettingsBody, unknown>;
  /** Null while nothing has changed. */
  readonly send: (() => void) | null;
}

/** Whom a change affects, and the button that saves it. */
function Foot({ save, send }: FootProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matchSettings;
  return (
    <div className={styles.foot}>
      <Caption1 className={styles.quiet}>{words.affects}</Caption1>
      {save.isError ? <Trouble error={save.error} /> : null}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={save.isPending || send === null}
        onClick={() => send?.()}
      >
        {words.save}
      </Button>
    </div>
  );
}

/** The same with parts that may be changed, as they are sent. */
function bodyOf({ weights, rules, ...rest }: ReturnType<typeof withPreset>): Settings {
  return { ...rest, weights: { ...weights }, rules: { ...rules } };
}
