import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  Radio,
  RadioGroup,
  Slider,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { changedByHand } from '#domain/programme/match-presets.ts';
import { factors, type Factor } from '#domain/programme/match-factors.ts';
import type { LaunchBody } from '../../contract/launch.ts';
import { matchSettingsEndpoints, type MatchSettingsBody } from '../../contract/match-settings.ts';
import { programmeEndpoints } from '../../contract/programme.ts';
import { useChange } from '../data.tsx';
import { Faces } from '../faces/Faces.tsx';
import { useTexts } from '../language.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Section } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { bodyOf, useMatchSaving } from '../programme/MatchSettingsForm.tsx';
import { weightWords, wordFor } from '../programme/MatchWeights.tsx';
import { chooserOf } from './launch-details.ts';
import type { StepProps } from './step-props.ts';
import { PreviewHead } from './MiniCard.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '36px' },
  weights: { display: 'flex', flexDirection: 'column', gap: '12px', listStyleType: 'none', margin: 0, padding: 0 },
  label: { display: 'flex', justifyContent: 'space-between', gap: '16px' },
  slider: { width: '100%', minHeight: '44px' },
  quiet: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  more: { alignSelf: 'flex-start' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: '18px',
    borderRadius: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
  },
  locks: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** What most people can say something about; the others are one press away. */
const first = ['competences', 'goals', 'working-style', 'common-hours', 'place'] as const satisfies readonly Factor[];
type First = (typeof first)[number];

/** The weight each word stands for. */
const weightOf = [0, 2, 5, 8, 10] as const;

/** What weighs how much, and who brings people together. */
export function StepMatch({ launch, frame }: StepProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.launch.match;
  const saving = useMatchSaving({ settings: launch.matching, version: launch.programme.version });
  const { value: settings } = saving;
  const change = (part: Partial<typeof settings>, how?: 'typed'): void =>
    saving.change(bodyOf(changedByHand(settings, part)), how);
  return frame({
    question: words.question,
    saving,
    preview: <Example settings={settings} />,
    children: (
      <div className={styles.fields} onBlur={saving.left}>
        {saving.error === null ? null : <Trouble error={saving.error} />}
        <Weights weights={settings.weights} change={(weights) => change({ weights }, 'typed')} />
        <Section title={words.who}>
          <Chooser launch={launch} />
          <Switch
            label={words.sameTeam}
            checked={settings.rules.avoidSameTeam}
            onChange={(_, { checked }) => change({ rules: { ...settings.rules, avoidSameTeam: checked } })}
          />
        </Section>
      </div>
    ),
  });
}

type Settings = MatchSettingsBody['settings'];

interface WeightsProps {
  readonly weights: Settings['weights'];
  readonly change: (weights: Settings['weights']) => void;
}

function Weights({ weights, change }: WeightsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.launch.match;
  const [all, showAll] = useState(false);
  const some: readonly Factor[] = first;
  const shown = all ? [...first, ...factors.filter((factor) => !some.includes(factor))] : first;
  return (
    <>
      <ul className={styles.weights}>
        {shown.map((factor) => {
          const word = wordFor(weights[factor]);
          return (
            <li key={factor}>
              <div className={styles.label}>
                <Body1>{words.factor[factor]}</Body1>
                <Caption1 className={styles.quiet}>{words.weighs[word]}</Caption1>
              </div>
              <Slider
                className={styles.slider}
                min={0}
                max={weightOf.length - 1}
                step={1}
                value={weightWords.indexOf(word)}
                aria-label={words.factor[factor]}
                aria-valuetext={words.weighs[word]}
                onChange={(_, { value }) => change({ ...weights, [factor]: weightOf[value] ?? weights[factor] })}
              />
            </li>
          );
        })}
      </ul>
      {all ? null : (
        <Button className={styles.more} appearance="subtle" onClick={() => showAll(true)}>
          {words.more}
        </Button>
      )}
    </>
  );
}

const choosers = ['hr', 'self', 'itself'] as const;
type Chooser = (typeof choosers)[number];

/** Rounds that run and are published by themselves, until HR sets them otherwise. */
const byThemselves = { rhythm: 'weekly', publishAfterDays: 3 } as const;

/** Who chooses stands in two places: in how the programme matches, and in when its rounds run. */
function Chooser({ launch }: { launch: LaunchBody }): ReactNode {
  const words = useTexts().hr.launch.match;
  const [picked, pick] = useState<Chooser | null>(null);
  const choose = useChange(
    async (client, chooser: Chooser) => {
      const { id: _id, ...programme } = launch.programme;
      const { rounds } = programme;
      const next =
        chooser === 'itself'
          ? { ...rounds, ...byThemselves }
          : { ...rounds, rhythm: 'by-hand' as const, publishAfterDays: null };
      const saved = await client.call(programmeEndpoints.setUp, { body: { ...programme, rounds: next } });
      const settings = { ...launch.matching, choosing: chooser === 'self' ? ('self' as const) : ('hr' as const) };
      return client.call(matchSettingsEndpoints.write, { body: { settings, version: saved.version } });
    },
    { says: null, next: () => pick(null), fails: 'here' },
  );
  return (
    <>
      <RadioGroup
        aria-label={words.who}
        value={picked ?? chooserOf(launch)}
        onChange={(_, { value }) => {
          const chooser = choosers.find((each) => each === value);
          if (chooser === undefined || choose.isPending) return;
          pick(chooser);
          choose.mutate(chooser);
        }}
      >
        {choosers.map((chooser) => (
          <Radio key={chooser} value={chooser} label={words.choosers[chooser]} />
        ))}
      </RadioGroup>
      {choose.isError ? <Trouble error={choose.error} /> : null}
    </>
  );
}

/** Two who do not exist: their reason follows what weighs most. */
const invented = [
  { id: 'therese', name: 'Therese Lund', hasPhoto: false },
  { id: 'elif', name: 'Elif Demir', hasPhoto: false },
] as const;

function Example({ settings }: { settings: Settings }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.launch.match;
  const heaviest = first.reduce<First>(
    (most, each) => (settings.weights[each] > settings.weights[most] ? each : most),
    'competences',
  );
  return (
    <>
      <PreviewHead title={words.preview} help={words.previewHelp} />
      <div className={styles.card}>
        <Faces people={invented} size={48} />
        <Body1Strong>{words.example[heaviest]}</Body1Strong>
        <Body1>{words.exampleMore}</Body1>
      </div>
      <div className={styles.locks} role="group" aria-label={words.fixed}>
        {[words.locks.manager, words.locks.room, words.locks.language, words.locks.time].map((lock) => (
          <LockLine key={lock} text={lock} />
        ))}
      </div>
    </>
  );
}
