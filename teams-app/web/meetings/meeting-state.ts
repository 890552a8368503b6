import type { MeetingBody } from '../../contract/meetings.ts';
import { startOfSentence } from '#texts/format.ts';
import type { Texts } from '../language.tsx';

/** How a meeting stands, as people see it: what is about to happen goes before what is. */
export type MeetingState = MeetingBody['status'] | 'presumed' | 'skipped' | 'moving' | 'skipping' | 'waiting';

export function meetingState({ status, note, changing, confirmed, lost }: MeetingBody): MeetingState {
  if (lost?.why === 'split') return 'waiting';
  if (status === 'held' && !confirmed) return 'presumed';
  if (changing !== null) return changing === 'move' ? 'moving' : 'skipping';
  return status === 'cancelled' && note !== null ? 'skipped' : status;
}

/** Will it take place, as far as is known? */
export function isAhead(meeting: MeetingBody, now: string): boolean {
  const stands = ['planned', 'moved', 'moving'].includes(meetingState(meeting));
  return stands && Date.parse(meeting.end) > Date.parse(now);
}

/** Why it stands elsewhere or not at all, kindly; null where there is nothing to say. */
export function meetingReason(
  { note, lost }: MeetingBody,
  partner: string,
  { tab, words }: Pick<Texts, 'tab' | 'words'>,
): string | null {
  if (lost !== null) {
    const texts = tab.meetings.lost;
    if (lost.why === 'uninvited' || lost.why === 'split') return texts[lost.why];
    if (lost.why === 'gone' || lost.by === null) return texts.gone;
    return lost.by === 'me' ? texts[lost.why].me : texts[lost.why].partner(partner);
  }
  return note === null ? null : startOfSentence(words.meetingNote[note]);
}
