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

/** As it is being filled in. */
interface Met {
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
}

function WhenDialog({ pairing, close, told }: MetDialogProps & { told: (isNew: boolean) => void }): ReactNode {
  const { tab } = useTexts();
  const { reader } = useReaderClock();
  const texts = tab.outside;
  const [met, setMet] = useState<Met>({ day: '', time: '', minutes: String(pairing.rhythm.present.minutes) });
  const [tried, setTried] = useState(false);
  const save = useChange(
    (client, body: MetInput) => client.call(extraMeetingEndpoints.met, { params: { id: pairing.id }, body }),
    {
      says: ({ isNew }) => (isNew ? texts.noted : texts.stands),
      next: ({ isNew }) => told(isNew),
      fails: 'here',
    },
  );
  const wrong = useFaults(met);
  const submit = (): void => {
    setTried(true);
    if (Object.values(wrong).some((fault) => fault !== null)) return;
    save.mutate({ ...met, timeZone: reader.timeZone, minutes: Number(met.minutes) });
  };
  return (
    <FormDialog title={texts.title} action={texts.action} busy={save.isPending} submit={submit} close={close}>
      <span>{texts.body(pairing.partner.givenName)}</span>
      <WhenFields met={met} set={setMet} wrong={tried ? wrong : null} />
      {save.isError ? <Trouble error={save.error} /> : null}
    </FormDialog>
  );
}

type Faults = Readonly<Record<keyof Met, string | null>>;

/** What the server would refuse as well, said beside the field. */
function useFaults({ day, time, minutes }: Met): Faults {
  const { tab, language } = useTexts();
  const { reader, now } = useReaderClock();
  const texts = tab.outside;
  const { least, most } = extraMinutes;
  const length = Number(minutes);
  const isLength = Number.isInteger(length) && least <= length && length <= most;
  const isAhead = day > localDate(now, reader.timeZone);
  return {
    day: day === '' ? texts.dayMissing : isAhead ? texts.dayAhead : null,
    time: time === '' ? texts.timeMissing : null,
    minutes: isLength ? null : texts.minutesWrong(amount(least, language), amount(most, language)),
  };
}

interface WhenFieldsProps {
  readonly met: Met;
  readonly set: (met: Met) => void;
  /** Null before anything was sent. */
  readonly wrong: Faults | null;
}

function WhenFields({ met, set, wrong }: WhenFieldsProps): ReactNode {
  const styles = useStyles();
  const texts = useTexts().tab.outside;
  const { reader, now } = useReaderClock();
  const shown = (field: keyof Met): object => {
    const fault = wrong?.[field] ?? null;
    return fault === null ? {} : { validationMessage: fault };
  };
  return (
    <div className={styles.when}>
      <Field label={texts.day} {...shown('day')}>
        <Input
          type="date"
          size="large"
          max={localDate(now, reader.timeZone)}
          value={met.day}
          onChange={(_, { value }) => set({ ...met, day: value })}
        />
      </Field>
      <Field label={texts.time} {...shown('time')}>
        <Input type="time" size="large" value={met.time} onChange={(_, { value }) => set({ ...met, time: value })} />
      </Field>
      <Field label={texts.minutes} className={styles.short} {...shown('minutes')}>
        <Input
          type="number"
          size="large"
          min={extraMinutes.least}
          max={extraMinutes.most}
          value={met.minutes}
          onChange={(_, { value }) => set({ ...met, minutes: value })}
        />
      </Field>
    </div>
  );
}
