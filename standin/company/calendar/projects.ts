/** Work across departments; the first member calls the meetings. Names are local parts of addresses. */
export interface Project {
  readonly sv: string;
  readonly en: string;
  readonly members: readonly string[];
  readonly minutes: number;
  readonly everyWeeks: number;
}

export const projects: readonly Project[] = [
  {
    sv: 'Projekt Bladvärme: vinterdrift',
    en: 'Project Bladvärme: winter operation',
    members: ['ville.lehtonen', 'aila.sarri', 'hanna.lidstrom', 'arjun.nair', 'anders.hallin', 'nils.forsman'],
    minutes: 60,
    everyWeeks: 1,
  },
  {
    sv: 'Projekt Hamnkraft Malmö',
    en: 'Project Hamnkraft Malmö',
    members: ['johanna.rehn', 'erik.mansson', 'stefan.persson', 'farid.rahimi', 'elif.yildiz', 'gustav.ek'],
    minutes: 90,
    everyWeeks: 1,
  },
  {
    sv: 'Kommunportalen',
    en: 'Municipality portal',
    members: ['josefin.arvidsson', 'ebba.lagerlund', 'viktor.sandahl', 'kerstin.blom', 'amina.yusuf'],
    minutes: 90,
    everyWeeks: 1,
  },
  {
    sv: 'Anbudsforum',
    en: 'Tender forum',
    members: ['therese.lindqvist', 'jonas.wikander', 'kerstin.blom', 'pontus.alm', 'wei.zhang'],
    minutes: 60,
    everyWeeks: 1,
  },
  {
    sv: 'Nytt affärssystem',
    en: 'New business system',
    members: ['mikael.dahlberg', 'fredrik.sandell', 'deepa.rao', 'birgitta.norling', 'lena.grahn', 'sofia.engman'],
    minutes: 60,
    everyWeeks: 1,
  },
  {
    sv: 'Säkerhetsronden',
    en: 'Safety round',
    members: ['maria.holmqvist', 'eva.burman', 'stefan.persson', 'anders.hallin', 'rut.backman', 'tobias.nystrom'],
    minutes: 60,
    everyWeeks: 2,
  },
  {
    sv: 'UK contracts review',
    en: 'UK contracts review',
    members: ['oliver.whitfield', 'grace.okafor', 'magnus.torstensson', 'therese.lindqvist'],
    minutes: 60,
    everyWeeks: 1,
  },
  {
    sv: 'Förutse fel: modeller för lager och växlar',
    en: 'Fault prediction: bearings and gears',
    members: ['priya.menon', 'amina.yusuf', 'ville.lehtonen', 'hanna.lidstrom', 'wei.zhang'],
    minutes: 60,
    everyWeeks: 1,
  },
];
