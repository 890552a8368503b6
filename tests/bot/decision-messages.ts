import { propose, type JointDecision } from '#domain/pairing/joint-decision.ts';
import type { DecisionMessage } from '#operations/ports/pairing-messages.ts';
import { idOf } from '#domain/ids.ts';
import { pairingId } from './offer-messages.ts';
import { inLondon, later, meeting, surveyId } from './card-samples.ts';

/** Ali proposes to meet every week for half an hour, unless told otherwise. */
export function decisionMessageWith(change: Partial<JointDecision>): DecisionMessage {
  const rhythm = { cadence: 'weekly', minutes: 30 } as const;
  const asked = { id: idOf<'JointDecision'>(surveyId), pairingId, askedBy: idOf<'Person'>('ali') };
  const decision = { ...propose({ ...asked, about: { kind: 'rhythm', rhythm } }, null, meeting.start), ...change };
  return {
    kind: 'joint-decision',
    decision,
    isAsker: false,
    waitsForReader: decision.status === 'open',
    partner: inLondon,
    asker: 'Ali',
    meeting: decision.about.kind === 'rhythm' ? null : later,
    present: { cadence: 'every-two-weeks', minutes: 45 },
    pairingId,
  };
}
