import { Caption1, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { list, percent, zoneName } from '#texts/format.ts';
import type { ProposalBody } from '../../contract/matching.ts';
import type { PersonCard } from '../../contract/shapes.ts';
import { useTexts } from '../language.tsx';
import { Face } from '../faces/Face.tsx';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: { textAlign: 'left', fontWeight: 'normal', paddingBottom: tokens.spacingVerticalM, verticalAlign: 'top' },
  person: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  aspect: {
    width: '96px',
    '@media (max-width: 560px)': { width: '72px' },
    textAlign: 'left',
    fontWeight: 'normal',
    color: tokens.colorNeutralForeground3,
    verticalAlign: 'top',
    padding: '8px 8px 8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  corner: { width: '96px', '@media (max-width: 560px)': { width: '72px' } },
  cell: {
    verticalAlign: 'top',
    padding: '8px 8px 8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
});

/** What the directory and the profile openly say of the two, aspect by aspect. */
export function SideBySide({ proposal }: { proposal: ProposalBody }): ReactNode {
  const styles = useStyles();
  const { hr, words, language } = useTexts();
  const { comparison, mentor: asMentor, mentee: asMentee } = hr.matching;
  const { mentor, mentee, fitPercent } = proposal;
  const known = (text: string | null): string => (text === null || text === '' ? comparison.unknown : text);
  const zone = (timeZone: string | null) => (timeZone === null ? null : zoneName(timeZone, language));
  const languages = (person: PersonCard): string =>
    list(
      person.languages.map((each) => words.language[each]),
      language,
    );
  const aspects = [
    [comparison.jobTitle, mentor.jobTitle, mentee.jobTitle],
    [comparison.department, mentor.department, mentee.department],
    [comparison.place, mentor.place, mentee.place],
    [comparison.languages, languages(mentor), languages(mentee)],
    [comparison.timeZone, zone(mentor.timeZone), zone(mentee.timeZone)],
  ] as const;
  return (
    <div>
      <Subtitle1>{hr.matching.fit(percent(fitPercent, language))}</Subtitle1>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {[[mentor, asMentor] as const, [mentee, asMentee] as const].map(([person, role]) => (
              <th key={person.id} scope="col" className={styles.head}>
                <span className={styles.person}>
                  <Face person={person} size={48} />
                  <span className={styles.name}>
                    <Text weight="semibold">{person.name}</Text>
                    <Caption1>{role}</Caption1>
                  </span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {aspects.map(([aspect, ofMentor, ofMentee]) => (
            <tr key={aspect}>
              <th scope="row" className={styles.aspect}>
                <Caption1>{aspect}</Caption1>
              </th>
              <td className={styles.cell}>{known(ofMentor)}</td>
              <td className={styles.cell}>{known(ofMentee)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
