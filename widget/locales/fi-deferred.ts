/** Finnish, for what is loaded only when it is needed. */
import type { DeferredCatalogue } from './localize.ts';

export const texts: DeferredCatalogue = {
  close: 'Sulje',
  back: 'Takaisin',
  opens: 'Se avautuu {when}.',
  meanwhile: 'Eikö asia voi odottaa? Kohdasta {help} löydät numeroita, joihin voit soittaa.',
  at: '{day|tänään:#|huomenna:#|other:#na}{date} klo {time}',
  closing: 'Chatti sulkeutuu klo {time}.',

  helpTrace:
    'Jos joku on vaarassa, soita 112. Emme tiedä, kuka olet tai missä olet, joten emme voi lähettää apua.',
  helpCall: 'Soita {phone}',
  helpOpen: 'Avaa verkkosivusto',
  helpList:
    'Soittamasi puhelut ja avaamasi sivut voivat näkyä jälkeenpäin puhelimen luetteloissa. Poistu sivulta nopeasti -painike ei tyhjennä selaimen historiaa.',

  warnTitle: 'Lähetetäänkö henkilötietoja?',
  warnFound: 'Tästä voi tunnistaa sinut tai jonkun muun:',
  warnThen:
    'Jos lähetät sen, neuvoja voi ymmärtää, kenestä on kyse. Jos on merkkejä siitä, että lapsella on hätä, neuvojan on silloin tehtävä huoli-ilmoitus sosiaalipalveluille.',
  warnRemove: 'Poista ne',
  warnSend: 'Lähetä silti',
  'warn-personal-number': 'henkilönumero',
  'warn-phone': 'puhelinnumero',
  'warn-email': 'sähköpostiosoite',
  'warn-address': 'katuosoite',
  'warn-plate': 'rekisterinumero',
  'warn-name': 'nimi',
  'warn-school': 'koulu',
  'warn-handle': 'käyttäjätunnus',
  found: 'Tästä voi päätellä, kenestä on kyse: {what}.',
  foundRemove: 'Poista',
  foundKeep: 'Säilytä',

  newTitle: 'Uusi neuvoja',
  newBy: '{by} siirtää keskustelun. Siitä jatkaa {name}.',
  newAlone:
    'Toinen neuvoja haluaa jatkaa keskustelua, mutta edellinen ei ole kertonut siitä. Jos olet epävarma, voit vastata ei.',
  newAsk:
    'Haluatko jatkaa uuden neuvojan kanssa? Sinä päätät, saako hän lukea, mitä olette jo kirjoittaneet. Uusi tarkistusnumero, jota verrataan muuten kuin chatissa, näyttää, lukeeko joku muu mukana.',
  newSomeone: 'kollega',
  newYes: 'Kyllä, hän saa lukea',
  newWithout: 'Kyllä, mutta aloitetaan alusta',
  newNo: 'Ei kiitos',
  consentTitle: 'Suostumus',
  consentIntro: 'Neuvoja ehdottaa, että tämä annetaan eteenpäin. Vastaanottaja: {recipient}.',
  consentPurpose: 'Miksi: {purpose}',
  consentText: 'Teksti, joka annetaan eteenpäin',
  consentEdit: 'Voit muuttaa tekstiä. Vain se, mitä tässä lukee, annetaan eteenpäin.',
  consentTick:
    'Kyllä, {recipient} saa ottaa vastaan yllä olevan tekstin. Silloin en ole enää nimetön heille.',
  consentYes: 'Anna teksti eteenpäin',
  consentNo: 'Älä anna tekstiä eteenpäin',
  consentGiven: 'Olet suostunut. Voit perua suostumuksesi, kunnes teksti on haettu.',
  consentWithdraw: 'Perun suostumukseni',
  consentFetched: 'Teksti on haettu, eikä sitä voi enää ottaa takaisin.',
  consentDeclined: 'Et suostunut. Mitään ei anneta eteenpäin.',
  consentWithdrawn: 'Olet perunut suostumuksesi. Mitään ei anneta eteenpäin.',
  concernTitle: 'Tärkeää tietää',
  concernText:
    'Kertomasi saa neuvojan huolestumaan lapsesta. Lain mukaan neuvojan on ilmoitettava tällaisesta huolesta sosiaalipalveluille (socialtjänsten). Niin kauan kuin kukaan ei tiedä, kuka lapsi on, ilmoitusta ei voi tehdä. Jos kerrot, kuka lapsi on, neuvoja tekee huoli-ilmoituksen (orosanmälan) ja kertoo siitä sinulle.',
  concernErase: 'Jo tehtyä ilmoitusta ei voi perua poistamalla keskustelun.',
  concernYes: 'Haluan kertoa lisää',
  concernNo: 'Haluan pysyä nimettömänä',
  concernSaidYes: 'Päätit kertoa lisää.',
  concernSaidNo: 'Päätit pysyä nimettömänä.',

  noOne: 'Juuri nyt paikalla ei ole neuvojaa. Olet edelleen jonossa.',
  closedWaits: 'Chatti on suljettu uusilta. Olet edelleen jonossa.',
  nowNumbers: 'Haluatko puhua jonkun kanssa nyt?',
  write: 'Voit alkaa kirjoittaa jo nyt. Kirjoittamasi pysyy täällä sinulla, kunnes neuvoja on tullut.',
  offline: 'Ei internetyhteyttä. Jatkamme, kun yhteys palaa.',
  agreeing: 'Neuvoja on tulossa.',
  unread: 'Uusi vastaus',
  idle: 'On ollut hetken hiljaista. Chatti päättyy {n|one:minuutin|other:# minuutin} kuluttua.',
  shift: 'Kun painat Shift-näppäintä kolme kertaa, poistut sivulta.',
  stay: 'Olen yhä täällä',
  away: 'Neuvojan yhteys katkesi. Odotamme.',
  gone: 'Neuvoja ei palannut. Paikkasi jonossa säilyy.',
  another: 'Odota toista neuvojaa',
  lost: 'Se, mitä kirjoititte aiemmin, ei ole enää kummankaan näytöllä. Voit jatkaa tässä.',

  check: 'Tarkistusnumero',
  checkSays:
    'Vertaa sitä neuvojan numeroon muuten kuin chatissa, esimerkiksi puhelimessa. Jos ne ovat samat, kukaan ei ole vaihtanut avaimia välillänne.',
  enterSends: 'Enter lähettää',
  times: 'Näytä kellonajat',
  printed: 'Chattia ei tulosteta. Jos haluat oman kopion, tallenna se kohdasta {more}: {copy}.',
  copy: 'Tallenna oma kopio',
  copyWarn:
    'Kopio tallentuu tämän laitteen ladattuihin tiedostoihin. Muut, jotka käyttävät laitetta, voivat lukea sen. Emme voi poistaa sitä puolestasi.',
  copySave: 'Tallenna kopio',
  copyFile: 'muistiinpanot.txt',
  hidden: 'Teksti näytetään vasta, kun valitset niin.',
  endUnseen: 'Lopeta näyttämättä',
  endAsk: 'Haluatko lopettaa?',
  endYes: 'Kyllä, lopeta chatti',
  endSays: 'Keskustelua ei voi avata uudelleen.',
  endMore: 'Kerro, miten meni',
  erase: 'Poista keskustelu',
  eraseAsk: 'Haluatko poistaa keskustelun?',
  eraseSays:
    'Teksti poistetaan molemmilta näytöiltä ja chatti päättyy. Neuvoja on voinut jo lukea tekstin. Keskustelun aiheet tallennetaan silti.',
  eraseYes: 'Kyllä, poista keskustelu',

  privController: 'Rekisterinpitäjä',
  privDpo: 'Tietosuojavastaava',
  privBasis: 'Oikeusperuste',
  privKept: 'Mitä tallennetaan',
  privKeptText:
    'Kun keskustelu on päättynyt, tallennetaan satunnainen numero, verkkosivusto, kuukausi, osasto ja aiheet. Myös keskustelun kuittinumeron koodattu tiiviste tallennetaan, ei itse numeroa. Emme koskaan tallenna tekstiä, nimiä emmekä IP-osoitteita. Omalla näytölläsi teksti näkyy, kunnes tyhjennät sen, poistut sivulta tai olet ollut poissa kaksi minuuttia.',
  privRetention: 'Kuinka kauan',
  privMonths: 'Aiheet poistetaan {n|one:kuukauden|other:# kuukauden} kuluttua.',
  privRights: 'Oikeutesi',
  privRightsText:
    'Sinulla on oikeus tietää, mitä sinusta on tallennettu, ja saada virheet korjatuksi ja tiedot poistetuksi. Tallennettua emme voi yhdistää sinuun. Keskustelulla on kuittinumero. Näet sen kohdasta Lisää chatin aikana ja myös chatin päätyttyä. Sillä aiheet voidaan poistaa ilman, että kerrot, kuka olet.',
  privComplain: 'Jos et ole tyytyväinen, voit valittaa Ruotsin tietosuojaviranomaiselle (IMY).',
  privSeal: 'Mitä salaus suojaa',
  privSealText:
    'Se, mitä te kaksi kirjoitatte, salataan toisessa selaimessa ja avataan toisessa. Välissänne oleva palvelin ei voi lukea sitä niin kauan kuin se käyttää ja jakaa tätä ohjelmakoodia. Salaus ei suojaa siltä, joka muuttaa ohjelmakoodia, eikä palvelimelta, joka vaihtaa avaimet ensi kohtaamisessa tai missä tahansa siirrossa, myös sellaisessa, josta neuvoja on kertonut, eikä verkkosivun haitalliselta skriptiltä, joka esittää chattia, eikä laitteelta, jonka joku muu on ottanut haltuunsa. Palvelin näkee osoitteet, koot ja ajat chatin aikana, mutta ei kirjaa niistä mitään. Jos molemmat sivut ladataan uudelleen yhtä aikaa, jo luettu katoaa molemmilta näytöiltä. Kun vertaatte tarkistusnumeroa muuten kuin chatissa, näette, onko joku vaihtanut avaimet.',
  privWriting: 'Näppäimistöt ja kirjoitusapurit',
  privWritingText:
    'Pyydämme selainta, yleisiä kirjoitusapureita ja salasanojen hallintaohjelmia olemaan lukematta kenttiä, joihin kirjoitat. Ne voivat silti lukea niitä. Emme voi estää puhelimen näppäimistösovellusta, selaimen laajennuksia emmekä selainta itseään näkemästä, mitä kirjoitat.',
  privShift:
    'Kun painat Shift-näppäintä kolme kertaa kahdessa sekunnissa, poistut sivulta. Toisen kerran jälkeen lukee:',
  privMore: 'Lue lisää kunnan verkkosivustolta',

  problemFull:
    'Moni haluaa chatata juuri nyt. Chatti yrittää uudelleen itsestään. Sinun ei tarvitse tehdä mitään.',
  problemBusy:
    'Samasta verkosta, jota käytät, on tullut monta yritystä. Chatti yrittää uudelleen itsestään noin minuutin kuluessa. Voit myös vaihtaa verkkoa, esimerkiksi wifistä mobiiliverkkoon.',
  problemNetwork:
    'Moni sinun verkossasi haluaa chattiin juuri nyt. Chatti yrittää itse uudelleen. Voit myös vaihtaa verkkoa, esimerkiksi wifistä mobiiliverkkoon.',
  problemGone: 'Keskustelu on päättynyt. Voit aloittaa uuden.',
  problemKeys: 'Turvatarkistus ei täsmännyt. Chatti päätettiin, jotta kirjoittamasi pysyy suojassa.',
  problemForged: 'Yhtä viestiä ei voitu tarkistaa, joten sitä ei näytetä. Voit jatkaa kirjoittamista.',
  problemSite: 'Tätä chattia ei enää ole täällä.',
  problemOld: 'Chatti on päivitetty. Lataa sivu uudelleen.',

  afterParent: 'Chatti on päättynyt',
  afterCounselor: 'Neuvoja on päättänyt chatin',
  afterGone: 'Neuvojan yhteys katkesi, joten chatti on päättynyt',
  afterIdle: 'Chatti päättyi, koska oli pitkään hiljaista',
  afterClosed: 'Chatti on sulkeutunut',
  afterErased: 'Keskustelu on poistettu',
  clear: 'Tyhjennä ja sulje',
  afterStays:
    'Teksti näkyy tässä, kunnes tyhjennät sen, poistut sivulta tai olet ollut poissa kaksi minuuttia.',
  unsent: 'Ei lähetetty',
  counselorEnds: 'Neuvoja päättää chatin. Voit jatkaa lukemista.',
  afterWiped: 'Teksti on poistettu chatista. Vain aiheet tallennetaan. Olet tervetullut takaisin.',
  afterErasedSays: 'Teksti on poistettu molemmilta näytöiltä. Vain aiheet tallennetaan.',
  afterUnmet:
    'Neuvoja ei ehtinyt tulla. Kirjoittamasi on poistettu chatista, eikä mitään tallenneta. Olet tervetullut takaisin.',
  afterUnsent:
    'Tätä neuvoja ei ehtinyt lukea. Jos aloitat uuden chatin, teksti on kirjoituskentässä. Muuten se häviää, kun poistut sivulta.',
  helped: 'Auttoiko chatti?',
  helpedYes: 'Kyllä',
  helpedPartly: 'Osittain',
  helpedNo: 'Ei',
  tip: 'Vinkki kunnalle (vapaaehtoinen)',
  tipSays: 'Neuvoja näkee vastauksen ja voi välittää sen eteenpäin. Sitä ei tallenneta.',
  tipSend: 'Lähetä neuvojalle',
  tipSent: 'Kiitos. Vastaus menee neuvojalle.',
  receipt: 'Näytä kuittinumero',
  receiptSays:
    'Numerolla voit myöhemmin poistaa keskustelun aiheet kertomatta, kuka olet. Numeroa ei tallenneta muualle. Poistat aiheet täällä:',
  receiptNumber: 'Kuittinumero',
  receiptNow:
    'Numero aiheiden poistamiseen. Kirjoita se muistiin nyt. Kun chatti on päättynyt ja poistut sivulta, numeroa ei voi enää näyttää.',
  receiptCopy: 'Kopioi numero',
  receiptCopied: 'Numero on kopioitu.',
  receiptNotCopied: 'Kopiointi ei onnistunut. Kirjoita numero muistiin.',
  goodbye: 'Ennen kuin lähdet',
  again: 'Aloita uusi chatti',
  queueAgain: 'Mene uudelleen jonoon',
  blocked: 'Jos vaihdat sivua, chatti päättyy. Selain ei anna sen muistaa mitään sivulta toiselle.',
  tab: 'Avaa omaan välilehteen',
};
