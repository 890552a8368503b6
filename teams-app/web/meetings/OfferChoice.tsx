import { Body1, Button, Caption1, Link, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { offerEndpoints, type OfferBody } from '../../contract/meetings.ts';
import type { Client } from '../client.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { OfferFrame } from './OfferFrame.tsx';
import { OfferOptions } from './OfferOptions.tsx';

const useStyles = makeStyles({ others: { alignSelf: 'flex-start', minHeight: '44px' } });

/** What one says to an offer. */
type Say = (client: Client) => Promise<void>;

/** Up to three times to choose from, the best first, or to ask for others. */
export function OfferChoice({ offer, close }: { offer: OfferBody; close: () => void }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const texts = tab.offer;
  const [option, setOption] = useState(offer.chosen ?? 0);
  const { version } = offer;
  const params = { id: offer.id };
  // The dialog itself goes on to what became of it.
  const press = useChange((client, say: Say) => say(client), { says: null, fails: 'notice' });
  const send = press.mutate;
  const others: Say = (client) => client.call(offerEndpoints.others, { params, body: { version } });
  const take: Say = (client) => client.call(offerEndpoints.choose, { params, body: { option, version } });
  const about = offer.meeting === null ? 'standing' : 'meeting';
  const waits = offer.waitsFor === 'partner' && offer.chosen === option;
  return (
    <OfferFrame
      close={close}
      actions={
        <>
          <Caption1>{texts.effect[about]}</Caption1>
          <Button onClick={close}>{tab.common.cancel}</Button>
          <Button appearance="primary" disabledFocusable={press.isPending || waits} onClick={() => send(take)}>
            {texts.choose[about]}
          </Button>
        </>
      }
    >
      {offer.waitsFor === null ? (
        <Body1>{texts.why[offer.why]}</Body1>
      ) : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {offer.waitsFor === 'me'
              ? texts.waitsForMe(offer.partnerGivenName)
              : texts.waitsForPartner(offer.partnerGivenName)}
          </MessageBarBody>
        </MessageBar>
      )}
      <OfferOptions options={offer.options} chosen={option} choose={setOption} />
      <Link as="button" className={styles.others} disabledFocusable={press.isPending} onClick={() => send(others)}>
        {texts.otherTimes}
      </Link>
    </OfferFrame>
  );
}
