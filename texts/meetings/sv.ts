/** Mötena: när de är, och andra tider. */
import { promises } from '../frame/promises/sv.ts';
import type { OfferRefusal } from '#domain/meetings/offer.ts';
import type { PlanReason } from '#domain/meetings/plan-reason.ts';
import { bot as botContinuation, tab as tabContinuation } from './continuation/sv.ts';
import { tab as tabChange } from './change/sv.ts';
import { tab as tabOutside } from './outside/sv.ts';
import { splitInOutlook } from '../refusals/sv.ts';

export const api = {
  /** Kalendern för den som läser sina möten någon annanstans. */
  calendar: {
    name: 'Mentormöten',
    summary: (name: string): string => (name === '' ? 'Mentormöte' : `Mentormöte med ${name}`),
  },
};

export const bot = {
  ...botContinuation,
  booked: {
    summary: (givenName: string): string => `Mötena med ${givenName} är bokade`,
    title: (givenName: string): string => `Mötena med ${givenName} är bokade`,
    first: (when: string): string => `Nästa möte: ${when}`,
    counts: (planned: number, moved: number, skipped: number): string =>
      [
        planned === 1 ? '1 bokat' : `${planned} bokade`,
        ...(moved === 0 ? [] : [moved === 1 ? '1 flyttat' : `${moved} flyttade`]),
        ...(skipped === 0 ? [] : [skipped === 1 ? '1 inställt' : `${skipped} inställda`]),
      ].join(', '),
    help: 'Passar inte en tid? Flytta eller tacka nej i Outlook som vanligt, så följer Lodestar med.',
  },
  offer: {
    summary: {
      meeting: (givenName: string): string => `Andra tider för mötet med ${givenName}`,
      standing: (givenName: string): string => `Ny stående tid för dig och ${givenName}`,
    },
    /** Varför tiderna kommer. */
    why: {
      partnerDeclined: (givenName: string, when: string): string => `${givenName} kan inte ${when}`,
      youDeclined: (when: string): string => `Du tackade nej till ${when}`,
      cancelled: (when: string): string => `Mötet ${when} är inställt`,
      gone: (when: string): string => `Mötet ${when} finns inte kvar i Outlook`,
      clash: (when: string): string => `Mötet ${when} krockar med något annat`,
      leave: (when: string): string => `En av er är ledig ${when}`,
      holiday: (when: string): string => `Det är helgdag ${when}`,
      hours: (when: string): string => `Mötet ${when} ligger utanför arbetstid`,
      proposed: (when: string): string => `En av er föreslår en annan tid för mötet ${when}`,
      youAsked: (when: string): string => `Andra tider för mötet ${when}`,
      partnerAsked: (givenName: string, when: string): string => `${givenName} vill flytta mötet ${when}`,
      standingHours: 'Er stående tid ligger utanför arbetstid',
      standingYouAsked: 'En ny stående tid',
      standingPartnerAsked: (givenName: string): string => `${givenName} vill ha en ny stående tid`,
      standingOther: 'Er stående tid passar inte längre',
      noCommonTime: (givenName: string): string => `Du och ${givenName} har ingen gemensam arbetstid`,
    },
    lead: (count: number): string =>
      count === 1 ? 'En tid som passar er båda:' : `${count === 2 ? 'Två' : 'Tre'} tider som passar er båda:`,
    leadOutside: (count: number): string =>
      count === 1
        ? 'En tid som ligger nära. Den gäller när den som får den utanför arbetstid har sagt ja.'
        : `${count === 2 ? 'Två' : 'Tre'} tider som ligger nära. En tid gäller när den som får den utanför arbetstid har sagt ja.`,
    /** Samma stund på den andras klocka. */
    alsoThere: (time: string, givenName: string): string => `${time} för ${givenName}`,
    partnerSaidYes: (givenName: string, time: string): string =>
      `${givenName} har sagt ja till ${time}. Passar det dig?`,
    youSaidYes: (givenName: string, time: string): string =>
      `Du har sagt ja till ${time}. Nu väntar vi på ${givenName}.`,
    other: 'Andra tider',
    skip: 'Ställ in det här mötet',
    keep: 'Låt det vara',
    searching: {
      title: 'Vi letar efter tider',
      body: 'De kommer hit till chatten så snart vi har hittat dem.',
    },
    chosen: {
      meeting: (when: string): string => `Mötet flyttas till ${when}`,
      meetingBody: 'Det syns i Outlook om en liten stund.',
      standing: (standing: string): string => `Er nya tid: ${standing}`,
      standingBody: 'Mötena bokas om i Outlook. Det är klart om en liten stund.',
    },
    skipped: {
      meeting: (when: string): string => `Mötet ${when} ställs in`,
      meetingBody: 'Nästa möte är som planerat.',
      standing: 'Förslagen är lagda åt sidan',
      standingBody: 'Ni kan när som helst leta efter en ny tid på er sida i fliken.',
    },
    expired: {
      title: 'Förslagen gäller inte längre',
      body: 'Hur det ser ut nu ser du i fliken.',
    },
    failed: {
      title: 'Vi hittade ingen tid som passar er båda',
      meetingBody: 'Kommer ni överens om en tid kan ni flytta mötet i Outlook, så följer Lodestar med.',
      standingBody: 'Ni behåller tiden ni har. Prova gärna igen längre fram.',
    },
  },
  moved: {
    summary: (givenName: string): string => `Mötet med ${givenName} är flyttat`,
    summaryLeftOut: (givenName: string): string => `Ett möte med ${givenName} utgår`,
    title: (from: string, to: string): string => `Mötet ${from} är flyttat till ${to}`,
    titleLeftOut: (from: string): string => `Mötet ${from} utgår`,
    why: {
      clash: 'Tiden krockade med något annat.',
      holiday: 'Mötet låg på en helgdag.',
      leave: 'Mötet låg på en tid när en av er är ledig.',
      hours: 'Tiden låg utanför arbetstid.',
      enough: 'Det hade blivit fler möten än ni ville ha den månaden.',
      asked: 'Så ville en av er ha det.',
      paused: 'Ni har paus då.',
      'programme-over': 'Programmet är slut då.',
    } satisfies Record<PlanReason, string>,
    noOther: 'Det fanns ingen annan tid som passade er båda.',
    other: 'Andra tider',
    skip: 'Ställ in',
  },
  nudge: {
    summary: (givenName: string): string => `Hur går det för dig och ${givenName}?`,
    title: 'Ni har missat två möten i rad',
    body: (givenName: string): string => `Det händer. Vill du ändra på något för dig och ${givenName}?`,
    next: (when: string): string => `Nästa möte: ${when}`,
    other: 'Flytta nästa möte',
    standing: 'Hitta en ny stående tid',
    pause: 'Pausa ett tag',
    met: 'Vi har setts ändå',
  },
  /** Varför det inte gick att ändra ett möte. */
  changeRefusals: {
    'too-late': 'Det är för sent att ändra det här mötet.',
    'not-open': 'Förslaget gäller inte längre.',
    'no-such-option': 'Den tiden finns inte bland förslagen längre.',
    'series-not-booked': 'Era möten håller på att bokas eller ändras. Försök igen om en stund.',
    'not-meeting-now': 'Era möten är pausade eller avslutade, så de kan inte ändras.',
    'split-in-outlook': splitInOutlook,
  } satisfies Record<OfferRefusal | 'series-not-booked' | 'not-meeting-now' | 'split-in-outlook', string>,
};

