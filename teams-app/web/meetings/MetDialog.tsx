import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { extraMinutes } from '#domain/limits.ts';
import { amount, localDate } from '#texts/format.ts';
import { extraMeetingEndpoints, type MetInput } from '../../contract/extra-meetings.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { NextMeetingDialog } from './NextMeetingDialog.tsx';

const useStyles = makeStyles({
  when: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  short: { width: '120px' },
});

interface MetDialogProps {
  readonly pairing: PairingBody;
  readonly close: () => void;
}

/** We met though nothing was booked: when, and for how long. Afterwards the next meeting may not be needed. */
export function MetDialog({ pairing, close }: MetDialogProps): ReactNode {
  const [isTold, setTold] = useState(false);
  const { nextMeeting } = pairing;
  if (isTold && nextMeeting !== null) {
    return <NextMeetingDialog meeting={nextMeeting} partner={pairing.partner} close={close} />;
  }
  const told = (isNew: boolean): void => {
    if (isNew && nextMeeting?.mayChange === true) setTold(true);
    else close();
  };
  return <WhenDialog pairing={pairing} close={close} told={told} />;
}

function WhenDialog({ pairing, close, told }: MetDialogProps & { told: (isNew: boolean) => void }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const texts = tab.outside;
  const [met, setMet] = useState({ day: '', time: '', minutes: String(pairing.rhythm.present.minutes) });
  const [tried, setTried] = useState(false);
  const save = useChange(
    (client, body: MetInput) => client.call(extraMeetingEndpoints.met, { params: { id: pairing.id }, body }),
    {
      says: ({ isNew }) => (isNew ? texts.noted : texts.stands),
      next: ({ isNew }) => told(isNew),
      fails: 'here',
    },
  );
  const today = localDate(now, reader.timeZone);
  const { least, most } = extraMinutes;
  const minutes = Number(met.minutes);
  const isLength = Number.isInteger(minutes) && least <= minutes && minutes <= most;
  const wrong = {
    day: met.day === '' ? texts.dayMissing : met.day > today ? texts.dayAhead : null,
    time: met.time === '' ? texts.timeMissing : null,
    minutes: isLength ? null : texts.minutesWrong(amount(least, language), amount(most, language)),
  };
  const shown = (fault: string | null): object => (tried && fault !== null ? { validationMessage: fault } : {});
  const submit = (): void => {
    setTried(true);
    if (Object.values(wrong).some((fault) => fault !== null)) return;
    save.mutate({ day: met.day, time: met.time, timeZone: reader.timeZone, minutes });
  };
  return (
    <FormDialog title={texts.title} action={texts.action} busy={save.isPending} submit={submit} close={close}>
      <span>{texts.body(pairing.partner.givenName)}</span>
      <div className={styles.when}>
        <Field label={texts.day} {...shown(wrong.day)}>
          <Input
            type="date"
            size="large"
            max={today}
            value={met.day}
            onChange={(_, { value }) => setMet({ ...met, day: value })}
          />
        </Field>
        <Field label={texts.time} {...shown(wrong.time)}>
          <Input type="time" size="large" value={met.time} onChange={(_, { value }) => setMet({ ...met, time: value })} />
        </Field>
        <Field label={texts.minutes} className={styles.short} {...shown(wrong.minutes)}>
          <Input
            type="number"
            size="large"
            min={least}
            max={most}
            value={met.minutes}
            onChange={(_, { value }) => setMet({ ...met, minutes: value })}
          />
        </Field>
      </div>
      {save.isError ? <Trouble error={save.error} /> : null}
    </FormDialog>
  );
}
