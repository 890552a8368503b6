import { makeStyles } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { useParams } from 'react-router';
import type { PairingBody } from '../../contract/pairing.ts';
import { useHome } from '../mine.ts';
import { SaidTo, useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { usePartTexts } from '../parts/part-texts.ts';
import { PairingGoals } from '../goals/PairingGoals.tsx';
import { NotFound } from '../frame/NotFound.tsx';
import { PairingHead } from './PairingHead.tsx';
import { PairingMeetings } from './PairingMeetings.tsx';
import { PairingOverview } from './PairingOverview.tsx';
import { PairingSkeleton } from './PairingSkeleton.tsx';
import { PairingTabs, pairingParts, type PairingPart } from './PairingTabs.tsx';
import { ClosedHead, ClosedPairing } from './ClosedPairing.tsx';
import { usePairingDialogs, type PairingDialogs } from './PairingDialogs.tsx';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '32px',
    maxWidth: '1088px',
    marginInline: 'auto',
    containerType: 'inline-size',
    '@media (max-width: 640px)': { gap: '20px' },
  },
});

/** One pairing as a place: the other person, our meetings, our goals. */
export function PairingPage(): ReactNode {
  const home = useHome();
  const { pairingId, part } = useParams();
  return (
    <Answer of={home} skeleton={<PairingSkeleton />}>
      {({ pairings }) => {
        const pairing = pairings.find(({ id }) => id === pairingId);
        if (pairing === undefined) return <NotFound />;
        const shown = pairingParts.find((candidate) => candidate === part) ?? 'overview';
        return (
          <SaidTo kind={pairing.kind}>
            <Pairing key={pairing.id} pairing={pairing} part={shown} />
          </SaidTo>
        );
      }}
    </Answer>
  );
}

interface PairingProps {
  readonly pairing: PairingBody;
  readonly part: PairingPart;
}

function Pairing({ pairing, part }: PairingProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { windowTitle } = usePartTexts();
  const dialogs = usePairingDialogs(pairing);
  const title = `${pairing.partner.name}, ${tab.pairing[part]}`;
  useEffect(() => {
    document.title = windowTitle(title);
  }, [title, windowTitle]);
  return (
    <div className={styles.page}>
      {pairing.status === 'closed' && part === 'overview' ? (
        <ClosedHead pairing={pairing} />
      ) : (
        <PairingHead pairing={pairing} open={dialogs.open} />
      )}
      <PairingTabs pairing={pairing} part={part} />
      <Part pairing={pairing} part={part} dialogs={dialogs} />
      {dialogs.shown}
    </div>
  );
}

function Part({ pairing, part, dialogs }: PairingProps & { readonly dialogs: PairingDialogs }): ReactNode {
  if (part === 'meetings') return <PairingMeetings pairing={pairing} dialogs={dialogs} />;
  if (part === 'goals') return <PairingGoals pairing={pairing} />;
  if (pairing.status === 'closed') return <ClosedPairing pairing={pairing} />;
  return <PairingOverview pairing={pairing} dialogs={dialogs} />;
}
