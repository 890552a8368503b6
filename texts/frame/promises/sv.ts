import type { PromiseName } from '#domain/access/promises.ts';

/** Vem som ser vad. Varje löfte står här en gång, för fliken och boten, och följer `domain/access`. */
export const promises = {
  profile:
    'Matchningen använder dina svar. HR ser roll, vad du kan och vill lära dig, språk och ort, och varför ett förslag passar. Den du matchas med, eller som får dig som förslag, ser varför ni passar. Dina ord om mål ser bara den du matchas med, aldrig HR.',
  ownQuestions: 'HR frågar, och HR läser ditt svar. Den du matchas med ser det aldrig.',
  careerWish: 'Hjälper oss att hitta någon som har gått den vägen. Varken HR eller mentorn ser ditt svar.',
  survey:
    'Om ni sågs räknas i er mötesplan, som ni och HR ser. Av de andra svaren ser HR bara siffror från minst fem personer, aldrig ditt.',
  met: 'Det syns för alla som var med och för HR.',
  goalMoves: 'Närmare eller längre bort flyttar ditt mål. I ett mentorpar ser mentorn det.',
  help: 'Ber du om hjälp får HR ditt namn, men inte dina svar.',
  fit: 'Bara du ser vad du svarade. HR ser bara siffror från minst fem personer.',
  goals: 'Bara ni två ser målen. HR ser bara hur många som har mål, från minst fem personer.',
  ownGoals: 'Bara du ser dina mål. HR ser bara hur många som har mål, från minst fem personer.',
  pairing: 'HR ser när ni ska ses och om det blev av. Era mål och vad ni pratar om stannar mellan er.',
  group: 'HR ser när ni ska ses och om det blev av. Vad ni pratar om stannar i gruppen.',
  endReason:
    'Det sparas utan ditt namn. HR ser bara hur vanliga olika skäl är, när minst fem samarbeten har avslutats, aldrig ert.',
  aside: 'HR ser bara att du inte har bett om någon ny, på samma sätt som för alla som inte har svarat.',
  silence:
    'Bara du ser det här och vad du väljer. HR kan se att ett samarbete är tyst, men aldrig vem som väntar eller vad någon väljer.',
  request: 'Den som frågar får aldrig veta varför du tackar nej, och HR ser inte att du har fått en fråga.',
  asking: 'Den som får frågan ser ditt namn, vad du vill bli bättre på och din hälsning. HR ser inte vem du frågar.',
  invitation:
    'HR ser att du är inbjuden och om du går med. Vad du svarar annars ser ingen, bara hur många som har tackat nej när de är minst fem.',
  application: 'De som leder programmet ser din ansökan och vad du får för svar.',
  managersYes: 'Din chef får bara veta att du vill bli mentor i programmet, och HR ser vad chefen svarar.',
  toManager: 'Du får bara veta att din medarbetare vill bli mentor i programmet, och HR ser vad du svarar.',
  parting: 'Bara du ser vad du har svarat. Ingen får veta vem som ville vad.',
  nextTime: 'Bara du ser vad du väljer. HR ser hur många som tas med, i steg om fem, och vilka som är med igen.',
  wishes: 'Matchningen använder dina önskemål. Varken HR eller de du önskar ser dem.',
} as const satisfies Record<PromiseName, string>;
