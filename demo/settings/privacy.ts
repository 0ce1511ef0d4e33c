/**
 * The demo municipality's privacy notice, in the fields of the site settings; taken by exempelkommun.ts.
 * Written so that it claims no more than the relay keeps.
 */
import type { SiteSettings } from '../../relay/sites/settings.ts';

export const privacy: SiteSettings['privacy'] = {
  controller: {
    sv: 'Socialnämnden i Exempelkommun',
    en: 'The Social Welfare Board of Exempelkommun',
    fi: 'Exempelkommunin sosiaalilautakunta (Socialnämnden)',
    ar: 'لجنة الشؤون الاجتماعية في Exempelkommun (Socialnämnden)',
    so: 'Guddiga arrimaha bulshada ee Exempelkommun (Socialnämnden)',
    fa: 'هیئت امور اجتماعی Exempelkommun (Socialnämnden)',
    uk: 'Соціальна рада Exempelkommun (Socialnämnden)',
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
    fa: 'وظیفه‌ای به نفع عموم (ماده ۶.۱ ث مقررات حفاظت از داده‌ها): وظیفه شهرداری برای راهنمایی و حمایت از والدین.',
    uk: 'Завдання в суспільних інтересах (стаття 6.1 e GDPR): обов’язок муніципалітету давати батькам поради та підтримку.',
  },
  retention: {
    sv: 'Det ni skriver sparas inte. Efter samtalet sparas månad, avdelning och vilka ämnen det handlade om, i 24 månader.',
    en: 'What is written is not stored. After the conversation, the month, the section and its topics are kept for 24 months.',
    fi: 'Kirjoittamaanne ei tallenneta. Keskustelun jälkeen säilytetään kuukausi, osasto ja aiheet 24 kuukauden ajan.',
    ar: 'لا يُحفظ ما تكتبونه. بعد المحادثة يُحفظ الشهر والقسم والمواضيع لمدة 24 شهرًا.',
    so: 'Waxaad qortaan lama kaydiyo. Wada hadalka kaddib waxaa 24 bilood la hayaa bisha, qaybta iyo mawduucyada.',
    fa: 'آنچه می‌نویسید ذخیره نمی‌شود. پس از گفت‌وگو، ماه، بخش و موضوع‌ها به مدت ۲۴ ماه نگه داشته می‌شود.',
    uk: 'Написане не зберігається. Після розмови 24 місяці зберігаються місяць, розділ і теми.',
  },
};
