import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { meetingStart } from '#texts/format.ts';
import { meetingEndpoints, type MeetingBody } from '../../contract/meetings.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { isAhead } from './meeting-state.ts';
import { OfferFrame } from './OfferFrame.tsx';

const useStyles = makeStyles({
  next: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

interface SkipMeetingProps {
  readonly pairing: PairingBody;
  readonly meeting: MeetingBody;
  readonly close: () => void;
}

/** One meeting is left out; the others stay, and it says when they meet then. */
export function SkipMeeting({ pairing, meeting, close }: SkipMeetingProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const { partner, meetings } = pairing;
  const after = meetings.find((each) => each.start > meeting.start && isAhead(each, now));
  const skip = useChange((client) => client.call(meetingEndpoints.skip, { params: { id: meeting.id } }), {
    says: tab.meetings.skipped,
    next: close,
    fails: 'here',
  });
  return (
    <OfferFrame
      close={close}
      actions={
        <>
          <Caption1>{tab.change.skipTold(partner.givenName)}</Caption1>
          <Button onClick={close}>{tab.common.cancel}</Button>
          <Button appearance="primary" disabledFocusable={skip.isPending} onClick={() => skip.mutate()}>
            {tab.meetings.skipAction}
          </Button>
        </>
      }
    >
      <Body1>{tab.meetings.skipBody(meetingStart(meeting.start, reader, now), partner.givenName)}</Body1>
      {after === undefined ? null : (
        <span className={styles.next}>{tab.change.meetThen(meetingStart(after.start, reader, now))}</span>
      )}
      {skip.isError ? <Trouble error={skip.error} /> : null}
    </OfferFrame>
  );
}
