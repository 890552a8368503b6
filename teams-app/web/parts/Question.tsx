import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  question: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalM,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  help: { marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3, maxWidth: '72ch' },
  problem: { marginTop: tokens.spacingVerticalS, color: tokens.colorPaletteRedForeground1 },
});

interface QuestionProps {
  readonly question: string;
  readonly help?: string;
  /** What is missing; null while nothing is. */
  readonly problem?: string | null;
  readonly children: ReactNode;
}

/** A question with several controls under it. Fluent's `Field` gives one id to all of them, so it is for single ones. */
export function Question({ question, help, problem = null, children }: QuestionProps): ReactNode {
  const styles = useStyles();
  const helpId = useId();
  return (
    <fieldset
      className={styles.question}
      data-mistake={problem === null ? undefined : true}
      {...(help === undefined ? {} : { 'aria-describedby': helpId })}
    >
      <legend className={styles.legend}>{question}</legend>
      {children}
      {problem === null ? null : (
        <Caption1 block role="alert" className={styles.problem}>
          {problem}
        </Caption1>
      )}
      {help === undefined ? null : (
        <Caption1 block id={helpId} className={styles.help}>
          {help}
        </Caption1>
      )}
    </fieldset>
  );
}
