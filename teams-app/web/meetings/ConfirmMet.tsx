import { Button, Tooltip } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf } from '#texts/format.ts';
import { meetingEndpoints, type MeetingBody } from '../../contract/meetings.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';

/** One press says that a meeting which is presumed from the calendar took place. */
export function ConfirmMet({ meeting }: { meeting: MeetingBody }): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const said = tab.meetings;
  const confirm = useChange((client) => client.call(meetingEndpoints.confirm, { params: { id: meeting.id } }), {
    says: said.confirmed,
    fails: 'notice',
  });
  return (
    <Tooltip content={said.confirmHelp} relationship="description">
      <Button
        size="small"
        aria-label={`${said.confirm}: ${dayOf(meeting.start, reader, now)}`}
        disabledFocusable={confirm.isPending}
        onClick={() => confirm.mutate()}
      >
        {said.confirm}
      </Button>
    </Tooltip>
  );
}
