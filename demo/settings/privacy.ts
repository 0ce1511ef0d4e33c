/**
 * The demo municipality's privacy notice, in the fields of the site settings; taken by exempelkommun.ts.
 * Written so that it claims no more than the relay keeps.
 */
import type { SiteSettings } from '../../relay/sites/settings.ts';

export const privacy: NonNullable<SiteSettings['privacy']> = {
  controller: {
    sv: 'Socialnämnden i Exempelkommun',
    en: 'The Social Welfare Board of Exempelkommun',
    fi: 'Exempelkommunin sosiaalilautakunta (Socialnämnden)',
    ar: 'لجنة الشؤون الاجتماعية في Exempelkommun (Socialnämnden)',
    so: 'Guddiga arrimaha bulshada ee Exempelkommun (Socialnämnden)',
    fa: 'کمیته امور اجتماعی Exempelkommun (Socialnämnden)',
    uk: 'Соціальний комітет Exempelkommun (Socialnämnden)',
  },
  dataProtectionOfficer: {
    name: 'Dataskyddsombudet i Exempelkommun',
    email: 'dataskyddsombud@exempelkommun.example',
    phone: '08-465 004 20',
  },
  legalBasis: {
    sv: 'Uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen): kommunens uppdrag att ge råd och stöd till föräldrar.',
    en: 'A task in the public interest (Article 6(1)(e) of the GDPR): the municipality’s duty to give parents advice and support.',
    fi: 'Yleistä etua koskeva tehtävä (tietosuoja-asetuksen 6 artiklan 1 kohdan e alakohta): kunnan tehtävä antaa vanhemmille neuvoja ja tukea.',
    ar: 'مهمة للصالح العام (المادة 6.1 هـ من اللائحة العامة لحماية البيانات): واجب البلدية في تقديم النصح والدعم للوالدين.',
    so: 'Hawl dani guud ku jirto (qodobka 6.1 e ee GDPR): waajibka degmada ee ah inay waalidka siiso talo iyo taageero.',
    fa: 'وظیفه‌ای به نفع عموم (ماده 6.1 e مقررات عمومی حفاظت از داده‌ها): وظیفه کمون برای راهنمایی و حمایت از والدین.',
    uk: 'Завдання в суспільних інтересах (пункт e частини 1 статті 6 GDPR): обов’язок муніципалітету давати батькам поради та підтримку.',
  },
  retention: {
    sv: 'Det ni skriver sparas inte. För ämnena gäller socialnämndens dokumenthanteringsplan:',
    en: 'What is written is not stored. For the topics, the board’s records plan applies:',
    fi: 'Sitä, mitä kirjoitatte, ei tallenneta. Aiheita koskee sosiaalilautakunnan asiakirjasuunnitelma:',
    ar: 'لا يُحفظ ما تكتبونه. أما المواضيع فتنطبق عليها خطة إدارة الوثائق الخاصة باللجنة:',
    so: 'Waxaad qortaan lama kaydiyo. Mawduucyada waxaa loo raacaa qorshaha dukumentiyada ee guddiga:',
    fa: 'آنچه می‌نویسید ذخیره نمی‌شود. برای موضوع‌ها برنامه مدیریت اسناد کمیته اجرا می‌شود:',
    uk: 'Написане не зберігається. Для тем діє план ведення документів комітету:',
  },
};