export const tab = {
  ...tabChange,
  ...tabContinuation,
  ...tabOutside,
  meeting: {
    join: 'Anslut i Teams',
    move: 'Flytta mötet',
    agenda: 'Dagordning',
    with: (name: string): string => `med ${name}`,
    bothClocks: (mine: string, theirs: string, name: string): string => `${mine} för dig, ${theirs} för ${name}`,
    number: (number: number): string => `Möte ${number}`,
    kind: { opening: 'Första mötet', middle: 'Nästa möte', closing: 'Avslutande möte' },
    wanted: 'Vi letar efter en tid som passar er båda. Inbjudan kommer till din Outlook.',
    ended: 'Mötena är slut. Tack för den här tiden.',
    noneLeft: 'Inga fler möten är bokade.',
  },
  meetings: {
    minutes: (minutes: string, until: string): string => `${minutes} minuter, till ${until}`,
    inTeams: 'i Teams',
    help: 'Du kan också flytta eller tacka nej i Outlook. Lodestar följer med.',
    clocks:
      'Mötena följer klockan hos den som bjuder in och har samma klockslag hela året, även när det blir sommartid eller vintertid. Arbetar ni i olika tidszoner kan de därför några veckor om året ligga en timme tidigare eller senare för den andra.',
    earlier: 'Har varit',
    more: (left: number): string => `Visa ${left} till`,
    until: (day: string): string => `till och med ${day}`,
    standing: 'Er stående tid',
    view: { label: 'Visa som', list: 'Lista', month: 'Månad' },
    confirm: 'Ja, vi sågs',
    confirmHelp: promises.met,
    confirmed: 'Noterat: ni sågs.',
    chip: {
      planned: 'Bokat',
      moved: 'Flyttat',
      held: 'Genomfört',
      /** Enligt kalendern; ingen av de två har sagt det. */
      presumed: 'Antas genomfört',
      missed: 'Blev inte av',
      cancelled: 'Inställt',
      skipped: 'Inställt',
      moving: 'Flyttas',
      skipping: 'Ställs in',
      waiting: 'Väntar på svar',
    },
    /** Vem som inte kunde, sagt vänligt. */
    lost: {
      declined: {
        me: 'Du kunde inte den här gången',
        partner: (name: string): string => `${name} kunde inte den här gången`,
      },
      cancelled: { me: 'Du ställde in i Outlook', partner: (name: string): string => `${name} behövde ställa in` },
      gone: 'Finns inte längre i Outlook',
      split: 'Flyttat i Outlook',
      uninvited: 'Bara en av er är inbjuden i Outlook',
      removed: {
        me: 'Du tog bort mötet ur din kalender',
        partner: (name: string): string => `${name} tog bort mötet ur sin kalender`,
      },
    },
    offerOn: {
      searching: 'Vi letar efter andra tider',
      open: 'Det finns tider att välja på',
      chosen: 'Ny tid är vald',
      failed: 'Vi hittade ingen ledig tid',
    },
    menu: (when: string): string => `Ändra mötet ${when}`,
    move: 'Flytta det här mötet',
    moveShort: 'Flytta',
    replace: 'Hitta en ny tid',
    seeTimes: 'Se tiderna',
    skip: 'Ställ in det här mötet',
    skipShort: 'Ställ in',
    skipBody: (when: string, name: string): string =>
      `Mötet ${when} tas bort ur Outlook hos dig och ${name}. De andra mötena står kvar.`,
    skipAction: 'Ställ in mötet',
    skipped: 'Mötet ställs in. Outlook uppdateras strax.',
    newStanding: 'Byt stående tid',
    moreChoices: 'Fler val',
    pause: 'Pausa till …',
    pauseTitle: 'Ta en paus',
    pauseUntil: 'Ses igen från och med',
    pauseWeeks: (weeks: number): string => `${weeks} veckor`,
    pauseEffect: (count: number, name: string): string =>
      `${count === 0 ? 'Inget bokat möte påverkas.' : count === 1 ? 'Ett möte ställs in i Outlook hos er båda.' : `${count} möten ställs in i Outlook hos er båda.`} ${name} får veta det i Teams. Den stående tiden behåller ni.`,
    pauseMissing: 'Välj en dag.',
    pauseWrong: (until: string): string => `Välj en dag efter i dag och senast ${until}.`,
    pauseAction: 'Pausa',
    paused: 'Ni har paus.',
    pausedUntil: (day: string): string => `Paus. Ni ses igen från ${day}.`,
    resume: 'Avsluta pausen',
    resumeTitle: 'Avsluta pausen nu?',
    resumeBody: (name: string): string => `De möten som går att få tillbaka bokas igen i Outlook hos dig och ${name}.`,
    resumed: 'Pausen är slut. Mötena bokas igen.',
    place: 'Träffas på plats i stället',
    placeChange: 'Ändra platsen',
    placeTitle: 'Träffas på plats',
    placeLabel: 'Var ses ni?',
    placeHelp:
      'Ett rum, ett fik eller en promenad. Platsen skrivs in i inbjudan hos er båda. En Teams-länk som redan finns står kvar.',
    placeMissing: 'Skriv var ni ses.',
    placeAction: 'Spara platsen',
    placeTeams: 'Träffas i Teams i stället',
    placeSaved: 'Sparat. Inbjudan i Outlook uppdateras.',
    end: 'Avsluta',
    endTitle: 'Avsluta samarbetet?',
    endBody: (name: string): string =>
      `Era kommande möten tas bort ur Outlook hos er båda, och det går inte att ångra. ${name} får veta att samarbetet är avslutat, men inte vem som ville det. Du behöver inte säga varför.`,
    endAction: 'Avsluta samarbetet',
    ended: 'Samarbetet är avslutat. Mötena tas bort ur Outlook.',
    feed: 'Prenumerera i en annan kalender',
    feedTitle: 'Mötena i en annan kalender',
    feedBody:
      'Med en privat adress kan du se alla dina mentormöten i till exempel Google Kalender eller i telefonen. Kalendern visar tid, plats och förnamnet på dem du träffar, inget mer.',
    feedWarning: 'Den som har adressen ser mötena. Dela den inte.',
    feedCreate: 'Skapa adress',
    feedAddress: 'Din adress',
    feedOnce: 'Adressen visas bara nu. Klistra in den där du lägger till kalendrar via webbadress.',
    feedCopy: 'Kopiera',
    feedCopied: 'Adressen är kopierad.',
    feedSelected: 'Adressen är markerad. Kopiera den med Ctrl+C.',
    feedExists: 'Du har en adress sedan tidigare. Den visas inte igen. Skapar du en ny slutar den gamla att fungera.',
    feedReplace: 'Skapa en ny adress',
    feedRemove: 'Ta bort adressen',
    feedRemoved: 'Adressen fungerar inte längre.',
  },
  month: {
    label: 'Månadsöversikt',
    previous: 'Föregående månad',
    next: 'Nästa månad',
    week: 'v.',
    dayOf: (when: string, state: string): string => `${when}, ${state}`,
  },
  offer: {
    standingTitle: 'Ny stående tid',
    searching: 'Vi letar efter tider som är lediga för er båda.',
    searchingHelp: 'Du kan stänga under tiden. Tiderna finns kvar på sidan när de är klara.',
    why: {
      declined: 'Mötet blev avböjt i Outlook. Här är tider som passar er båda.',
      cancelled: 'Mötet ställdes in i Outlook. Här är tider som passar er båda.',
      gone: 'Mötet finns inte längre i Outlook. Här är tider som passar er båda.',
      clash: 'Mötet krockar med något annat. Här är tider som passar er båda.',
      leave: 'En av er är ledig då. Här är tider som passar er båda.',
      holiday: 'Det är helgdag då. Här är tider som passar er båda.',
      hours: 'Tiden ligger utanför arbetstiden för en av er. Här är tider som passar bättre.',
      proposed: 'En av er har föreslagit den första tiden i Outlook. De andra är lediga för er båda.',
      asked: 'Tider som är lediga för er båda.',
      'no-common-time': 'Ni har ingen gemensam arbetstid. De här tiderna ligger närmast, så ni behöver båda säga ja.',
    },
    options: 'Tider att välja på',
    first: (when: string): string => `Första gången ${when}`,
    choose: { meeting: 'Flytta mötet', standing: 'Byt till den här tiden' },
    effect: {
      meeting: 'Mötet flyttas i Outlook hos er båda.',
      standing: 'De kommande mötena bokas om på den nya tiden i Outlook hos er båda. De som har varit står kvar.',
    },
    otherTimes: 'Andra tider',
    skip: 'Ställ in mötet',
    waitsForPartner: (name: string): string =>
      `Du har valt en tid utanför arbetstiden för ${name}, som behöver säga ja. Vi har frågat i Teams.`,
    waitsForMe: (name: string): string => `${name} har valt en tid utanför din arbetstid. Passar den ändå?`,
    partnerChose: (name: string): string => `${name} har redan valt en tid.`,
    moving: { meeting: 'Vi flyttar mötet i Outlook.', standing: 'Vi bokar om mötena i Outlook.' },
    movingHelp: 'Det brukar ta under en minut. Du kan stänga.',
    done: { meeting: 'Klart. Mötet är flyttat.', standing: 'Klart. Mötena är ombokade.' },
    skipped: { meeting: 'Mötet ställs in. De andra står kvar.', standing: 'Den stående tiden är kvar.' },
    expired: 'Det är för sent att välja',
    expiredAdvice: 'Tiderna gäller inte längre. Vill du se nya?',
    failed: 'Vi hittade ingen tid som är ledig för er båda',
    failedAdvice: {
      meeting: 'Flytta något i din kalender och försök igen, eller ställ in mötet.',
      standing: 'Den tid ni har ligger kvar. Försök igen när kalendrarna ser annorlunda ut.',
    },
    again: 'Leta igen',
  },
};
