import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf } from '#texts/format.ts';
import { extraMeetingEndpoints } from '../../contract/extra-meetings.ts';
import type { MeetingBody } from '../../contract/meetings.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';

/** "That was a mistake": a meeting outside the series goes again, while nobody has answered about it. */
export function TakeBackMet({ meeting }: { meeting: MeetingBody }): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const said = tab.outside;
  const takeBack = useChange((client) => client.call(extraMeetingEndpoints.takeBack, { params: { id: meeting.id } }), {
    says: said.takenBack,
    fails: 'notice',
  });
  return (
    <Button
      size="small"
      aria-label={said.takeBackOf(dayOf(meeting.start, reader, now))}
      disabledFocusable={takeBack.isPending}
      onClick={() => takeBack.mutate()}
    >
      {said.takeBack}
    </Button>
  );
}
