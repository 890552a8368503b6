import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { nearPlainDay } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { pathOf } from '../../contract/paths.ts';
import { useReaderClock } from '../clock.tsx';
import { GoalBars } from '../goals/GoalBars.tsx';
import { GroupMembers } from '../groups/GroupHead.tsx';
import { useTexts } from '../language.tsx';
import { NextMeeting } from '../meetings/NextMeeting.tsx';
import { NoMeeting } from '../meetings/NoMeeting.tsx';
import { PlanDots } from '../meetings/PlanDots.tsx';
import { soFar } from '../meetings/so-far.ts';
import { LockLine } from '../parts/LockLine.tsx';
import { Section } from '../parts/Page.tsx';
import { Asks, isAsked } from './Asks.tsx';
import { Milestone } from './Milestone.tsx';
import type { PairingDialogs } from './PairingDialogs.tsx';
import { PartingCard } from './PartingCard.tsx';

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.7fr) minmax(0, 1fr)',
    gap: '40px 64px',
    '@container (max-width: 780px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  stack: { display: 'flex', flexDirection: 'column', gap: '40px' },
  side: { display: 'flex', flexDirection: 'column', gap: '32px' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  line: { display: 'grid', gridTemplateColumns: '20px 1fr', gap: tokens.spacingHorizontalM },
  icon: { color: tokens.colorBrandForeground1, fontSize: '20px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
});

interface PairingOverviewProps {
  readonly pairing: PairingBody;
  readonly dialogs: PairingDialogs;
}

/** What is next for the two, what waits for an answer, and how far they have come. */
export function PairingOverview({ pairing, dialogs }: PairingOverviewProps): ReactNode {
  const styles = useStyles();
  const { tab, groups } = useTexts();
  const { nextMeeting, parting, kind, why } = pairing;
  const isParting = parting.asked !== null && parting.asked.wish === null;
  return (
    <div className={styles.two}>
      <div className={styles.stack}>
        <Milestone pairing={pairing} />
        <Asks pairing={pairing} dialogs={dialogs} />
        <PartingCard pairing={pairing} quiet={!isParting || isAsked(pairing)} />
        <section aria-label={tab.home.nextMeeting}>
          {nextMeeting === null || pairing.series.trouble !== null ? (
            <NoMeeting pairing={pairing} resume={() => dialogs.open('resume')} />
          ) : (
            <NextMeeting
              pairing={pairing}
              meeting={nextMeeting}
              quiet={isParting || isAsked(pairing)}
              move={() =>
                dialogs.move(nextMeeting, pairing.offers.find((each) => each.meeting?.id === nextMeeting.id) ?? null)
              }
            />
          )}
        </section>
        {why.length === 0 ? null : (
          <Section title={kind === 'pair' ? tab.pairing.why : groups.introduction.why}>
            <ul className={styles.list}>
              {why.map((reason) => (
                <li key={reason} className={styles.line}>
                  <CheckmarkRegular className={styles.icon} aria-hidden />
                  <Body1>{reason}</Body1>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
      <Side pairing={pairing} />
    </div>
  );
}

function Side({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <div className={styles.side}>
      {pairing.kind === 'pair' ? null : <GroupMembers people={pairing.partners} />}
      <Goals pairing={pairing} />
      <SoFar pairing={pairing} />
      <LockLine text={pairing.kind === 'pair' ? tab.promises.pairing : tab.promises.group} />
    </div>
  );
}

/** Goals that both see, or in a group the reader's own, for a glance. */
function Goals({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const goals = pairing.goals.filter(({ status }) => status !== 'dropped');
  if (goals.length === 0) return null;
  const show = (
    <Link className={styles.link} to={`${pathOf({ page: 'pairing', pairingId: pairing.id })}/goals`}>
      {tab.pairing.show}
    </Link>
  );
  return (
    <Section title={pairing.kind === 'pair' ? tab.pairing.theGoals : tab.home.goals} action={show}>
      <GoalBars goals={goals} />
    </Section>
  );
}

/** How many of their meetings have taken place, and what is left of their time. */
function SoFar({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const { held, off, left, moved } = soFar(pairing.meetings, now);
  const until = nearPlainDay(pairing.endsOn, reader, now);
  if (pairing.meetings.length === 0) return null;
  return (
    <Section title={tab.plan.soFar}>
      <div className={styles.part}>
        <Body1>{held + off === 0 ? tab.plan.noneYet : tab.plan.held(held, held + off)}</Body1>
        <PlanDots meetings={pairing.meetings} />
        <Caption1 className={styles.quiet}>
          {left === 0 ? tab.pairing.noneAhead : tab.plan.left(left, moved, until)}
        </Caption1>
      </div>
    </Section>
  );
}
