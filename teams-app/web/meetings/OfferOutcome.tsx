import { Body1, Button, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { offerEndpoints, type OfferBody } from '../../contract/meetings.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { OfferFrame } from './OfferFrame.tsx';
import { OptionWords } from './OfferOptions.tsx';

const useStyles = makeStyles({
  said: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  icon: { fontSize: '28px', color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: '14px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

interface OfferOutcomeProps {
  readonly offer: OfferBody;
  readonly close: () => void;
  /** Looks for times once more. */
  readonly again: () => void;
}

/** What became of an offer: being carried out, done, left, too late, or nothing found and what to do then. */
export function OfferOutcome(props: OfferOutcomeProps): ReactNode {
  const { tab } = useTexts();
  const texts = tab.offer;
  const about = props.offer.meeting === null ? 'standing' : 'meeting';
  switch (props.offer.status) {
    case 'chosen':
      return <Moving {...props} />;
    case 'done':
      return <Settled {...props} text={texts.done[about]} />;
    case 'skipped':
      return <Settled {...props} text={texts.skipped[about]} />;
    case 'expired':
      return <Nothing {...props} title={texts.expired} advice={texts.expiredAdvice} />;
    case 'failed':
      return <Nothing {...props} title={texts.failed} advice={texts.failedAdvice[about]} />;
    case 'searching':
    case 'open':
      return null;
  }
}

function Chosen({ offer }: Pick<OfferOutcomeProps, 'offer'>): ReactNode {
  const styles = useStyles();
  const option = offer.chosen === null ? undefined : offer.options[offer.chosen];
  if (option === undefined) return null;
  return (
    <div className={styles.card}>
      <OptionWords option={{ ...option, reasons: [], outside: [] }} />
    </div>
  );
}

function Moving({ offer, close }: OfferOutcomeProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const about = offer.meeting === null ? 'standing' : 'meeting';
  return (
    <OfferFrame close={close}>
      {offer.chosenBy === 'partner' ? <Body1>{tab.offer.partnerChose(offer.partnerGivenName)}</Body1> : null}
      <Chosen offer={offer} />
      <div className={styles.said} role="status">
        <Spinner size="small" aria-hidden />
        <div className={styles.words}>
          <Subtitle2>{tab.offer.moving[about]}</Subtitle2>
          <Body1>{tab.offer.movingHelp}</Body1>
        </div>
      </div>
    </OfferFrame>
  );
}

function Settled({ offer, close, text }: OfferOutcomeProps & { readonly text: string }): ReactNode {
  const styles = useStyles();
  return (
    <OfferFrame close={close}>
      <div className={styles.said} role="status">
        <CheckmarkCircleRegular className={styles.icon} aria-hidden />
        <Subtitle2>{text}</Subtitle2>
      </div>
      {offer.status === 'done' ? <Chosen offer={offer} /> : null}
    </OfferFrame>
  );
}

interface NothingProps extends OfferOutcomeProps {
  readonly title: string;
  readonly advice: string;
}

function Nothing({ offer, close, again, title, advice }: NothingProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const skip = useChange(
    (client) => client.call(offerEndpoints.skip, { params: { id: offer.id }, body: { version: offer.version } }),
    // The dialog itself goes on to what became of it.
    { says: null, fails: 'notice' },
  );
  const mayLeave = offer.maySkip && offer.status === 'failed';
  return (
    <OfferFrame
      close={close}
      actions={
        <>
          {mayLeave ? (
            <Button appearance="subtle" disabledFocusable={skip.isPending} onClick={() => skip.mutate()}>
              {tab.offer.skip}
            </Button>
          ) : null}
          <Button onClick={close}>{tab.common.close}</Button>
          <Button appearance="primary" onClick={again}>
            {tab.offer.again}
          </Button>
        </>
      }
    >
      <div className={styles.words} role="status">
        <Subtitle2>{title}</Subtitle2>
        <Body1>{advice}</Body1>
      </div>
    </OfferFrame>
  );
}
