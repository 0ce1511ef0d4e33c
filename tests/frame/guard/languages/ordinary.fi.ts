/** What parents write in Finnish without telling who they are: every sentence must pass the guard. Written for this test. */
export const ordinaryFinnish = `
Hei, olen huolissani tyttärestäni, joka on 14-vuotias eikä halua mennä kouluun.
Poikani on 3,5-vuotias ja herää 5–6 kertaa yössä.
Hän on kahdeksannella luokalla ja ollut kotona viikosta 42.
Kello on 22.30, eikä hän vieläkään nuku.
Olemme yrittäneet jo 3-4 kuukautta.
En tiedä enää, mitä tekisin.
Se maksoi 12 000 kruunua, eikä meillä ole siihen varaa.
Onko tavallista, että kaksivuotias lyö näin paljon?
Soitin eilen numeroon 1177, ja he käskivät odottaa.
Pitäisikö minun soittaa 112 vai odottaa huomiseen?
Hän on soittanut numeroon 116 111 monta kertaa.
Kvinnofridslinjen, 020-50 50 50, mutta en uskalla soittaa.
Täytyykö minun kertoa, mikä nimeni on?
En halua sanoa nimeäni, koska kaikki tuntevat meidät.
Nimeni on liian harvinainen kerrottavaksi.
Nimeni ei kuulu tähän.
Nimeni on sama kuin äidilläni.
Pelin nimi on Fortnite, ja hän pelaa sitä 8–10 tuntia päivässä.
Sovelluksen nimi on Snapchat.
Sairauden nimi on vielä epäselvä.
Mikä sen tuen nimi on, jota voi saada kotiin?
Tukimuoto on nimeltään avlösarservice.
Koulussa sanotaan, että kaikki on hyvin.
Koulu ei ole tehnyt mitään syksyn jälkeen.
Esikoulu haluaa, että haemme lapset viimeistään klo 16.30.
Olemme Suomesta ja muutimme tänne 2 vuotta sitten.
Olen Ruotsissa yksin kahden lapsen kanssa.
Erosimme vuonna 2019, ja huoltajuus on yhteinen, 50/50.
Isällä he ovat joka toinen viikko, perjantaista perjantaihin.
Hän painaa 42 kg ja on 165 cm pitkä.
Hänellä on 38,5 astetta kuumetta.
Hän tuli kotiin kello 03 ja haisi viinalta.
Löysimme hänen takistaan vapen kolme kertaa.
Hän sanoo, ettei halua enää elää.
Tapaaminen on 12.3. kello 15.00.
Tapasimme rehtorin 12.3.2024 ja uudestaan 06.05.2024.
Bussi lähtee 07.12 ja palaa 16.45.
Työaikani on 0700-1600, enkä ehdi kotiin.
Lääkettä menee 30 mg aamuisin.
Hän syntyi viikolla 33 ja oli pieni.
Minulla on kaksi lasta, 4 ja 7 vuotta.
Asumme pienellä paikkakunnalla, jossa kaikki tuntevat toisensa.
Minua kutsutaan kouluun joka viikko.
Hän on ihana lapsi, mutta minä olen väsynyt.
Odotin 25 minuuttia, mutta ei se haittaa.
Kiitos, tästä oli paljon apua.
Nimeni on virheellisesti koulun papereissa.
Nimeni on julkinen.
Lääkkeen nimi on Concerta, 36 mg.
`
  .trim()
  .split('\n');
