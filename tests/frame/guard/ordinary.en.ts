/** The same in English, and some in the other languages of the room. Written for this test. */
export const ordinaryEnglish = `
Hi, I am worried about my daughter. She is 14 and refuses to go to school.
My son is 3.5 years old and wakes up 5-6 times a night.
She is in year 8 and has been at home since week 42.
It is 10.30 pm and he is still awake.
We have tried for 3-4 months now.
I don't know what to do any more.
It cost 12,000 kronor and we can't afford it.
Is it normal for a 2-year-old to hit so much?
I called 1177 yesterday and they told us to wait.
Should I call 112 or wait until tomorrow?
He has called 116 111 several times.
Someone mentioned 90101.
Do I have to tell you my name?
I don't want to say what my name is because everyone knows us.
My name is not important.
I am afraid my name is visible somewhere.
What is it called when you are afraid of school?
The app is called Snapchat and she is on it all night.
The school says everything is fine.
The School has done nothing since autumn.
In High School it got worse.
His school has no counsellor.
Her preschool wants us to collect her by 4.30 pm.
We separated in 2019 and share custody 50/50.
Her father has them every other week.
He came home at 3 am smelling of alcohol.
We found a vape in his jacket three times.
She says she does not want to live any more.
My husband says I exaggerate.
Is this really anonymous?
Is what I write stored?
What happens if you report a concern?
I have 10 minutes before he comes home.
He has lost 45,000 kr gambling online.
Screen time says 9 hours and 34 minutes a day.
She takes 54 mg of Concerta.
He was diagnosed in 2022 with ADHD and autism.
She has lost 7 kg since summer.
She was born in 2011.
The meeting is on 12/3 at 15:00.
The meeting was on 2024-03-12 at 08:00-09:30.
I work 0700-1600.
My mother died in November and the children grieve.
We moved here 2 years ago from another country.
My Swedish is not so good, sorry.
Can I write in Arabic?
Are you a person or a robot?
Thank you, that helped a lot.
I waited for 25 minutes but that is fine.
My name is different from my son's.
My name is too unusual to write here.
We take the motorway, 120 km per hour.
He plays for 6-7 hours.
It is room 304 on the third floor.
`
  .trim()
  .split('\n');

export const ordinaryOther = `
Olen huolissani pojastani, hän on 9-vuotias.
En halua kertoa, mikä nimeni on.
Nimeni on salainen.
Hän ei nuku öisin, kello on 22.30.
أنا قلق على ابنتي، عمرها ١٤ سنة.
لا أريد أن أقول اسمي لأن الجميع يعرفنا.
هل تعرفون اسمي؟
ابني لا ينام وعمره 3 سنوات.
اتصلت بالرقم ١١٧٧ أمس.
Waan ka walaacsanahay wiilkayga oo 15 jir ah.
Ma rabo inaan magacayga sheego.
Magacaygu waa sir.
من نگران پسرم هستم، او ۱۴ ساله است.
نمی‌خواهم اسم من را بدانید.
اسم من مهم نیست.
دیروز به ۱۱۷۷ زنگ زدم.
Я хвилююся за сина, йому 14 років.
Не хочу казати, як мене звати.
Він не спить ночами, зараз 22:30.
`
  .trim()
  .split('\n');
