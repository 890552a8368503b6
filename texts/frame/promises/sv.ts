import type { PromiseName } from '#domain/access/promises.ts';

/**
 * Vem som ser vad. Varje löfte står här en gång, för fliken och boten, och följer `domain/access`. De som leder programmet läser
 * som HR (beslut 45), så där den ena nämns nämns båda.
 */
export const promises = {
  profile:
    'Matchningen använder dina svar. HR och de som leder programmet ser roll, vad du kan och vill lära dig, språk och ort, och varför ett förslag passar. Den du matchas med, eller som får dig som förslag, ser varför ni passar. Dina ord om mål ser bara den du matchas med, varken HR eller de som leder programmet. Det som minst fem kollegor har valt föreslås för andra, utan namn.',
  chosen:
    'HR och de som leder programmet ser vad du väljer. Den du matchas med, eller som får dig som förslag, ser varför ni passar. Meningen läser bara den du matchas med. Det som minst fem har valt föreslås för andra, utan namn.',
  waysOfWorking:
    'Matchningen använder svaren, och de visas bara som skäl till att ni passar. HR och de som leder programmet ser språken.',
  ownQuestions: 'HR och de som leder programmet läser ditt svar. Den du matchas med ser det aldrig.',
  careerWish:
    'Hjälper oss att hitta någon som har gått den vägen. Varken HR, de som leder programmet eller mentorn ser ditt svar.',
  survey:
    'Om ni sågs ser ni, HR och de som leder programmet. Resten blir bara siffror från minst fem personer, aldrig ditt svar.',
  met: 'Det syns för alla som var med, för HR och för dem som leder programmet.',
  goalMoves: 'Närmare eller längre bort flyttar ditt mål. I ett mentorpar ser mentorn det.',
  help: 'Ber du om hjälp får HR och de som leder programmet ditt namn, men inte dina svar. Den du träffar får inte veta det.',
  fit: 'Bara du ser vad du svarade. HR och de som leder programmet ser bara siffror från minst fem personer.',
  goals:
    'Bara ni två ser målen. HR och de som leder programmet ser bara hur många som har mål, från minst fem personer.',
  ownGoals:
    'Bara du ser dina mål. HR och de som leder programmet ser bara hur många som har mål, från minst fem personer.',
  pairing:
    'HR och de som leder programmet ser när ni ska ses och om det blev av. Era mål och vad ni pratar om stannar mellan er.',
  group: 'HR och de som leder programmet ser när ni ska ses och om det blev av. Vad ni pratar om stannar i gruppen.',
  onePerson: 'Mål, egna ord och svar om möten är deras. De syns inte här.',
  leadsMeetings: 'Du ser när de ska ses och om det blev av, inte vad de talar om eller vad någon har svarat.',
  endReason:
    'Det sparas utan ditt namn. HR och de som leder programmet ser bara hur vanliga olika skäl är, när minst fem samarbeten har avslutats, aldrig ert.',
  aside:
    'HR och de som leder programmet ser bara att du inte har bett om någon ny, på samma sätt som för alla som inte har svarat.',
  silence:
    'Bara du ser det här och vad du väljer. HR och de som leder programmet kan se att ett samarbete är tyst, men aldrig vem som väntar eller vad någon väljer.',
  request:
    'Den som frågar får aldrig veta varför du tackar nej, och varken HR eller de som leder programmet ser att du har fått en fråga.',
  asking:
    'Den som får frågan ser ditt namn, vad du vill bli bättre på och din hälsning. Varken HR eller de som leder programmet ser vem du frågar.',
  invitation:
    'HR och de som leder programmet ser att du är inbjuden och om du går med. Vad du svarar annars ser ingen, bara hur många som har tackat nej när de är minst fem. Vill du bli tillfrågad nästa gång kan de bjuda in dig då.',
  application: 'HR och de som leder programmet ser din ansökan och vad du får för svar.',
  applicantsGoals:
    'Det som står här kan du avgöra på. Vad de själva har skrivit om sina mål läser bara den de matchas med.',
  managersYes:
    'Din chef får bara veta att du vill bli mentor i programmet. HR och de som leder programmet ser vad chefen svarar.',
  toManager:
    'Du får bara veta att din medarbetare vill bli mentor i programmet. HR och de som leder programmet ser vad du svarar.',
  parting: 'Bara du ser vad du har svarat. Ingen får veta vem som ville vad.',
  nextTime:
    'Bara du ser vad du väljer. HR och de som leder programmet ser hur många som tas med, i steg om fem, och vilka som är med igen.',
  wishes: 'Matchningen använder dina önskemål. Varken HR, de som leder programmet eller de du önskar ser dem.',
} as const satisfies Record<PromiseName, string>;
