/** Möten som inte var bokade: någon säger att man sågs ändå. */
import { promises } from '../../frame/promises/sv.ts';

export const tab = {
  outside: {
    open: 'Vi har setts ändå',
    title: 'Vi har setts ändå',
    body: (name: string): string =>
      `Mötet räknas som genomfört, och ${name} får samma frågor om det som du. Inget bokas i Outlook. ${promises.met}`,
    day: 'Dag',
    time: 'Klockan',
    minutes: 'Minuter',
    dayMissing: 'Välj den dag ni sågs.',
    dayAhead: 'Välj en dag som har varit, tidigast er första dag tillsammans.',
    timeMissing: 'Skriv när ni började.',
    minutesWrong: (least: string, most: string): string => `Skriv ett tal mellan ${least} och ${most}.`,
    action: 'Spara',
    noted: 'Noterat: ni sågs.',
    stands: 'Det mötet finns redan bland era möten.',
    /** Efteråt: behövs nästa möte ändå? */
    nextTitle: 'Behöver ni nästa möte ändå?',
    nextBody: (when: string, name: string): string =>
      `Nästa möte är ${when}. Du kan föreslå något annat. Inget ändras förrän ${name} har sagt ja.`,
    keep: 'Ja, det står kvar',
    skip: 'Föreslå att ställa in det',
    move: 'Föreslå en annan tid',
    /** På mötets rad. */
    note: 'Utanför serien',
    takeBack: 'Ta bort',
    takeBackOf: (when: string): string => `Ta bort mötet ${when}`,
    takenBack: 'Mötet är borttaget, och ingen får frågor om det.',
  },
};
