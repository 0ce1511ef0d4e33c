/** Somali, what is needed until one can type. `at` takes the days in English: Chromium has no Somali. */
import type { Catalogue } from './localize.ts';

export const texts: Catalogue = {
  title: 'Chat aan magac lagu sheegin',
  language: 'Luqadda',
  help: 'Caawimaad degdeg ah',
  exit: 'Si degdeg ah uga bax bogga',
  more: 'Wax dheeraad ah',
  loading: 'Waa la soo rarayaa …',
  retry: 'Mar kale isku day',
  unreachable: 'Chat-ka lama gaari karo hadda.',
  updated: 'Chat-ka waa la cusboonaysiiyay',
  reload: 'Dib u soo rar',
  danger: 'Ma jiraa qof hadda khatar ku jira? Wac 112.',

  anonymous: 'Ma naqaanno cidda aad tahay. Kuma weydiinno.',
  kept: 'Kaddib waxaa la kaydiyaa oo keliya mawduucyada wadahadalka, ee lama kaydiyo wixii aad qortay.',
  ends: 'Haddii aad sheegto cidda aad tahay ama cidda ilmahaagu yahay, waxaa laga yaabaa in la-taliyuhu ku qasbanaado inuu walaaca ilmaha laga qabo u sheego adeegga bulshada (socialtjänsten). Haddii ay suurtogal tahay, la-taliyuhu marka hore adiga ayuu kuu sheegayaa.',
  shift:
    'Haddii aad Shift taabato saddex jeer laba ilbiriqsi gudahood, bogga waad ka baxaysaa. Kan labaad kadib waxaa soo baxaya:',
  onceMore: 'Mar kale waad ka baxaysaa bogga',
  privacy: 'Sida xogtaada loo maareeyo',
  answers: 'La-taliyayaashu waxay ku jawaabaan: {list}.',
  channel: 'Maxay ku saabsan tahay?',
  start: 'Bilow chat-ka',
  closed: 'Chat-ku hadda wuu xiran yahay.',

  connecting: 'Waa la isku xirayaa …',
  reconnecting: 'Xiriirkii waa go’ay. Mar kale ayaan isku dayaynaa.',
  place: '{n|1:Adiga ayaa safka ugu horreeya.|other:Lambarkaaga safka waa #.}',
  joined: 'Waa la isku xiray. {name} waa joogaa.',
  typing: '{name} ayaa wax qoraya …',
  sound: 'Dhawaaq marka qof jawaabo',

  log: 'Wadahadal',
  you: 'Adiga',
  held: 'Waxay sugaysaa la-taliye',
  sending: 'Waa la dirayaa',
  delivered: 'Way gaartay',
  read: 'Waa la akhriyay',
  message: 'Fariin',
  send: 'Dir',
  left: '{n|one:Hal xaraf|other:# xaraf} ayaa haray',
  tooLong: '{n|one:Hal xaraf|other:# xaraf} ayaa ka badan. Soo gaabi qoraalka si loo diro.',

  leave: 'Ka bax safka',
  end: 'Dhammee chat-ka',
  go: 'Sii wad',
  goHere: 'Halkan ka sii wad',
  elsewhere: 'Wadahadalku wuxuu ka furan yahay tab kale',
  returned: 'Ma rabtaa inaad sii waddo?',
};
