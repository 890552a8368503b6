import { Body1, Button, Caption1, makeStyles, mergeClasses, Title2, tokens } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { clocksDiffer, list, nearPlainDay, timeOfDay } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { Face } from '../faces/Face.tsx';
import { GroupFaces, GroupWords } from '../groups/GroupHead.tsx';
import { useTexts } from '../language.tsx';
import { useBesides } from '../mine.ts';
import { openChat } from '../teams-host.ts';
import type { OpenDialog } from './PairingDialogs.tsx';
import { PairingMenu } from './PairingMenu.tsx';
import { theirPart } from './their-part.ts';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: '12px 24px',
    alignItems: 'center',
    '@container (max-width: 720px)': { gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '16px' },
  },
  many: { '@container (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  large: { '@container (max-width: 560px)': { display: 'none' } },
  small: { display: 'none', '@container (max-width: 560px)': { display: 'inline-flex' } },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  title: {
    margin: 0,
    letterSpacing: '-0.01em',
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  soft: { color: tokens.colorNeutralForeground2 },
  acts: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    '@container (max-width: 720px)': { gridColumn: '1 / -1' },
  },
  write: { whiteSpace: 'nowrap', '@container (max-width: 720px)': { flex: '1 1 auto' } },
});

interface PairingHeadProps {
  readonly pairing: PairingBody;
  readonly open: OpenDialog;
}

/** Whom the page is about, since when, where they are now, and the way to write to them. */
export function PairingHead({ pairing, open }: PairingHeadProps): ReactNode {
  const styles = useStyles();
  const isPair = pairing.kind === 'pair';
  return (
    <header className={mergeClasses(styles.head, !isPair && styles.many)}>
      {pairing.kind === 'pair' ? (
        <>
          <span>
            <Face person={pairing.partner} size={96} className={styles.large} />
            <Face person={pairing.partner} size={64} className={styles.small} />
          </span>
          <Words pairing={pairing} />
        </>
      ) : (
        <>
          <GroupFaces people={pairing.partners} />
          <GroupWords pairing={pairing} kind={pairing.kind} />
        </>
      )}
      <Acts pairing={pairing} open={open} />
    </header>
  );
}

function Words({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const { tab } = texts;
  const { reader, now } = useReaderClock();
  const besides = useBesides();
  const { partner, status, startsOn } = pairing;
  const part = theirPart(pairing, texts, besides(pairing));
  return (
    <div className={styles.words}>
      <Caption1 className={styles.quiet}>
        {status === 'closed' ? part : tab.pairing.since(part, nearPlainDay(startsOn, reader, now))}
      </Caption1>
      <Title2 as="h1" className={styles.title}>
        {partner.name}
      </Title2>
      <Body1 className={styles.soft}>
        {[partner.jobTitle, partner.department, partner.place].filter((fact) => fact !== '').join(' · ')}
      </Body1>
      <Around pairing={pairing} />
    </div>
  );
}

/** Their languages, and the time where they are, if the clocks differ. */
function Around({ pairing: { partner } }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const { tab, words, language } = useTexts();
  const { reader, now } = useReaderClock();
  const { timeZone, place, languages } = partner;
  const spoken = languages.map((each) => words.language[each]);
  const facts = [
    ...(timeZone !== null && clocksDiffer(now, reader.timeZone, timeZone)
      ? [tab.pairing.localTime(timeOfDay(now, { ...reader, timeZone }), place)]
      : []),
    ...(spoken.length === 0 ? [] : [tab.pairing.speaks(list(spoken, language))]),
  ];
  return facts.length === 0 ? null : <Body1 className={styles.quiet}>{facts.join(' · ')}</Body1>;
}

function Acts({ pairing, open }: PairingHeadProps): ReactNode {
  const styles = useStyles();
  const { tab, groups } = useTexts();
  const { addresses, kind, partner, status } = pairing;
  if (status === 'closed') return <span />;
  return (
    <div className={styles.acts}>
      {addresses.length === 0 ? null : (
        <Button className={styles.write} icon={<ChatRegular />} onClick={() => openChat(addresses, '')}>
          {kind === 'pair' ? tab.silence.write(partner.givenName) : groups.tab.writeAll}
        </Button>
      )}
      <PairingMenu pairing={pairing} open={open} />
    </div>
  );
}
