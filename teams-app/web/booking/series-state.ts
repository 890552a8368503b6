import { oneOf, order, pageState, text, type Order } from '../parts/page-state.ts';
import { seriesColumns, seriesPlaces, type SeriesColumn, type SeriesPlace } from './series-order.ts';

/** Which pairs' meetings HR looks at, and in which order. */
export interface SeriesShown {
  readonly search: string;
  readonly state: 'all' | SeriesPlace;
  readonly order: Order<SeriesColumn>;
}

export const seriesState = pageState<SeriesShown>(
  { search: '', state: 'all', order: { column: 'next', down: false } },
  { search: text, state: oneOf(['all', ...seriesPlaces]), order: order(seriesColumns) },
);
