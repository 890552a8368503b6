import { useQueryClient } from '@tanstack/react-query';
import { addEvent } from '../control/client.ts';
import { useTexts } from '../texts.ts';
import { inZone } from '../time.ts';
import { WhenDialog } from './WhenDialog.tsx';

interface AddMeetingProps {
  readonly oid: string;
  readonly zone: string;
  /** Epoch milliseconds; the next full hour is suggested. */
  readonly now: number;
  readonly onClose: () => void;
}

/** Asks for a meeting of the person's own and books it. */
export function AddMeeting({ oid, zone, now, onClose }: AddMeetingProps) {
  const say = useTexts();
  const queries = useQueryClient();
  const start = inZone(now, zone).round({ smallestUnit: 'hour', roundingMode: 'ceil' });
  return (
    <WhenDialog
      title={say.newMeeting}
      zone={zone}
      start={start.epochMilliseconds}
      end={start.add({ hours: 1 }).epochMilliseconds}
      withSubject
      onClose={onClose}
      onSave={async ({ subject, ...time }) => {
        await addEvent(oid, { subject: subject.trim() === '' ? say.newMeeting : subject, ...time });
        await queries.invalidateQueries({ queryKey: ['calendar'] });
      }}
    />
  );
}
