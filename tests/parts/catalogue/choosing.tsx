import { useState, type ReactNode } from 'react';
import { ChoicePills } from '#teams-app/web/parts/ChoicePills.tsx';
import { FilterChips } from '#teams-app/web/parts/FilterChips.tsx';
import { Question } from '#teams-app/web/parts/Question.tsx';
import type { Part } from './part.ts';

const ways = [
  { value: 'ahead', text: 'Förbereder mig gärna' },
  { value: 'there', text: 'Tar det när vi ses' },
  { value: 'depends', text: 'Beror på' },
] as const;

const chips = [
  { value: 'all', text: 'Alla', count: 5_046 },
  { value: 'waiting', text: 'Väntar', count: 2 },
  { value: 'room', text: 'Har plats', count: 0 },
  { value: 'paused', text: 'Pausar', count: 1 },
] as const;

function Pills({ first, problem = null }: { first: 'ahead' | null; problem?: string | null }): ReactNode {
  const [chosen, choose] = useState<(typeof ways)[number]['value'] | null>(first);
  return <ChoicePills question="Hur gör du helst?" problem={problem} choices={ways} chosen={chosen} choose={choose} />;
}

function Chips(): ReactNode {
  const [shown, show] = useState<(typeof chips)[number]['value']>('all');
  return <FilterChips label="Visa" chips={chips} shown={shown} show={show} />;
}

export const choosing: readonly Part[] = [
  {
    name: 'ChoicePills',
    states: [
      { name: 'nothing chosen', shown: <Pills first={null} /> },
      { name: 'one chosen', shown: <Pills first="ahead" /> },
      { name: 'missing', shown: <Pills first={null} problem="Välj ett av svaren." /> },
    ],
  },
  { name: 'FilterChips', states: [{ name: 'all are shown', shown: <Chips /> }] },
  {
    name: 'Question',
    states: [
      {
        name: 'with help',
        shown: (
          <Question question="Vad vill du bli bättre på?" help="Välj upp till tre.">
            <span>Svar</span>
          </Question>
        ),
      },
      {
        name: 'missing',
        shown: (
          <Question question="Vad vill du bli bättre på?" problem="Välj minst en.">
            <span>Svar</span>
          </Question>
        ),
      },
    ],
  },
];
