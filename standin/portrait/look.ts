/** How somebody wears their hair, or what covers it. */
export type Hair =
  | 'side'
  | 'crop'
  | 'swept'
  | 'long'
  | 'bob'
  | 'bun'
  | 'curly'
  | 'wavy'
  | 'bald'
  | 'pony'
  | 'hijab'
  | 'fringe'
  | 'thin'
  | 'afro';

/** What an invented person looks like: a handful of features, enough to tell twenty apart at 24 pixels. */
export interface Look {
  /** From 0, the lightest, to 5. */
  readonly skin: number;
  readonly hair: Hair;
  /** Colour of hair, or of what covers it. */
  readonly tone: string;
  /** Which of the soft grounds is behind. */
  readonly ground: number;
  /** Colour of the clothes. */
  readonly top: string;
  readonly collar?: 'shirt' | 'crew' | 'vneck' | 'hood';
  readonly glasses?: true;
  readonly beard?: 'full' | 'short';
}

/** Teal mist, sand, clay, moss, dusk, linen: quiet enough to stand twenty in a row. */
export const grounds = ['#D5E8E8', '#F1E3CC', '#F0D8CD', '#DFE6D3', '#DCDDEB', '#EAE3DA'] as const;
