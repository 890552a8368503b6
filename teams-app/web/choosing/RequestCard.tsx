import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf, list } from '#texts/format.ts';
import { choosingEndpoints, type RequestBody } from '../../contract/choosing.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  greeting: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A mentee asks me to be their mentor: who, what for, and two answers of which neither needs a reason. */
export function RequestCard({ request }: { request: RequestBody }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const words = tab.request;
  const { mentee, wanted, greeting } = request;
  const answer = useChange(
    (client, act: 'accept' | 'decline') => client.call(choosingEndpoints[act], { params: { id: request.id } }),
    { says: (_, act) => (act === 'accept' ? words.accepted(mentee.givenName) : words.declined), fails: 'notice' },
  );
  return (
    <Card
      kicker={tab.home.toDo}
      title={words.title(mentee.name)}
      action={
        <div className={styles.stack}>
          <PersonLine person={mentee} size={48} />
          {wanted.length === 0 ? null : <Body1>{words.wants(list(wanted, language))}</Body1>}
          {greeting === '' ? null : <blockquote className={styles.greeting}>{greeting}</blockquote>}
          <Caption1 className={styles.quiet}>{words.until(dayOf(request.expiresAt, reader, now))}</Caption1>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              size="large"
              disabledFocusable={answer.isPending}
              onClick={() => answer.mutate('accept')}
            >
              {words.accept}
            </Button>
            <Button size="large" disabledFocusable={answer.isPending} onClick={() => answer.mutate('decline')}>
              {words.decline}
            </Button>
          </div>
          <LockLine text={tab.promises.request} />
        </div>
      }
    />
  );
}
