import { Button, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { roundEndpoints, type Matching } from '../../contract/matching.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
});

interface ProposeProps {
  /** Of what kind the pairs may be, the usual one first. */
  readonly forms: Matching['forms'];
  readonly text: string;
  readonly primary: boolean;
}

/** Runs a round; where the programme has several kinds of pairs, of the one that is chosen. */
export function ProposeButton({ forms, text, primary }: ProposeProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const [chosen, setChosen] = useState<Matching['forms'][number] | null>(null);
  // The page goes over to the round that is being worked out.
  const propose = useChange(
    (client) =>
      client.call(roundEndpoints.run, { body: { again: null, ...(chosen === null ? {} : { form: chosen }) } }),
    { says: null, fails: 'notice' },
  );
  return (
    <div className={styles.row}>
      {forms.length < 2 ? null : (
        <Field label={hr.matching.form}>
          <Select
            size="large"
            value={chosen ?? forms[0] ?? ''}
            onChange={(_, { value }) => setChosen(forms.find((form) => form === value) ?? null)}
          >
            {forms.map((form) => (
              <option key={form} value={form}>
                {hr.programme.formNames[form]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button
        size="large"
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={propose.isPending}
        {...(propose.isPending ? { icon: <Spinner size="tiny" /> } : {})}
        onClick={() => propose.mutate()}
      >
        {propose.isPending ? hr.matching.proposing : text}
      </Button>
    </div>
  );
}
