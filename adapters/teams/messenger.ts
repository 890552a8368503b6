import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { CardMessage, NamingReader, TabLinks } from '#bot/cards/card.ts';
import { movedCard, nudgeCard, pausedCard } from '#bot/cards/meetings/change-cards.ts';
import { requestCard, suggestionsCard } from '#bot/cards/choosing/choice-cards.ts';
import { joinAgainCard } from '#bot/cards/enrolment/join-again-card.ts';
import { leftAloneCard } from '#bot/cards/enrolment/left-alone-card.ts';
import { farewellCard } from '#bot/cards/pairing/farewell-card.ts';
import { partingCard } from '#bot/cards/pairing/parting-card.ts';
import { alertCard, leadAppointedCard, leadMessageCard, programmeReportCard } from '#bot/cards/leads/lead-cards.ts';
import { silenceCard, stillThereCard } from '#bot/cards/pairing/silence-cards.ts';
import { roundCard, roundInTheWayCard, roundReportCard } from '#bot/cards/matching/round-cards.ts';
import { endedCard } from '#bot/cards/pairing/ended-card.ts';
import { groupIntroductionCard, memberLeftCard } from '#bot/cards/groups/group-cards.ts';
import { decisionCard } from '#bot/cards/pairing/decision-card.ts';
import { applicationCard, invitationCard, managersYesCard } from '#bot/cards/inviting/inviting-cards.ts';
import { continuationCard } from '#bot/cards/meetings/continuation-card.ts';
import { offerCard } from '#bot/cards/meetings/offer-card.ts';
import { bookedCard, introductionCard } from '#bot/cards/pairing/pairing-cards.ts';
import { surveyThanksCard } from '#bot/cards/surveys/answered-card.ts';
import { surveyCard, surveyOverCard } from '#bot/cards/surveys/survey-card.ts';
import { byKind, type ByKind } from '#domain/by-kind.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { BotConversation, BotMessage, Messenger, Recipient } from '#operations/ports/messenger.ts';
import { createBotAdapter } from './bot-adapter.ts';
import { activityOf } from './card-activity.ts';
import { channelFailure } from './channel-failure.ts';
import type { TokenSource } from '../token-source.ts';
import { publicChannel, type BotSettings } from './settings.ts';

interface MessengerOptions {
  readonly settings: BotSettings;
  readonly tokens: TokenSource;
  /**
   * The address at which conversations are opened with people whom the bot has not met, e.g.
   * `https://smba.trafficmanager.net/teams/`.
   */
  readonly serviceUrl: string;
  readonly tabLinks: TabLinks;
  /** For "today" and "tomorrow" in the cards. */
  readonly now: () => { readonly epochMilliseconds: number };
}

interface Sent {
  readonly activityId: string;
  readonly conversation: BotConversation;
}

/** Cards to people's chats with the bot. Nothing is repeated here: a card can arrive twice only if the caller repeats. */
export function createMessenger(options: MessengerOptions): Messenger {
  const adapter = createBotAdapter(options.settings, options.tokens);
  return {
    async send(to, message) {
      const activity = activityOf(cardFor(message, to, options), { banner: true });
      try {
        return await deliver(adapter, options, to, activity);
      } catch (error) {
        throw channelFailure(error, to.personId);
      }
    },
    async update(to, activityId, message) {
      const activity = { ...activityOf(cardFor(message, to, options), { banner: false }), id: activityId };
      try {
        await replace(adapter, options, to, activity);
      } catch (error) {
        throw channelFailure(error, to.personId);
      }
    },
  };
}

async function deliver(
  adapter: CloudAdapter,
  options: MessengerOptions,
  to: Recipient,
  activity: ReturnType<typeof activityOf>,
): Promise<Sent> {
  if (to.conversation === null) return open(adapter, options, to, activity);
  try {
    return await goOn(adapter, options, to.conversation, activity);
  } catch (error) {
    const failure = channelFailure(error, to.personId);
    // The channel has forgotten the conversation, so nothing was written; the person may still have the app.
    if (failure instanceof OutsideFailure && failure.kind === 'gone') return open(adapter, options, to, activity);
    throw error;
  }
}

async function goOn(
  adapter: CloudAdapter,
  options: MessengerOptions,
  conversation: BotConversation,
  activity: ReturnType<typeof activityOf>,
): Promise<Sent> {
  const sent = outcome();
  const reference = referenceTo(options, conversation);
  await adapter.continueConversationAsync(options.settings.appId, reference, (turn) => sent.write(turn, activity));
  return sent.result();
}

/** The activity names the card that it replaces. Without a conversation there is no such card. */
async function replace(
  adapter: CloudAdapter,
  options: MessengerOptions,
  to: Recipient,
  activity: ReturnType<typeof activityOf>,
): Promise<void> {
  if (to.conversation === null) {
    throw new OutsideFailure('gone', 'The conversation with the card is not known', { personId: to.personId });
  }
  const reference = referenceTo(options, to.conversation);
  await adapter.continueConversationAsync(options.settings.appId, reference, async (turn) => {
    await turn.updateActivity(activity);
  });
}

