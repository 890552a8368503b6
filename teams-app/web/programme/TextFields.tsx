import { Checkbox, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { longest } from '#domain/limits.ts';
import { languages } from '#domain/programme/programme.ts';
import { startOfSentence } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { Question } from '../parts/Question.tsx';
import type { FieldsProps } from './ProgrammeFields.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
});

/** In which languages the programme is held, what HR says to its people, and to whom questions go. */
export function TextFields({ input, change, wrong }: FieldsProps): ReactNode {
  const styles = useStyles();
  const { hr, words: common } = useTexts();
  const words = hr.programme;
  const { texts } = input;
  return (
    <>
      <Question question={words.languages} problem={wrong.includes('missingLanguage') ? words.missingLanguage : null}>
        {languages.map((each) => (
          <Checkbox
            key={each}
            label={startOfSentence(common.language[each])}
            checked={input.languages.includes(each)}
            onChange={(_, { checked }) =>
              change({
                languages: languages.filter((one) => (one === each ? checked === true : input.languages.includes(one))),
              })
            }
          />
        ))}
      </Question>
      {(['welcome', 'farewell'] as const).map((kind) => (
        <div key={kind} className={styles.pair}>
          {languages.map((each) => (
            <Field key={each} label={words.texts[kind][each]} hint={words.texts[kind].help}>
              <Textarea
                size="large"
                rows={3}
                maxLength={longest.message}
                value={texts[kind][each]}
                onChange={(_, { value }) =>
                  change({ texts: { ...texts, [kind]: { ...texts[kind], [each]: value } } }, 'typed')
                }
              />
            </Field>
          ))}
        </div>
      ))}
      <ContactFields
        contact={input.contact}
        isHalf={wrong.includes('contactHalf')}
        write={(contact) => change({ contact }, 'typed')}
      />
    </>
  );
}

type Contact = FieldsProps['input']['contact'];

interface ContactFieldsProps {
  readonly contact: Contact;
  readonly isHalf: boolean;
  readonly write: (next: Contact) => void;
}

/** To whom questions go; with neither a name nor an address to nobody. */
function ContactFields({ contact, isHalf, write }: ContactFieldsProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.programme;
  const set = (part: Partial<NonNullable<Contact>>): void => {
    const next = { name: '', mail: '', ...contact, ...part };
    write(next.name === '' && next.mail === '' ? null : next);
  };
  return (
    <div className={styles.pair}>
      <Field label={words.contactName} hint={words.contactHelp}>
        <Input
          size="large"
          maxLength={longest.contact}
          value={contact?.name ?? ''}
          onChange={(_, { value }) => set({ name: value })}
        />
      </Field>
      <Field label={words.contactMail} {...(isHalf ? { validationMessage: words.contactHalf } : {})}>
        <Input
          size="large"
          type="email"
          maxLength={longest.contact}
          value={contact?.mail ?? ''}
          onChange={(_, { value }) => set({ mail: value })}
        />
      </Field>
    </div>
  );
}
