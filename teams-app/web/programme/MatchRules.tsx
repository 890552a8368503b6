import { Body1, Checkbox, Field, makeStyles, Select, Slider, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, percent } from '#texts/format.ts';
import type { MatchSettingsBody } from '../../contract/match-settings.ts';
import { useTexts } from '../language.tsx';
import { Question } from '../parts/Question.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  field: { maxWidth: '420px' },
  slider: { width: '100%', minHeight: '44px' },
});

type Rules = MatchSettingsBody['settings']['rules'];

interface MatchRulesProps {
  readonly rules: Rules;
  readonly change: (rules: Rules) => void;
}

const gaps = [0, 1, 2, 3, 4, 6, 8, 12] as const;
const months = [0, 3, 6, 12, 24, 36, 60] as const;

/** The choices with the present value among them, in order. */
function withPresent(choices: readonly number[], present: number | null): readonly number[] {
  if (present === null || choices.includes(present)) return choices;
  return [...choices, present].toSorted((a, b) => a - b);
}

/** What no weight can outdo: as sentences, each with the one thing that can be set. */
export function MatchRules({ rules, change }: MatchRulesProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matchSettings;
  const lowest = Math.round(rules.minimumFit * 100);
  return (
    <Question question={words.rules} help={words.rulesAlways}>
      <div className={styles.stack}>
        <Field className={styles.field} label={words.minimumFit(percent(lowest, language))} hint={words.minimumFitHelp}>
          <Slider
            className={styles.slider}
            min={0}
            max={100}
            value={lowest}
            aria-valuetext={percent(lowest, language)}
            onChange={(_, { value }) => change({ ...rules, minimumFit: value / 100 })}
          />
        </Field>
        <Checkbox
          label={<Body1>{words.avoidSameTeam}</Body1>}
          checked={rules.avoidSameTeam}
          onChange={(_, { checked }) => change({ ...rules, avoidSameTeam: checked === true })}
        />
        <Field className={styles.field} label={words.zoneGap}>
          <Select
            size="large"
            value={rules.largestZoneGapHours === null ? '' : String(rules.largestZoneGapHours)}
            onChange={(_, { value }) => change({ ...rules, largestZoneGapHours: value === '' ? null : Number(value) })}
          >
            <option value="">{words.zoneGapNone}</option>
            {withPresent(gaps, rules.largestZoneGapHours).map((hours) => (
              <option key={hours} value={hours}>
                {hours === 0 ? words.zoneGapSame : words.zoneGapHours(amount(hours, language), hours === 1)}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.field} label={words.coolOff}>
          <Select
            size="large"
            value={rules.coolOffMonths}
            onChange={(_, { value }) => change({ ...rules, coolOffMonths: Number(value) })}
          >
            {withPresent(months, rules.coolOffMonths).map((count) => (
              <option key={count} value={count}>
                {count === 0 ? words.coolOffNone : words.coolOffMonths(amount(count, language))}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Question>
  );
}
