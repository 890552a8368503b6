import { Button } from '@fluentui/react-components';
import { MapRegular } from '@fluentui/react-icons';
import { useDemonstration } from '../control/use-control.ts';
import { useTexts } from '../texts.ts';
import { guideButtonId, useGuide } from './guide.tsx';

/** Opens and closes the guided path, where there is one. */
export function GuideButton() {
  const say = useTexts();
  const { isOpen, show, hide } = useGuide();
  const stops = useDemonstration().data?.path.length ?? 0;
  if (stops === 0) return null;
  return (
    <Button
      id={guideButtonId}
      className="guide-button"
      appearance="subtle"
      icon={<MapRegular />}
      aria-expanded={isOpen}
      aria-label={say.guide}
      title={say.guide}
      onClick={() => (isOpen ? hide() : show())}
    />
  );
}
