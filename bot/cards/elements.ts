import type { Language } from '#domain/programme/programme.ts';
import type { Usefulness } from '#domain/surveys/response.ts';
import type { FieldName, Verb } from './verbs.ts';

/**
 * The cards' own pictures, drawn by `manifest/draw-card-pictures.ts`. They are cached for good, so another drawing has
 * another name.
 */
export type PictureName = `mood-${Usefulness}-v1` | 'lock-v1';

export interface Action {
  readonly type: 'Action.Execute' | 'Action.Submit' | 'Action.OpenUrl';
  readonly title: string;
  readonly style?: 'positive';
  readonly verb?: Verb;
  readonly url?: string;
  readonly data?: object;
  readonly fallback?: Action;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

type Spacing = 'None' | 'Small' | 'Medium' | 'Large';

interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly size?: 'Large' | 'Small';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly color?: 'Attention' | 'Accent';
  readonly spacing?: Spacing;
  readonly horizontalAlignment?: 'Center';
  readonly style?: 'heading';
}

interface Image {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  readonly width: `${number}px`;
  readonly height: `${number}px`;
  readonly style?: 'Person';
  readonly horizontalAlignment?: 'Center';
}

export interface Column {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch';
  readonly items: readonly Element[];
  readonly spacing?: Spacing;
  readonly verticalContentAlignment?: 'Center';
  readonly selectAction?: Action;
}

interface Input {
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

export type Element =
  | TextBlock
  | Image
  | Input
  | { readonly type: 'ColumnSet'; readonly columns: readonly Column[]; readonly spacing?: Spacing }
  | {
      readonly type: 'Container';
      readonly items: readonly Element[];
      readonly selectAction?: Action;
      readonly spacing?: Spacing;
    }
  | { readonly type: 'ActionSet'; readonly actions: readonly Action[]; readonly spacing?: Spacing };

/** An Adaptive Card as Teams draws it for bots: version 1.5 at most, at most six actions, under 25 KB. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: Language;
  /** What a client says that cannot draw it. */
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions: readonly Action[];
}
