import type { Look } from '../portrait/look.ts';

const teal = '#1F5B61';
const navy = '#33415C';
const moss = '#5A6B4C';
const clay = '#A4593F';
const sand = '#C9A878';
const plum = '#6A4A62';
const slate = '#56646A';
const cream = '#E9E2D2';
const ochre = '#B98632';

/** What the sample company's people look like, by the local part of their address. Whoever is not here has no picture. */
export const looks: Readonly<Record<string, Look>> = {
  'annika.lindvall': { skin: 0, hair: 'bob', tone: '#9C7B52', ground: 3, top: navy, collar: 'shirt' },
  'gunilla.staaf': { skin: 0, hair: 'curly', tone: '#C9C1B6', ground: 4, top: clay, collar: 'crew' },
  'karin.hedlund': { skin: 0, hair: 'wavy', tone: '#C79A5B', ground: 3, top: plum, collar: 'vneck' },
  'tobias.nystrom': { skin: 0, hair: 'side', tone: '#7D5A38', ground: 4, top: teal, collar: 'shirt', glasses: true },
  'lena.grahn': { skin: 1, hair: 'fringe', tone: '#7B4B30', ground: 0, top: sand, collar: 'vneck', glasses: true },
  'malin.oberg': { skin: 0, hair: 'long', tone: '#B5652F', ground: 5, top: teal, collar: 'vneck' },
  'samira.haddad': { skin: 2, hair: 'curly', tone: '#1E1614', ground: 3, top: cream, collar: 'vneck' },

  'fredrik.sandell': { skin: 1, hair: 'bald', tone: '#8A7B6C', ground: 1, top: navy, collar: 'shirt', glasses: true },
  'birgitta.norling': {
    skin: 0,
    hair: 'curly',
    tone: '#A9A29A',
    ground: 5,
    top: plum,
    collar: 'vneck',
    glasses: true,
  },
  'jonas.wikander': { skin: 1, hair: 'swept', tone: '#5A3F2B', ground: 3, top: clay, collar: 'shirt', beard: 'short' },
  'elif.yildiz': { skin: 2, hair: 'wavy', tone: '#33211A', ground: 1, top: teal, collar: 'crew' },

  'camilla.rosen': { skin: 1, hair: 'wavy', tone: '#7A3E26', ground: 1, top: navy, collar: 'shirt' },
  'ingrid.falk': { skin: 1, hair: 'fringe', tone: '#A79D92', ground: 2, top: teal, collar: 'crew', glasses: true },
  'ahmed.warsame': { skin: 5, hair: 'crop', tone: '#17110F', ground: 1, top: cream, collar: 'shirt', beard: 'short' },
  'petra.lundmark': { skin: 0, hair: 'long', tone: '#8B5A34', ground: 5, top: clay, collar: 'shirt', glasses: true },

  'mikael.dahlberg': { skin: 1, hair: 'bald', tone: '#6B4E35', ground: 4, top: slate, collar: 'shirt', beard: 'full' },
  'sofia.engman': { skin: 1, hair: 'fringe', tone: '#26201F', ground: 4, top: slate, collar: 'hood' },
  'deepa.rao': { skin: 3, hair: 'bob', tone: '#241A17', ground: 0, top: plum, collar: 'shirt' },
  'daniel.kivela': { skin: 0, hair: 'crop', tone: '#4A3A2E', ground: 0, top: plum, collar: 'crew', glasses: true },

  'henrik.norberg': { skin: 1, hair: 'thin', tone: '#6E5D4D', ground: 5, top: navy, collar: 'shirt' },
  'eva.burman': { skin: 0, hair: 'bob', tone: '#B9B2AA', ground: 2, top: navy, collar: 'vneck' },
  'johan.sehlin': { skin: 0, hair: 'swept', tone: '#C08A4C', ground: 5, top: teal, collar: 'crew' },
  'nadia.karimi': { skin: 2, hair: 'hijab', tone: '#7B5B6E', ground: 5, top: plum },
  'oskar.vikstrom': { skin: 0, hair: 'crop', tone: '#B07B45', ground: 4, top: moss, collar: 'hood', beard: 'full' },
  'emma.brannstrom': { skin: 0, hair: 'pony', tone: '#B9793F', ground: 0, top: navy, collar: 'crew' },
  'aila.sarri': { skin: 1, hair: 'long', tone: '#2B211E', ground: 3, top: clay, collar: 'vneck' },

  'maria.holmqvist': { skin: 1, hair: 'bun', tone: '#5C3B28', ground: 4, top: teal, collar: 'shirt' },
  'stefan.persson': { skin: 1, hair: 'side', tone: '#6B4E35', ground: 3, top: moss, collar: 'shirt', beard: 'full' },
  'dragan.maric': { skin: 1, hair: 'crop', tone: '#3A2B24', ground: 4, top: slate, collar: 'crew', beard: 'full' },
  'alva.rydell': { skin: 0, hair: 'fringe', tone: '#C58B52', ground: 4, top: moss, collar: 'hood' },
  'kofi.mensah': { skin: 5, hair: 'crop', tone: '#15100E', ground: 3, top: ochre, collar: 'hood' },
  'lisbeth.agren': { skin: 0, hair: 'bun', tone: '#CBC4BB', ground: 0, top: moss, collar: 'vneck', glasses: true },
  'anders.hallin': { skin: 1, hair: 'side', tone: '#8C8178', ground: 0, top: navy, collar: 'shirt' },
  'tuva.sjodin': { skin: 0, hair: 'bun', tone: '#A5502E', ground: 3, top: ochre, collar: 'hood' },
  'nils.forsman': { skin: 0, hair: 'side', tone: '#A9743C', ground: 1, top: teal, collar: 'hood' },

  'ulrika.sjogren': { skin: 0, hair: 'bob', tone: '#D3B07C', ground: 0, top: plum, collar: 'crew', glasses: true },
  'bjorn.almgren': {
    skin: 1,
    hair: 'thin',
    tone: '#9A8F85',
    ground: 0,
    top: slate,
    collar: 'shirt',
    glasses: true,
    beard: 'short',
  },
  'hanna.lidstrom': { skin: 0, hair: 'pony', tone: '#3C2A22', ground: 2, top: sand, collar: 'crew', glasses: true },
  'farid.rahimi': { skin: 2, hair: 'side', tone: '#231A17', ground: 5, top: teal, collar: 'shirt', beard: 'full' },
  'cecilia.thorsell': { skin: 1, hair: 'pony', tone: '#8A4A2C', ground: 1, top: moss, collar: 'vneck' },
  'wei.zhang': { skin: 1, hair: 'swept', tone: '#17120F', ground: 0, top: cream, collar: 'crew', glasses: true },
  'gustav.ek': { skin: 0, hair: 'curly', tone: '#8C6038', ground: 2, top: slate, collar: 'hood' },

  'arjun.nair': { skin: 3, hair: 'swept', tone: '#1D1614', ground: 2, top: slate, collar: 'shirt', beard: 'short' },
  'priya.menon': { skin: 3, hair: 'long', tone: '#1B1413', ground: 1, top: ochre, collar: 'vneck' },
  'viktor.sandahl': { skin: 0, hair: 'swept', tone: '#D2A765', ground: 2, top: navy, collar: 'hood' },
  'ebba.lagerlund': { skin: 0, hair: 'curly', tone: '#B4652F', ground: 4, top: teal, collar: 'crew' },
  'amina.yusuf': { skin: 4, hair: 'hijab', tone: '#1F5B61', ground: 1, top: teal },

  'magnus.torstensson': {
    skin: 0,
    hair: 'side',
    tone: '#B8AEA2',
    ground: 2,
    top: plum,
    collar: 'shirt',
    glasses: true,
  },
  'johanna.rehn': { skin: 1, hair: 'bob', tone: '#4A2F24', ground: 1, top: teal, collar: 'vneck', glasses: true },
  'erik.mansson': { skin: 0, hair: 'crop', tone: '#D0A25F', ground: 3, top: navy, collar: 'crew' },
  'therese.lindqvist': { skin: 0, hair: 'long', tone: '#D8B071', ground: 0, top: clay, collar: 'crew' },
  'oliver.whitfield': {
    skin: 0,
    hair: 'swept',
    tone: '#A4502C',
    ground: 0,
    top: moss,
    collar: 'shirt',
    beard: 'short',
  },
  'grace.okafor': { skin: 5, hair: 'afro', tone: '#1A1210', ground: 1, top: clay, collar: 'vneck' },
  'liam.carter': { skin: 1, hair: 'crop', tone: '#C19256', ground: 1, top: teal, collar: 'crew', beard: 'short' },
  'rachel.moreno': { skin: 2, hair: 'wavy', tone: '#4B2E20', ground: 4, top: ochre, collar: 'crew', glasses: true },
};
