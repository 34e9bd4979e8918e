import type { Hue } from '../ui/glyphs.ts';

export interface Colours {
  readonly bg: string;
  readonly line: string;
  readonly line2: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly hues: { readonly [hue in Hue]: string };
  readonly fontFamily: string;
}

/** The tokens as they stand on this element now; read again when the theme changes. */
export function readColours(style: CSSStyleDeclaration): Colours {
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    bg: token('--bg'),
    line: token('--line'),
    line2: token('--line-2'),
    ink: token('--ink'),
    ink2: token('--ink-2'),
    ink3: token('--ink-3'),
    accent: token('--accent'),
    hues: {
      question: token('--f-question'),
      reflection: token('--f-reflection'),
      adherent: token('--f-adherent'),
      information: token('--f-information'),
      nonadherent: token('--f-nonadherent'),
      summary: token('--f-summary'),
      client: token('--f-client'),
      other: token('--f-other'),
    },
    fontFamily: style.fontFamily,
  };
}

const marked = 'CanvasText';

/** Where the system chooses the colours (forced-colors), its own names: silhouettes still tell the families apart. */
export const systemColours: Omit<Colours, 'fontFamily'> = {
  bg: 'Canvas',
  line: 'GrayText',
  line2: 'GrayText',
  ink: marked,
  ink2: marked,
  ink3: marked,
  accent: 'Highlight',
  hues: {
    question: marked,
    reflection: marked,
    adherent: marked,
    information: marked,
    nonadherent: marked,
    summary: marked,
    client: marked,
    other: marked,
  },
};
