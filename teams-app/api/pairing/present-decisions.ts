import type { PairingView } from '#operations/home/home.ts';
import type { DecisionNote } from '../../contract/joint-decisions.ts';
import type { PairingBody } from '../../contract/pairing.ts';

export function decisionNotes({ decisions }: PairingView): DecisionNote[] {
  return decisions.map(({ decision, viewerId, asker, waitsForViewer, meeting }) => ({
    id: decision.id,
    kind: decision.about.kind,
    by: asker,
    isMine: decision.askedBy === viewerId,
    toAnswer: waitsForViewer,
    meetingStart: meeting?.start.toString() ?? null,
    rhythm: decision.about.kind === 'rhythm' ? { ...decision.about.rhythm } : null,
    until: decision.expiresAt.toString(),
  }));
}

export function rhythmBody({ rhythm }: PairingView): PairingBody['rhythm'] {
  const { present, ofProgramme, isOwn, choices } = rhythm;
  return {
    present: { ...present },
    ofProgramme: { ...ofProgramme },
    isOwn,
    choices: choices === null ? null : { cadences: [...choices.cadences], ...choices.minutes },
  };
}
