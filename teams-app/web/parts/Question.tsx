import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
  // A legend stands beside something only where it floats.
  beside: { float: 'left', marginInlineEnd: tokens.spacingHorizontalM, marginBottom: 0 },
  count: { display: 'inline-block', lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground3 },
  under: { clear: 'both', paddingTop: tokens.spacingVerticalM },
  help: { marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3, maxWidth: '72ch' },
  problem: { marginTop: tokens.spacingVerticalS, color: tokens.colorPaletteRedForeground1 },
});

interface QuestionProps {
  readonly question: string;
  readonly help?: string;
  /** How much may be chosen and is, beside the question. */
  readonly count?: string;
  /** What is missing; null while nothing is. */
  readonly problem?: string | null;
  readonly children: ReactNode;
}

/** A question with several controls under it. Fluent's `Field` gives one id to all of them, so it is for single ones. */
export function Question({ question, help, count, problem = null, children }: QuestionProps): ReactNode {
  const styles = useStyles();
  const helpId = useId();
  return (
    <fieldset
      className={styles.question}
      data-mistake={problem === null ? undefined : true}
      {...(help === undefined ? {} : { 'aria-describedby': helpId })}
    >
      <legend className={mergeClasses(styles.legend, count !== undefined && styles.beside)}>{question}</legend>
      {count === undefined ? null : (
        <Caption1 className={styles.count} aria-live="polite">
          {count}
        </Caption1>
      )}
      {count === undefined ? children : <div className={styles.under}>{children}</div>}
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
