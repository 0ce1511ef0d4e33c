/** Somali, for what is loaded only when it is needed. */
import type { DeferredCatalogue } from './localize.ts';

export const texts: DeferredCatalogue = {
  close: 'Xir',
  back: 'Dib u noqo',
  opens: 'Wuxuu furmayaa {when}.',
  meanwhile: 'Miyaanay arrintu sugi karin? Lambarro aad wacdo waxaad ka heli kartaa “{help}”.',
  at: '{day|today:maanta|tomorrow:berri|Monday:Isniinta|Tuesday:Talaadada|Wednesday:Arbacada|Thursday:Khamiista|Friday:Jimcaha|Saturday:Sabtida|Sunday:Axadda|other:#}{date} saacadda {time}',
  closing: 'Chat-ku wuxuu xirmayaa saacadda {time}.',

  helpTrace:
    'Haddii qof khatar ku jiro, wac 112. Ma naqaanno cidda aad tahay, mana garanayno meesha aad joogto, sidaa darteed caawimaad ma diri karno.',
  helpCall: 'Wac {phone}',
  helpOpen: 'Fur bogga internetka',
  helpList:
    'Wicitaannadaada iyo bogagga aad booqatay waxay kaddib ka muuqan karaan liisaska telefoonka. Badhanka “Si degdeg ah uga bax bogga” ma tirtiro taariikhda biraawsarka.',

  warnTitle: 'Ma la diraa xog shakhsi ah?',
  warnFound: 'Tani waxay muujin kartaa cidda aad tahay ama cidda uu qof kale yahay:',
  warnThen:
    'Haddii aad dirto, la-taliyuhu wuu fahmi karaa cidda ay khusayso. Haddii ay jiraan calaamado muujinaya in ilmo dhib ku jiro, la-taliyuhu markaas waa inuu arrinta u sheego adeegga bulshada.',
  warnRemove: 'Ka saar',
  warnSend: 'Haddana dir',
  'warn-personal-number': 'lambarka shakhsiga',
  'warn-phone': 'lambarka telefoonka',
  'warn-email': 'cinwaanka iimaylka',
  'warn-address': 'cinwaanka guriga',
  'warn-plate': 'lambarka gaariga',
  'warn-name': 'magac',
  'warn-school': 'dugsi',
  'warn-handle': 'magaca akoonka',
  found: 'Tani waxay muujin kartaa cidda ay khuseyso: {what}.',
  foundRemove: 'Ka saar',
  foundKeep: 'Ha joogto',

  newTitle: 'La-taliye cusub',
  newBy: 'Wadahadalka waxaa laga wareejinayaa {by}, waxaana la wareegaya {name}.',
  newAlone:
    'La-taliye kale ayaa doonaya inuu la wareego, laakiin kii hore arrintaas ma sheegin. Haddii aadan hubin, waad diidi kartaa.',
  newAsk:
    'Ma rabtaa inaad la sii waddo la-taliyaha cusub? Adiga ayaa dooranaya inuu akhrin karo wixii aad hore u qorteen iyo in kale. Lambarka hubinta ee cusub, haddii chat-ka dibaddiisa lagu barbar dhigo, wuxuu muujinayaa in qof kale la akhrinayo.',
  newSomeone: 'shaqaale kale',
  newYes: 'Haa, ha akhriyo',
  newWithout: 'Haa, laakiin bilow cusub',
  newNo: 'Maya, mahadsanid',
  consentTitle: 'Oggolaansho',
  consentIntro: 'La-taliyuhu wuxuu soo jeedinayaa in tan la siiyo {recipient}.',
  consentPurpose: 'Sababta: {purpose}',
  consentText: 'Qoraalka la bixinayo',
  consentEdit: 'Qoraalka waad beddeli kartaa. Waxa halkan ku qoran oo keliya ayaa la bixinayaa.',
  consentTick: 'Haa, qoraalka kore {recipient} waa la siin karaa. Markaas waxay garan karaan cidda aan ahay.',
  consentYes: 'Bixi qoraalka',
  consentNo: 'Ha bixin',
  consentGiven: 'Waad oggolaatay. Waad ka noqon kartaa ilaa qoraalka la qaato.',
  consentWithdraw: 'Waan ka noqday',
  consentFetched: 'Qoraalkii waa la qaatay, dibna looma celin karo.',
  consentDeclined: 'Waad diiday. Waxba lama bixinayo.',
  consentWithdrawn: 'Waad ka noqotay. Waxba lama bixinayo.',
  concernTitle: 'Waa muhiim inaad ogaato',
  concernText:
    'Waxa aad sheegayso waxay la-taliyaha ku abuurayaan walaac ilmo ku saabsan. Sharcigu wuxuu la-taliyaha ku waajibinayaa inuu walaaca noocaas ah u sheego adeegga bulshada (socialtjänsten). Inta aan la ogayn cidda ilmuhu yahay, lama soo sheegi karo. Haddii aad sheegto cidda ilmuhu yahay, la-taliyuhu wuu soo sheegayaa (orosanmälan), adigana wuu kuu sheegayaa.',
  concernErase: 'Wixii hore loo soo sheegay lagama noqon karo, xitaa haddii wadahadalka la tirtiro.',
  concernYes: 'Waxaan rabaa inaan wax dheeraad ah sheego',
  concernNo: 'Waxaan rabaa inaan la i aqoonsan',
  concernSaidYes: 'Waxaad dooratay inaad wax dheeraad ah sheegto.',
  concernSaidNo: 'Waxaad dooratay inaan lagu aqoonsan.',

  noOne: 'Hadda la-taliye ma joogo. Weli safka ayaad ku jirtaa.',
  closedWaits: 'Chat-ku wuu ka xiran yahay dadka cusub. Weli safka ayaad ku jirtaa.',
  nowNumbers: 'Ma u baahan tahay inaad hadda qof la hadasho?',
  write:
    'Hadda ayaad bilaabi kartaa inaad qorto. Qoraalkaagu halkan ayuu kula joogayaa ilaa la-taliye yimaado.',
  offline: 'Internet ma jiro. Waan sii wadaynaa marka uu soo noqdo.',
  agreeing: 'La-taliye ayaa soo socda.',
  unread: 'Jawaab cusub',
  idle: 'Muddo waxba lama qorin. Chat-ku wuxuu dhammaanayaa {n|one:hal daqiiqo|other:# daqiiqo} kaddib.',
  shift: 'Haddii aad Shift taabato saddex jeer, bogga waad ka baxaysaa.',
  stay: 'Weli waan joogaa',
  away: 'La-taliyaha xiriirku waa ka go’ay. Waan sugaynaa.',
  gone: 'La-taliyihii ma soo noqon. Booskaaga safka waa laguu hayaa.',
  another: 'Sug la-taliye kale',
  lost: 'Wixii aad hore u qorteen kuma sii jiraan labada shaashadood midkoodna. Halkan waad ka sii wadi kartaa.',

  check: 'Lambarka hubinta',
  checkSays:
    'Lambarka la-taliyaha la barbar dhig si ka baxsan chat-ka, tusaale ahaan telefoonka. Haddii ay isku mid yihiin, cidina furayaasha dhexdiinna kuma beddelin.',
  enterSends: 'Ku dir Enter',
  times: 'Muuji saacadaha',
  printed:
    'Sheekada lama daabaco. Haddii aad rabto nuqul adiga kuu gaar ah, waxaad ka kaydsan kartaa {more}: {copy}.',
  copy: 'Kaydso nuqul kuu gaar ah',
  copyWarn:
    'Nuqulku wuxuu gelayaa faylasha la soo dejiyay ee qalabkan. Dadka kale ee qalabka isticmaala way akhrin karaan. Annagu kuuma tirtiri karno.',
  copySave: 'Kaydi nuqulka',
  copyFile: 'notes.txt',
  hidden: 'Qoraal lama muujinayo ilaa aad adigu doorato.',
  endUnseen: 'Dhammee adigoon tusin',
  endAsk: 'Ma rabtaa inaad dhammayso?',
  endYes: 'Haa, dhammee chat-ka',
  endSays: 'Wadahadalka dib looma furi karo.',
  endMore: 'Sheeg sida ay ahayd',
  erase: 'Tirtir wadahadalka',
  eraseAsk: 'Ma rabtaa inaad tirtirto wadahadalka?',
  eraseSays:
    'Qoraalka waa laga saarayaa labada shaashadood, chat-kuna wuu dhammaanayaa. Waxaa laga yaabaa in la-taliyuhu hore u akhriyay. Mawduucyada wadahadalka weli waa la kaydiyaa.',
  eraseYes: 'Haa, tirtir wadahadalka',

  privController: 'Cidda mas’uulka ka ah xogta shakhsiga',
  privDpo: 'Sarkaalka ilaalinta xogta',
  privBasis: 'Saldhigga sharciga',
  privKept: 'Waxa la kaydiyo',
  privKeptText:
    'Marka wadahadalku dhammaado waxaa la kaydiyaa lambar nasiib lagu soo qaatay, bogga internetka, bisha, qaybta iyo mawduucyada. Waxaa sidoo kale la kaydiyaa raad koodh ah oo laga sameeyay lambarka rasiidka wadahadalka, laakiin lambarka laftiisa lama kaydiyo. Marnaba ma kaydinno qoraal, magac ama cinwaan IP. Shaashaddaada qoraalku wuu ku sii jirayaa ilaa aad tirtirto, bogga ka baxdo ama aad maqnaato laba daqiiqo.',
  privRetention: 'Muddada',
  privMonths: 'Mawduucyada waxaa la tirtiraa {n|one:hal bil|other:# bilood} kaddib.',
  privRights: 'Xuquuqdaada',
  privRightsText:
    'Waxaad xaq u leedahay inaad ogaato waxa kugu saabsan ee la hayo, in khaladaadka la saxo iyo in xogta la tirtiro. Waxa la kaydiyo adiga kuguma xiri karno. Wadahadalku wuxuu leeyahay lambar rasiid. Waxaad ka arki kartaa qaybta “Wax dheeraad ah” inta chat-ku socdo, iyo marka uu dhammaado. Lambarkaas mawduucyada waa lagu tirtiri karaa adigoon sheegin cidda aad tahay.',
  privComplain:
    'Haddii aadan ku qancin, waxaad cabasho u gudbin kartaa hay’adda Iswiidhan ee ilaalinta asturnaanta (IMY).',
  privSeal: 'Waxa ay siraynta (kryptering) ilaaliso',
  privSealText:
    'Waxa aad labadiinnu qortaan waxaa lagu sireeyaa hal biraawsar, waxaana lagu furaa kan kale. Server-ka idiin dhexeeya ma akhrin karo inta uu koodhkan ku shaqaynayo oo uu koodhkan bixinayo. Siraynta kama ilaaliso qof koodhka beddela, server furayaasha beddela marka aad ugu horrayn kulantaan ama mar kasta oo qof kale lagu wareejiyo, xitaa marka la-taliyuhu sheegay, barnaamij xun oo bogga ku jira oo iska dhiga chat-ka, ama qalab qof kale la wareegay. Server-ku wuxuu arkaa cinwaannada, cabbirrada iyo waqtiyada inta chat-ku socdo, laakiin midna ma qoro. Haddii labada bog isku mar dib loo soo raro, wixii la akhriyay labada shaashadoodba way ka baxaan. Haddii aad lambarka hubinta chat-ka dibaddiisa ku barbar dhigtaan, waxaad arkaysaan in qof furayaasha beddelay iyo in kale.',
  privWriting: 'Kiiboodhka iyo caawiyayaasha qoraalka',
  privWritingText:
    'Waxaan ka codsanaynaa browserka, caawiyayaasha qoraalka ee caadiga ah iyo maamulayaasha furaha sirta ah inaysan akhrin meelaha aad wax ku qorto. Way akhrin karaan si kastaba. Kama hor istaagi karno abka kiiboodhka ee taleefankaaga, ku-darista browserka ama browserka laftiisa inay arkaan waxaad qorayso.',
  privShift:
    'Haddii aad Shift taabato saddex jeer laba ilbiriqsi gudahood, bogga waad ka baxaysaa. Kan labaad kadib waxaa soo baxaya:',
  privMore: 'Wax badan ka akhri bogga degmada',

  problemFull:
    'Dad badan ayaa hadda raba inay chat-gareeyaan. Chat-ku iskiis ayuu mar kale isugu dayayaa. Waxba uma baahnid inaad samayso.',
  problemBusy:
    'Isku dayo badan ayaa ka yimid shabakadda aad isticmaalayso. Chat-ku iskiis ayuu mar kale isugu dayayaa qiyaastii hal daqiiqo gudaheed. Waxaad kaloo isticmaali kartaa shabakad kale, tusaale ahaan intarnetka moobilka halkii wifi-ga.',
  problemGone: 'Wadahadalku waa dhammaaday. Mid cusub ayaad bilaabi kartaa.',
  problemKeys: 'Hubinta ammaanku isma waafaqin. Chat-ka waa la dhammeeyay si loo ilaaliyo waxa aad qorayso.',
  problemNetwork:
    'Dad badan oo isticmaalaya shabakaddaada ayaa hadda raba chat-ka. Chat-ku iskiis ayuu mar kale isugu dayayaa. Waxaad kaloo isticmaali kartaa shabakad kale, tusaale ahaan intarnetka moobilka halkii wifi-ga.',
  problemForged: 'Fariin lama hubin karin, sidaas darteed lama muujinayo. Waad sii qori kartaa.',
  problemSite: 'Chat-kan halkan kuma sii jiro.',
  problemOld: 'Chat-ka waa la cusboonaysiiyay. Bogga dib u soo rar.',

  afterParent: 'Chat-ku waa dhammaaday',
  afterCounselor: 'La-taliyuhu wuu dhammeeyay chat-ka',
  afterGone: 'Xiriirkii la-taliyaha ayaa go’ay, sidaa darteed chat-ku waa dhammaaday',
  afterIdle: 'Chat-ku waa dhammaaday sababtoo ah muddo dheer waxba lama qorin',
  afterClosed: 'Chat-ku waa xirmay',
  afterErased: 'Wadahadalkii waa la tirtiray',
  clear: 'Tirtir oo xir',
  afterStays:
    'Qoraalku halkan ayuu ku sii jirayaa ilaa aad tirtirto, bogga ka baxdo ama aad maqnaato laba daqiiqo.',
  unsent: 'Lama dirin',
  counselorEnds: 'La-taliyuhu wuu dhammaynayaa chat-ka. Waad sii akhrin kartaa.',
  afterWiped:
    'Qoraalka waa laga saaray chat-ka. Mawduucyada oo keliya ayaa la kaydiyaa. Mar kale ku soo dhowow.',
  afterErasedSays: 'Qoraalka waa laga saaray labada shaashadood. Mawduucyada oo keliya ayaa la kaydiyaa.',
  afterUnmet:
    'Weli la-taliye kuuma jawaabin. Wixii aad qortay waa laga saaray chat-ka, waxbana lama kaydiyo. Mar kale ku soo dhowow.',
  afterUnsent:
    'Tan weli la-taliye ma akhriyin. Haddii aad bilowdo chat cusub, waxay ku jirtaa sanduuqa aad wax ku qorto. Haddii kale way baxaysaa marka aad bogga ka baxdo.',
  helped: 'Chat-ku ma ku caawiyay?',
  helpedYes: 'Haa',
  helpedPartly: 'Qayb ahaan',
  helpedNo: 'Maya',
  tip: 'Talo degmada loo jeedinayo (ikhtiyaari)',
  tipSays: 'Jawaabta la-taliyuhu wuu arkayaa, wuuna gudbin karaa. Lama kaydiyo.',
  tipSend: 'U dir la-taliyaha',
  tipSent: 'Mahadsanid. Jawaabta waxaa loo dirayaa la-taliyaha.',
  receipt: 'Muuji lambarka rasiidka',
  receiptSays:
    'Lambarkan waxaad kaddib ku tirtiri kartaa mawduucyada wadahadalka, adigoon sheegin cidda aad tahay. Lambarka meel kale laguma kaydiyo. Halkan ayaad ka tirtiraysaa:',
  receiptNumber: 'Lambarka rasiidka',
  receiptNow:
    'Lambar mawduucyada lagu tirtiro. Hadda qor. Marka chat-ku dhammaado oo aad bogga ka baxdo, mar kale lama tusi karo.',
  receiptCopy: 'Nuqul ka samee lambarka',
  receiptCopied: 'Lambarka waa la nuqulay.',
  receiptNotCopied: 'Lama nuqulan karin. Lambarka qor.',
  goodbye: 'Intaadan bixin',
  again: 'Bilow chat cusub',
  queueAgain: 'Mar kale safka gal',
  blocked:
    'Haddii aad bog kale u gudubto chat-ku wuu dhammaanayaa. Biraawsarku uma oggola inuu wax xasuusto marka bogga la beddelo.',
  tab: 'Ku fur tab gaar ah',
};
