import { HostConfig } from 'adaptivecards';

const subtle = { default: 'var(--colorNeutralForeground1)', subtle: 'var(--colorNeutralForeground3)' };
const status = (name: string): { default: string; subtle: string } => ({
  default: `var(--colorStatus${name}Foreground1)`,
  subtle: `var(--colorStatus${name}Foreground1)`,
});
const foregroundColors = {
  default: subtle,
  dark: { default: 'var(--colorNeutralForeground1)', subtle: 'var(--colorNeutralForeground2)' },
  light: { default: 'var(--colorNeutralForeground3)', subtle: 'var(--colorNeutralForeground4)' },
  accent: { default: 'var(--colorBrandForeground1)', subtle: 'var(--colorBrandForeground2)' },
  good: status('Success'),
  warning: status('Warning'),
  attention: status('Danger'),
};
const container = (backgroundColor: string) => ({ backgroundColor: `var(--${backgroundColor})`, foregroundColors });

/**
 * How Teams lays a card out (its published sizes and spacings). The colours are Fluent's tokens, so that one
 * configuration follows light, dark and high contrast without drawing the card again.
 */
export const teamsHostConfig = (): HostConfig =>
  new HostConfig({
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
    fontTypes: {
      default: {
        fontFamily: 'inherit',
        fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
        fontWeights: { lighter: 400, default: 400, bolder: 600 },
      },
      monospace: {
        fontFamily: 'var(--fontFamilyMonospace)',
        fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
        fontWeights: { lighter: 400, default: 400, bolder: 600 },
      },
    },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: container('colorNeutralBackground1'),
      emphasis: container('colorNeutralBackground3'),
      accent: container('colorBrandBackground2'),
      good: container('colorStatusSuccessBackground1'),
      warning: container('colorStatusWarningBackground1'),
      attention: container('colorStatusDangerBackground1'),
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'default', size: 'default', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'default', size: 'default' },
      },
      errorMessage: { size: 'small', color: 'attention', weight: 'default' },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    imageSet: { imageSize: 'medium', maxImageHeight: 100 },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 180 },
      value: { weight: 'default', wrap: true },
      spacing: 16,
    },
    textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
    textBlock: { headingLevel: 3 },
    supportsInteractivity: true,
  });
