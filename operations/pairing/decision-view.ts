import type { JointDecisionId, PersonId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { awaited, type JointDecision } from '#domain/pairing/joint-decision.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Language, Programme } from '#domain/programme/programme.ts';
import type { Rhythm } from '#domain/programme/rhythm.ts';
import { partnersFor, zoneOfOthers } from '../access/partners.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { PartnerElsewhere } from '../ports/message-parts.ts';
import type { DecisionMessage } from '../ports/pairing-messages.ts';
import type { Reader } from '../ports/store.ts';
import { presentRhythm } from '../series/present-rhythm.ts';

/** What is proposed in a pairing, as one of its members sees it. Nothing in it is hidden from the others but who said no. */
export interface DecisionView {
  readonly decision: JointDecision;
  readonly pairing: Pairing;
  readonly programme: Programme;
  readonly viewerId: PersonId;
  /** IANA. */
  readonly viewerZone: string;
  readonly partner: PartnerElsewhere;
  /** Given name of whoever proposed it. */
  readonly asker: string;
  readonly meeting: Meeting | null;
  /** How they meet at present. */
  readonly present: Rhythm;
  readonly waitsForViewer: boolean;
}

/** One proposal. Throws `NotFound` for anybody who is not in its pairing. */
export function decisionView(context: Context, actor: Actor, id: JointDecisionId): Promise<DecisionView> {
  return context.store.read((reader) => decisionViewOf(reader, id, actor.personId, actor.language));
}

/** The same inside a read or write that is already going on. */
export async function decisionViewOf(
  reader: Reader,
  id: JointDecisionId,
  viewerId: PersonId,
  language?: Language,
): Promise<DecisionView> {
  const decision = found(await reader.decision(id));
  const pairing = found(await reader.pairing(decision.pairingId));
  const programme = found(await reader.programme(pairing.programmeId));
  const others = found(await partnersFor(reader, pairing, viewerId, language));
  const viewer = found(await reader.person(viewerId));
  const asker = found(await reader.person(decision.askedBy));
  const [series] = await reader.seriesOf([pairing.id]);
  const { about } = decision;
  return {
    decision,
    pairing,
    programme,
    viewerId,
    viewerZone: viewer.workingHours?.timeZone ?? programme.timeZone,
    partner: { givenName: others.partner.givenName, timeZone: zoneOfOthers(others.partners, programme.timeZone) },
    asker: asker.givenName,
    meeting: about.kind === 'rhythm' ? null : found(await reader.meeting(about.meetingId)),
    present: presentRhythm(series, pairing, programme),
    waitsForViewer: awaited(decision, pairing).includes(viewerId),
  };
}

/** What the bot says about it to the viewer. */
export function decisionMessage(view: DecisionView): DecisionMessage {
  const { decision, pairing, viewerId, partner, asker, meeting, present, waitsForViewer } = view;
  return {
    kind: 'joint-decision',
    decision,
    isAsker: decision.askedBy === viewerId,
    waitsForReader: waitsForViewer,
    partner,
    asker,
    meeting: meeting && { start: meeting.start, end: meeting.end },
    present,
    pairingId: pairing.id,
    inGroup: pairing.kind !== 'pair',
  };
}

function found<Row>(row: Row | null): Row {
  if (row === null) throw new NotFound('No such proposal of this person');
  return row;
}
