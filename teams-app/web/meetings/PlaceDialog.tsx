import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { meetingEndpoints } from '../../contract/meetings.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { longest } from '#domain/limits.ts';

/** Where the two meet: at a place they name, or in Teams. */
export function PlaceDialog({ pairing, close }: { pairing: PairingBody; close: () => void }): ReactNode {
  const { tab } = useTexts();
  const texts = tab.meetings;
  const [place, setPlace] = useState(pairing.place ?? '');
  const [tried, setTried] = useState(false);
  const save = useChange(
    (client, chosen: string | null) =>
      client.call(meetingEndpoints.meetAt, { params: { id: pairing.id }, body: { place: chosen } }),
    { says: texts.placeSaved, next: close, fails: 'here' },
  );
  const isMissing = place.trim() === '';
  const submit = (): void => {
    setTried(true);
    if (!isMissing) save.mutate(place.trim());
  };
  const toTeams = (
    <Button appearance="subtle" disabledFocusable={save.isPending} onClick={() => save.mutate(null)}>
      {texts.placeTeams}
    </Button>
  );
  return (
    <FormDialog
      title={texts.placeTitle}
      action={texts.placeAction}
      busy={save.isPending}
      submit={submit}
      close={close}
      {...(pairing.place === null ? {} : { other: toTeams })}
    >
      <Field
        label={texts.placeLabel}
        hint={texts.placeHelp}
        {...(tried && isMissing ? { validationMessage: texts.placeMissing } : {})}
      >
        <Input size="large" maxLength={longest.place} value={place} onChange={(_, data) => setPlace(data.value)} />
      </Field>
      {save.isError ? <Trouble error={save.error} /> : null}
    </FormDialog>
  );
}
