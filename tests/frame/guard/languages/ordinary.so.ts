/** The same in Somali. Written for this test. */
export const ordinarySomali = `
Salaan, waxaan ka walaacsanahay gabadhayda oo 14 jir ah oo aan rabin inay dugsiga aaddo.
Wiilkaygu waa 3 jir badh habeen kasta wuxuu toosaa 5-6 jeer.
Waxay dhigataa fasalka 8aad, guriga ayayna joogtaa laga bilaabo toddobaadka 42.
Saacaddu waa 22:30 weli ma seexan.
Waxaan isku daynay 3-4 bilood.
Ma garanayo waxaan sameeyo.
Waxay ku kacday 12 000 karoon, mana awoodno.
Ma caadi baa in ilmo laba jir ah uu wax badan garaaco?
Shalay waxaan wacay 1177, waxayna igu yiraahdeen sug.
Ma inaan waco 112 mise berri baan sugaa?
Wuxuu dhowr jeer wacay 116 111.
Waxaan maqlay 020-50 50 50, laakiin waan ka baqayaa.
Ma inaan sheego magacayga?
Ma rabo inaan sheego magacayga waayo dadku way na yaqaanaan.
Magacaygu waa muhiim ma aha.
Magacaygu waa la qarinayaa, saw maaha?
Magacaygu waa inuusan muuqan.
Magacaygu waa mid aan caadi ahayn.
Magacaygu ma muuqdaa?
Magaciisu waa khaldan yahay warqadda.
Ciyaarta waxaa la yiraahdaa Fortnite, wuxuuna ciyaaraa 8-10 saacadood.
App-ka waxaa la yiraahdaa Snapchat.
Maxaa la yiraahdaa caawimaadda guriga la iga siiyo?
Waxaa la ii yiraahdaa waalid xun.
Dugsigu wuxuu leeyahay wax walba waa caadi.
Dugsigu waxba ma qaban laga soo bilaabo dayrta.
Xannaanadu waxay rabtaa inaan soo qaadno ka hor 16.30.
Laba sano ka hor ayaan Iswiidhan u soo guurnay.
Waxaan kala tagnay 2019, ilmahana waan wadaagnaa.
Aabbahood ayay la joogaan toddobaad kasta oo kale.
Miisaankeedu waa 42 kg, dhererkeeduna 165 cm.
Wuxuu leeyahay qandho 38,5.
Saacadda 03 ayuu guriga yimid isagoo khamri ka urayo.
Saddex jeer ayaan jaakaddiisa ka helnay sigaar.
Waxay tiri ma doonayo inaan noolaado.
Kulanku waa 12/3 saacadda 15:00.
Kulankii wuxuu ahaa 2024-03-12, 08:00-09:30.
Waxaan shaqeeyaa 0700-1600.
Wuxuu qaataa 30 mg subaxdii.
Waxay dhalatay toddobaadka 33.
Laba carruur ah ayaan leeyahay, 4 iyo 7 sano.
Ninkaygu carruurta ayuu ku qayliyaa.
Waxaan ahay hooyo keligeed ah.
Af-Iswiidhishkaygu ma fiicna.
Ma qof baad tahay mise mashiin?
Mahadsanid, taasi way i caawisay.
Magacaygu waa uu muuqdaa miyaa?
Wiilkayga waxaa la yiraahdaa waalan dugsiga.
Magacaygu waa loo sheegay dugsiga.
`
  .trim()
  .split('\n');
