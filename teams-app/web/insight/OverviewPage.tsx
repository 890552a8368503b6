import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { amountBetween } from '#texts/format.ts';
import type { DisclosedRange, ProgrammeStatusBody } from '../../contract/insight.ts';
import { HrChoosing } from '../choosing/HrChoosing.tsx';
import { useLedProgramme } from '../frame/led-programme.ts';
import { LedLink } from '../frame/LedLink.tsx';
import { LedTextLink } from '../frame/LedTextLink.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Page, Section } from '../parts/Page.tsx';
import { PageSkeleton, RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { WhenSeen } from '../parts/WhenSeen.tsx';
import { Band } from './Band.tsx';
import { useStatus } from './data.ts';
import { Landing } from './Landing.tsx';
import { NeedsList } from './NeedsList.tsx';

/** With the library that draws the charts, which no other page needs. */
const Trends = lazy(async () => ({ default: (await import('./Trends.tsx')).Trends }));

const useStyles = makeStyles({
  figures: { display: 'flex', flexWrap: 'wrap', gap: '24px 64px', margin: 0 },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** How the programme stands: in a sentence, what needs whoever leads it, how far its people have come, and how it has gone. */
export function OverviewPage(): ReactNode {
  const { hr } = useTexts();
  const status = useStatus();
  const isStarting = useLedProgramme()?.isStarting === true;
  const toLaunch = (
    <LedLink page="hr/launch" appearance="secondary">
      {hr.programme.states.toLaunch}
    </LedLink>
  );
  return (
    <Answer of={status} skeleton={<PageSkeleton />}>
      {(body) => (
        <Page
          display
          title={body.sentence}
          {...(body.lead === null ? {} : { lead: body.lead })}
          {...(isStarting ? { actions: toLaunch } : {})}
          width="wide"
        >
          <Overview status={body} />
        </Page>
      )}
    </Answer>
  );
}

function Overview({ status }: { status: ProgrammeStatusBody }): ReactNode {
  const { hr } = useTexts();
  return (
    <>
      {status.needs.length === 0 ? null : <NeedsList title={hr.status.needs} needs={status.needs} />}
      {status.enrolled === 0 ? null : (
        <Section title={hr.status.funnel} action={<LedTextLink page="hr/people">{hr.status.toPeople}</LedTextLink>}>
          <Band status={status} />
        </Section>
      )}
      <HrChoosing />
      {status.meetings.plannedSoFar === 0 ? null : (
        <WhenSeen height="320px">
          <Suspense fallback={<RowsSkeleton rows={4} />}>
            <Trends />
          </Suspense>
        </WhenSeen>
      )}
      {status.pairings === 0 && !status.usefulness.shown ? null : <Answers status={status} />}
      {status.underway.length === 0 ? null : <NeedsList quiet title={hr.status.underway} needs={status.underway} />}
    </>
  );
}

/** What answers say of the whole programme, in figures that reveal nobody. */
function Answers({ status }: { status: ProgrammeStatusBody }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  return (
    <Section title={hr.status.figures}>
      <dl className={styles.figures}>
        <Figure
          term={hr.status.usefulness}
          number={status.usefulness}
          text={(value) => hr.status.usefulnessValue(amountBetween(value, language, 1))}
        />
        <Figure term={hr.status.goals} number={status.goals.people} text={(value) => amountBetween(value, language)} />
      </dl>
      <Landing landing={status.landing} />
    </Section>
  );
}

interface FigureProps {
  readonly term: string;
  readonly number: DisclosedRange;
  readonly text: (value: { readonly from: number; readonly to: number }) => string;
}

function Figure({ term, number, text }: FigureProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <div>
      <dt>{term}</dt>
      <dd className={styles.figure}>{number.shown ? text(number) : <LockLine text={tab.lock.withheld} />}</dd>
    </div>
  );
}
