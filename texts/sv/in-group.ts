import type { OfferReason } from '#domain/meetings/offer.ts';

/** Det som sägs annorlunda till dem som är med i en grupp eller cirkel: de är fler än två. Svenskan först. */
export const botInGroup = {
  openPairing: 'Öppna gruppen',
  offer: {
    summary: { standing: (_givenName: string): string => 'Ny stående tid för gruppen' },
    why: {
      partnerDeclined: (_givenName: string, when: string): string => `En av er kan inte ${when}`,
      partnerAsked: (_givenName: string, when: string): string => `En av er vill flytta mötet ${when}`,
      standingPartnerAsked: (_givenName: string): string => 'En av er vill ha en ny stående tid',
      noCommonTime: (_givenName: string): string => 'Ni har ingen gemensam arbetstid',
    },
    lead: (count: number): string =>
      count === 1 ? 'En tid som passar er alla:' : `${count === 2 ? 'Två' : 'Tre'} tider som passar er alla:`,
    leadOutside: (count: number): string =>
      count === 1
        ? 'En tid som ligger nära. Den gäller när de som får den utanför arbetstid har sagt ja.'
        : `${count === 2 ? 'Två' : 'Tre'} tider som ligger nära. En tid gäller när de som får den utanför arbetstid har sagt ja.`,
    alsoThere: (time: string, _givenName: string): string => `${time} för de andra`,
    partnerSaidYes: (_givenName: string, time: string): string => `En av er har sagt ja till ${time}. Passar det dig?`,
    youSaidYes: (_givenName: string, time: string): string =>
      `Du har sagt ja till ${time}. Nu väntar vi på de andra som behöver svara.`,
    failed: { title: 'Vi hittade ingen tid som passar er alla' },
  },
  moved: { noOther: 'Det fanns ingen annan tid som passade er alla.' },
  nudge: {
    summary: (_givenName: string): string => 'Hur går det för er grupp?',
    body: (_givenName: string): string => 'Det händer. Vill du ändra på något för gruppen?',
  },
};

/** Detsamma i fliken. */
export const tabInGroup = {
  home: {
    goalBody: (_name: string): string => 'Med ett mål vet du vad du vill ta upp nästa gång ni ses.',
    offerBody: {
      meeting: (when: string): string => `Vi har hittat andra tider för mötet ${when}. De passar er alla.`,
    },
  },
  meeting: {
    bothClocks: (mine: string, theirs: string, _name: string): string => `${mine} för dig, ${theirs} för de andra`,
    wanted: 'Vi letar efter en tid som passar er alla. Inbjudan kommer till din Outlook.',
  },
  seriesTrouble: {
    'no-common-time': (): string =>
      'Vi hittade ingen tid som passar er alla under hela perioden. HR hör av sig om vad ni kan ändra.',
  },
  pairing: {
    tabs: 'Delar av er grupp',
    period: (from: string, until: string): string => `Gruppen träffas ${from} till ${until}.`,
  },
  goals: {
    dropBody: (title: string): string => `”${title}” tas bort ur din lista. Det är helt i sin ordning att ändra sig.`,
  },
  meetings: {
    pauseEffect: (count: number, _name: string): string =>
      `${count === 0 ? 'Inget bokat möte påverkas.' : count === 1 ? 'Ett möte ställs in i Outlook hos er alla.' : `${count} möten ställs in i Outlook hos er alla.`} De andra får veta det i Teams. Den stående tiden behåller ni.`,
    placeHelp:
      'Ett rum, ett fik eller en promenad. Platsen skrivs in i inbjudan hos er alla. En Teams-länk som redan finns står kvar.',
    end: 'Lämna gruppen',
    ended: 'Du har lämnat gruppen. Mötena tas bort ur din Outlook.',
  },
  offer: {
    searching: 'Vi letar efter tider som är lediga för er alla.',
    why: {
      declined: 'Mötet blev avböjt i Outlook. Här är tider som passar er alla.',
      cancelled: 'Mötet ställdes in i Outlook. Här är tider som passar er alla.',
      gone: 'Mötet finns inte längre i Outlook. Här är tider som passar er alla.',
      clash: 'Mötet krockar med något annat. Här är tider som passar er alla.',
      leave: 'En av er är ledig då. Här är tider som passar er alla.',
      holiday: 'Det är helgdag då. Här är tider som passar er alla.',
      hours: 'Tiden ligger utanför arbetstiden för någon av er. Här är tider som passar bättre.',
      asked: 'Tider som är lediga för er alla.',
      'no-common-time':
        'Ni har ingen gemensam arbetstid. De här tiderna ligger närmast. Den som får en tid utanför sin arbetstid behöver säga ja.',
    } satisfies Record<OfferReason, string>,
    effect: {
      meeting: 'Mötet flyttas i Outlook hos er alla.',
      standing: 'De kommande mötena bokas om på den nya tiden i Outlook hos er alla. De som har varit står kvar.',
    },
    waitsForPartner: (_name: string): string =>
      'Du har valt en tid utanför arbetstiden för någon av de andra, som behöver säga ja. Vi har frågat i Teams.',
    waitsForMe: (_name: string): string => 'En av er har valt en tid utanför din arbetstid. Passar den ändå?',
    partnerChose: (_name: string): string => 'En av er har redan valt en tid.',
    failed: 'Vi hittade ingen tid som är ledig för er alla',
  },
};
