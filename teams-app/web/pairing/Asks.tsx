import type { ReactNode } from 'react';
import { dayOf } from '#texts/format.ts';
import type { OfferNote, PairingBody } from '../../contract/pairing.ts';
import { Button, makeStyles } from '@fluentui/react-components';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { ContinuationQuestion } from '../meetings/ContinuationQuestion.tsx';
import { Card } from '../parts/Card.tsx';
import { JointDecision } from './JointDecisions.tsx';
import type { PairingDialogs } from './PairingDialogs.tsx';
import { SilenceCard } from './SilenceCard.tsx';
import { StillThereCard } from './StillThereCard.tsx';

const useStyles = makeStyles({ asks: { display: 'flex', flexDirection: 'column', gap: '16px' } });

interface AsksProps {
  readonly pairing: PairingBody;
  readonly dialogs: PairingDialogs;
  /** Only what is about the meetings. */
  readonly meetingsOnly?: boolean;
}

/** One thing that waits for an answer; `quiet`: another one waits before it. */
type Ask = (quiet: boolean) => ReactNode;

/** What waits for the reader's answer, the most urgent first: without it the meetings cannot go on. */
function meetingAsks(pairing: PairingBody, dialogs: PairingDialogs): readonly Ask[] {
  const { continuation, partner, decisions, offers } = pairing;
  return [
    ...(continuation === null
      ? []
      : [
          (quiet: boolean) => (
            <ContinuationQuestion key={continuation.version} asked={continuation} partner={partner} quiet={quiet} />
          ),
        ]),
    ...decisions
      .filter(({ toAnswer }) => toAnswer)
      .map((decision) => (quiet: boolean) => (
        <JointDecision key={decision.id} decision={decision} pairing={pairing} quiet={quiet} />
      )),
    ...offers
      .filter(({ toChoose }) => toChoose)
      .map((offer) => (quiet: boolean) => <TimesToChoose key={offer.id} {...{ pairing, offer, dialogs, quiet }} />),
  ];
}

function otherAsks(pairing: PairingBody): readonly Ask[] {
  const { reach } = pairing;
  return [
    ...((reach?.question ?? null) === null
      ? []
      : [(quiet: boolean) => <StillThereCard key="still-there" pairing={pairing} quiet={quiet} />]),
    ...(reach?.choice === 'asked'
      ? [(quiet: boolean) => <SilenceCard key="silence" pairing={pairing} quiet={quiet} />]
      : []),
  ];
}

/** Does something about the meetings wait, so that nothing else may stand out beside them? */
export function isAskedOfMeetings({ continuation, decisions, offers }: PairingBody): boolean {
  return continuation !== null || decisions.some(({ toAnswer }) => toAnswer) || offers.some(({ toChoose }) => toChoose);
}

/** The same of all that stands in `Asks`. */
export function isAsked(pairing: PairingBody): boolean {
  const { reach } = pairing;
  return isAskedOfMeetings(pairing) || (reach?.question ?? null) !== null || reach?.choice === 'asked';
}

/** The one thing to do now, other things that wait, and what the reader has proposed. */
export function Asks({ pairing, dialogs, meetingsOnly = false }: AsksProps): ReactNode {
  const styles = useStyles();
  const asks = [...meetingAsks(pairing, dialogs), ...(meetingsOnly ? [] : otherAsks(pairing))];
  const waiting = pairing.decisions.filter(({ toAnswer }) => !toAnswer);
  if (asks.length === 0 && waiting.length === 0) return null;
  return (
    <div className={styles.asks}>
      {asks.map((ask, at) => ask(at > 0))}
      {waiting.map((decision) => (
        <JointDecision key={decision.id} decision={decision} pairing={pairing} quiet />
      ))}
    </div>
  );
}

interface TimesToChooseProps extends AsksProps {
  readonly offer: OfferNote;
  readonly quiet: boolean;
}

function TimesToChoose({ pairing, offer, dialogs, quiet }: TimesToChooseProps): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const meeting = pairing.meetings.find(({ id }) => id === offer.meeting?.id) ?? null;
  const { offerTitle, offerBody } = tab.home;
  return (
    <Card
      quiet={quiet}
      title={offerTitle(pairing.partner.givenName)}
      body={meeting === null ? offerBody.standing : offerBody.meeting(dayOf(meeting.start, reader, now))}
      action={
        <Button appearance={quiet ? 'secondary' : 'primary'} onClick={() => dialogs.move(meeting, offer)}>
          {tab.meetings.seeTimes}
        </Button>
      }
    />
  );
}
