import { Caption1, Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { leadsReasons } from '#domain/enrolment/application.ts';
import { longest } from '#domain/limits.ts';
import { applicationEndpoints } from '../../contract/applications.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { ChoicePills } from '../parts/ChoicePills.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';
import { Trouble } from '../parts/Trouble.tsx';

interface RefuseDialogProps {
  /** To whom. */
  readonly title: string;
  readonly applications: readonly { readonly enrolmentId: string; readonly version: number }[];
  readonly close: () => void;
}

/** A no with its reason, which the applicants read. */
export function RefuseDialog({ title, applications, close }: RefuseDialogProps): ReactNode {
  const words = useTexts().hr.applications;
  const [reason, setReason] = useState<(typeof leadsReasons)[number]>('full');
  const [said, setSaid] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason === 'own' && said.trim() === '';
  const refuse = useChange(
    (client) =>
      client.call(applicationEndpoints.decide, {
        body: { applications: [...applications], decision: { kind: 'refuse', reason, words: said } },
      }),
    { says: words.refused, next: close, fails: 'here' },
  );
  return (
    <FormDialog
      title={title}
      action={words.send}
      busy={refuse.isPending}
      submit={() => {
        setTried(true);
        if (!isMissing) refuse.mutate();
      }}
      close={close}
    >
      <ChoicePills
        question={words.reasonQuestion}
        choices={leadsReasons.map((each) => ({ value: each, text: words.reasons[each] }))}
        chosen={reason}
        choose={setReason}
      />
      <Field label={words.words} {...(isTried && isMissing ? { validationMessage: words.wordsMissing } : {})}>
        <Textarea
          size="large"
          rows={4}
          maxLength={longest.refusal}
          value={said}
          onChange={(_, { value }) => setSaid(value)}
        />
      </Field>
      <Caption1>{words.again}</Caption1>
      {refuse.isError ? <Trouble error={refuse.error} /> : null}
    </FormDialog>
  );
}
