import type { PersonId } from '#domain/ids.ts';
import type { Usefulness } from '#domain/surveys/response.ts';
import { botTexts, plain, type CardReader, type TabLinks } from './card.ts';
import type { Action, Column, Element } from './elements.ts';

/** Somebody's picture beside these lines; only the lines where there is none, or the card is about nobody. */
export function withFace(
  who: { readonly personId: PersonId | null | undefined; readonly name: string },
  { faces }: Pick<CardReader, 'faces'>,
  lines: readonly Element[],
  px = 52,
): readonly Element[] {
  const url = who.personId && faces?.get(who.personId);
  if (!url) return lines;
  const side = `${px}px` as const;
  const face = { type: 'Image', url, altText: who.name, width: side, height: side, style: 'Person' } as const;
  const beside: Column = {
    type: 'Column',
    width: 'stretch',
    items: lines,
    spacing: 'Medium',
    verticalContentAlignment: 'Center',
  };
  return [{ type: 'ColumnSet', columns: [{ type: 'Column', width: 'auto', items: [face] }, beside] }];
}

/** Who sees what, beside a lock: one on a card at most. */
export function lock(text: string, links: TabLinks, { language }: Pick<CardReader, 'language'>): Element {
  const url = links.picture('lock-v1');
  const picture = { type: 'Image', url, altText: botTexts(language).lock, width: '16px', height: '16px' } as const;
  const words = { type: 'TextBlock', text: plain(text), wrap: true, isSubtle: true, size: 'Small' } as const;
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: [
      { type: 'Column', width: 'auto', items: [picture] },
      { type: 'Column', width: 'stretch', items: [words], spacing: 'Small' },
    ],
  };
}

/** Five faces with their words, worst first. Each is a button; none is chosen beforehand. */
export function moods(
  choices: readonly { readonly value: Usefulness; readonly word: string; readonly action: Action }[],
  links: TabLinks,
): Element {
  return {
    type: 'ColumnSet',
    spacing: 'Large',
    columns: choices.map(({ value, word, action }): Column => ({
      type: 'Column',
      width: 'stretch',
      spacing: 'Small',
      selectAction: action,
      items: [
        { ...moodPicture(value, word, links, 44), horizontalAlignment: 'Center' },
        {
          type: 'TextBlock',
          text: plain(word),
          wrap: true,
          size: 'Small',
          horizontalAlignment: 'Center',
          spacing: 'Small',
        },
      ],
    })),
  };
}

/** What was answered, with its face, and how to change it. */
export function answerLine(
  mood: { readonly value: Usefulness; readonly word: string } | null,
  lines: readonly Element[],
  change: Action,
  links: TabLinks,
): Element {
  const words = {
    type: 'TextBlock',
    text: plain(change.title),
    wrap: true,
    color: 'Accent',
    weight: 'Bolder',
  } as const;
  const face: readonly Column[] =
    mood === null
      ? []
      : [
          {
            type: 'Column',
            width: 'auto',
            items: [moodPicture(mood.value, mood.word, links, 32)],
            verticalContentAlignment: 'Center',
          },
        ];
  return {
    type: 'ColumnSet',
    columns: [
      ...face,
      { type: 'Column', width: 'stretch', items: lines, spacing: 'Small', verticalContentAlignment: 'Center' },
      { type: 'Column', width: 'auto', items: [words], selectAction: change, verticalContentAlignment: 'Center' },
    ],
  };
}

function moodPicture(value: Usefulness, altText: string, links: TabLinks, px: number) {
  const side = `${px}px` as const;
  return { type: 'Image', url: links.picture(`mood-${value}-v1`), altText, width: side, height: side } as const;
}
