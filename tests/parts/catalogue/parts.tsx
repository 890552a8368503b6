import { choosing } from './choosing.tsx';
import { faces } from './faces.tsx';
import { pages } from './pages.tsx';
import { speaking } from './speaking.tsx';
import type { Part } from './part.ts';

/** The catalogue, by name. A part that several pages share is added here, with its states. */
export const parts: readonly Part[] = [...faces, ...pages, ...choosing, ...speaking].toSorted((a, b) =>
  a.name.localeCompare(b.name, 'en'),
);
