import type { ReactNode } from 'react';
import { pathOf } from '../../contract/paths.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { seenSentences } from './seen-sentences.ts';

interface SilenceCardProps {
  readonly pairing: PairingBody;
  readonly kicker?: string;
  /** Something else on the page waits for an answer first. */
  readonly quiet?: boolean;
}

/** Lodestar has told me that the other side is silent, and I may choose what to do. */
export function SilenceCard({ pairing, kicker, quiet = false }: SilenceCardProps): ReactNode {
  const { tab } = useTexts();
  const said = tab.silence;
  const { reach, partner, id } = pairing;
  if (reach === null) return null;
  const seen = seenSentences(reach, partner.givenName, said);
  return (
    <Card
      quiet={quiet}
      {...(kicker === undefined ? {} : { kicker })}
      title={seen.length === 0 ? said.saidTitle(partner.givenName) : said.title(partner.givenName)}
      body={seen.length === 0 ? said.said : [...seen, said.ask].join(' ')}
      action={
        <LinkButton
          to={pathOf({ page: 'pairing', pairingId: id, dialog: 'reach' })}
          appearance={quiet ? 'secondary' : 'primary'}
        >
          {said.homeAction}
        </LinkButton>
      }
    />
  );
}