function referenceTo({ settings, serviceUrl }: MessengerOptions, conversation: BotConversation) {
  const { appId, tenantId } = settings;
  return {
    channelId: 'msteams',
    // Teams names a regional address with each activity; our own channel has a single one, which may change between
    // starts.
    serviceUrl: hasOneAddress(settings) ? serviceUrl : conversation.serviceUrl,
    bot: { id: `28:${appId}`, name: '' },
    conversation: {
      id: conversation.conversationId,
      conversationType: 'personal',
      tenantId,
      isGroup: false,
      name: '',
    },
  };
}

function hasOneAddress({ channel }: BotSettings): boolean {
  return channel !== null && channel.isRegional !== true;
}

async function open(
  adapter: CloudAdapter,
  { settings, serviceUrl }: MessengerOptions,
  to: Recipient,
  activity: ReturnType<typeof activityOf>,
): Promise<Sent> {
  const sent = outcome();
  const audience = settings.channel?.oAuthScope ?? publicChannel;
  const parameters = {
    isGroup: false,
    bot: { id: `28:${settings.appId}`, name: '' },
    members: [{ id: to.personId, name: '' }],
    tenantId: settings.tenantId,
    channelData: { tenant: { id: settings.tenantId } },
  };
  await adapter.createConversationAsync(settings.appId, 'msteams', serviceUrl, audience, parameters, (turn) =>
    sent.write(turn, activity),
  );
  return sent.result();
}

/** Keeps the channel's answer: without an activity id nothing counts as sent. */
function outcome() {
  let sent: Sent | null = null;
  return {
    async write(turn: TurnContext, activity: ReturnType<typeof activityOf>): Promise<void> {
      const answer = await turn.sendActivity(activity);
      if (answer === undefined || answer.id === '') return;
      const { conversation, serviceUrl } = turn.activity;
      sent = { activityId: answer.id, conversation: { conversationId: conversation.id, serviceUrl } };
    },
    result(): Sent {
      if (sent === null) throw new OutsideFailure('nonsense', 'The channel took the card without giving it an id');
      return sent;
    },
  };
}

interface CardGround {
  readonly links: TabLinks;
  readonly now: ReturnType<MessengerOptions['now']>;
}

const cards: ByKind<BotMessage, [NamingReader, CardGround], CardMessage> = {
  suggestions: (message, reader, { links }) => suggestionsCard(message, reader, links),
  request: (message, reader, { links }) => requestCard(message, reader, links),
  introduction: (message, reader, { links }) => introductionCard(message, reader, links),
  booked: bookedCard,
  offer: offerCard,
  continuation: continuationCard,
  'joint-decision': decisionCard,
  moved: movedCard,
  nudge: nudgeCard,
  paused: (message, reader, { links }) => pausedCard(message, reader, links),
  silence: (message, reader, { links }) => silenceCard(message, reader, links),
  'still-there': (message, reader, { links }) => stillThereCard(message, reader, links),
  parting: (message, reader, { links }) => partingCard(message, reader, links),
  farewell: (message, reader, { links }) => farewellCard(message, reader, links),
  'join-again': (message, reader, { links }) => joinAgainCard(message, reader, links),
  'left-waiting': (message, reader, { links }) => leftAloneCard(message, reader, links),
  alert: (message, reader, { links }) => alertCard(message, reader, links),
  'lead-message': (message, reader, { links }) => leadMessageCard(message, reader, links),
  'group-introduction': (message, reader, { links }) => groupIntroductionCard(message, reader, links),
  'member-left': (message, reader, { links }) => memberLeftCard(message, reader, links),
  round: roundCard,
  'round-report': (message, reader, { links }) => roundReportCard(message, reader, links),
  'round-in-the-way': roundInTheWayCard,
  'lead-appointed': (message, reader, { links }) => leadAppointedCard(message, reader, links),
  'programme-report': (message, reader, { links }) => programmeReportCard(message, reader, links),
  invitation: (message, reader, { links }) => invitationCard(message, reader, links),
  application: (message, reader, { links }) => applicationCard(message, reader, links),
  'mentor-yes': (message, reader, { links }) => managersYesCard(message, reader, links),
  ended: (message, reader, { links }) => endedCard(message, reader, links),
  'survey-over': (message, reader, at) =>
    message.isAnswered ? surveyThanksCard(message, reader, at) : surveyOverCard('survey-closed', reader, at.links),
  survey: (message, reader, at) => surveyCard({ ...message, isReminder: false }, reader, at),
  'survey-reminder': (message, reader, at) => surveyCard({ ...message, isReminder: true }, reader, at),
};

function cardFor(message: BotMessage, reader: NamingReader, { tabLinks, now }: MessengerOptions): CardMessage {
  return byKind(cards, [message.kind, message], reader, { links: tabLinks, now: now() });
}
