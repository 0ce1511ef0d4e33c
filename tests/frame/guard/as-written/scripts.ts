/**
 * What a room in any language may be written in: second-language Swedish is among the others; here are the languages of
 * the room beyond Swedish and English. Each `[detail]` is a name. Read by table.ts.
 */
export const arabic = `
اسمي [فاطمة]
ابنتي [ليلى] لا تريد الذهاب إلى المدرسة
ابني [يوسف] عمره تسع سنوات
زوجي [أحمد] يصرخ كل يوم
أنا [مريم] وعندي ثلاثة أطفال
مع الشكر، [سارة]
تحياتي [خالد]
المعلمة [كارين] لا تسمعنا
طفلي [عمر] خائف
قالت [زينب] إنها لا تريد أن تعيش
ابني الكبير [محمد] يدخن
[حسين]
ابنتي اسمها [هدى] وعمرها ست سنوات
`;
export const persian = `
دخترم [سارا] نمی‌خواهد به مدرسه برود
پسرم [علی] ده ساله است
شوهرم [رضا] هر شب داد می‌زند
من [مریم] هستم
اسمم [زهرا]ست
با احترام، [فاطمه]
معلمش خانم [کارین] گوش نمی‌دهد
[امیر]
دیروز [نرگس] گفت که می‌خواهد بمیرد
اسم پسرم [محمد] است
برادرم [حمید] با ما زندگی می‌کند
`;
export const somali = `
gabadhayda [Hodan] ma rabto inay dugsiga aado
wiilkayga [Cali] waa toban jir
ninkayga [Axmed] ayaa qayliya
magacaygu waa [Faadumo]
macallimadda [Karin] ma dhegaysato
Mahadsanid, [Sahra]
gabadhayda [ifrah] way cabsanaysaa
waxaan ahay [Maryan]
shalay [Abdirahman] ayaa i yiri ma noolaan karo
[Yuusuf]
carruurtayda [Ayaan] iyo [Bilaal]
`;
export const finnish = `
tyttäreni [Aino] ei halua mennä kouluun
poikani [Mikko] on 9
mieheni [Jari] huutaa joka päivä
opettaja [Sari] ei kuuntele
t. [Liisa]
terveisin [Pekka Virtanen]
nimeni on [Tuula]
eilen [Eetu] sanoi ettei halua elää
olen [Päivi], kahden lapsen äiti
lapset [Oona] ja [Veeti] riitelevät
vaimoni [Johanna] on väsynyt
[Mikko]
`;
export const ukrainian = `
моя донька [Софія] не хоче йти до школи
мій син [Андрій] має дев'ять років
чоловік [Сергій] кричить щодня
мене звати [Оксана]
вчителька [Карін] не слухає
З повагою, [Наталія]
вчора [Максим] сказав, що не хоче жити
я [Олена], маю двох дітей
[Іван]
ми з [Тетяною] посварилися
мого сина [Дмитра] б'ють у школі
моя дочка [Аліна]
мой сын [Кирилл] не спит
`;
export const secondLanguage = `
min barn [Abdullahi] han inte vill gå skolan
jag har en flicka [Mariam] hon är sex år
mitt son [Khaled] bråkar mycket
min namn är [Nadia]
jag heter [Tesfay] jag kommer från eritrea
pappa till barn [Omar Hassan] han bor inte med oss
hon är [Samira] min dotter
min kusin [Ayub] bor hos oss
fru min [Sahra] är sjuk
lärare [Monika] säger problem
`;
