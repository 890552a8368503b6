import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Place } from '#teams-app/contract/places.ts';
import { bot, type BotTexts } from '#texts/bot.ts';
import { botInGroup as englishInGroup } from '#texts/groups/en.ts';
import { botInGroup as swedishInGroup } from '#texts/groups/sv.ts';
import { botToGroup } from '#texts/in-group.ts';
import type { Moment } from '#texts/format.ts';
import type { Carried, FieldName, Verb } from './verbs.ts';

/** The address by which a card's button opens a place in the tab. */
export interface TabLinks {
  to(place: Place): string;
  /** Opens a chat with these people, with words to begin with that the reader may change. */
  chatWith(addresses: readonly string[], draft: string): string;
}

/** Whom the card is for; `timeZone` is IANA. */
export interface CardReader {
  readonly language: Language;
  readonly timeZone: string;
}

/** What a card that says times is made with. */
export interface CardContext {
  readonly links: TabLinks;
  readonly now: Moment;
}

/** The same, of a card that names competences. */
export type NamingReader = CardReader & Naming;

export interface Action {
  readonly type: 'Action.Execute' | 'Action.Submit' | 'Action.OpenUrl';
  readonly title: string;
  readonly style?: 'positive';
  readonly verb?: Verb;
  readonly url?: string;
  readonly data?: object;
  readonly fallback?: Action;
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

type Element =
  | {
      readonly type: 'TextBlock';
      readonly text: string;
      readonly wrap: true;
      readonly size?: 'Medium' | 'Large' | 'Small';
      readonly weight?: 'Bolder';
      readonly isSubtle?: true;
      readonly color?: 'Attention';
      readonly spacing?: 'None' | 'Small' | 'Large';
      readonly style?: 'heading';
    }
  | {
      readonly type: 'Input.ChoiceSet';
      readonly id: FieldName;
      readonly label: string;
      readonly style: 'expanded' | 'compact';
      readonly isMultiSelect: boolean;
      readonly wrap: true;
      readonly value?: string;
      readonly placeholder?: string;
      readonly choices: readonly Choice[];
    }
  | {
      readonly type: 'Input.Toggle';
      readonly id: FieldName;
      readonly title: string;
      readonly wrap: true;
      readonly value: 'true' | 'false';
    };

/** An Adaptive Card as Teams draws it for bots: version 1.5 at most, at most six actions, under 25 KB. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: Language;
  readonly body: readonly Element[];
  readonly actions: readonly Action[];
}

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

export function cardOf(language: Language, body: readonly Element[], actions: readonly Action[]): Card {
  const $schema = 'http://adaptivecards.io/schemas/adaptive-card.json';
  return { type: 'AdaptiveCard', $schema, version: '1.5', lang: language, body, actions };
}

/** The card's first line: why it came. */
export function heading(text: string): Element {
  return { type: 'TextBlock', text: plain(text), wrap: true, size: 'Medium', weight: 'Bolder', style: 'heading' };
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
function plain(text: string): string {
  return text.replaceAll(anywhere, String.raw`\$&`).replaceAll(atLineStart, escapedStart);
}

function escapedStart(whole: string, space: string | undefined, sign: string | undefined): string {
  if (space !== undefined && sign !== undefined) return `${space}\\${sign}`;
  return `${whole.slice(0, -1)}\\${whole.slice(-1)}`;
}

export function oneOf(
  id: FieldName,
  label: string,
  choices: readonly Choice[],
  more: { readonly value?: string } = {},
): Element {
  return { type: 'Input.ChoiceSet', id, label, style: 'expanded', isMultiSelect: false, wrap: true, choices, ...more };
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

export function toggle(id: FieldName, title: string, isOn: boolean): Element {
  return { type: 'Input.Toggle', id, title, wrap: true, value: isOn ? 'true' : 'false' };
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

/** Opens the page of a pairing or group. */
export function openPairing({ openPairing: title }: BotTexts, links: TabLinks, pairingId: string): Action {
  return openUrl(title, links.to({ page: 'pairing', pairingId }));
}

/** Opens the start page. */
export function openHome({ openTab: title }: BotTexts, links: TabLinks): Action {
  return openUrl(title, links.to({ page: 'home' }));
}
