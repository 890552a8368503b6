import type { ReactNode } from 'react';
import { Face, type FaceSize } from '#teams-app/web/faces/Face.tsx';
import { Faces } from '#teams-app/web/faces/Faces.tsx';
import { PersonLine } from '#teams-app/web/faces/PersonLine.tsx';
import { Mark } from '#teams-app/web/parts/Mark.tsx';
import { Meets } from '#teams-app/web/parts/Meets.tsx';
import type { Part } from './part.ts';
import { emma, johanna, longNamed, several } from './people.ts';

const met = ['held', 'held', 'held'] as const;
const booked = ['booked', 'booked', 'booked', 'booked', 'booked'] as const;
const plan = [...met, 'off', ...met, 'booked', 'moved', ...booked, 'moved', 'booked', 'booked', 'booked'] as const;

const sizes: readonly FaceSize[] = [20, 24, 32, 40, 48, 56, 64, 72, 96, 112, 128, 160];

function Row({ children }: { children: ReactNode }): ReactNode {
  return <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' }}>{children}</div>;
}

export const faces: readonly Part[] = [
  {
    name: 'Face',
    states: [
      {
        name: 'every size',
        shown: (
          <Row>
            {sizes.map((size) => (
              <Face key={size} person={johanna} size={size} />
            ))}
          </Row>
        ),
      },
      {
        name: 'several people',
        shown: (
          <Row>
            {several.map((person) => (
              <Face key={person.id} person={person} size={56} />
            ))}
          </Row>
        ),
      },
    ],
  },
  {
    name: 'Faces',
    states: [
      { name: 'one', shown: <Faces people={[emma]} /> },
      { name: 'two', shown: <Faces people={[johanna, emma]} size={48} /> },
      { name: 'many', shown: <Faces people={several} /> },
    ],
  },
  {
    name: 'PersonLine',
    states: [
      { name: 'usual', shown: <PersonLine person={emma} /> },
      { name: 'large, with a detail', shown: <PersonLine person={johanna} size={48} detail="Har plats för en" /> },
      { name: 'long names', shown: <PersonLine person={longNamed} /> },
    ],
  },
  {
    name: 'Mark',
    states: [
      {
        name: 'small and large',
        shown: (
          <Row>
            <Mark size={20} />
            <Mark size={24} />
            <Mark size={32} />
            <Mark size={64} />
          </Row>
        ),
      },
    ],
  },
  {
    name: 'Meets',
    states: [
      {
        name: 'a plan of eighteen',
        shown: <Meets of={plan} label="6 took place, 2 moved, 1 called off" />,
      },
      {
        name: 'small, in a row',
        shown: <Meets small of={plan} label="6 took place, 2 moved, 1 called off" />,
      },
      { name: 'only booked', shown: <Meets small of={['moved', 'booked', 'booked']} label="3 booked, 1 moved" /> },
    ],
  },
];
