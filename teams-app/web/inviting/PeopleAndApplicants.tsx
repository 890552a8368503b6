import type { ReactNode } from 'react';
import { PeoplePage } from '../people/PeoplePage.tsx';
import { Applications } from './Applications.tsx';

/** The people of a programme, below those who wait for a yes. */
export function PeopleAndApplicants(): ReactNode {
  return <PeoplePage above={<Applications />} />;
}
