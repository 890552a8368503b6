import type { ReactNode } from 'react';
import { pairingEndpoints, type PairingBody } from '../../contract/pairing.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { useNotice } from '../parts/notice.tsx';

/** The two meet again, earlier than they had thought. */
export function ResumeDialog({ pairing, close }: { pairing: PairingBody; close: () => void }): ReactNode {
  const { tab } = useTexts();
  const notice = useNotice();
  const resume = useChange((client) => client.call(pairingEndpoints.resume, { params: { id: pairing.id } }));
  const send = (): void =>
    resume.mutate(undefined, {
      onSuccess: () => {
        notice.done(tab.meetings.resumed);
        close();
      },
      onError: notice.failed,
    });
  return (
    <Confirm
      open
      title={tab.meetings.resumeTitle}
      action={tab.meetings.resume}
      busy={resume.isPending}
      confirm={send}
      dismiss={close}
    >
      {tab.meetings.resumeBody(pairing.partner.givenName)}
    </Confirm>
  );
}
