import { Body1, Caption1, makeStyles, Tab, TabList, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { clocksDiffer, list, timeOfDay } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useBesides, useHome } from '../mine.ts';
import { SaidTo, useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { Face } from '../faces/Face.tsx';
import { GroupHead } from '../groups/GroupHead.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { PairingGoals } from '../goals/PairingGoals.tsx';
import { PairingMeetings } from './PairingMeetings.tsx';
import { PairingOverview } from './PairingOverview.tsx';
import { theirPart } from './their-part.ts';
import { NotFound } from '../frame/NotFound.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '32px', maxWidth: '1040px', marginInline: 'auto' },
  reading: { maxWidth: '720px' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXL, flexWrap: 'wrap' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, flex: '1 1 220px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  tabs: { marginInline: '-12px' },
});

const parts = ['overview', 'meetings', 'goals'] as const;
type Part = (typeof parts)[number];

/** One pairing: the other person, our meetings, our goals. */
export function PairingPage(): ReactNode {
  const home = useHome();
  const { pairingId, part } = useParams();
  return (
    <Answer of={home} skeleton={<PageSkeleton />}>
      {({ pairings }) => {
        const pairing = pairings.find(({ id }) => id === pairingId);
        if (pairing === undefined) return <NotFound />;
        const shown = parts.find((candidate) => candidate === part) ?? 'overview';
        return (
          <SaidTo kind={pairing.kind}>
            <Pairing pairing={pairing} part={shown} />
          </SaidTo>
        );
      }}
    </Answer>
  );
}

function Pairing({ pairing, part }: { pairing: PairingBody; part: Part }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const navigate = useNavigate();
  const go = (to: unknown): void => void navigate(`/pairing/${pairing.id}${to === 'overview' ? '' : `/${String(to)}`}`);
  return (
    <div className={styles.page}>
      {pairing.kind === 'pair' ? (
        <PartnerHead pairing={pairing} />
      ) : (
        <GroupHead pairing={pairing} kind={pairing.kind} />
      )}
      <TabList
        className={styles.tabs}
        size="large"
        selectedValue={part}
        onTabSelect={(_, { value }) => go(value)}
        aria-label={tab.pairing.tabs}
      >
        {parts.map((name) => (
          <Tab key={name} value={name}>
            {tab.pairing[name]}
          </Tab>
        ))}
      </TabList>
      {part === 'meetings' ? (
        <PairingMeetings pairing={pairing} />
      ) : (
        <div className={styles.reading}>
          {part === 'overview' ? <PairingOverview pairing={pairing} /> : <PairingGoals pairing={pairing} />}
        </div>
      )}
    </div>
  );
}

function PartnerHead({ pairing }: { pairing: PairingBody }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const { tab, words, language } = texts;
  const { reader, now } = useReaderClock();
  const { partner, myRole, status } = pairing;
  const besides = useBesides();
  const { timeZone } = partner;
  const elsewhere = timeZone !== null && clocksDiffer(now, reader.timeZone, timeZone);
  const lines = [
    [partner.jobTitle, partner.department, partner.place].filter((part) => part !== '').join(' · '),
    [
      tab.pairing.speaks(
        list(
          partner.languages.map((spoken) => words.language[spoken]),
          language,
        ),
      ),
      ...(elsewhere ? [tab.pairing.localTime(timeOfDay(now, { ...reader, timeZone }))] : []),
    ].join(' · '),
  ];
  return (
    <header className={styles.head}>
      <Face person={partner} size={96} />
      <div className={styles.words}>
        <Caption1 className={styles.quiet}>
          {theirPart({ kind: 'pair', myRole, status }, texts, besides(pairing))}
        </Caption1>
        <Title2 as="h1">{partner.name}</Title2>
        {lines.map((line) => (
          <Body1 key={line} className={styles.quiet}>
            {line}
          </Body1>
        ))}
      </div>
    </header>
  );
}
