import {
  CardFactory,
  MessageFactory,
  TeamsActivityHandler,
  type AdaptiveCardInvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { isShutOut } from '#operations/access/open-account.ts';
import { forgetConversation, rememberConversation } from '#operations/people/bot-reach.ts';
import type { Actor, Context } from '#operations/context.ts';
import { submittedIn, visitorOf, type Visitor } from './activity.ts';
import { actOnCard, cardForFailure } from './card-actions.ts';
import type { CardMessage, TabLinks } from './cards/card.ts';
import { notDoneCard } from './cards/not-done-card.ts';
import { answerTo } from './answers.ts';
import { welcome } from './greetings.ts';

interface HandlerOptions {
  readonly context: Context;
  readonly tenantId: string;
  readonly tabLinks: TabLinks;
}

/** The bot: what Teams tells it becomes an operation, and the outcome becomes a card. */
export function createBotHandler(options: HandlerOptions): TeamsActivityHandler {
  return new BotHandler(options);
}

// botbuilder is made to be extended; the class only passes things on.
class BotHandler extends TeamsActivityHandler {
  readonly #options: HandlerOptions;

  constructor(options: HandlerOptions) {
    super();
    this.#options = options;
    // botbuilder calls these for updates of the app too: `add-upgrade` and `remove-upgrade` come to everybody whenever
    // IT uploads a new version. Nobody has come or gone.
    this.onInstallationUpdateAdd(async (turn, next) => {
      if (turn.activity.action === 'add') await this.#greet(turn);
      else await this.#keepInTouch(turn);
      await next();
    });
    this.onInstallationUpdateRemove(async (turn, next) => {
      if (turn.activity.action === 'remove') await this.#leave(turn);
      await next();
    });
    this.onConversationUpdate(async (turn, next) => {
      await this.#remember(turn);
      await next();
    });
    this.onMessage(async (turn, next) => {
      await this.#answer(turn);
      await next();
    });
  }

  /** Adaptive Cards' Action.Execute: the returned card takes the pressed one's place. Always 200, also for a "no". */
  protected override async onAdaptiveCardInvoke(turn: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    const visitor = this.#visitor(turn);
    const message =
      visitor === null
        ? null
        : await this.#admitted(turn, visitor, 'act', () => this.#act(visitor.actor, turn.activity));
    const card = (message ?? this.#stranger(turn)).card;
    return { statusCode: 200, type: CardFactory.contentTypes.adaptiveCard, value: { ...card } };
  }

  #act(actor: Actor, { value, replyToId: pressed }: TurnContext['activity']): Promise<CardMessage> {
    const action: unknown = objectOf(value)['action'];
    const { verb, data } = objectOf(action);
    return actOnCard({ ...this.#options, pressed }, actor, { verb, data });
  }

  /** Installed: the first card. Teams sends `conversationUpdate` as well, which is only remembered. */
  async #greet(turn: TurnContext): Promise<void> {
    await this.#do(turn, 'greet', async ({ actor, conversation, seenLanguage }) => {
      await rememberConversation(this.#options.context, actor.personId, conversation, seenLanguage);
      return welcome(this.#options, actor);
    });
  }

  async #remember(turn: TurnContext): Promise<void> {
    const isJoining = turn.activity.membersAdded?.some(({ id }) => id === turn.activity.recipient.id) ?? false;
    if (isJoining) await this.#keepInTouch(turn);
  }

  /** Where the person is written to is remembered, and nothing is said. */
  async #keepInTouch(turn: TurnContext): Promise<void> {
    await this.#do(turn, 'remember', async ({ actor, conversation, seenLanguage }) => {
      await rememberConversation(this.#options.context, actor.personId, conversation, seenLanguage);
      return null;
    });
  }

  async #leave(turn: TurnContext): Promise<void> {
    const visitor = this.#visitor(turn);
    if (visitor === null) return;
    await forgetConversation(this.#options.context, visitor.actor.personId, 'not-installed');
  }

  /** A message is a submitted card, or words; whoever writes can be reached again. */
  async #answer(turn: TurnContext): Promise<void> {
    await this.#do(turn, 'answer', async ({ actor, conversation, seenLanguage }) => {
      await rememberConversation(this.#options.context, actor.personId, conversation, seenLanguage);
      const submitted = submittedIn(turn.activity.value);
      return submitted === null
        ? answerTo(this.#options, actor, turn.activity.text ?? '')
        : actOnCard(this.#options, actor, submitted);
    });
  }

  /** Does something for the visitor and sends the resulting card. A failure is logged and told in a card. */
  async #do(turn: TurnContext, doing: string, work: (visitor: Visitor) => Promise<CardMessage | null>): Promise<void> {
    const visitor = this.#visitor(turn);
    if (visitor === null) return;
    const message = await this.#admitted(turn, visitor, doing, () => work(visitor));
    if (message === null) return;
    const activity = MessageFactory.attachment(CardFactory.adaptiveCard(message.card));
    await turn.sendActivity({ ...activity, summary: message.summary });
  }

  /** Null for somebody whose account has been closed while Teams still lets them write; they are answered nothing. */
  async #admitted(
    turn: TurnContext,
    { actor }: Visitor,
    doing: string,
    work: () => Promise<CardMessage | null>,
  ): Promise<CardMessage | null> {
    try {
      if (!(await isShutOut(this.#options.context, actor.personId))) return await work();
    } catch (error) {
      return cardForFailure(this.#options, actor, error, doing);
    }
    this.#options.context.log.event('bot-turned-away', { type: turn.activity.type });
    return null;
  }

  #visitor(turn: TurnContext): Visitor | null {
    const visitor = visitorOf(turn.activity, this.#options.tenantId);
    if (visitor === null) this.#options.context.log.event('bot-turned-away', { type: turn.activity.type });
    return visitor;
  }

  #stranger(turn: TurnContext): CardMessage {
    const language = turn.activity.locale?.startsWith('sv') === true ? 'sv' : 'en';
    return notDoneCard('notAllowed', language, this.#options.tabLinks);
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
