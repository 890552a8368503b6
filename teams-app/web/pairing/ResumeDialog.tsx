import type { ReactNode } from 'react';
import { pairingEndpoints, type PairingBody } from '../../contract/pairing.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';

/** The two meet again, earlier than they had thought. */
export function ResumeDialog({ pairing, close }: { pairing: PairingBody; close: () => void }): ReactNode {
  const { tab } = useTexts();
  const resume = useChange((client) => client.call(pairingEndpoints.resume, { params: { id: pairing.id } }), {
    says: tab.meetings.resumed,
    next: close,
    fails: 'notice',
  });
  return (
    <Confirm
      open
      title={tab.meetings.resumeTitle}
      action={tab.meetings.resume}
      busy={resume.isPending}
      confirm={resume.mutate}
      dismiss={close}
    >
      {tab.meetings.resumeBody(pairing.partner.givenName)}
    </Confirm>
  );
}
