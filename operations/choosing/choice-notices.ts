import type { MentorRequestId } from '#domain/ids.ts';
import { introduced } from '../messages/about-pairing.ts';
import type { Composer, Composers } from '../messages/composer.ts';
import { choiceView, requestView, type ChoiceView, type RequestView } from './choice-view.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { RequestMessage, SuggestionsMessage } from '../ports/matching-messages.ts';
import type { BotMessage } from '../ports/messenger.ts';
import type { Notice, NoticeKind } from '../ports/messages.ts';
import type { Reader } from '../ports/store.ts';

/**
 * The cards with mentors to choose from, and with a mentee's request. A first card is sent only while what it says is
 * true.
 */
export const choiceCards = {
  suggestions: aboutProgramme(suggestions),
  request: aboutProgramme((_, reader, notice) => requested(reader, notice)),
  'request-reminder': aboutProgramme((_, reader, notice) => requested(reader, notice)),
} satisfies Partial<Composers>;

function aboutProgramme<K extends NoticeKind>(
  compose: (context: Pick<Context, 'now'>, reader: Reader, notice: Notice<K>) => Promise<BotMessage | null>,
): Composer<K> {
  return async (context, reader, notice) => {
    const programme = notice.programmeId && (await reader.programme(notice.programmeId));
    if (!programme) return null;
    const message = await compose(context, reader, notice);
    return message && { message, timeZone: programme.timeZone, country: programme.country };
  };
}

async function suggestions(
  context: Pick<Context, 'now'>,
  reader: Reader,
  notice: Notice<'suggestions'>,
): Promise<SuggestionsMessage | null> {
  const view = await presentView(context, reader, notice);
  const state = stateOf(view);
  if (state !== 'open' && notice.sentAt === null) return null;
  return {
    kind: 'suggestions',
    state,
    ...mentorsIn(view?.suggestions ?? []),
    asked: view?.asked?.mentor.name ?? null,
    isRenewed: view?.isRenewed ?? false,
  };
}

function mentorsIn(suggested: ChoiceView['suggestions']): Pick<SuggestionsMessage, 'mentors' | 'about'> {
  return {
    mentors: suggested.map(({ mentor, reasons }) => ({ ...introduced(mentor), reasons })),
    about: suggested.map(({ mentor }) => mentor.id),
  };
}

/** The choice that the card is about; null when there is a newer one, or nothing to choose. */
async function presentView(
  context: Pick<Context, 'now'>,
  reader: Reader,
  { about, personId, programmeId }: Notice<'suggestions'>,
): Promise<ChoiceView | null> {
  if (programmeId === null) return null;
  const choice = await reader.choice(about.enrolmentId);
  const isSame = choice?.suggestedAt.epochMilliseconds === about.suggestedAt.epochMilliseconds;
  return isSame ? choiceView(reader, { personId, programmeId }, context.now()) : null;
}

function stateOf(view: ChoiceView | null): SuggestionsMessage['state'] {
  if (view === null) return 'over';
  if (view.asked !== null) return 'asked';
  if (view.isRanked) return 'wished';
  return view.suggestions.length > 0 ? 'open' : 'over';
}

async function requested(
  reader: Reader,
  notice: Notice<'request' | 'request-reminder'>,
): Promise<RequestMessage | null> {
  const request = await reader.request(notice.about.requestId);
  const view = request && (await requestView(reader, request));
  if (!view || (request.status !== 'asked' && notice.sentAt === null)) return null;
  return { ...requestMessage(view), isReminder: notice.about.kind === 'request-reminder' };
}

/** A request as it stands now, told to its mentor. Throws `NotFound` for anybody else. */
export async function requestMessageFor(
  context: Context,
  actor: Actor,
  requestId: MentorRequestId,
): Promise<{ readonly message: RequestMessage; readonly timeZone: string }> {
  return context.store.read(async (reader) => {
    const request = await reader.request(requestId);
    const view = request?.mentorId === actor.personId ? await requestView(reader, request) : null;
    if (view === null) throw new NotFound('No such request');
    const programme = await reader.programme(view.request.programmeId);
    const mentor = await reader.person(actor.personId);
    const timeZone = mentor?.workingHours?.timeZone ?? programme?.timeZone ?? context.homeZone;
    return { message: requestMessage(view), timeZone };
  });
}

/** Leaves out why a request came to nothing. */
function requestMessage({ request, mentee, wanted }: RequestView): RequestMessage {
  const { id, status, greeting, expiresAt } = request;
  const state = status === 'asked' || status === 'accepted' || status === 'declined' ? status : 'over';
  const asked = { wanted, greeting, expiresAt };
  return {
    kind: 'request',
    requestId: id,
    isReminder: false,
    state,
    mentee: introduced(mentee),
    about: [mentee.id],
    ...asked,
  };
}
