import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longest } from '#domain/limits.ts';
import { approvals } from '#domain/programme/mentor-rule.ts';
import { languages } from '#domain/programme/programme.ts';
import { useTexts } from '../language.tsx';
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
  const words = useTexts().hr.joining;
  const { joinsUntil, approval, mentorRule } = input;
  const { criteria } = mentorRule;
  const tooLate = wrong.includes('joinsTooLate') ? { validationMessage: words.tooLate } : {};
  const half = (text: string): object =>
    wrong.includes('criteriaMissing') && text.trim() === '' ? { validationMessage: words.criteriaMissing } : {};
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.joinsUntil} hint={words.joinsUntilHelp} {...tooLate}>
          <Input
            size="large"
            type="date"
            value={joinsUntil ?? ''}
            onChange={(_, { value }) => change({ joinsUntil: value === '' ? null : value })}
          />
        </Field>
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
                change({ mentorRule: { ...mentorRule, criteria: { ...criteria, [each]: value } } })
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
