/** Somali, for what is loaded only when it is needed. */
import type { LaterCatalogue } from './localize.ts';

export const soLater: LaterCatalogue = {
  close: 'Xir',
  helpTrace:
    'Ma ogin cidda aad tahay ama meesha aad joogto, sidaa darteed caawimaad ma diri karno. Haddii qof khatar ku jiro, wac 112.',
  helpCall: 'Wac {phone}',
  helpOpen: 'Fur bogga internetka',
  helpList:
    'Wicitaannada iyo bogagga la booqday waxay kaddib ka muuqan karaan liisaska telefoonka. Badhanka Si degdeg ah uga bax bogga ma tirtiro taariikhda biraawsarka.',

  warnTitle: 'Ma dirtaa xog shakhsiyeed?',
  warnFound: 'Tani waxay muujin kartaa cidda aad tahay ama cidda uu qof kale yahay:',
  warnThen:
    'Haddii aad dirto, la-taliyuhu wuu ogaanayaa cidda ay khusayso. Markaas waxaa laga yaabaa inuu soo sheego walaac ilmo laga qabo, waana waajib inuu sheego haddii ilmuhu dhib ku jiri karo.',
  warnRemove: 'Ka saar',
  warnSend: 'Si kastaba u dir',
  'warn-personal-number': 'lambarka shakhsiga',
  'warn-phone': 'lambarka telefoonka',
  'warn-email': 'cinwaanka iimaylka',
  'warn-address': 'cinwaanka guriga',
  'warn-plate': 'lambarka gaariga',
  'warn-name': 'magac',
  'warn-school': 'dugsi ama xannaano',

  newTitle: 'La-taliye cusub',
  newBy: '{by} wuxuu wada hadalka ku wareejinayaa {name}.',
  newAlone: 'La-taliye kale ayaa doonaya inuu la wareego. Kii hore arrintaas nooma sheegin.',
  newAsk: 'Ma rabtaa inaad la sii waddo la-taliyaha cusub, ma se akhrin karaa wixii aad hore u qorteen?',
  newSomeone: 'shaqaale kale',
  newYes: 'Haa, ha akhriyo',
  newWithout: 'Haa, laakiin ha laga bilaabo bilowga',
  newNo: 'Maya, mahadsanid',
  consentTitle: 'Oggolaansho',
  consentIntro: 'La-taliyuhu wuxuu soo jeedinayaa in tan la siiyo {recipient}.',
  consentPurpose: 'Sababta: {purpose}',
  consentText: 'Qoraalka la bixinayo',
  consentEdit: 'Qoraalka waad beddeli kartaa. Waxa halkan ku qoran oo keliya ayaa la bixinayaa.',
  consentTick: 'Haa, {recipient} waa heli karaa qoraalka kore. Markaas iyagu way ogaanayaan cidda aan ahay.',
  consentYes: 'Bixi qoraalka',
  consentNo: 'Ha bixin',
  consentGiven: 'Waad oggolaatay. Waad ka noqon kartaa ilaa qoraalka la qaato.',
  consentWithdraw: 'Waan ka noqday',
  consentFetched: 'Qoraalkii waa la qaatay, dibna looma celin karo.',
  consentDeclined: 'Waad diiday. Waxba lama bixinayo.',
  consentWithdrawn: 'Waad ka noqotay. Waxba lama bixinayo.',
  concernTitle: 'Waa muhiim inaad ogaato',
  concernText:
    'Waxa aad sheegayso waxay la-taliyaha ku abuurayaan walaac ilmo ku saabsan. Sharcigu wuxuu la-taliyayaasha ku waajibinayaa inay walaaca noocaas ah u sheegaan adeegga bulshada (socialtjänsten). Inta aan la ogayn cidda ay khusayso, lama soo sheegi karo. Haddii aad sheegto cidda ilmuhu yahay, la-taliyuhu wuu soo sheegayaa adigana wuu kuu sheegayaa.',
  concernErase: 'Wixii hore loo soo sheegay laguma tirtiri karo tirtirista wada hadalka.',
  concernYes: 'Waxaan rabaa inaan wax dheeraad ah sheego',
  concernNo: 'Waxaan rabaa inaan la i aqoonsan',
  concernSaidYes: 'Waxaad dooratay inaad wax dheeraad ah sheegto.',
  concernSaidNo: 'Waxaad dooratay inaan lagu aqoonsan.',

  check: 'Lambarka hubinta',
  checkSays:
    'Lambarka la-taliyaha la barbar dhig si ka baxsan chat-ka, tusaale ahaan telefoonka. Haddii ay isku mid yihiin, cidina furayaasha dhexdiinna kuma beddelin.',
  enterSends: 'Enter ayaa dirta',
  times: 'Muuji saacadaha',
  copy: 'Kaydso nuqul adiga kuu gaar ah',
  copyWarn:
    'Nuqulku wuxuu gelayaa faylasha la soo dejiyay ee qalabkan. Haddii dad kale isticmaalaan, way akhrin karaan. Annagu kaama tirtiri karno.',
  copySave: 'Kaydi nuqulka',
  copyFile: 'notes.txt',
  endAsk: 'Ma rabtaa inaad dhammayso?',
  endSays: 'Wada hadalka dib looma furi karo.',
  endMore: 'Sheeg sida ay ahayd, ama hel lambar rasiid',
  eraseAsk: 'Ma rabtaa inaad tirtirto wada hadalka?',
  eraseSays:
    'Wuxuu qoraalka ka saarayaa labada shaashadood, chat-kana wuu dhammaynayaa. Waxaa laga yaabaa in la-taliyuhu hore u akhriyay.',

  privController: 'Cidda ka mas’uulka ah xogta shakhsiga',
  privDpo: 'Sarkaalka ilaalinta xogta',
  privBasis: 'Saldhigga sharciga',
  privKept: 'Waxa la kaydiyo',
  privKeptText:
    'Marka wada hadalku dhammaado waxaa la kaydiyaa lambar aan micno lahayn, bogga, bisha, qaybta iyo mawduucyada. Haddii aad codsatay lambar rasiid, raad ka mid ah ayaa la kaydiyaa. Marnaba lama kaydiyo qoraal, magac ama cinwaan IP.',
  privRetention: 'Muddada',
  privMonths: 'Mawduucyada waxaa la tirtiraa {n|one:hal bil|other:# bilood} kaddib.',
  privRights: 'Xuquuqdaada',
  privRightsText:
    'Waxaad xaq u leedahay inaad ogaato waxa kugu saabsan ee la hayo, in khaladaadka la saxo iyo in xogta la tirtiro. Waxa la kaydiyo adiga kuguma xiri karno. Lambarka rasiidka, oo aad heli karto marka chat-ku dhammaado, mawduucyada waa lagu tirtiri karaa adigoon sheegin cidda aad tahay.',
  privComplain:
    'Haddii aadan ku qancin, waxaad u cawan kartaa hay’adda Iswiidhan ee ilaalinta asturnaanta (IMY).',
  privSeal: 'Waxa sirtu ilaaliso',
  privSealText:
    'Waxa aad qortaan waxaa lagu siraa biraawsarkaaga, waxaana lagu furaa kan la-taliyaha. Server-ku ma akhrin karo inta uu koodhkan wado oo uu soo dirayo. Sirtu kama ilaaliso qof koodhka beddela ama furayaasha beddela marka adiga iyo la-taliyuhu ugu horrayn kulantaan ama marka wada hadalka qof kale loo wareejiyo isagoon la idin ogaysiin, barnaamij xun oo bogga ku jira oo iska dhiga chat-ka, ama qalab qof kale gacanta ku hayo. Server-ku wuxuu arkaa cinwaannada, cabbirka iyo waqtiyada inta wada hadalku socdo, laakiin midna ma qoro. Haddii labada biraawsar isku mar dib loo furo, wixii la akhriyay labada shaashadoodba way ka baxaan.',
  privMore: 'Wax badan ka akhri bogga degmada',

  problemFull: 'Dad badan ayaa hadda raba inay chat-gareeyaan. Waxyar kaddib mar kale isku day.',
  problemNetwork:
    'Dad badan oo isticmaalaya shabakaddaada ayaa hadda sugaya. Chat-ka ayaa iskii mar kale isku dayaya. Waxaad sidoo kale beddeli kartaa shabakadda, tusaale ahaan wifi-ga una beddel xogta moobilka.',
  problemGone: 'Wada hadalku waa dhammaaday. Mid cusub ayaad bilaabi kartaa.',
  problemKeys: 'Hubinta ammaanku ma sax ahayn. Chat-ka waa la dhammeeyay si loo ilaaliyo waxa aad qorayso.',
  problemForged:
    'Qof idiin dhexeeya ayaa ka jawaabay isagoo aan haysan furaha aad wadaagtaan. Waxba lagama tusin. Wada hadalku wuu socdaa.',
  problemSite: 'Chat-kan halkan kuma sii jiro.',
  problemOld: 'Chat-ka waa la cusboonaysiiyay. Bogga dib u soo rar.',

  afterParent: 'Chat-ku waa dhammaaday',
  afterCounselor: 'La-taliyuhu wuu dhammeeyay chat-ka',
  afterGone: 'La-taliyihii waa maqnaaday, sidaa darteed chat-ku waa dhammaaday',
  afterIdle: 'Chat-ku waa dhammaaday sababtoo ah cidina waxba ma qorin',
  afterClosed: 'Chat-ku waa xirmay',
  afterErased: 'Wada hadalkii waa la tirtiray',
  afterWiped:
    'Qoraalka waa laga saaray chat-ka. Mawduucyada oo keliya ayaa la kaydiyaa. Mar kale ku soo dhowow.',
  afterErasedSays: 'Qoraalka waa laga saaray labada shaashadood.',
  helped: 'Chat-ku ma ku caawiyay? (ikhtiyaari)',
  helpedYes: 'Haa',
  helpedPartly: 'Qayb ahaan',
  helpedNo: 'Maya',
  tip: 'Talo degmada loo jeedinayo (ikhtiyaari)',
  tipSays: 'Jawaabta la-taliyaha ayaa la tusayaa, lamana kaydiyo.',
  receipt: 'Waxaan rabaa lambar rasiid',
  receiptSays:
    'Lambarkan waxaad kaddib ku tirtiri kartaa mawduucyada wada hadalkan, adigoon sheegin cidda aad tahay. Cid kale ma hayso. Halkan ayaad ka samaysaa:',
  receiptNumber: 'Lambarka rasiidka',
  again: 'Bilow chat cusub',
};
