import { Body1, Checkbox, Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { alertKinds } from '#domain/leads/alerts.ts';
import { alertDays, isWithin } from '#domain/limits.ts';
import { leadEndpoints, type AlertsBody } from '../../contract/leads.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { Question } from '../parts/Question.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useMyAlerts } from './data.ts';
import { SectionHead } from './SectionHead.tsx';
import { useSaving } from './use-saving.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  kinds: { display: 'flex', flexDirection: 'column' },
  days: { maxWidth: '160px' },
  quiet: { color: tokens.colorNeutralForeground3, maxWidth: '68ch' },
});

/** What the bot tells the reader of about this programme; everybody who leads it chooses for themselves. */
export function AlertSettings(): ReactNode {
  const question = useMyAlerts();
  return (
    <Answer of={question} skeleton={<RowsSkeleton rows={4} />}>
      {(alerts) => <Choice from={alerts} />}
    </Answer>
  );
}

interface Chosen extends Pick<AlertsBody, 'kinds' | 'follows'> {
  /** As it is written. */
  readonly days: string;
}

function daysIn({ days }: Chosen): number {
  return /^\d{1,3}$/.test(days.trim()) ? Number(days) : 0;
}

function useAlertSaving({ kinds, follows, waitingDays, version }: AlertsBody) {
  return useSaving<Chosen>({
    from: { kinds, follows, days: String(waitingDays) },
    version,
    wrong: (chosen) => (chosen.follows && !isWithin(daysIn(chosen), alertDays) ? ['days'] : []),
    send: (client, chosen, seen) =>
      client.call(leadEndpoints.chooseAlerts, {
        body: { kinds: chosen.kinds, follows: chosen.follows, waitingDays: daysIn(chosen), version: seen },
      }),
  });
}

function Choice({ from }: { from: AlertsBody }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.alerts;
  const saving = useAlertSaving(from);
  const { value, change } = saving;
  return (
    <div className={styles.form} onBlur={saving.left}>
      <SectionHead title={hr.settings.sections.notices} of={saving} />
      {saving.error === null ? null : <Trouble error={saving.error} />}
      <Body1 className={styles.quiet}>{words.body}</Body1>
      {from.isNobodyTold ? <Body1>{words.nobody}</Body1> : null}
      {from.isLead ? null : (
        <Switch
          label={words.follow}
          checked={value.follows}
          onChange={(_, { checked }) => change({ follows: checked })}
        />
      )}
      {value.follows ? <Kinds value={value} change={change} /> : null}
      <LockLine text={words.own} />
    </div>
  );
}

interface KindsProps {
  readonly value: Chosen;
  readonly change: (part: Partial<Chosen>, how?: 'typed') => void;
}

function Kinds({ value, change }: KindsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.alerts;
  const isWrong = !isWithin(daysIn(value), alertDays);
  return (
    <>
      <Question question={words.kinds}>
        <div className={styles.kinds}>
          {alertKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={words.kind[kind]}
              checked={value.kinds.includes(kind)}
              onChange={(_, { checked }) =>
                change({
                  kinds: alertKinds.filter((each) => (each === kind ? checked === true : value.kinds.includes(each))),
                })
              }
            />
          ))}
        </div>
      </Question>
      <Field
        label={words.days}
        {...(isWrong ? { validationMessage: words.daysWrong(alertDays.least, alertDays.most) } : {})}
      >
        <Input
          className={styles.days}
          size="large"
          inputMode="numeric"
          maxLength={3}
          value={value.days}
          onChange={(_, { value: days }) => change({ days }, 'typed')}
        />
      </Field>
    </>
  );
}
