import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { homeEndpoints } from '../../contract/home.ts';
import { meetingEndpoints, type MeetingBody, type OfferBody } from '../../contract/meetings.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { keyOf, useChange } from '../data.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useOffer } from './data.ts';
import { OfferChoice } from './OfferChoice.tsx';
import { OfferFrame } from './OfferFrame.tsx';
import { OfferOutcome } from './OfferOutcome.tsx';
import { OfferSearching } from './OfferSearching.tsx';

interface OtherTimesProps {
  readonly pairing: PairingBody;
  /** Null: another standing time for all of them. */
  readonly meeting: MeetingBody | null;
  readonly offerId: string | null;
  readonly close: () => void;
}

/** Other times: looked for, chosen from, and carried out in Outlook; it can be left and come back to at any point. */
export function OtherTimes({ pairing, meeting, offerId, close }: OtherTimesProps): ReactNode {
  const [id, setId] = useState(offerId);
  const { mutate, error } = useChange(
    (client) =>
      meeting === null
        ? client.call(meetingEndpoints.otherStandingTime, { params: { id: pairing.id } })
        : client.call(meetingEndpoints.otherTimes, { params: { id: meeting.id } }),
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
