/** Programmets inställningar: delarna, hur det sparas, och vilka en ändring gäller. */

/** `22 mentorpar`, `ett mentorpar och två grupper`. */
function touched(pairs: number, groups: number): string {
  const some = [
    ...(pairs === 0 ? [] : [pairs === 1 ? 'ett mentorpar' : `${pairs} mentorpar`]),
    ...(groups === 0 ? [] : [groups === 1 ? 'en grupp' : `${groups} grupper`]),
  ];
  return some.join(' och ');
}

export const hr = {
  settings: {
    title: 'Program',
    label: 'Delar av programmet',
    sections: {
      purpose: 'Syfte och tid',
      people: 'Vilka är med',
      matching: 'Matchning',
      meetings: 'Möten',
      questions: 'Egna frågor',
      competences: 'Kompetenser',
      texts: 'Texter och kontakt',
      leads: 'Ledare',
      notices: 'Kort till dig',
      next: 'Från gång till gång',
      ending: 'Avsluta',
    },
    now: {
      period: (from: string, until: string): string => `${from} till ${until}`,
      rolling: (from: string): string => `Löpande från ${from}`,
      people: (count: number, amount: string): string =>
        count === 0 ? 'Ingen är med än' : count === 1 ? 'En person' : `${amount} personer`,
      questions: (count: number): string => (count === 0 ? 'Inga' : count === 1 ? 'En fråga' : `${count} frågor`),
      competences: (count: string): string => `${count} i katalogen`,
      onlyHr: 'Bara HR',
    },
    questionsBody: (count: number): string =>
      count === 0
        ? 'Programmet frågar inget utöver profilen när någon går med.'
        : count === 1
          ? 'Programmet frågar om en sak till när någon går med.'
          : `Programmet frågar om ${count} saker till när någon går med.`,
    competencesBody: (count: string): string =>
      `${count} kompetenser att välja bland. Katalogen är gemensam för alla program.`,
    competencesOfHr: 'Det är HR som ändrar i den.',
    save: {
      saving: 'Sparar …',
      saved: (time: string): string => `Sparat ${time}`,
      undo: 'Ångra',
      looking: 'Ser efter vilka det gäller …',
      asked: 'Väntar på ditt svar',
      unsaved: 'Inte sparat. Rätta det som är markerat.',
      overtaken: 'Någon annan ändrade samma sak just nu. Du ser det som gäller.',
    },
    whom: {
      label: 'Vilka ändringen gäller',
      rhythm: (pairs: number, groups: number, day: string): string => `Gäller ${touched(pairs, groups)} från ${day}.`,
      rhythmBody: 'Deras kommande möten bokas om i Outlook. Dag och klockslag behålls där det går.',
      own: (count: number): string =>
        count === 1
          ? 'Ett mentorpar har valt en egen takt och påverkas inte.'
          : `${count} mentorpar har valt en egen takt och påverkas inte.`,
      changeFor: (count: number): string => `Ändra för ${count}`,
      onlyNew: 'Bara nya',
      onlyNewHelp: 'Bara nya: den som redan har möten bokade behåller dem.',
      lastDay: (pairs: number, groups: number): string => `Gäller ${touched(pairs, groups)}.`,
      lastDayCalledOff: (meetings: number): string =>
        meetings === 1
          ? 'Ett möte efter den dagen ställs in i Outlook. Det går inte att ta tillbaka.'
          : `${meetings} möten efter den dagen ställs in i Outlook. Det går inte att ta tillbaka.`,
      lastDayKept: 'Inga möten ställs in, och inga nya bokas av sig själva.',
      slots: (pairs: number, groups: number): string => `${startWith(touched(pairs, groups))} har möten bokade.`,
      slotsStand: 'Alla deras möten ligger rätt även efter ändringen. De påverkas inte.',
      slotsMove: (count: number): string =>
        count === 1
          ? 'Ett av dem har möten som hamnar utanför. Lodestar flyttar dem till närmaste tid som passar, åtta veckor i förväg.'
          : `${count} av dem har möten som hamnar utanför. Lodestar flyttar dem till närmaste tid som passar, åtta veckor i förväg.`,
      audience: (people: number, amount: string): string =>
        people === 1 ? 'En person kan gå med efter ändringen.' : `${amount} personer kan gå med efter ändringen.`,
      audienceInvited: 'Efter ändringen kan bara den som bjuds in gå med.',
      outside: (count: number): string =>
        count === 0
          ? 'Alla som redan är med är kvar.'
          : count === 1
            ? 'En som redan är med står utanför, och är kvar ändå.'
            : `${count} som redan är med står utanför, och är kvar ändå.`,
      joining: (count: number): string =>
        count === 1 ? 'Gäller en inbjuden som inte har gått med.' : `Gäller ${count} inbjudna som inte har gått med.`,
      joiningBody: 'De påminns en gång, tre dagar före den nya dagen.',
      joiningOpen: 'De påminns inte, för det finns ingen sista dag.',
      approval: 'Gäller den som anmäler sig från nu.',
      approvalKeeps: (count: number): string =>
        count === 1 ? 'En som redan är med påverkas inte.' : `${count} som redan är med påverkas inte.`,
      approvalWaits: (count: number): string =>
        count === 1 ? 'En som väntar på svar väntar vidare.' : `${count} som väntar på svar väntar vidare.`,
      change: 'Ändra',
      leave: 'Låt bli',
    },
    preview: {
      title: 'Så läser den som funderar på att gå med',
      saved: 'Visar det som är sparat.',
      nothing: 'Ingen välkomsttext.',
      farewell: 'När programmet slutar',
    },
  },
};

function startWith(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
