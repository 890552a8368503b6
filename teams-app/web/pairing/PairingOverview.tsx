import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { plainDay } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useTexts } from '../language.tsx';
import { pathOf } from '../../contract/paths.ts';
import { PartingCard } from './PartingCard.tsx';
import { SilenceCard } from './SilenceCard.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { MeetingBlock } from '../meetings/MeetingBlock.tsx';
import { Section } from '../parts/Page.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '40px' },
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
    minHeight: '44px',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The way to what may be done where the other side is silent; it is open at any time. */
function CannotReach({ pairing: { id, partner, reach } }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  if (reach === null || reach.choice === 'asked') return null;
  return (
    <div>
      <Link to={pathOf({ page: 'pairing', pairingId: id, dialog: 'reach' })} className={styles.link}>
        {tab.silence.cannotReach(partner.givenName)}
      </Link>
    </div>
  );
}

/** What is next for the two, and why it is these two. */
export function PairingOverview({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab, groups, language } = useTexts();
  return (
    <div className={styles.stack}>
      <Section title={tab.home.nextMeeting}>
        <MeetingBlock pairing={pairing} />
      </Section>
      <PartingCard pairing={pairing} />
      {pairing.reach?.choice === 'asked' ? (
        <SilenceCard pairing={pairing} quiet={pairing.parting.asked?.wish === null} />
      ) : null}
      {pairing.why.length === 0 ? null : (
        <Section title={pairing.kind === 'pair' ? tab.pairing.why : groups.introduction.why}>
          <ul className={styles.list}>
            {pairing.why.map((reason) => (
              <li key={reason} className={styles.line}>
                <CheckmarkCircleRegular className={styles.icon} aria-hidden />
                <Body1>{reason}</Body1>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className={styles.list}>
        <Body1 className={styles.quiet}>
          {tab.pairing.period(plainDay(pairing.startsOn, language), plainDay(pairing.endsOn, language))}
        </Body1>
        <LockLine text={pairing.kind === 'pair' ? tab.promises.pairing : tab.promises.group} />
        <CannotReach pairing={pairing} />
      </div>
    </div>
  );
}
