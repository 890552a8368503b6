import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isSameRhythm, type Rhythm } from '#domain/programme/rhythm.ts';
import { amount, startOfSentence } from '#texts/format.ts';
import { jointDecisionEndpoints } from '../../contract/joint-decisions.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { Trouble } from '../parts/Trouble.tsx';

interface RhythmDialogProps {
  readonly pairing: PairingBody;
  readonly close: () => void;
}

/** Proposes another rhythm to the others. Nothing changes before all have said yes. */
export function RhythmDialog({ pairing, close }: RhythmDialogProps): ReactNode {
  const { tab, words, language } = useTexts();
  const texts = tab.together;
  const { present, ofProgramme, isOwn, choices } = pairing.rhythm;
  const [wanted, want] = useState<Wanted>({ cadence: present.cadence, minutes: String(present.minutes) });
  const [tried, setTried] = useState(false);
  const { givenName } = pairing.partner;
  const propose = useChange(
    (client, body: Rhythm) => client.call(jointDecisionEndpoints.proposeRhythm, { params: { id: pairing.id }, body }),
    { says: ({ agreed }) => (agreed ? texts.agreed : texts.sent(givenName)), next: close, fails: 'here' },
  );
  const rhythm = { cadence: wanted.cadence, minutes: Number(wanted.minutes) };
  const fault = choices === null ? null : faultIn(rhythm, present, choices);
  const submit = (): void => {
    setTried(true);
    if (fault === null) propose.mutate(choices === null ? ofProgramme : rhythm);
  };
  const back = (
    <Button appearance="subtle" disabledFocusable={propose.isPending} onClick={() => propose.mutate(ofProgramme)}>
      {texts.backToProgramme}
    </Button>
  );
  const now = texts.rhythm(words.cadence[present.cadence], amount(present.minutes, language));
  return (
    <FormDialog
      title={texts.dialogTitle}
      action={choices === null ? texts.backToProgramme : texts.action}
      busy={propose.isPending}
      submit={submit}
      close={close}
      {...(isOwn && choices !== null ? { other: back } : {})}
    >
      <span>{texts.dialogBody(givenName, now)}</span>
      {choices === null ? null : (
        <Fields
          wanted={wanted}
          want={want}
          choices={{ ...choices, cadences: [...new Set([present.cadence, ...choices.cadences])] }}
          fault={tried ? fault : null}
        />
      )}
      {propose.isError ? <Trouble error={propose.error} /> : null}
    </FormDialog>
  );
}

/** As it is being filled in. */
interface Wanted {
  readonly cadence: Rhythm['cadence'];
  readonly minutes: string;
}

type Choices = NonNullable<PairingBody['rhythm']['choices']>;
type Fault = 'same' | 'length';

function faultIn(rhythm: Rhythm, present: Rhythm, { least, most }: Choices): Fault | null {
  const { minutes } = rhythm;
  if (!Number.isInteger(minutes) || minutes < least || minutes > most) return 'length';
  return isSameRhythm(rhythm, present) ? 'same' : null;
}

interface FieldsProps {
  readonly wanted: Wanted;
  readonly want: (wanted: Wanted) => void;
  readonly choices: Choices;
  readonly fault: Fault | null;
}

function Fields({ wanted, want, choices, fault }: FieldsProps): ReactNode {
  const { tab, words, language } = useTexts();
  const texts = tab.together;
  const { cadences, least, most } = choices;
  const lengthHelp = texts.minutesHelp(amount(least, language), amount(most, language));
  return (
    <>
      <Field label={texts.cadence} {...(fault === 'same' ? { validationMessage: texts.unchanged } : {})}>
        <Select
          size="large"
          value={wanted.cadence}
          onChange={(_, { value }) =>
            want({ ...wanted, cadence: cadences.find((each) => each === value) ?? wanted.cadence })
          }
        >
          {cadences.map((cadence) => (
            <option key={cadence} value={cadence}>
              {startOfSentence(words.cadence[cadence])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.minutes} {...(fault === 'length' ? { validationMessage: lengthHelp } : { hint: lengthHelp })}>
        <Input
          type="number"
          size="large"
          min={least}
          max={most}
          value={wanted.minutes}
          onChange={(_, { value }) => want({ ...wanted, minutes: value })}
        />
      </Field>
    </>
  );
}
