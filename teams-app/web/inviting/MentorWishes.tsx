import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { applicationEndpoints } from '../../contract/applications.ts';
import type { Home } from '../../contract/home.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { Section } from '../parts/Page.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '56px' },
  question: { flex: '1 1 260px' },
});

/** For a manager: whether somebody may be a mentor. Nothing where nobody asks. */
export function MentorWishes({ wishes }: { wishes: Home['mentorWishes'] }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const words = tab.wishes;
  const answer = useChange(
    (client, { id, yes }: { readonly id: string; readonly yes: boolean }) =>
      client.call(applicationEndpoints.answerWish, { params: { id }, body: { yes } }),
    { says: words.said, fails: 'notice' },
  );
  if (wishes.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul className={styles.list}>
        {wishes.map(({ enrolmentId: id, person, programmeName }) => (
          <li key={id} className={styles.row}>
            <Body1 className={styles.question}>{words.question(person.name, programmeName[language])}</Body1>
            <Button
              appearance="primary"
              disabledFocusable={answer.isPending}
              aria-label={words.yesTo(person.name)}
              onClick={() => answer.mutate({ id, yes: true })}
            >
              {words.yes}
            </Button>
            <Button
              disabledFocusable={answer.isPending}
              aria-label={words.noTo(person.name)}
              onClick={() => answer.mutate({ id, yes: false })}
            >
              {words.no}
            </Button>
          </li>
        ))}
      </ul>
      <LockLine text={tab.promises.toManager} />
    </Section>
  );
}
