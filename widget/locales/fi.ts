/** Finnish, what is needed until one can type. */
import type { Catalogue } from './localize.ts';

export const texts: Catalogue = {
  title: 'Anonyymi chatti',
  language: 'Kieli',
  help: 'Kiireellinen apu',
  exit: 'Poistu sivulta nopeasti',
  more: 'Lisää',
  loading: 'Ladataan …',
  retry: 'Yritä uudelleen',
  unreachable: 'Chattiin ei saada yhteyttä juuri nyt.',
  updated: 'Chatti on päivitetty',
  reload: 'Lataa uudelleen',
  danger: 'Onko joku vaarassa juuri nyt? Soita 112.',

  anonymous: 'Kirjoitat nimettömänä. Emme kysy, kuka olet.',
  kept: 'Jälkeenpäin tallennetaan vain keskustelun aiheet, ei sitä, mitä kirjoitit.',
  ends: 'Jos kerrot, kuka olet tai kuka lapsesi on, neuvoja voi joutua tekemään lapsesta huoli-ilmoituksen sosiaalipalveluille (socialtjänsten). Jos mahdollista, neuvoja kertoo siitä sinulle ensin.',
  shift:
    'Kun painat Shift-näppäintä kolme kertaa kahdessa sekunnissa, poistut sivulta. Toisen kerran jälkeen lukee:',
  onceMore: 'Vielä kerran, niin poistut sivulta',
  privacy: 'Näin tietojasi käsitellään',
  answers: 'Neuvojat vastaavat näillä kielillä: {list}.',
  channel: 'Mistä on kyse?',
  start: 'Aloita chatti',
  closed: 'Chatti on juuri nyt suljettu.',

  connecting: 'Yhdistetään …',
  reconnecting: 'Yhteys katkesi. Yritämme uudelleen.',
  place: '{n|1:Olet jonossa ensimmäisenä.|other:Olet jonossa sijalla #.}',
  joined: 'Yhdistetty. {name} on täällä.',
  typing: '{name} kirjoittaa …',
  sound: 'Äänimerkki, kun joku vastaa',

  log: 'Keskustelu',
  you: 'Sinä',
  held: 'Odottaa neuvojaa',
  sending: 'Lähetetään',
  delivered: 'Perillä',
  read: 'Luettu',
  message: 'Viesti',
  send: 'Lähetä',
  left: '{n|one:Yksi merkki|other:# merkkiä} jäljellä',
  tooLong: '{n|one:Yksi merkki|other:# merkkiä} liikaa. Lyhennä tekstiä, niin voit lähettää sen.',

  leave: 'Poistu jonosta',
  end: 'Lopeta chatti',
  go: 'Jatka',
  goHere: 'Jatka mieluummin tässä',
  elsewhere: 'Keskustelu on auki toisessa välilehdessä',
  returned: 'Haluatko jatkaa?',
};
