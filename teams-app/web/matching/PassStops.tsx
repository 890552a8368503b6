import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { Matching } from '../../contract/matching.ts';
import { Faces } from '../faces/Faces.tsx';
import { useTexts } from '../language.tsx';
import { FootBar } from '../parts/FootBar.tsx';
import { usePartTexts } from '../parts/part-texts.ts';
import { usePageState } from '../parts/use-page-state.ts';
import { Undo } from './DraftActions.tsx';
import { Key } from './Key.tsx';
import { roundState } from './matching-state.ts';
import { useDecide } from './use-row-acts.ts';
import { useKeys } from './use-keys.ts';
import { stopOf, type Review } from './use-review.ts';

const useStyles = makeStyles({
  stop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '20px',
    width: '100%',
    maxWidth: '720px',
    marginInline: 'auto',
    flex: '1 1 auto',
    paddingBlock: '40px',
    '@media (max-width: 640px)': { paddingBlock: '16px' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
    textWrap: 'balance',
  },
  body: { color: tokens.colorNeutralForeground2, maxWidth: '60ch' },
  list: { listStyleType: 'none', margin: 0, padding: 0, width: '100%' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    minHeight: '64px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' },
  act: { minHeight: '48px' },
});

/** The heading of a stop takes the focus, as that of a proposal does. */
function StopTitle({ children }: { children: string }): ReactNode {
  const styles = useStyles();
  const { windowTitle } = usePartTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = windowTitle(children);
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [children, windowTitle]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}

/** So many are named; the others are counted. */
const mostNamed = 6;

/** All that is left is clear: one press for all of them, or one by one. */
export function ClearStop({ review: { clear } }: { review: Review }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching.review;
  const [, change] = usePageState(roundState);
  const decide = useDecide();
  const [first] = clear;
  const agree = (): void => {
    decide(
      'agree',
      clear.map(({ id }) => id),
      words.clearAgreed(clear.length),
    );
    change({ pair: 'done' }, 'replace');
  };
  useKeys({ [words.keys.agree]: agree });
  return (
    <>
      <div className={styles.stop}>
        <StopTitle>{words.clearTitle(amount(clear.length, language), clear.length)}</StopTitle>
        <Body1 className={styles.body}>{words.clearBody}</Body1>
        <Named clear={clear} />
      </div>
      <FootBar
        words={
          <div className={styles.acts}>
            <Button
              size="large"
              appearance="primary"
              className={styles.act}
              icon={<CheckmarkRegular />}
              aria-keyshortcuts={words.keys.agree}
              onClick={agree}
            >
              {words.agreeClear(clear.length)}
              <Key of={words.keys.agree} />
            </Button>
            <Button
              size="large"
              className={styles.act}
              onClick={() => (first === undefined ? undefined : change({ pair: first.id }, 'replace'))}
            >
              {words.oneByOne}
            </Button>
          </div>
        }
      >
        {null}
      </FootBar>
    </>
  );
}

function Named({ clear }: Pick<Review, 'clear'>): ReactNode {
  const styles = useStyles();
  const { words } = useTexts();
  const more = clear.length - mostNamed;
  return (
    <>
      <ul className={styles.list}>
        {clear.slice(0, mostNamed).map(({ id, mentor, mentee, why }) => (
          <li key={id} className={styles.row}>
            <Faces people={[mentor, mentee]} size={40} />
            <Body1>{why}</Body1>
          </li>
        ))}
      </ul>
      {more > 0 ? <Body1 className={styles.body}>{words.more(more)}</Body1> : null}
    </>
  );
}

/** Everything has been looked at: what was decided, and what comes next. */
export function DoneStop({ review, matching }: { review: Review; matching: Matching }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching.review;
  const [, change] = usePageState(roundState);
  const countOf = (verdict: 'agreed' | 'later'): number =>
    review.ordered.filter((row) => row.review === verdict).length;
  const [agreed, later] = [countOf('agreed'), countOf('later')];
  const next = review.next(null);
  const aside = review.ordered.find((row) => row.review === 'later' && row.isMine);
  const isDone = next.kind === 'done';
  return (
    <div className={styles.stop}>
      <StopTitle>{isDone ? words.doneTitle : words.notDoneTitle}</StopTitle>
      <Body1 className={styles.body}>
        {words.doneBody(amount(agreed, language), amount(later, language), { agreed, later })}
      </Body1>
      <div className={styles.acts}>
        {isDone ? (
          <Button
            size="large"
            appearance="primary"
            className={styles.act}
            onClick={() => change({ pair: null, filter: 'all', fit: false }, 'push')}
          >
            {agreed > 0 ? words.toPublish : words.all}
          </Button>
        ) : (
          <Button
            size="large"
            appearance="primary"
            className={styles.act}
            onClick={() => change({ pair: stopOf(next) }, 'replace')}
          >
            {words.next}
          </Button>
        )}
        {aside === undefined ? null : (
          <Button size="large" className={styles.act} onClick={() => change({ pair: aside.id }, 'replace')}>
            {words.reviewAside}
          </Button>
        )}
        <Undo undo={matching.undo} />
      </div>
    </div>
  );
}
