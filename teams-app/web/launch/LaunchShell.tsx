import {
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Title2,
  tokens,
} from '@fluentui/react-components';
import { ArrowRightRegular, CheckmarkFilled } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { FootBar } from '../parts/FootBar.tsx';
import { usePartTexts } from '../parts/part-texts.ts';
import { launchSteps, type LaunchStep } from './launch-state.ts';
import { useDots } from './use-dots.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '48px', minHeight: '100%', flexGrow: 1 },
  columns: {
    display: 'grid',
    gridTemplateColumns: '208px minmax(0, 1fr) 264px',
    gap: '48px',
    alignItems: 'start',
    maxWidth: '1160px',
    '@media (max-width: 1199px)': { gridTemplateColumns: '200px minmax(0, 1fr)', gap: '40px' },
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '28px' },
  },
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  list: {
    display: 'flex',
    flexDirection: 'column',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '@media (max-width: 900px)': { display: 'none' },
  },
  step: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: '12px',
    position: 'relative',
    paddingBottom: '24px',
  },
  line: {
    '::before': {
      content: '""',
      position: 'absolute',
      top: '32px',
      bottom: '4px',
      left: '13px',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  lineDone: { '::before': { backgroundColor: tokens.colorCompoundBrandBackground } },
  stepWords: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  stepName: {
    border: 'none',
    padding: 0,
    background: 'none',
    font: 'inherit',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  body: { display: 'flex', flexDirection: 'column', gap: '32px', minWidth: 0 },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  question: { margin: 0, letterSpacing: '-0.01em', textWrap: 'balance' },
  onPhone: { display: 'none', '@media (max-width: 900px)': { display: 'block' } },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    '@media (max-width: 1199px)': { gridColumn: '2', maxWidth: '420px' },
    '@media (max-width: 900px)': { gridColumn: '1' },
  },
});

interface LaunchShellProps {
  readonly title: string;
  /** How it stands with saving, under the title. */
  readonly note?: ReactNode;
  /** Null before there is a programme. */
  readonly at: LaunchStep | null;
  /** What is decided in each step. */
  readonly details: Readonly<Partial<Record<LaunchStep, string>>>;
  readonly go: ((step: LaunchStep) => void) | null;
  readonly question: string;
  readonly preview?: ReactNode;
  readonly next: { readonly words: string; readonly press: () => void; readonly busy?: boolean };
  readonly children: ReactNode;
}

/** The four steps at the left, one question in the middle, what comes of it at the right, and the way on at the foot. */
export function LaunchShell(props: LaunchShellProps): ReactNode {
  const { title, note, at, question, preview, next, children, go } = props;
  const styles = useStyles();
  const words = useTexts().hr.launch;
  const { windowTitle } = usePartTexts();
  useEffect(() => {
    document.title = windowTitle(title);
  }, [title, windowTitle]);
  const index = at === null ? 0 : launchSteps.indexOf(at);
  const before = at === null ? undefined : launchSteps[index - 1];
  return (
    <div className={styles.page}>
      <div className={styles.columns}>
        <div className={styles.steps}>
          <div>
            <Subtitle2 as="h1">{title}</Subtitle2>
            {note}
          </div>
          <Steps {...props} />
        </div>
        <div className={styles.body}>
          <div className={styles.head}>
            {at === null ? null : (
              <Caption1 className={mergeClasses(styles.quiet, styles.onPhone)}>{words.stepOf(index + 1)}</Caption1>
            )}
            <Title2 as="h2" id="launch-question" className={styles.question}>
              {question}
            </Title2>
          </div>
          {children}
        </div>
        {preview === undefined ? null : <aside className={styles.preview}>{preview}</aside>}
      </div>
      <FootBar>
        {before === undefined || go === null ? null : (
          <Button
            appearance="subtle"
            size="large"
            aria-label={words.backTo(words.steps[before])}
            onClick={() => go(before)}
          >
            {words.back}
          </Button>
        )}
        <Button
          appearance="primary"
          size="large"
          icon={<ArrowRightRegular />}
          iconPosition="after"
          disabledFocusable={next.busy === true}
          onClick={next.press}
        >
          {next.words}
        </Button>
      </FootBar>
    </div>
  );
}

function Steps({ at, details, go }: LaunchShellProps): ReactNode {
  const styles = useStyles();
  const index = at === null ? 0 : launchSteps.indexOf(at);
  return (
    <ol className={styles.list}>
      {launchSteps.map((step, number) => (
        <Step
          key={step}
          step={step}
          number={number}
          isNow={step === at}
          isDone={number < index}
          detail={details[step]}
          go={step === at ? null : go}
        />
      ))}
    </ol>
  );
}

interface StepProps extends Pick<LaunchShellProps, 'go'> {
  readonly step: LaunchStep;
  /** From nought. */
  readonly number: number;
  readonly isNow: boolean;
  readonly isDone: boolean;
  readonly detail: string | undefined;
}

function Step({ step, number, isNow, isDone, detail, go }: StepProps): ReactNode {
  const dot = useDots();
  const styles = useStyles();
  const words = useTexts().hr.launch;
  const isLast = number === launchSteps.length - 1;
  const said = isLast ? words.nothingSent : detail;
  return (
    <li
      aria-current={isNow ? 'step' : undefined}
      className={mergeClasses(styles.step, !isLast && styles.line, isDone && styles.lineDone)}
    >
      <span className={dot({ isNow, isDone })} aria-hidden>
        {isDone ? <CheckmarkFilled fontSize={16} /> : number + 1}
      </span>
      <span className={styles.stepWords}>
        {go === null ? (
          <Body1Strong>{words.steps[step]}</Body1Strong>
        ) : (
          <button type="button" className={styles.stepName} onClick={() => go(step)}>
            {words.steps[step]}
          </button>
        )}
        {said === undefined ? null : <Caption1 className={styles.quiet}>{said}</Caption1>}
      </span>
    </li>
  );
}
