import { oneOf, pageState, text } from '../parts/page-state.ts';
import { seriesPlaces, type SeriesPlace } from './series-order.ts';

/** Which pairs' meetings HR looks at. */
export interface SeriesShown {
  readonly search: string;
  readonly state: 'all' | SeriesPlace;
}

export const seriesState = pageState<SeriesShown>(
  { search: '', state: 'all' },
  { search: text, state: oneOf(['all', ...seriesPlaces]) },
);
