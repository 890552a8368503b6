import { Dialog, DialogBody, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { dayOf } from '#texts/format.ts';
import { homeEndpoints } from '../../contract/home.ts';
import { meetingEndpoints, type MeetingBody, type OfferBody } from '../../contract/meetings.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { keyOf, useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { useOffer } from './data.ts';
import { OfferChoice } from './OfferChoice.tsx';
import { OfferFrame } from './OfferFrame.tsx';
import { OfferOutcome } from './OfferOutcome.tsx';
import { OfferSearching } from './OfferSearching.tsx';
import { Trouble } from '../parts/Trouble.tsx';

const useStyles = makeStyles({ surface: { maxWidth: '560px' } });

/** What another time is wanted for: one meeting, or all of them. */
export type OfferSubject = { readonly kind: 'meeting'; readonly meeting: MeetingBody } | { readonly kind: 'standing' };

interface OfferDialogProps {
  readonly pairing: PairingBody;
  readonly subject: OfferSubject;
  /** Null: both calendars are looked at first, which asks nobody for anything. */
  readonly offerId: string | null;
  readonly close: () => void;
}

/** Other times: looked for, chosen from, and carried out in Outlook; it can be left and come back to at any point. */
export function OfferDialog(props: OfferDialogProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const { subject, close } = props;
  const title =
    subject.kind === 'standing'
      ? tab.offer.standingTitle
      : tab.offer.moveTitle(dayOf(subject.meeting.start, reader, now));
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <Offer {...props} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Offer({ pairing, subject, offerId, close }: OfferDialogProps): ReactNode {
  const [id, setId] = useState(offerId);
  const { mutate, error } = useChange(
    (client) =>
      subject.kind === 'standing'
        ? client.call(meetingEndpoints.otherStandingTime, { params: { id: pairing.id } })
        : client.call(meetingEndpoints.otherTimes, { params: { id: subject.meeting.id } }),
    { says: null, next: (asked) => setId(asked.offerId), fails: 'here' },
  );
  useEffect(() => {
    if (offerId === null) mutate();
  }, [offerId, mutate]);
  const question = useOffer(id);
  useFreshPage(question.data?.status);
  const failed = error ?? question.error;
  if (failed !== null) {
    return (
      <OfferFrame close={close}>
        <Trouble error={failed} retry={() => (error === null ? void question.refetch() : mutate())} />
      </OfferFrame>
    );
  }
  const offer = question.data;
  if (offer === undefined || offer.status === 'searching') return <OfferSearching close={close} />;
  if (offer.status === 'open') return <OfferChoice key={offer.version} offer={offer} close={close} />;
  return <OfferOutcome offer={offer} close={close} again={mutate} />;
}

/** The page below shows what the dialog has seen happen. */
function useFreshPage(status: OfferBody['status'] | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (status === undefined || status === 'searching') return;
    void queries.invalidateQueries({ queryKey: keyOf(homeEndpoints.home) });
  }, [status, queries]);
}
