import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { offerEndpoints, type OfferBody } from '../../contract/meetings.ts';
import type { Client } from '../client.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { OfferFrame } from './OfferFrame.tsx';
import { OfferOptions } from './OfferOptions.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** What one says to an offer. */
type Say = (client: Client) => Promise<void>;

/** Up to three times to choose from, or to ask for others, or to leave it. */
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
  const skip: Say = (client) => client.call(offerEndpoints.skip, { params, body: { version } });
  const others: Say = (client) => client.call(offerEndpoints.others, { params, body: { version } });
  const take: Say = (client) => client.call(offerEndpoints.choose, { params, body: { option, version } });
  const about = offer.meeting === null ? 'standing' : 'meeting';
  const waits = offer.waitsFor === 'partner' && offer.chosen === option;
  return (
    <OfferFrame
      close={close}
      actions={
        <>
          {offer.maySkip ? (
            <Button appearance="subtle" disabledFocusable={press.isPending} onClick={() => send(skip)}>
              {texts.skip}
            </Button>
          ) : (
            <Button appearance="subtle" onClick={close}>
              {texts.keep}
            </Button>
          )}
          <Button disabledFocusable={press.isPending} onClick={() => send(others)}>
            {texts.otherTimes}
          </Button>
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
      <Caption1 className={styles.quiet}>{texts.effect[about]}</Caption1>
    </OfferFrame>
  );
}
