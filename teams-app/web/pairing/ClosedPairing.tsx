import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { list, nearPlainDay } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { pathOf } from '../../contract/paths.ts';
import { useReaderClock } from '../clock.tsx';
import { Faces } from '../faces/Faces.tsx';
import { useTexts } from '../language.tsx';
import { useBesides, useMe } from '../mine.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Star } from '../parts/Mark.tsx';
import { useFirstTime } from '../parts/seen-once.ts';
import { PartingCard } from './PartingCard.tsx';
import { togetherOf } from './together.ts';
import { theirPart } from './their-part.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  faces: { display: 'flex', gap: '16px', alignItems: 'flex-start', marginBottom: '16px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
    textWrap: 'balance',
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  lead: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
    maxWidth: '68ch',
  },
  stack: { display: 'flex', flexDirection: 'column', gap: '28px', maxWidth: '816px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  goal: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '16px',
    alignItems: 'center',
    minHeight: '44px',
    '& + li': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  icon: { color: tokens.colorBrandForeground1, fontSize: '20px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The head of a pairing that is over: both faces, the star beside them, and what they did. */
export function ClosedHead({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const clock = useReaderClock();
  const { data: me } = useMe();
  const besides = useBesides();
  const { partners, kind } = pairing;
  const together = togetherOf(pairing, clock);
  const people = [...(kind === 'pair' ? [pairing.partner] : partners), ...(me === undefined ? [] : [me.person])];
  const { closing } = texts.tab;
  const { lastDay, held, months, reached } = together;
  return (
    <header className={styles.head}>
      <span className={styles.faces}>
        <Faces people={people} size={kind === 'pair' ? 96 : 72} />
        {together.isWhole ? <ClosingStar pairing={pairing} /> : null}
      </span>
      <Body1 className={styles.quiet}>
        {[
          theirPart(pairing, texts, besides(pairing)),
          list(
            partners.map(({ name }) => name),
            texts.language,
          ),
        ].join(' · ')}
      </Body1>
      <h1 className={styles.title}>{closing.title(held, months, reached.length)}</h1>
      <span className={styles.lead}>
        {[
          ...(lastDay === null ? [] : [closing.last(nearPlainDay(lastDay, clock.reader, clock.now))]),
          closing.stays,
        ].join(' ')}
      </span>
    </header>
  );
}

function ClosingStar({ pairing: { id } }: { pairing: PairingBody }): ReactNode {
  return <Star size={32} drawn={useFirstTime(`closing-${id}`)} />;
}

/** What they reached, how it goes on, and the way home. */
export function ClosedPairing({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reached } = togetherOf(pairing, useReaderClock());
  const { partner, parting } = pairing;
  return (
    <div className={styles.stack}>
      {reached.length === 0 ? null : (
        <ul className={styles.list} aria-label={tab.closing.reached}>
          {reached.map(({ id, title }) => (
            <li key={id} className={styles.goal}>
              <CheckmarkRegular className={styles.icon} aria-hidden />
              <Body1>{title}</Body1>
            </li>
          ))}
        </ul>
      )}
      {parting.outcome === 'end' ? (
        <Body1>{tab.parting.outcome.end(partner.givenName)}</Body1>
      ) : (
        <PartingCard pairing={pairing} quiet />
      )}
      <div>
        <LinkButton to={pathOf({ page: 'home' })} appearance="secondary">
          {tab.common.toHome}
        </LinkButton>
      </div>
      <LockLine text={pairing.kind === 'pair' ? tab.promises.pairing : tab.promises.group} />
    </div>
  );
}
