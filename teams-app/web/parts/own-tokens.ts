/**
 * Colours for which Fluent UI has no token, as a style names them; the theme gives each a value. `colorStar…` stands for the
 * star, a goal that is reached and the end of a collaboration, and nowhere else; `colorNow…` is the ground of the one thing to
 * do now, and of whom a change affects. Of charts: what the title speaks of, a large area of it, what it is compared with,
 * and what is left. `colorFace1` to `6` lie behind the initials of somebody without a picture.
 */
export const ownTokens = {
  colorStar: 'var(--colorStar)',
  colorStarText: 'var(--colorStarText)',
  colorNow: 'var(--colorNow)',
  colorNowStroke: 'var(--colorNowStroke)',
  colorChart: 'var(--colorChart)',
  colorChartSoft: 'var(--colorChartSoft)',
  colorChartQuiet: 'var(--colorChartQuiet)',
  colorChartGround: 'var(--colorChartGround)',
  colorFace1: 'var(--colorFace1)',
  colorFace2: 'var(--colorFace2)',
  colorFace3: 'var(--colorFace3)',
  colorFace4: 'var(--colorFace4)',
  colorFace5: 'var(--colorFace5)',
  colorFace6: 'var(--colorFace6)',
  colorFaceText: 'var(--colorFaceText)',
} as const;

export type OwnToken = keyof typeof ownTokens;

/** The grounds of initials, one of which a person keeps. */
export const faceGrounds = [
  ownTokens.colorFace1,
  ownTokens.colorFace2,
  ownTokens.colorFace3,
  ownTokens.colorFace4,
  ownTokens.colorFace5,
  ownTokens.colorFace6,
] as const;
