import {
  Body1,
  Button,
  Caption1,
  Label,
  makeStyles,
  Slider,
  Spinner,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { changedByHand } from '#domain/programme/match-presets.ts';
import { factors } from '#domain/programme/match-factors.ts';
import { stepOf, weightAt, weightSteps } from '#domain/programme/weight-steps.ts';
import { amount, percent } from '#texts/format.ts';
import { matchSettingsEndpoints, type MatchSettingsBody } from '../../contract/match-settings.ts';
import type { Matching, WhatIfBody } from '../../contract/matching.ts';
import { useChange } from '../data.tsx';
import { LedLink } from '../frame/LedLink.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { ownTokens } from '../parts/own-tokens.ts';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useMatchSettings } from '../programme/data.ts';
import { useWhatIf } from './data.ts';
import { runAgain } from './draft-calls.ts';
import { useDraft } from './draft.tsx';
import { Figures } from './Figures.tsx';
import type { Rows } from './use-rows.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '560px' },
  label: { display: 'flex', justifyContent: 'space-between', width: '100%', gap: tokens.spacingHorizontalM },
  word: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  slider: { width: '100%', minHeight: '44px' },
  outcome: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minHeight: '88px',
    marginTop: '12px',
    boxSizing: 'border-box',
    padding: '16px 20px',
    borderRadius: '12px',
    backgroundColor: ownTokens.colorNow,
    outline: `1px solid ${ownTokens.colorNowStroke}`,
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Weights = MatchSettingsBody['settings']['weights'];

/** What should matter, as sentences with a word for each step; what that does to the draft is shown before it is done. */
export function WeightsPart({ matching, rows }: { matching: Matching; rows: Rows }): ReactNode {
  const question = useMatchSettings();
  const isDraft = matching.round?.status === 'draft';
  const inPairs = rows.proposals.filter(({ status }) => ['proposed', 'locked', 'approved'].includes(status));
  return (
    <>
      <Answer of={question} skeleton={<RowsSkeleton rows={6} />}>
        {(from) =>
          isDraft ? <OfDraft key={from.version} from={from} /> : <OfNextRound key={from.version} from={from} />
        }
      </Answer>
      {inPairs.length === 0 ? null : <Figures pairs={inPairs} waiting={matching.waiting} />}
    </>
  );
}

/** A draft stands: what other weights would do to it, and doing that. */
function OfDraft({ from }: { from: MatchSettingsBody }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching.whatIf;
  const { weights } = from.settings;
  const { seen, run, busy } = useDraft();
  const [tried, setTried] = useState(weights);
  const outcome = useWhatIf(seen, useDeferredValue(tried));
  const isChanged = JSON.stringify(tried) !== JSON.stringify(weights);
  return (
    <div className={styles.part}>
      <Sentences weights={tried} change={setTried} />
      <div className={styles.outcome} role="status">
        {outcome.isError ? <Trouble error={outcome.error} /> : null}
        {outcome.data === undefined ? (
          outcome.isError ? null : (
            <Spinner size="small" label={words.trying} labelPosition="after" />
          )
        ) : (
          <Outcome outcome={outcome.data} />
        )}
      </div>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={busy || !isChanged}
          onClick={() => run({ call: runAgain(tried), done: words.used })}
        >
          {words.use}
        </Button>
        <Button size="large" disabledFocusable={!isChanged} onClick={() => setTried(weights)}>
          {words.reset}
        </Button>
      </div>
      <OtherSettings />
    </div>
  );
}

/** No draft: they hold from the next round on. */
function OfNextRound({ from }: { from: MatchSettingsBody }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const { settings, version } = from;
  const [tried, setTried] = useState(settings.weights);
  const save = useChange((client, body: MatchSettingsBody) => client.call(matchSettingsEndpoints.write, { body }), {
    says: hr.matchSettings.saved,
    fails: 'here',
  });
  const isChanged = JSON.stringify(tried) !== JSON.stringify(settings.weights);
  const send = (): void => {
    const { weights, rules, ...rest } = changedByHand(settings, { weights: tried });
    save.mutate({ settings: { ...rest, weights: { ...weights }, rules: { ...rules } }, version });
  };
  return (
    <div className={styles.part}>
      <Sentences weights={tried} change={setTried} />
      <Caption1 className={styles.quiet}>{hr.matchSettings.affects}</Caption1>
      {save.isError ? <Trouble error={save.error} /> : null}
      <div>
        <Button appearance="primary" size="large" disabledFocusable={save.isPending || !isChanged} onClick={send}>
          {hr.matchSettings.save}
        </Button>
      </div>
      <OtherSettings />
    </div>
  );
}

/** What is rarely changed, and touches more than the proposals. */
function OtherSettings(): ReactNode {
  const words = useTexts().hr.matching.review;
  return (
    <div>
      <LedLink page="hr/programme" appearance="secondary">
        {words.otherSettings}
      </LedLink>
    </div>
  );
}

function Sentences({ weights, change }: { weights: Weights; change: (weights: Weights) => void }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching.review;
  return (
    <>
      {factors.map((factor) => {
        const step = stepOf(weights[factor]);
        const said = words.weighs[step];
        return (
          <div key={factor}>
            <div className={styles.label}>
              <Label htmlFor={`weighs-${factor}`}>{words.matters[factor]}</Label>
              <Caption1 className={styles.word}>{said}</Caption1>
            </div>
            <Slider
              id={`weighs-${factor}`}
              className={styles.slider}
              min={0}
              max={weightSteps.length - 1}
              step={1}
              value={weightSteps.indexOf(step)}
              aria-valuetext={said}
              onChange={(_, { value }) => {
                const chosen = weightSteps[value];
                if (chosen !== undefined) change({ ...weights, [factor]: weightAt(chosen, weights[factor]) });
              }}
            />
          </div>
        );
      })}
    </>
  );
}

function Outcome({ outcome }: { outcome: WhatIfBody }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.matching.whatIf;
  const { changed, pairs, meanFitPercent } = outcome;
  const { now, tried } = meanFitPercent;
  return (
    <>
      <Subtitle1>{changed === 0 ? words.nothing : words.changed(changed, amount(pairs.now, language))}</Subtitle1>
      <Body1>{words.pairs(amount(pairs.now, language), amount(pairs.tried, language))}</Body1>
      {now === null || tried === null ? null : (
        <Body1>{words.fit(percent(now, language), percent(tried, language))}</Body1>
      )}
      <Caption1>{words.help}</Caption1>
    </>
  );
}
