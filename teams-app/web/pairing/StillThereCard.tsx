import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { pathOf } from '../../contract/paths.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { silenceEndpoints } from '../../contract/silence.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface StillThereCardProps {
  readonly pairing: PairingBody;
  readonly kicker?: string;
  /** Something else on the page waits for an answer first. */
  readonly quiet?: boolean;
}

/** I have not been heard of: whether I still want to meet, in facts that both see; the same as the card in the chat. */
export function StillThereCard({ pairing, kicker, quiet = false }: StillThereCardProps): ReactNode {
  const styles = useStyles();
  const { stillThere: said } = useTexts().tab;
  const { reach, partner, id: pairingId } = pairing;
  const yes = useChange((client) => client.call(silenceEndpoints.stillThere, { params: { id: pairingId } }), {
    says: `${said.thanks}. ${said.thanksBody(partner.givenName)}`,
    fails: 'notice',
  });
  return (
    <Card
      quiet={quiet}
      {...(kicker === undefined ? {} : { kicker })}
      title={said.title(partner.givenName)}
      body={[...(reach?.question ?? []).map((sign) => said.signs[sign]), said.ask].join(' ')}
      action={
        <div className={styles.ways}>
          <Button
            appearance={quiet ? 'secondary' : 'primary'}
            size="large"
            disabledFocusable={yes.isPending}
            onClick={() => yes.mutate()}
          >
            {said.yes}
          </Button>
          <LinkButton to={pathOf({ page: 'pairing', pairingId, dialog: 'pause' })} appearance="secondary">
            {said.pause}
          </LinkButton>
          <LinkButton to={pathOf({ page: 'pairing', pairingId, dialog: 'end' })} appearance="secondary">
            {said.end}
          </LinkButton>
        </div>
      }
    />
  );
}
