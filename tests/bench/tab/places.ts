import { demonstrationPersonas } from '#demo/personas.ts';
import { patternOf, pathOf } from '#teams-app/contract/paths.ts';
import { allPages, placeOf, type Page } from '#teams-app/contract/places.ts';
import type { Filled } from './fill.ts';

/** A page as somebody opens it. */
export interface OpenedPage {
  readonly page: Page;
  /** Mail of one of the stand-in's people. */
  readonly as: string;
  readonly word: string;
  readonly path: string;
}

/** Every page of the contract, with what the filled database has for the names in its address. */
export function pagesToOpen(filled: Filled): readonly OpenedPage[] {
  return allPages.map((page) => {
    const [, name] = /:(\w+)/.exec(patternOf(page)) ?? [];
    const id = name === undefined ? null : new Map(Object.entries(filled)).get(name);
    if (id === undefined) throw new Error(`The bench fills no ${String(name)}, which the page ${page} asks for.`);
    const word = id === null ? page : `${page}:${id}`;
    const place = placeOf(word);
    if (place === null) throw new Error(`${word} leads nowhere.`);
    return { page, as: readerOf(page), word, path: `/tab${pathOf(place)}` };
  });
}

function readerOf(page: Page): string {
  if (page.startsWith('hr/')) return demonstrationPersonas.hrLead;
  return page.startsWith('it/') ? demonstrationPersonas.itAdministrator : demonstrationPersonas.mentee;
}
