import { Checkbox, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longest } from '#domain/limits.ts';
import { approvals } from '#domain/programme/mentor-rule.ts';
import { languages } from '#domain/programme/programme.ts';
import { useToday } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { DayField } from '../parts/DayField.tsx';
import type { FieldsProps } from './ProgrammeFields.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
});

/** Until when one can join, whether it takes a yes, and who may be a mentor. */
export function JoiningFields({ input, change, wrong }: FieldsProps): ReactNode {
  const styles = useStyles();
  const { hr, tab } = useTexts();
  const words = hr.joining;
  const today = useToday();
  const { joinsUntil, approval, mentorRule } = input;
  const { criteria } = mentorRule;
  const half = (text: string): object =>
    wrong.includes('criteriaMissing') && text.trim() === '' ? { validationMessage: words.criteriaMissing } : {};
  return (
    <>
      <div className={styles.pair}>
        <DayField
          label={words.joinsUntil}
          hint={words.joinsUntilHelp}
          problem={wrong.includes('joinsTooLate') ? words.tooLate : null}
          words={tab.days}
          today={today}
          value={joinsUntil ?? ''}
          change={(day) => change({ joinsUntil: day === '' ? null : day })}
        />
        <Field label={words.approval}>
          <RadioGroup
            value={approval}
            onChange={(_, { value }) => change({ approval: approvals.find((each) => each === value) ?? approval })}
          >
            {approvals.map((each) => (
              <Radio key={each} value={each} label={words.approvals[each]} />
            ))}
          </RadioGroup>
        </Field>
      </div>
      <div className={styles.pair}>
        {languages.map((each) => (
          <Field key={each} label={words.criteria[each]} hint={words.criteriaHelp} {...half(criteria[each])}>
            <Textarea
              size="large"
              rows={3}
              maxLength={longest.message}
              value={criteria[each]}
              onChange={(_, { value }) =>
                change({ mentorRule: { ...mentorRule, criteria: { ...criteria, [each]: value } } }, 'typed')
              }
            />
          </Field>
        ))}
      </div>
      <Field hint={words.managersYesHelp}>
        <Checkbox
          label={words.managersYes}
          checked={mentorRule.managersYes}
          onChange={(_, { checked }) => change({ mentorRule: { ...mentorRule, managersYes: checked === true } })}
        />
      </Field>
    </>
  );
}
