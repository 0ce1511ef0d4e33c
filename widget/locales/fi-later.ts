/** Finnish, for what is loaded only when it is needed. */
import type { LaterCatalogue } from './localize.ts';

export const fiLater: LaterCatalogue = {
  close: 'Sulje',
  helpTrace:
    'Emme tiedä, kuka olet tai missä olet, joten emme voi lähettää apua. Jos joku on vaarassa, soita 112.',
  helpCall: 'Soita {phone}',
  helpOpen: 'Avaa verkkosivusto',
  helpList:
    'Puhelut ja käydyt sivut voivat näkyä jälkeenpäin puhelimen luetteloissa. Painike Poistu sivulta nopeasti ei tyhjennä selaimen historiaa.',

  warnTitle: 'Lähetetäänkö henkilötietoja?',
  warnFound: 'Tämä voi paljastaa, kuka sinä tai joku muu on:',
  warnThen:
    'Jos lähetät sen, neuvoja tietää, kenestä on kyse. Neuvoja voi silloin joutua tekemään lapsesta huoli-ilmoituksen, ja hänen on tehtävä se, jos lapsella voi olla hätä.',
  warnRemove: 'Poista ne',
  warnSend: 'Lähetä silti',
  'warn-personal-number': 'henkilönumero',
  'warn-phone': 'puhelinnumero',
  'warn-email': 'sähköpostiosoite',
  'warn-address': 'katuosoite',
  'warn-plate': 'rekisterinumero',
  'warn-name': 'nimi',
  'warn-school': 'koulu tai esikoulu',

  newTitle: 'Uusi neuvoja',
  newBy: '{by} siirtää keskustelun: {name}.',
  newAlone: 'Toinen neuvoja haluaa jatkaa. Edellinen ei ole kertonut siitä.',
  newAsk: 'Haluatko jatkaa uuden neuvojan kanssa, ja saako hän lukea, mitä olette jo kirjoittaneet?',
  newSomeone: 'työtoveri',
  newYes: 'Kyllä, hän saa lukea',
  newWithout: 'Kyllä, mutta aloitetaan alusta',
  newNo: 'Ei kiitos',
  consentTitle: 'Suostumus',
  consentIntro: 'Neuvoja ehdottaa, että tämä annetaan vastaanottajalle: {recipient}.',
  consentPurpose: 'Miksi: {purpose}',
  consentText: 'Annettava teksti',
  consentEdit: 'Voit muuttaa tekstiä. Vain se, mitä tässä lukee, annetaan.',
  consentTick: 'Kyllä, {recipient} saa yllä olevan tekstin. En ole silloin enää nimetön heille.',
  consentYes: 'Anna teksti',
  consentNo: 'Älä anna',
  consentGiven: 'Olet suostunut. Voit perua, kunnes teksti on haettu.',
  consentWithdraw: 'Perun suostumukseni',
  consentFetched: 'Teksti on haettu, eikä sitä voi enää perua.',
  consentDeclined: 'Et suostunut. Mitään ei anneta.',
  consentWithdrawn: 'Olet perunut suostumuksesi. Mitään ei anneta.',
  concernTitle: 'Tärkeä tietää',
  concernText:
    'Kertomasi saa neuvojan huolestumaan lapsesta. Lain mukaan neuvojien on ilmoitettava tällainen huoli sosiaalipalveluille (socialtjänsten). Niin kauan kuin kukaan ei tiedä, kenestä on kyse, ilmoitusta ei voi tehdä. Jos kerrot, kuka lapsi on, neuvoja tekee ilmoituksen ja sanoo sen sinulle.',
  concernErase: 'Jo tehtyä ilmoitusta ei voi perua poistamalla keskustelun.',
  concernYes: 'Haluan kertoa lisää',
  concernNo: 'Haluan pysyä nimettömänä',
  concernSaidYes: 'Olet valinnut kertoa lisää.',
  concernSaidNo: 'Olet valinnut pysyä nimettömänä.',

  check: 'Tarkistusnumero',
  checkSays:
    'Vertaa sitä neuvojan numeroon muualla kuin chatissa, esimerkiksi puhelimessa. Jos ne ovat samat, kukaan ei ole vaihtanut avaimia välillänne.',
  enterSends: 'Enter lähettää',
  times: 'Näytä kellonajat',
  copy: 'Tallenna oma kopio',
  copyWarn:
    'Kopio tallentuu tämän laitteen ladattuihin tiedostoihin. Jos muut käyttävät laitetta, he voivat lukea sen. Emme voi poistaa sitä puolestasi.',
  copySave: 'Tallenna kopio',
  copyFile: 'muistiinpanot.txt',
  endAsk: 'Haluatko lopettaa?',
  endSays: 'Keskustelua ei voi avata uudelleen.',
  endMore: 'Kerro, miten meni, tai pyydä kuittinumero',
  eraseAsk: 'Haluatko poistaa keskustelun?',
  eraseSays: 'Poistaa tekstin molemmilta näytöiltä ja päättää chatin. Neuvoja on voinut jo lukea sen.',

  privController: 'Rekisterinpitäjä',
  privDpo: 'Tietosuojavastaava',
  privBasis: 'Oikeusperuste',
  privKept: 'Mitä tallennetaan',
  privKeptText:
    'Kun keskustelu on päättynyt, tallennetaan satunnainen numero, verkkosivusto, kuukausi, osasto ja aiheet. Jos pyysit kuittinumeron, siitä tallennetaan tiiviste. Ei koskaan tekstiä, nimeä eikä IP-osoitetta.',
  privRetention: 'Kuinka kauan',
  privMonths: 'Aiheet poistetaan {n|one:kuukauden|other:# kuukauden} kuluttua.',
  privRights: 'Oikeutesi',
  privRightsText:
    'Sinulla on oikeus tietää, mitä sinusta on tallennettu, ja saada virheet korjatuksi ja tiedot poistetuksi. Tallennettua emme voi yhdistää sinuun. Kuittinumerolla, jonka voit saada chatin päättyessä, aiheet voidaan poistaa ilman, että kerrot, kuka olet.',
  privComplain: 'Jos et ole tyytyväinen, voit valittaa Ruotsin tietosuojaviranomaiselle (IMY).',
  privSeal: 'Mitä salaus suojaa',
  privSealText:
    'Kirjoittamanne salataan selaimessasi ja avataan neuvojan selaimessa. Palvelin ei voi lukea sitä niin kauan kuin se käyttää ja lähettää tätä ohjelmakoodia. Salaus ei suojaa siltä, että joku muuttaa koodia tai vaihtaa avaimet, kun sinä ja neuvoja kohtaatte ensi kerran tai keskustelu siirretään toiselle ilman ennakkotietoa, eikä sivulla olevalta haitalliselta skriptiltä, joka esittää chattia, eikä laitteelta, jota joku muu hallitsee. Palvelin näkee osoitteet, koot ja ajat keskustelun aikana, mutta ei kirjaa niitä. Jos molemmat selaimet ladataan yhtä aikaa uudelleen, jo luettu katoaa molemmilta näytöiltä.',
  privMore: 'Lue lisää kunnan verkkosivustolta',

  problemFull: 'Moni haluaa chatata juuri nyt. Yritä hetken kuluttua uudelleen.',
  problemNetwork:
    'Moni samassa verkossa kuin sinä odottaa jo. Chatti yrittää itse uudelleen. Voit myös vaihtaa verkkoa, esimerkiksi wifistä mobiiliverkkoon.',
  problemGone: 'Keskustelu on päättynyt. Voit aloittaa uuden.',
  problemKeys: 'Turvatarkistus ei täsmännyt. Chatti päätettiin, jotta kirjoittamasi on suojassa.',
  problemForged:
    'Joku välissä vastasi ilman yhteistä avaintanne. Mitään siitä ei näytetty. Keskustelu jatkuu.',
  problemSite: 'Tätä chattia ei enää ole täällä.',
  problemOld: 'Chatti on päivitetty. Lataa sivu uudelleen.',

  afterParent: 'Chatti on päättynyt',
  afterCounselor: 'Neuvoja on päättänyt chatin',
  afterGone: 'Neuvojan yhteys katkesi, joten chatti on päättynyt',
  afterIdle: 'Chatti päättyi, koska kukaan ei kirjoittanut',
  afterClosed: 'Chatti on suljettu',
  afterErased: 'Keskustelu on poistettu',
  afterWiped: 'Teksti on poistettu chatista. Vain aiheet tallennetaan. Olet tervetullut takaisin.',
  afterErasedSays: 'Teksti on poistettu molemmilta näytöiltä.',
  helped: 'Auttoiko chatti? (vapaaehtoinen)',
  helpedYes: 'Kyllä',
  helpedPartly: 'Osittain',
  helpedNo: 'Ei',
  tip: 'Vinkki kunnalle (vapaaehtoinen)',
  tipSays: 'Vastaus näytetään neuvojalle, eikä sitä tallenneta.',
  receipt: 'Haluan kuittinumeron',
  receiptSays:
    'Numerolla voit myöhemmin poistaa tämän keskustelun aiheet kertomatta, kuka olet. Kenelläkään muulla ei ole sitä. Teet sen täällä:',
  receiptNumber: 'Kuittinumero',
  again: 'Aloita uusi chatti',
};
