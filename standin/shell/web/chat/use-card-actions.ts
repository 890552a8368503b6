import { ExecuteAction, OpenUrlAction, SubmitAction, type Action } from 'adaptivecards';
import { useCallback, useState } from 'react';
import { invoke, say as sayToBot } from '../control/client.ts';
import type { InvokeAnswer } from '../control/types.ts';
import { useTexts, type Texts } from '../texts.ts';
import { useFollowLink } from '../use-follow-link.ts';

export interface CardState {
  readonly busy: boolean;
  readonly problem: string | null;
  /** What the bot said in words after an action, if it did not answer with a card. */
  readonly note: string | null;
  /** The card shown in place of the message's own, until that changes. */
  readonly replacement: unknown;
}

const asIs: CardState = { busy: false, problem: null, note: null, replacement: null };

const textIn = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string')
    return value.message;
  return '';
};

/** What a card shows after the bot's answer; the table of the universal action model. */
function afterAnswer(answer: InvokeAnswer, before: CardState, say: Texts): CardState {
  const still = { ...asIs, replacement: before.replacement };
  switch (answer.type) {
    case 'application/vnd.microsoft.card.adaptive':
      return { ...asIs, replacement: answer.value };
    case 'application/vnd.microsoft.activity.message':
      return { ...still, note: textIn(answer.value) };
    case 'application/vnd.microsoft.activity.loginRequest':
      return { ...still, problem: say.cardSignIn };
    default:
      return answer.statusCode < 400 ? still : { ...still, problem: say.cardFailed(textIn(answer.value)) };
  }
}

/** The actions of one card in the chat: Action.Execute to the bot and back, Action.Submit as a message, links followed. */
export function useCardActions(oid: string, activityId: string) {
  const say = useTexts();
  const follow = useFollowLink();
  const [state, setState] = useState<CardState>(asIs);

  const send = useCallback(
    async (attempt: () => Promise<InvokeAnswer | null>): Promise<void> => {
      setState((before) => ({ ...before, busy: true, problem: null, note: null }));
      try {
        const answer = await attempt();
        setState((before) => (answer === null ? { ...before, busy: false } : afterAnswer(answer, before, say)));
      } catch (failure) {
        const reason = failure instanceof Error ? failure.message : String(failure);
        setState((before) => ({ ...before, busy: false, problem: say.cardFailed(reason) }));
      }
    },
    [say],
  );

  const onAction = useCallback(
    (action: Action): void => {
      if (action instanceof OpenUrlAction) {
        if (action.url !== undefined) follow(action.url);
      } else if (action instanceof ExecuteAction) {
        const { id, verb } = action;
        const data = action.data ?? {};
        const named = id === undefined ? { verb, data } : { id, verb, data };
        void send(() => invoke(oid, activityId, { type: 'Action.Execute', ...named }));
      } else if (action instanceof SubmitAction) {
        const value = action.data ?? {};
        void send(async () => {
          await sayToBot(oid, { text: '', value, replyToId: activityId });
          return null;
        });
      }
    },
    [oid, activityId, follow, send],
  );

  const reset = useCallback(() => setState(asIs), []);
  return { state, onAction, reset, follow };
}
