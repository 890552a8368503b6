import { Button, Title2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Answer } from '#teams-app/web/parts/Answer.tsx';
import { Bar } from '#teams-app/web/parts/Bar.tsx';
import { Card } from '#teams-app/web/parts/Card.tsx';
import { FootBar } from '#teams-app/web/parts/FootBar.tsx';
import { LinkButton } from '#teams-app/web/parts/LinkButton.tsx';
import { LockLine } from '#teams-app/web/parts/LockLine.tsx';
import { Section } from '#teams-app/web/parts/Page.tsx';
import { PageSkeleton, RowsSkeleton } from '#teams-app/web/parts/PageSkeleton.tsx';
import { SideSections } from '#teams-app/web/parts/SideSections.tsx';
import type { Part } from './part.ts';

const sections = [
  { key: 'time', to: '/time', words: 'Syfte och tid', detail: '1 sep. till 31 maj' },
  { key: 'who', to: '/who', words: 'Vilka är med', detail: '46 personer' },
  { key: 'end', to: '/end', words: 'Avsluta' },
] as const;

const asked = { isError: false, error: null, refetch: async () => undefined };

function Words(): ReactNode {
  return <p>Det som står i den del som visas.</p>;
}

export const pages: readonly Part[] = [
  {
    name: 'Answer',
    states: [
      {
        name: 'loading',
        shown: (
          <Answer of={{ ...asked, data: undefined }} skeleton={<RowsSkeleton rows={2} />}>
            {() => null}
          </Answer>
        ),
      },
      {
        name: 'error',
        shown: (
          <Answer of={{ ...asked, data: undefined, isError: true, error: new Error('away') }} skeleton={null}>
            {() => null}
          </Answer>
        ),
      },
      {
        name: 'answered',
        shown: (
          <Answer of={{ ...asked, data: '42 av 46 är matchade.' }} skeleton={null}>
            {(words) => <p>{words}</p>}
          </Answer>
        ),
      },
    ],
  },
  {
    name: 'Bar',
    states: [0, 3, 60, 100].map((percent) => ({ name: `${percent} %`, shown: <Bar percent={percent} /> })),
  },
  {
    name: 'Card',
    states: [
      {
        name: 'the one thing to do now',
        shown: (
          <Card
            kicker="Förslag"
            title="Johanna föreslår 60 minuter i stället för 45"
            body="Det gäller från 19 januari (v. 3). Godkänn, behåll 45 eller föreslå något annat."
            action={<Button appearance="primary">Svara Johanna</Button>}
          />
        ),
      },
      { name: 'quiet', shown: <Card quiet title="Inget väntar på dig" body="Nästa omgång räknas fram på måndag." /> },
      {
        name: 'long words',
        shown: (
          <Card title="Tillförordnad avdelningschef för verksamhetsutvecklingsorganisationen föreslår en annan tid" />
        ),
      },
    ],
  },
  {
    name: 'FootBar',
    states: [
      {
        name: 'words and two buttons',
        shown: (
          <div style={{ margin: '0 48px 64px' }}>
            <FootBar words="5 godkända, 20 kvar. När du publicerar får de tio ett besked i Teams.">
              <Button>Förhandsvisa beskedet</Button>
              <Button appearance="primary">Publicera 5 mentorpar</Button>
            </FootBar>
          </div>
        ),
      },
    ],
  },
  {
    name: 'LinkButton',
    states: [
      { name: 'primary', shown: <LinkButton to="/people">Till personerna</LinkButton> },
      {
        name: 'secondary',
        shown: (
          <LinkButton to="/people" appearance="secondary">
            Till personerna
          </LinkButton>
        ),
      },
    ],
  },
  {
    name: 'LockLine',
    states: [
      { name: 'short', shown: <LockLine text="Bara du och Johanna ser målen." /> },
      {
        name: 'long',
        shown: (
          <LockLine text="Siffror ur svaren visas när minst fem personer har svarat. Ingen kan se vad någon enskild har svarat, inte heller den som leder programmet." />
        ),
      },
    ],
  },
  {
    name: 'PageSkeleton',
    states: [{ name: 'loading', shown: <PageSkeleton /> }],
  },
  {
    name: 'Section',
    states: [
      {
        name: 'with an action',
        shown: (
          <Section title="Dina mål" action={<Button appearance="transparent">Alla mål</Button>}>
            <Words />
          </Section>
        ),
      },
      {
        name: 'without',
        shown: (
          <Section title="Nästa möte">
            <Words />
          </Section>
        ),
      },
    ],
  },
  {
    name: 'SideSections',
    states: [
      {
        name: 'one in view',
        shown: (
          <SideSections label="Program" sections={sections} shown="who">
            <Title2 as="h3">Vilka är med</Title2>
            <Words />
          </SideSections>
        ),
      },
    ],
  },
];
