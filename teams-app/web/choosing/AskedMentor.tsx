import { Body1, Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { dayOf, list } from '#texts/format.ts';
import { choosingEndpoints, type ChoiceBody } from '../../contract/choosing.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';

interface AskedMentorProps {
  readonly choice: ChoiceBody;
  readonly asked: NonNullable<ChoiceBody['asked']>;
}

/** A mentor has been asked: until when they may answer, who comes next, and the way to take it back. */
export function AskedMentor({ choice, asked }: AskedMentorProps): ReactNode {
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const words = tab.choice;
  const [asking, setAsking] = useState(false);
  const takeBack = useChange((client) => client.call(choosingEndpoints.takeBack, {}), {
    says: words.takenBack,
    next: () => setAsking(false),
    fails: 'notice',
  });
  const next = choice.wishes.map(({ givenName }) => givenName);
  const body = [
    words.askedBody(dayOf(asked.expiresAt, reader, now)),
    ...(next.length === 0 ? [] : [words.next(list(next, language))]),
  ].join(' ');
  return (
    <>
      <Card
        title={words.askedTitle(asked.mentor.name)}
        body={body}
        action={
          <Button size="large" onClick={() => setAsking(true)}>
            {words.takeBack}
          </Button>
        }
      />
      <PersonLine person={asked.mentor} size={48} />
      <Confirm
        open={asking}
        title={words.takeBackTitle}
        action={words.takeBack}
        busy={takeBack.isPending}
        confirm={takeBack.mutate}
        dismiss={() => setAsking(false)}
      >
        <Body1>{words.takeBackBody(asked.mentor.givenName)}</Body1>
      </Confirm>
    </>
  );
}
