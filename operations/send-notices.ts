import type { NoticeId } from '#domain/ids.ts';
import { partnerOf, roleOf } from '#domain/pairing/pairing.ts';
import type { Context } from './context.ts';
import type { BotMessage, IntroducedPartner } from './ports/messenger.ts';
import type { Notice, Person, Reader } from './ports/store.ts';
import { deliver, type Delivery } from './recipient.ts';
import { countsOf, nextOf } from './series-counts.ts';

/** A card whose fate is not known is tried so often before HR is told; unlike a survey it asks nothing. */
const patience = 5;

/** Sends a card that is owed, once. Whom it cannot reach is shown to HR with the reason. */
export async function sendNotice(context: Context, id: NoticeId): Promise<void> {
  const loaded = await context.store.read(async (reader) => {
    const notice = await reader.notice(id);
    if (notice === null || notice.sentAt !== null || notice.dueAt === null) return null;
    const person = await reader.person(notice.personId);
    const composed = person && (await compose(context, reader, notice));
    return { notice, sendable: person && composed && { person, ...composed } };
  });
  if (loaded === null) return;
  if (loaded.sendable === null) return drop(context, loaded.notice);
  const { notice } = loaded;
  const { person, message, timeZone } = loaded.sendable;
  const claimed: Notice = { ...notice, sentAt: context.now(), dueAt: null, attempts: notice.attempts + 1 };
  await context.store.write((tx) => tx.saveNotice(claimed));
  const delivery = await deliver(context, person, message, timeZone);
  await context.store.write((tx) => tx.saveNotice(afterDelivery(context, claimed, delivery)));
  context.log.event('notice-sent', { notice: id, kind: notice.kind, outcome: delivery.outcome });
}

/** What the card would say is no longer true: the meetings are over, or the pairing has gone. */
async function drop(context: Context, notice: Notice): Promise<void> {
  await context.store.write((tx) => tx.saveNotice({ ...notice, dueAt: null }));
  context.log.event('notice-dropped', { notice: notice.id, kind: notice.kind });
}

function afterDelivery(context: Context, notice: Notice, delivery: Delivery): Notice {
  switch (delivery.outcome) {
    case 'delivered':
      return { ...notice, activityId: delivery.activityId };
    case 'later':
      return { ...notice, sentAt: null, dueAt: context.now().add({ milliseconds: Math.ceil(delivery.afterMs) }) };
    case 'unreachable':
      return { ...notice, sentAt: null, undelivered: delivery.why };
    case 'unknown':
      return notice.attempts < patience
        ? { ...notice, sentAt: null, dueAt: context.now().add({ seconds: 30 * 2 ** notice.attempts }) }
        : { ...notice, sentAt: null, undelivered: 'unavailable' };
  }
}

async function compose(
  context: Context,
  reader: Reader,
  notice: Notice,
): Promise<{ readonly message: BotMessage; readonly timeZone: string } | null> {
  const pairing = await reader.pairing(notice.pairingId);
  const programme = pairing && (await reader.programme(pairing.programmeId));
  const partnerId = pairing && partnerOf(pairing, notice.personId);
  const role = pairing && roleOf(pairing, notice.personId);
  const partner = partnerId && (await reader.person(partnerId));
  if (!pairing || !programme || !partner || !role) return null;
  const common = { partner: introduced(partner), pairingId: pairing.id };
  const { timeZone } = programme;
  if (notice.kind === 'introduction') {
    const proposal = await reader.proposalOfPairing(pairing.id);
    const message: BotMessage = {
      ...common,
      kind: 'introduction',
      noticeId: notice.id,
      role,
      reasons: proposal?.fit.reasonsFor ?? [],
      programmeName: programme.name,
    };
    return { message, timeZone };
  }
  const [series] = await reader.seriesOf([pairing.id]);
  const meetings = series === undefined ? [] : await reader.meetingsOf([series.id]);
  const first = nextOf(meetings, context.now());
  return first && { message: { ...common, kind: 'booked', first, counts: countsOf(meetings) }, timeZone };
}

function introduced(partner: Person): IntroducedPartner {
  const { name, givenName, jobTitle, department, place } = partner;
  return { name, givenName, jobTitle, department, place };
}
