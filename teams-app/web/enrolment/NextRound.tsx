import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { enrolmentEndpoints } from '../../contract/enrolment.ts';
import type { Home } from '../../contract/home.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';

interface NextRoundProps {
  readonly standing: NonNullable<Home['standings'][number]['nextRound']>;
  /** Beside something else that is to be done. */
  readonly quiet?: boolean;
}

/** After a pairing of mine has ended: whether I want another, and how I get one; either can be changed here. */
export function NextRound({ standing, quiet = false }: NextRoundProps): ReactNode {
  const { nextRound: said, promises } = useTexts().tab;
  const takesPart = standing === 'aside';
  const choose = useChange((client) => client.call(enrolmentEndpoints.nextRound, { body: { takesPart } }), {
    says: said.saved,
    fails: 'notice',
  });
  return (
    <Card
      quiet={quiet}
      title={said.title[standing]}
      body={takesPart ? `${said.body[standing]} ${promises.aside}` : said.body[standing]}
      action={
        <Button size="large" disabledFocusable={choose.isPending} onClick={() => choose.mutate()}>
          {takesPart ? said.takePart : said.standAside}
        </Button>
      }
    />
  );
}
