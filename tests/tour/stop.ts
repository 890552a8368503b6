import type { Page } from 'playwright-core';
import type { TourGround } from './ground.ts';

/** One picture: what is done before it, and what it shows. */
export interface Stop {
  /** Name of the picture's file. */
  readonly name: string;
  readonly title: string;
  readonly words: string;
  show(ground: TourGround): Promise<Page>;
}
