import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, amountBetween, percent } from '#texts/format.ts';
import type { ProgrammeStatusBody } from '../../contract/insight.ts';
import { seriesState, type SeriesShown } from '../booking/series-state.ts';
import { LedTextLink } from '../frame/LedTextLink.tsx';
import { useTexts } from '../language.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { ownTokens } from '../parts/own-tokens.ts';
import { peopleState, type PeopleShown } from '../people/people-state.ts';
import { bandPath } from './band-path.ts';

const narrow = '@media (max-width: 720px)';

const useStyles = makeStyles({
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px' },
  },
  // Figure and name stand above the band, which is drawn over all five, and what the step is made of below it.
  step: {
    display: 'grid',
    gridTemplateRows: `${tokens.lineHeightHero800} ${tokens.lineHeightBase300} 56px auto`,
    minWidth: 0,
    paddingRight: '16px',
    [narrow]: {
      gridTemplateColumns: '84px minmax(0, 1fr)',
      gridTemplateRows: 'auto',
      columnGap: '8px',
      paddingRight: 0,
    },
  },
  figure: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    [narrow]: { gridRow: '1 / 3', fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground3, gridRow: '4', [narrow]: { gridRow: '2', gridColumn: '2' } },
  frame: { position: 'relative' },
  band: {
    position: 'absolute',
    top: `calc(${tokens.lineHeightHero800} + ${tokens.lineHeightBase300} + 12px)`,
    left: 0,
    width: '100%',
    height: '32px',
    borderRadius: '4px',
    [narrow]: { display: 'none' },
  },
  // On a phone the steps stand one under the other, each with its own bar.
  slim: {
    display: 'none',
    height: '4px',
    marginTop: '6px',
    borderRadius: '2px',
    overflow: 'hidden',
    backgroundColor: ownTokens.colorChartGround,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    [narrow]: { display: 'block', gridColumn: '2' },
  },
  fill: { display: 'block', height: '100%', backgroundColor: ownTokens.colorChart },
});

interface Step {
  readonly name: string;
  /** People; null where they are too few to tell. */
  readonly people: number | null;
  readonly figure: string;
  readonly detail: ReactNode;
  /** Where its people stand; of who has answered nothing does. */
  readonly link: (children: string, name: string) => ReactNode;
}

const atPeople = (shown: Partial<PeopleShown>): string => peopleState.print({ ...peopleState.parse(''), ...shown });
const atMeetings = (shown: Partial<SeriesShown>): string => seriesState.print({ ...seriesState.parse(''), ...shown });

/** From enrolled to answered: one band that narrows by as many people as have not come so far. Each step carries its own words. */
export function Band({ status }: { status: ProgrammeStatusBody }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const steps = useSteps(status);
  const most = Math.max(1, ...steps.map(({ people }) => people ?? 0));
  const shares = steps.map(({ people }) => (people ?? 0) / most);
  return (
    <div className={styles.frame}>
      <svg className={styles.band} viewBox="0 0 1000 32" preserveAspectRatio="none" aria-hidden="true">
        <rect width="1000" height="32" fill={ownTokens.colorChartGround} />
        <path d={bandPath(shares, { width: 1000, height: 32 })} fill={ownTokens.colorChartSoft} />
      </svg>
      <ol className={styles.steps} aria-label={hr.status.funnel}>
        {steps.map(({ name, figure, detail, link }, at) => (
          <li key={name} className={styles.step}>
            <span className={styles.figure}>{figure}</span>
            <span className={styles.name}>{link(name, hr.status.stepOf(name, figure))}</span>
            <Caption1 className={styles.detail}>{detail}</Caption1>
            <span className={styles.slim}>
              <span className={styles.fill} style={{ width: `${(shares[at] ?? 0) * 100}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function useSteps(status: ProgrammeStatusBody): readonly Step[] {
  const { hr, language } = useTexts();
  const words = hr.status;
  const n = (value: number): string => amount(value, language);
  const toPeople =
    (shown: Partial<PeopleShown>): Step['link'] =>
    (children, name) => (
      <LedTextLink strong page="hr/people" shown={atPeople(shown)} name={name}>
        {children}
      </LedTextLink>
    );
  const toMeetings =
    (shown: Partial<SeriesShown>): Step['link'] =>
    (children, name) => (
      <LedTextLink strong page="hr/meetings" shown={atMeetings(shown)} name={name}>
        {children}
      </LedTextLink>
    );
  const { enrolled, matched, people } = status;
  return [
    {
      name: words.enrolled,
      people: enrolled,
      figure: n(enrolled),
      detail: words.enrolledDetail(n(status.mentors), n(status.mentees)),
      link: toPeople({}),
    },
    {
      name: words.matched,
      people: matched,
      figure: n(matched),
      detail: words.matchedDetail(n(enrolled - matched)),
      link: toPeople({ state: 'matched' }),
    },
    {
      name: words.booked,
      people: people.booked,
      figure: n(people.booked),
      detail: matched === 0 ? '' : words.bookedDetail(n(Math.max(0, matched - people.booked))),
      link: toMeetings({}),
    },
    {
      name: words.met,
      people: people.met,
      figure: n(people.met),
      detail: status.pairings === 0 ? '' : words.metDetail(n(status.pairsMet), n(status.pairings)),
      link: toMeetings({}),
    },
    useAnswered(status),
  ];
}

/** Who has answered stands nowhere, so there is nothing to open. */
function useAnswered({ answerRate, people: { answered } }: ProgrammeStatusBody): Step {
  const { hr, language, tab } = useTexts();
  return {
    name: hr.status.answered,
    people: answered.shown ? answered.from : null,
    figure: answered.shown ? amountBetween(answered, language) : '–',
    detail: answerRate.shown ? (
      hr.status.answeredDetail(percent(answerRate.value, language))
    ) : (
      <LockLine text={tab.lock.withheld} />
    ),
    link: (children) => children,
  };
}
