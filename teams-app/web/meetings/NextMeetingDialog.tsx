import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { meetingStart } from '#texts/format.ts';
import { jointDecisionEndpoints } from '../../contract/joint-decisions.ts';
import type { MeetingBody } from '../../contract/meetings.ts';
import type { PersonCard } from '../../contract/shapes.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { Trouble } from '../parts/Trouble.tsx';

interface NextMeetingDialogProps {
  readonly meeting: MeetingBody;
  readonly partner: PersonCard;
  readonly close: () => void;
}

/** They have met anyway: the next meeting stays, unless the other one agrees to something else. */
export function NextMeetingDialog({ meeting, partner, close }: NextMeetingDialogProps): ReactNode {
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const texts = tab.outside;
  const propose = useChange(
    (client, what: 'skip' | 'move') =>
      client.call(jointDecisionEndpoints.proposeForNext, { params: { id: meeting.id }, body: { what } }),
    {
      says: ({ agreed }) => (agreed ? tab.together.agreed : tab.together.sent(partner.givenName)),
      next: close,
      fails: 'here',
    },
  );
  const other = (
    <>
      <Button disabledFocusable={propose.isPending} onClick={() => propose.mutate('skip')}>
        {texts.skip}
      </Button>
      <Button disabledFocusable={propose.isPending} onClick={() => propose.mutate('move')}>
        {texts.move}
      </Button>
    </>
  );
  return (
    <FormDialog
      title={texts.nextTitle}
      action={texts.keep}
      busy={propose.isPending}
      submit={close}
      close={close}
      other={other}
      keeps
    >
      <span>{texts.nextBody(meetingStart(meeting.start, reader, now), partner.givenName)}</span>
      {propose.isError ? <Trouble error={propose.error} /> : null}
    </FormDialog>
  );
}
