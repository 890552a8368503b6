import { Body1, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { localDate, plainDay } from '#texts/format.ts';
import { pairingEndpoints, type PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { daysAfter } from '../parts/days-after.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { isAhead } from '../meetings/meeting-state.ts';
import { Trouble } from '../parts/Trouble.tsx';

const useStyles = makeStyles({
  weeks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  date: { maxWidth: '220px' },
});

const usual = [2, 4, 6, 8] as const;

/** A break until a day; says how many meetings fall into it before it is taken. */
export function PauseDialog({ pairing, close }: { pairing: PairingBody; close: () => void }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const texts = tab.meetings;
  const pause = useChange(
    (client) => client.call(pairingEndpoints.pause, { params: { id: pairing.id }, body: { until } }),
    { says: () => texts.pausedUntil(plainDay(until, language)), next: close, fails: 'here' },
  );
  const today = localDate(now, reader.timeZone);
  const isWrong = until !== '' && (until <= today || until > pairing.endsOn);
  const fault =
    until === '' ? texts.pauseMissing : isWrong ? texts.pauseWrong(plainDay(pairing.endsOn, language)) : null;
  const affected = pairing.meetings.filter(
    (meeting) => isAhead(meeting, now) && localDate(meeting.start, reader.timeZone) < until,
  ).length;
  const submit = (): void => {
    setTried(true);
    if (fault === null) pause.mutate();
  };
  return (
    <FormDialog
      title={texts.pauseTitle}
      action={texts.pauseAction}
      busy={pause.isPending}
      submit={submit}
      close={close}
    >
      <Field
        label={texts.pauseUntil}
        className={styles.date}
        {...(fault !== null && (tried || isWrong) ? { validationMessage: fault } : {})}
      >
        <Input
          type="date"
          size="large"
          min={daysAfter(today, 1)}
          max={pairing.endsOn}
          value={until}
          onChange={(_, data) => setUntil(data.value)}
        />
      </Field>
      <Usual today={today} last={pairing.endsOn} choose={setUntil} />
      <Body1 aria-live="polite">{texts.pauseEffect(isWrong ? 0 : affected, pairing.partner.givenName)}</Body1>
      {pause.isError ? <Trouble error={pause.error} /> : null}
    </FormDialog>
  );
}

/** The lengths that people take most. */
function Usual(props: { today: string; last: string; choose: (day: string) => void }): ReactNode {
  const { today, last, choose } = props;
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <div className={styles.weeks}>
      {usual
        .filter((weeks) => daysAfter(today, weeks * 7) <= last)
        .map((weeks) => (
          <Button key={weeks} shape="circular" onClick={() => choose(daysAfter(today, weeks * 7))}>
            {tab.meetings.pauseWeeks(weeks)}
          </Button>
        ))}
    </div>
  );
}
