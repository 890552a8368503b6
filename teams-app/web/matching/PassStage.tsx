import { Body1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  ClockRegular,
  LightbulbRegular,
  LocalLanguageRegular,
  LocationRegular,
  PeopleSwapRegular,
} from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ProposalBody } from '../../contract/matching.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { usePartTexts } from '../parts/part-texts.ts';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { useProposal } from './data.ts';
import { FitLink } from './FitLink.tsx';
import { FitPane } from './FitPane.tsx';
import { roundState } from './matching-state.ts';
import { Side, Topics } from './PassSide.tsx';
import { isOpen, isWithheld } from './use-rows.ts';

const narrow = '@media (max-width: 900px)';
const slidesIn = { from: { transform: 'translateX(32px)', opacity: 0 }, to: { transform: 'none', opacity: 1 } };

const useStyles = makeStyles({
  whole: { flex: '1 1 auto', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '40px', alignItems: 'start' },
  withFit: { '@media (min-width: 1180px)': { gridTemplateColumns: 'minmax(0, 1fr) 320px' } },
  stage: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 240px) minmax(0, 1fr) minmax(0, 240px)',
    gridTemplateAreas: '"mentor why mentee" "offered why wanted"',
    gridTemplateRows: 'auto 1fr',
    gap: '20px 40px',
    width: '100%',
    maxWidth: '1088px',
    marginInline: 'auto',
    paddingBlock: '8px 24px',
    animationName: slidesIn,
    animationDuration: tokens.durationNormal,
    animationTimingFunction: tokens.curveDecelerateMid,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    [narrow]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gridTemplateAreas: '"mentor mentee" "why why" "offered wanted"',
      gridTemplateRows: 'auto',
      gap: '24px 16px',
      paddingBlock: '0',
    },
  },
  // Beside the parts of the fit there is room for two columns.
  close: {
    '@media (min-width: 901px)': {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gridTemplateAreas: '"mentor mentee" "why why" "offered wanted"',
      gridTemplateRows: 'auto',
      paddingBlock: '0',
    },
  },
  why: { gridArea: 'why', display: 'flex', flexDirection: 'column', gap: '24px', alignSelf: 'center', minWidth: 0 },
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
    overflowWrap: 'anywhere',
    outline: 'none',
    [narrow]: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '14px' },
  line: {
    display: 'flex',
    gap: '12px',
    alignItems: 'flex-start',
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
  },
  sign: { flexShrink: 0, fontSize: '20px', marginTop: '2px', color: tokens.colorBrandForeground2 },
  mind: {
    paddingTop: '24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  judged: { color: tokens.colorNeutralForeground2 },
  quietSign: { color: tokens.colorNeutralForeground3 },
  // On a wide page it stands among the acts at the foot, where there are any.
  phoneOnly: { '@media (min-width: 641px)': { display: 'none' } },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface PassStageProps {
  readonly row: ProposalLine;
  /** What was just decided about the one before. */
  readonly said: string;
  /** What is decided stands at the foot. */
  readonly hasActs: boolean;
}

/** The two people and the reason are the page: what the one can teach the other, how they can meet, what to think of. */
export function PassStage({ row, said, hasActs }: PassStageProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matching;
  const [{ fit }] = usePageState(roundState);
  const proposal = useProposal(isWithheld(row) ? null : row.id);
  const { mentor, mentee } = row;
  const isFitShown = fit && !isWithheld(row);
  const { data } = proposal;
  return (
    <div className={mergeClasses(styles.whole, isFitShown && styles.withFit)}>
      {/* The next proposal has the focus and is read as its heading; what was decided about the last one is said first. */}
      <span role="status" className={styles.unseen}>
        {said}
      </span>
      <div key={row.id} className={mergeClasses(styles.stage, isFitShown && styles.close)}>
        <Side person={mentor} role={words.mentor} area="mentor" />
        <div className={styles.why}>
          <Why row={row} label={words.review.becomesMentor(mentor.name, mentee.name)} proposal={proposal} />
          <Judged row={row} />
          <div className={hasActs ? styles.phoneOnly : ''}>
            <FitLink row={row} />
          </div>
        </div>
        <Side person={mentee} role={words.mentee} area="mentee" />
        {data === undefined ? null : (
          <>
            <Topics title={words.review.offers} points={data.offered} area="offered" />
            <Topics title={words.review.wants} points={data.wanted} area="wanted" />
          </>
        )}
      </div>
      {isFitShown && data !== undefined ? <FitPane proposal={data} /> : null}
    </div>
  );
}

interface WhyProps {
  readonly row: ProposalLine;
  readonly label: string;
  readonly proposal: ReturnType<typeof useProposal>;
}

/** The reason, large, and what goes with it; of a pair of the reader's own neither is told. */
function Why({ row, label, proposal }: WhyProps): ReactNode {
  const words = useTexts().hr.matching;
  const isHidden = isWithheld(row);
  return (
    <>
      <Sentence id={row.id} label={label}>
        {isHidden ? label : row.why}
      </Sentence>
      {isHidden ? (
        <Body1>{words.ownInFull}</Body1>
      ) : (
        <Answer of={proposal} skeleton={<RowsSkeleton rows={3} />}>
          {(body) => <Reasons proposal={body} />}
        </Answer>
      )}
    </>
  );
}

/** What somebody has made of it already, and who. */
function Judged({ row: { status, review, reviewedBy } }: { row: ProposalLine }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching.review;
  if (review === null || reviewedBy === '' || !isOpen({ status })) return null;
  const Sign = review === 'agreed' ? CheckmarkCircleFilled : ClockRegular;
  return (
    <span className={mergeClasses(styles.line, styles.judged)}>
      <Sign className={styles.sign} aria-hidden />
      <Text size={400}>{words.by[review](reviewedBy)}</Text>
    </span>
  );
}

/** The page's title and what has the focus when another proposal comes. */
function Sentence({ id, label, children }: { id: string; label: string; children: string }): ReactNode {
  const styles = useStyles();
  const { windowTitle } = usePartTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = windowTitle(label);
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [id, label, windowTitle]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.sentence}>
      {children === label ? null : <span className={styles.unseen}>{label}. </span>}
      {children}
    </h1>
  );
}

const signs = {
  language: LocalLanguageRegular,
  hours: ClockRegular,
  style: PeopleSwapRegular,
  place: LocationRegular,
} as const;

function Reasons({ proposal: { facts, against } }: { proposal: ProposalBody }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching;
  return (
    <>
      {facts.length === 0 ? null : (
        <ul className={styles.list}>
          {facts.map(({ kind, text }) => {
            const Sign = signs[kind];
            return (
              <li key={kind} className={styles.line}>
                <Sign className={styles.sign} aria-hidden />
                <Text size={400}>{text}</Text>
              </li>
            );
          })}
        </ul>
      )}
      {against.length === 0 ? null : (
        <ul className={mergeClasses(styles.list, styles.mind)} aria-label={words.against}>
          {against.map((text) => (
            <li key={text} className={styles.line}>
              <LightbulbRegular className={mergeClasses(styles.sign, styles.quietSign)} aria-hidden />
              <Text size={400}>{text}</Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
