import type { Activity, TurnContext } from 'botbuilder';
import { OutsideFailure } from '#operations/failures.ts';
import { createBotAdapter, type BotAdapter, type Proof } from './bot-adapter.ts';
import type { TokenSource } from '../token-source.ts';
import type { BotSettings } from './settings.ts';

/** A call of the bot's address; the activity has been read by the contract. */
export interface BotCall {
  readonly authorization: string | undefined;
  readonly activity: object & { readonly type: string };
}

/** `why` is a word for the log: the caller learns only that the call has not proved where it comes from. */
export type BotAnswer =
  | { readonly kind: 'unproven'; readonly why: string }
  | { readonly kind: 'done'; readonly status: number; readonly body: unknown };

export type BotEndpoint = (call: BotCall) => Promise<BotAnswer>;

/**
 * The bot's address, for `POST /api/messages`: proves that the call comes from the channel and then lets `handler` act.
 * Always answers or rejects; whoever serves the address sends the answer, so that none is left out. Rejects with
 * `OutsideFailure` when the channel's keys cannot be fetched, and with whatever `handler` throws.
 */
export function createBotEndpoint(options: {
  readonly settings: BotSettings;
  readonly tokens: TokenSource;
  readonly handler: { run(turn: TurnContext): Promise<void> };
}): BotEndpoint {
  const adapter = createBotAdapter(options.settings, options.tokens);
  return async ({ authorization = '', activity }) => {
    const given = asActivity(activity);
    const proof = await proven(adapter, given, authorization);
    if (typeof proof === 'string') return { kind: 'unproven', why: proof };
    const answer = await adapter.act(given, proof, (turn) => options.handler.run(turn));
    return { kind: 'done', status: answer?.status ?? 200, body: answer?.body ?? null };
  };
}

/** The proof, or why there is none. */
async function proven(adapter: BotAdapter, activity: Activity, authorization: string): Promise<Proof | string> {
  try {
    return await adapter.prove(activity, authorization);
  } catch (cause) {
    if (areKeysAway(cause)) {
      throw new OutsideFailure('unavailable', 'The keys of the bot’s channel could not be fetched', { cause });
    }
    return cause instanceof Error ? cause.name : 'unknown';
  }
}

/**
 * The library tells a wrong token by errors of many kinds (its own, and those of the token's library), but the keys
 * that it could not fetch by two: a status of 500, and the errors of its HTTP client.
 */
function areKeysAway(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return cause.name === 'FetchError' || ('statusCode' in cause && Number(cause.statusCode) >= 500);
}

function asActivity(given: BotCall['activity']): Activity {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library's type promises what no call proves; the contract has read the parts it uses
  return { ...given } as unknown as Activity;
}
