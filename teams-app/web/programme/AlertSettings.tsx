import { Body1, Button, Checkbox, Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { alertKinds } from '#domain/leads/alerts.ts';
import { alertDays, isWithin } from '#domain/limits.ts';
import { leadEndpoints, type AlertsBody } from '../../contract/leads.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { useFirstMistake } from '../parts/first-mistake.ts';
import { LockLine } from '../parts/LockLine.tsx';
import { Section } from '../parts/Page.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { Question } from '../parts/Question.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useMyAlerts } from './data.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalL },
  kinds: { display: 'flex', flexDirection: 'column' },
  days: { maxWidth: '160px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the bot tells the reader of about this programme; everybody who leads it chooses for themselves. */
export function AlertSettings(): ReactNode {
  const words = useTexts().hr.alerts;
  const question = useMyAlerts();
  return (
    <Section title={words.title}>
      <Answer of={question} skeleton={<RowsSkeleton rows={4} />}>
        {(alerts) => <Choice key={alerts.version} from={alerts} />}
      </Answer>
    </Section>
  );
}

function Choice({ from }: { from: AlertsBody }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.alerts;
  const [follows, setFollows] = useState(from.follows);
  const [kinds, setKinds] = useState(from.kinds);
  const [days, setDays] = useState(String(from.waitingDays));
  const [tries, setTries] = useState(0);
  const form = useFirstMistake<HTMLDivElement>(tries);
  const save = useChange(
    (client, waitingDays: number) =>
      client.call(leadEndpoints.chooseAlerts, { body: { kinds, waitingDays, follows, version: from.version } }),
    { says: words.saved, fails: 'here' },
  );
  const waitingDays = /^\d{1,3}$/.test(days.trim()) ? Number(days) : 0;
  const isWrong = follows && !isWithin(waitingDays, alertDays);
  return (
    <div ref={form} className={styles.form}>
      <Body1 className={styles.quiet}>{words.body}</Body1>
      {from.isNobodyTold ? <Body1>{words.nobody}</Body1> : null}
      {from.isLead ? null : (
        <Switch label={words.follow} checked={follows} onChange={(_, { checked }) => setFollows(checked)} />
      )}
      {follows ? (
        <Kinds
          kinds={kinds}
          chooseKinds={setKinds}
          days={days}
          chooseDays={setDays}
          isDaysWrong={tries > 0 && isWrong}
        />
      ) : null}
      {save.isError ? <Trouble error={save.error} /> : null}
      <Button
        disabledFocusable={save.isPending}
        onClick={() => (isWrong ? setTries(tries + 1) : save.mutate(follows ? waitingDays : from.waitingDays))}
      >
        {words.save}
      </Button>
      <LockLine text={words.own} />
    </div>
  );
}

interface KindsProps {
  readonly kinds: AlertsBody['kinds'];
  readonly chooseKinds: (kinds: AlertsBody['kinds']) => void;
  readonly days: string;
  readonly chooseDays: (days: string) => void;
  readonly isDaysWrong: boolean;
}

function Kinds({ kinds, chooseKinds, days, chooseDays, isDaysWrong }: KindsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.alerts;
  return (
    <>
      <Question question={words.kinds}>
        <div className={styles.kinds}>
          {alertKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={words.kind[kind]}
              checked={kinds.includes(kind)}
              onChange={(_, { checked }) =>
                chooseKinds(alertKinds.filter((each) => (each === kind ? checked === true : kinds.includes(each))))
              }
            />
          ))}
        </div>
      </Question>
      <Field
        label={words.days}
        {...(isDaysWrong ? { validationMessage: words.daysWrong(alertDays.least, alertDays.most) } : {})}
      >
        <Input
          className={styles.days}
          size="large"
          inputMode="numeric"
          maxLength={3}
          value={days}
          onChange={(_, { value }) => chooseDays(value)}
        />
      </Field>
    </>
  );
}
