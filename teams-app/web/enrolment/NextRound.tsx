import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { enrolmentEndpoints } from '../../contract/enrolment.ts';
import type { Home } from '../../contract/home.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { useNotice } from '../parts/notice.tsx';

interface NextRoundProps {
  readonly standing: NonNullable<Home['nextRound']>;
  /** Beside something else that is to be done. */
  readonly quiet?: boolean;
}

/** After a pairing of mine has ended: how I get another, or that I stand aside; either can be changed here. */
export function NextRound({ standing, quiet = false }: NextRoundProps): ReactNode {
  const { nextRound: said } = useTexts().tab;
  const notice = useNotice();
  const takesPart = standing === 'aside';
  const choose = useChange((client) => client.call(enrolmentEndpoints.nextRound, { body: { takesPart } }));
  const send = (): void =>
    choose.mutate(undefined, { onSuccess: () => notice.done(said.saved), onError: notice.failed });
  return (
    <Card
      quiet={quiet || takesPart}
      title={said.title[standing]}
      body={said.body[standing]}
      action={
        <Button size="large" disabled={choose.isPending} onClick={send}>
          {takesPart ? said.takePart : said.standAside}
        </Button>
      }
    />
  );
}
