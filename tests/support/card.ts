import { z } from 'zod';
import type { ChatActivity } from './standin-client.ts';

const part = z.looseObject({ type: z.string() });
type Part = z.infer<typeof part>;

const execute = z.looseObject({ type: z.literal('Action.Execute'), verb: z.string(), data: z.unknown().optional() });

/** The Adaptive Card of an activity; null when it has none. */
export function cardOf(activity: Pick<ChatActivity, 'attachments'>): unknown {
  return (
    activity.attachments?.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
      ?.content ?? null
  );
}

/** Everything of a card that has a type, at any depth, in reading order. */
export function partsOf(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = part.safeParse(value);
  return [...(own.success ? [own.data] : []), ...Object.values(value).flatMap(partsOf)];
}

const action = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.OpenUrl']),
  title: z.string(),
  verb: z.string().optional(),
  url: z.string().optional(),
  data: z.looseObject({}).optional(),
  fallback: z.unknown().optional(),
});

/** Everything that can be pressed on a card, as a button or as text, in reading order. */
export function actionsOn(card: unknown): readonly z.infer<typeof action>[] {
  return partsOf(card).flatMap((one) => {
    const read = action.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** The card's buttons that call the bot. */
export function buttonsOf(card: unknown): readonly z.infer<typeof execute>[] {
  return partsOf(card).flatMap((one) => {
    const button = execute.safeParse(one);
    return button.success ? [button.data] : [];
  });
}

/** All text a reader sees, for assertions. */
export function textOf(card: unknown): string {
  return partsOf(card)
    .flatMap((one) => [one['text'], one['title'], one['label']])
    .filter((text) => typeof text === 'string')
    .join('\n');
}

/** What the cards of a chat say, card by card. */
export function cardsIn(activities: readonly Pick<ChatActivity, 'attachments'>[]): readonly string[] {
  return activities.map((activity) => textOf(cardOf(activity))).filter((text) => text !== '');
}

const pressed = z.looseObject({ surveyId: z.string(), said: z.string() });

/** What can be said of a meeting on this card: the buttons by what they say. */
export function sayingsOn(card: unknown): ReadonlyMap<string, ReturnType<typeof buttonsOf>[number]> {
  return new Map(
    buttonsOf(card).flatMap((button) => {
      const data = button.verb === 'say-of-meeting' ? pressed.safeParse(button.data) : null;
      return data?.success === true ? [[data.data.said, button]] : [];
    }),
  );
}

/** The survey that a card asks about; null when it asks nothing, or shows what was answered. */
export function surveyAskedOn(card: unknown): string | null {
  if (buttonsOf(card).some(({ verb }) => verb === 'change-answer')) return null;
  const [first] = sayingsOn(card).values();
  return first === undefined ? null : pressed.parse(first.data).surveyId;
}

/** What somebody content says, of what the card asks; null where it asks nothing more. */
export function contentedOn(card: unknown): ReturnType<typeof buttonsOf>[number] | null {
  const sayings = sayingsOn(card);
  const best = ['useful-5', 'closer', 'prepared', 'good'].find((each) => sayings.has(each));
  return best === undefined ? null : (sayings.get(best) ?? null);
}

const choices = z.array(z.object({ title: z.string(), value: z.string() }));

/** A card filled in by somebody content: met, the best of each scale, no help wanted, `comment` in text fields. */
export function filledIn(card: unknown, comment: string): Record<string, string> {
  const inputs = partsOf(card).filter(({ type, id }) => type.startsWith('Input.') && typeof id === 'string');
  return Object.fromEntries(inputs.map((input) => [String(input['id']), filledInput(input, comment)]));
}

function filledInput(input: Part, comment: string): string {
  if (input.type === 'Input.Toggle') return typeof input['valueOff'] === 'string' ? input['valueOff'] : 'false';
  if (input.type !== 'Input.ChoiceSet') return comment;
  const values = choices.parse(input['choices']).map(({ value }) => value);
  return values.find((value) => ['yes', 'closer', '5'].includes(value)) ?? values[0] ?? '';
}
