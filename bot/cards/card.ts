import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Faces } from '#operations/ports/messenger.ts';
import type { Place } from '#teams-app/contract/places.ts';
import { bot, type BotTexts } from '#texts/bot.ts';
import { botInGroup as englishInGroup } from '#texts/groups/en.ts';
import { botInGroup as swedishInGroup } from '#texts/groups/sv.ts';
import { botToGroup } from '#texts/in-group.ts';
import type { Moment } from '#texts/format.ts';
import type { Action, Card, Choice, Element, PictureName } from './elements.ts';
import type { Carried, FieldName, Verb } from './verbs.ts';

export type { Action, Card, Element };

/** The address by which a card's button opens a place in the tab. */
export interface TabLinks {
  to(place: Place): string;
  /** Opens a chat with these people, with words to begin with (empty: none) that the reader may change. */
  chatWith(addresses: readonly string[], draft: string): string;
  /** Where one of the cards' own pictures is fetched from, without signing in. */
  picture(name: PictureName): string;
}

/** Whom the card is for; `timeZone` is IANA. */
export interface CardReader {
  readonly language: Language;
  readonly timeZone: string;
  /** Pictures of those whom the card is about; whoever has none is missing. */
  readonly faces?: Faces;
}

/** What a card that says times is made with. */
export interface CardContext {
  readonly links: TabLinks;
  readonly now: Moment;
}

/** The same, of a card that names competences. */
export type NamingReader = CardReader & Naming;

/** A card with the line that stands for it in lists, in banners and for screen readers. */
export interface CardMessage {
  readonly card: Card;
  readonly summary: string;
}

const toGroup: Readonly<Record<Language, BotTexts>> = {
  sv: botToGroup(bot.sv, swedishInGroup),
  en: botToGroup(bot.en, englishInGroup),
};

/** The bot's sentences in one language, for one of two people or, with `inGroup`, for one of several. */
export function botTexts(language: Language, inGroup = false): BotTexts {
  return (inGroup ? toGroup : bot)[language];
}

/** As many buttons as a telephone shows in one or two lines. */
const mostButtons = 3;

/**
 * A card. Its first action is the act. What is more than three buttons, and every one of `quietly`, stands below them as
 * text that can be pressed.
 */
export function cardOf(
  language: Language,
  body: readonly Element[],
  actions: readonly Action[],
  quietly: readonly Action[] = [],
): Card {
  const $schema = 'http://adaptivecards.io/schemas/adaptive-card.json';
  const frame = {
    type: 'AdaptiveCard',
    $schema,
    version: '1.5',
    lang: language,
    fallbackText: firstText(body),
  } as const;
  const links = [...actions.slice(mostButtons), ...quietly];
  if (links.length === 0) return { ...frame, body, actions };
  const buttons = actions.slice(0, mostButtons);
  const set = buttons.length === 0 ? [] : [{ type: 'ActionSet', spacing: 'Medium', actions: buttons } as const];
  return { ...frame, body: [...body, ...set, ...links.map(pressableText)], actions: [] };
}

/** A quiet choice. */
function pressableText(action: Action): Element {
  const { style: _, ...selectAction } = action;
  const text = { type: 'TextBlock', text: plain(action.title), wrap: true, color: 'Accent', weight: 'Bolder' } as const;
  return { type: 'Container', items: [text], selectAction, spacing: 'Medium' };
}

function firstText(elements: readonly Element[]): string {
  for (const element of elements) {
    const text = textIn(element);
    if (text !== '') return text;
  }
  return '';
}

function textIn(element: Element): string {
  if (element.type === 'TextBlock') return element.text;
  if (element.type === 'Container') return firstText(element.items);
  return element.type === 'ColumnSet' ? firstText(element.columns.flatMap(({ items }) => items)) : '';
}

/** The card's first line: why it came. */
export function heading(text: string): Element {
  return { type: 'TextBlock', text: plain(text), wrap: true, size: 'Large', weight: 'Bolder', style: 'heading' };
}

export function subheading(text: string): Element {
  return { type: 'TextBlock', text: plain(text), wrap: true, weight: 'Bolder', spacing: 'Large' };
}

export function paragraph(text: string): Element {
  return { type: 'TextBlock', text: plain(text), wrap: true };
}

/** One of several that belong together, close to the one before it. */
export function item(text: string): Element {
  return { type: 'TextBlock', text: plain(`• ${text}`), wrap: true, spacing: 'Small' };
}

export function quiet(text: string): Element {
  return { type: 'TextBlock', text: plain(text), wrap: true, isSubtle: true, size: 'Small' };
}

/** The same right under the line it belongs to. */
export function quietBelow(text: string): Element {
  return { type: 'TextBlock', text: plain(text), wrap: true, isSubtle: true, size: 'Small', spacing: 'None' };
}

export function strong(text: string): Element {
  return { type: 'TextBlock', text: plain(text), wrap: true, weight: 'Bolder' };
}

export function warning(text: string): Element {
  return { type: 'TextBlock', text: plain(text), wrap: true, color: 'Attention', weight: 'Bolder' };
}

/** Signs that Markdown reads wherever they stand, and those that mean something only where a line begins. */
const anywhere = /[\\`*_[\]<>&~|]/g;
const atLineStart = /^(\s*)([#+=-])|^(\s*\d{1,9})([.)])/gm;

/**
 * Text blocks are read as Markdown, but none of our sentences is written in it, and what people write is shown as they
 * wrote it: `Anna_Maria_` keeps her underscores, and a link in a goal looks like what it is. A backslash before a sign
 * takes its meaning (CommonMark, 2.4). A line that begins with a number keeps it and is no list.
 */
export function plain(text: string): string {
  return text.replaceAll(anywhere, String.raw`\$&`).replaceAll(atLineStart, escapedStart);
}

function escapedStart(whole: string, space: string | undefined, sign: string | undefined): string {
  if (space !== undefined && sign !== undefined) return `${space}\\${sign}`;
  return `${whole.slice(0, -1)}\\${whole.slice(-1)}`;
}

/** Several choices; the values come back in one string with commas between. */
export function someOf(
  id: FieldName,
  label: string,
  choices: readonly Choice[],
  more: { readonly value?: string; readonly placeholder?: string; readonly style?: 'expanded' | 'compact' } = {},
): Element {
  return { type: 'Input.ChoiceSet', id, label, style: 'compact', isMultiSelect: true, wrap: true, choices, ...more };
}

/** The main button of a card; it asks the bot. */
export function execute<V extends Verb>(title: string, verb: V, data: Carried<V>): Action {
  return { ...alsoExecute(title, verb, data), style: 'positive' };
}

/** Any other button that asks the bot. Clients that cannot execute submit the same as a message. */
export function alsoExecute<V extends Verb>(title: string, verb: V, data: Carried<V>): Action {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
  };
}

export function openUrl(title: string, url: string): Action {
  return { type: 'Action.OpenUrl', title, url };
}

/** The same as the act of its card. */
export function openUrlFirst(title: string, url: string): Action {
  return { ...openUrl(title, url), style: 'positive' };
}

/** Opens the page of a pairing or group. */
export function openPairing({ openPairing: title }: BotTexts, links: TabLinks, pairingId: string): Action {
  return openUrl(title, links.to({ page: 'pairing', pairingId }));
}

/** Opens the start page. */
export function openHome({ openTab: title }: BotTexts, links: TabLinks): Action {
  return openUrl(title, links.to({ page: 'home' }));
}
