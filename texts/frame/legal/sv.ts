import { tab } from '../sv.ts';

/** Sidorna om personuppgifter och villkor, som Teams länkar till från appen. `operator`: den som driver tjänsten. Stycken skiljs av en
 * tom rad, och en rubrik börjar med `##`. */
export const legal = {
  otherLanguage: 'In English',
  runBy: (operator: string): string => `Lodestar drivs av ${operator} för företaget där du arbetar.`,
  moreAbout: (operator: string): string => `Mer om ${operator}`,
  privacy: {
    title: 'Personuppgifter i Lodestar',
    text: [
      '## Vem ansvarar',
      'Företaget där du arbetar bestämmer varför och hur uppgifterna används, och är personuppgiftsansvarigt. Vänd dig till HR om du vill veta vad som finns om dig, få något rättat eller borttaget.',
      '## Vad som sparas',
      'Från företagets katalog: namn, e-postadress, titel, avdelning, ort, land, chef, språk och bild. Uppgifterna läses för alla anställda, eftersom matchningen tar hänsyn till vem som är chef för vem.',
      'Från din kalender, om du är med i programmet: arbetstider, tidszon, när du är upptagen och de möten som Lodestar själv har bokat. Vad dina andra möten handlar om läses inte.',
      'Det du själv fyller i: din profil, mål, val av mentor och svar efter mötena. HR och de som leder ett program kan också föra in en profil åt dig; du ser och ändrar den i fliken.',
      '## Vem som ser vad',
      tab.promises.profile,
      tab.promises.survey,
      tab.promises.help,
      'När HR eller de som leder ett program läser eller ändrar andras uppgifter antecknas vem som gjorde det och när.',
      '## Var och hur länge',
      'Uppgifterna finns i tjänstens egen databas och i företagets Microsoft 365. Lodestar skickar dem inte någon annanstans.',
      'Företaget bestämmer hur länge de sparas. Lämnar du programmet matchas du inte längre och dina kommande möten tas bort ur kalendern.',
    ].join('\n\n'),
  },
  terms: {
    title: 'Villkor för Lodestar',
    text: [
      '## För vem',
      'Lodestar är till för anställda på det företag som har installerat appen. Du loggar in med ditt arbetskonto, och företagets regler för sådana konton gäller också här.',
      '## Vad du kan vänta dig',
      'Det är frivilligt att vara med. Du kan när som helst pausa, avsluta ett samarbete eller lämna programmet.',
      'Lodestar bokar möten i din och de andras kalendrar, flyttar dem vid krockar och säger till i chatten, eller i ett mejl om boten inte når dig. Du kan alltid svara, flytta och tacka nej i Outlook som vanligt.',
      'Tjänsten sköts med omsorg men utan garanti för att den alltid svarar.',
      '## Vad vi ber dig om',
      'Skriv inget om andra som du inte skulle säga till dem, och håll det ni pratar om mellan er.',
    ].join('\n\n'),
  },
};
