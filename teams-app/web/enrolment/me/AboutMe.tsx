import { Body1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { partnerStyles, workingStyles, type PartnerStyle, type WorkingStyle } from '#domain/enrolment/profile.ts';
import { longest } from '#domain/limits.ts';
import type { Me } from '../../../contract/people.ts';
import { Face } from '../../faces/Face.tsx';
import { useTexts } from '../../language.tsx';
import { ChoicePills } from '../../parts/ChoicePills.tsx';
import { LockLine } from '../../parts/LockLine.tsx';
import { Fact, Facts } from '../Facts.tsx';
import { Languages } from '../Languages.tsx';
import { answered } from '../optional-answers.ts';
import { languagesSaid, waysSaid, whoSees } from '../said.ts';
import { WaysOfWorking } from '../WaysOfWorking.tsx';
import { EditableFact } from './EditableFact.tsx';
import { LineField } from './LineField.tsx';
import { SavedSection } from './SavedSection.tsx';
import type { Saved } from './use-saved.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXL, flexWrap: 'wrap' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Who I am, from the directory, and how I like to work. */
export function AboutMe({ me, saved }: { me: Me; saved: Saved }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const { me: said, promises } = texts.tab;
  const { person } = me;
  const { draft, save } = saved;
  const { profile } = draft;
  const about = [person.jobTitle, person.department, person.place].filter((part) => part !== '').join(', ');
  return (
    <SavedSection title={said.parts.about} saved={saved}>
      <div className={styles.head}>
        <Face person={person} size={96} />
        <div className={styles.words}>
          <Text weight="semibold" size={400}>
            {person.name}
          </Text>
          <Body1 className={styles.quiet}>{said.fromDirectory}</Body1>
        </div>
      </div>
      <Facts>
        <Ways saved={saved} />
        <EditableFact
          name={said.partnerStyle}
          value={said.partnerStyles[profile.partnerStyle ?? 'any']}
          who={said.sees.asReason}
        >
          <ChoicePills<PartnerStyle | 'any'>
            question={said.partnerStyle}
            choices={(['any', ...partnerStyles] as const).map((value) => ({ value, text: said.partnerStyles[value] }))}
            chosen={profile.partnerStyle ?? 'any'}
            choose={(value) =>
              save({ ...draft, profile: answered(profile, 'partnerStyle', value === 'any' ? null : value) })
            }
          />
        </EditableFact>
        <MyLanguages saved={saved} />
        <EditableFact name={said.place} value={profile.place || null} who={whoSees('profile', texts)}>
          <LineField
            label={said.place}
            hint={said.placeHelp}
            longest={longest.place}
            value={profile.place}
            save={(place) => save({ ...draft, profile: { ...profile, place } })}
          />
        </EditableFact>
        <Fact name={said.directory} value={about} who={said.directoryBy} />
      </Facts>
      <LockLine text={promises.profile} />
    </SavedSection>
  );
}

/** Those that lie in between are told apart from those that were never answered only on this visit. */
function Ways({ saved: { draft, save } }: { saved: Saved }): ReactNode {
  const texts = useTexts();
  const said = texts.tab.me;
  const { profile } = draft;
  const [touched, touch] = useState<readonly WorkingStyle[]>([]);
  const known = workingStyles.filter((style) => profile.workingStyle[style] !== 0 || touched.includes(style));
  return (
    <EditableFact name={said.ways} value={waysSaid(profile.workingStyle, known, texts)} who={said.sees.asReason}>
      <WaysOfWorking
        values={profile.workingStyle}
        said={known}
        answer={(style, value) => {
          touch([...touched, style]);
          save({ ...draft, profile: { ...profile, workingStyle: { ...profile.workingStyle, [style]: value } } });
        }}
      />
    </EditableFact>
  );
}

/** One is needed: the last one stays, and the reason is said where it was pressed. */
function MyLanguages({ saved: { draft, save } }: { saved: Saved }): ReactNode {
  const texts = useTexts();
  const { me: said, joinSteps } = texts.tab;
  const { profile } = draft;
  const [isLast, setLast] = useState(false);
  return (
    <EditableFact name={said.languages} value={languagesSaid(profile.languages, texts)} who={whoSees('profile', texts)}>
      <Languages
        chosen={profile.languages}
        problem={isLast ? joinSteps.missingLanguage : null}
        choose={(languages) => {
          setLast(languages.length === 0);
          if (languages.length > 0) save({ ...draft, profile: { ...profile, languages } });
        }}
      />
    </EditableFact>
  );
}
