import type { ReactNode } from 'react';
import { meetingStart } from '#texts/format.ts';
import { meetingEndpoints, type MeetingBody } from '../../contract/meetings.ts';
import type { PersonCard } from '../../contract/shapes.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';

interface SkipDialogProps {
  readonly meeting: MeetingBody;
  readonly partner: PersonCard;
  readonly close: () => void;
}

/** One meeting is left out; the other ones stay. */
export function SkipDialog({ meeting, partner, close }: SkipDialogProps): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const skip = useChange((client) => client.call(meetingEndpoints.skip, { params: { id: meeting.id } }), {
    says: tab.meetings.skipped,
    next: close,
    fails: 'notice',
  });
  return (
    <Confirm
      open
      title={tab.meetings.skipTitle}
      action={tab.meetings.skipAction}
      busy={skip.isPending}
      confirm={skip.mutate}
      dismiss={close}
    >
      {tab.meetings.skipBody(meetingStart(meeting.start, reader, now), partner.givenName)}
    </Confirm>
  );
}
