import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { workingStyles, type StyleAnswer, type WorkingStyle } from '#domain/enrolment/profile.ts';
import { useTexts } from '../language.tsx';
import { answerOf, wayOf, type WayAnswer } from './ways.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  answers: {
    flexWrap: 'wrap',
    marginInlineStart: '-8px',
    '@media (max-width: 560px)': { flexDirection: 'column', alignItems: 'flex-start' },
  },
  answer: { '@media (pointer: coarse)': { minHeight: '44px', alignItems: 'center' } },
});

interface WaysOfWorkingProps {
  readonly values: Readonly<Record<WorkingStyle, StyleAnswer>>;
  /** Those that were answered; nothing stands at the others. */
  readonly said: readonly WorkingStyle[];
  readonly answer: (style: WorkingStyle, value: StyleAnswer) => void;
}

/** Either, or, or "it depends", for each of the ways of working. */
export function WaysOfWorking({ values, said, answer }: WaysOfWorkingProps): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {workingStyles.map((style) => (
        <li key={style}>
          <OneWay
            style={style}
            value={said.includes(style) ? wayOf(values[style]) : null}
            answer={(value) => answer(style, answerOf[value])}
          />
        </li>
      ))}
    </ul>
  );
}

interface OneWayProps {
  readonly style: WorkingStyle;
  readonly value: WayAnswer | null;
  readonly answer: (value: WayAnswer) => void;
}

function OneWay({ style, value, answer }: OneWayProps): ReactNode {
  const styles = useStyles();
  const said = useTexts().tab.joinSteps;
  const id = useId();
  const { ask, first, second } = said.ways[style];
  const answers = [
    { way: 'first', label: first },
    { way: 'second', label: second },
    { way: 'depends', label: said.depends },
  ] as const;
  return (
    <>
      <Text id={id} weight="semibold">
        {ask}
      </Text>
      <RadioGroup
        layout="horizontal"
        className={styles.answers}
        aria-labelledby={id}
        value={value ?? ''}
        onChange={(_, data) => {
          const chosen = answers.find(({ way }) => way === data.value);
          if (chosen !== undefined) answer(chosen.way);
        }}
      >
        {answers.map(({ way, label }) => (
          <Radio key={way} value={way} label={label} className={styles.answer} />
        ))}
      </RadioGroup>
    </>
  );
}
