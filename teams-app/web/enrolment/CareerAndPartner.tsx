import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { careerWays, partnerStyles, type CareerWay, type PartnerStyle } from '#domain/enrolment/profile.ts';
import { startOfSentence } from '#texts/format.ts';
import type { KeptProfileBody } from '../../contract/enrolment.ts';
import { useTexts } from '../language.tsx';
import { ChoicePills } from '../parts/ChoicePills.tsx';
import { Question } from '../parts/Question.tsx';
import type { StepProps } from './RolesStep.tsx';

const useStyles = makeStyles({
  ways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalL,
  },
});

type Optional = 'partnerStyle' | 'careerWish' | 'careerWays';

/** The profile with one optional answer set, or left out again. */
function answered<Key extends Optional>(
  profile: KeptProfileBody,
  key: Key,
  value: NonNullable<KeptProfileBody[Key]> | null,
): KeptProfileBody {
  const { [key]: _before, ...rest } = profile;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of the profile and its own type are put back
  return (value === null ? rest : { ...rest, [key]: value }) as KeptProfileBody;
}

/** Where one is heading, where one has been, and whether the other one should be alike: each may be left open. */
export function CareerAndPartner({ draft, edit }: StepProps): ReactNode {
  const styles = useStyles();
  const { tab, words } = useTexts();
  const { profile, roles } = draft;
  const { me } = tab;
  const gone = profile.careerWays ?? [];
  const toggle = (way: CareerWay, on: boolean): void => {
    const ways = careerWays.filter((each) => (each === way ? on : gone.includes(each)));
    edit({ ...draft, profile: answered(profile, 'careerWays', ways.length === 0 ? null : ways) });
  };
  return (
    <>
      <ChoicePills<PartnerStyle | 'any'>
        question={me.partnerStyle}
        choices={[
          { value: 'any', text: me.partnerStyles.any },
          ...partnerStyles.map((value) => ({ value, text: me.partnerStyles[value] })),
        ]}
        chosen={profile.partnerStyle ?? 'any'}
        choose={(value) =>
          edit({ ...draft, profile: answered(profile, 'partnerStyle', value === 'any' ? null : value) })
        }
      />
      {roles.includes('mentee') ? (
        <ChoicePills<CareerWay | 'any'>
          question={me.careerWish}
          help={tab.promises.careerWish}
          choices={[
            { value: 'any', text: me.careerOpen },
            ...careerWays.map((value) => ({ value, text: startOfSentence(words.careerWay[value]) })),
          ]}
          chosen={profile.careerWish ?? 'any'}
          choose={(value) =>
            edit({ ...draft, profile: answered(profile, 'careerWish', value === 'any' ? null : value) })
          }
        />
      ) : null}
      {roles.includes('mentor') ? (
        <Question question={me.careerWays} help={me.careerWaysHelp}>
          <div className={styles.ways}>
            {careerWays.map((way) => (
              <Checkbox
                key={way}
                size="large"
                label={startOfSentence(words.careerWay[way])}
                checked={gone.includes(way)}
                onChange={(_, { checked }) => toggle(way, checked === true)}
              />
            ))}
          </div>
        </Question>
      ) : null}
    </>
  );
}
