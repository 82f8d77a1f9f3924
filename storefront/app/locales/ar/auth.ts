import type { Messages } from "#app/locales/messages.ts"
import type { auth as source } from "../en/auth.ts"

export const auth = {
  field: {
    company_name: "الشركة",
    country_code: "بلد شركتك",
    first_name: "الاسم الأول",
    last_name: "اسم العائلة",
    email: "البريد الإلكتروني",
    password: "كلمة المرور",
    passwordHint_few: "{{count, number}} أحرف على الأقل.",
    passwordHint_other: "{{count, number}} حرفًا على الأقل.",
    passwordAgain: "أدخل كلمة المرور مرة أخرى: حرصًا على الأمان لا تُحفظ في الصفحة.",
    name: "اسم المنشأة",
    legal_form: "الشكل القانوني",
    nib: "رقم NIB (رقم المنشأة)",
    nibHint: "13 رقمًا، موجود في وثيقة OSS.",
    province: "المقاطعة",
    regency: "المحافظة أو المدينة",
    contact_name: "اسمك",
    contact_phone: "رقم الهاتف أو واتساب",
    phoneHint: "مع رمز البلد، مثل \u2066+62 812 3456 7890\u2069.",
  },
  sender: {
    title: "بياناتك",
    question: "هل لديك حساب؟",
    new: "أنا جديد هنا",
    existing: "لديّ حساب",
    newHint: "يحتاج المنتجون إلى معرفة صاحب الطلب. بهذه البيانات يمكنك قراءة عروضهم لاحقًا.",
    known: "سجّلت الدخول باسم {{email}}. ستظهر العروض في حسابك.",
  },
  again: {
    title: "انتهت جلستك في هذه الأثناء",
    text: "لم يضع شيء مما كتبته: سجّل الدخول من جديد ليُستكمل. الملف المختار وحده يجب اختياره مرة أخرى.",
  },
  resume: {
    title: "سجّلت الدخول من جديد",
    text: "ما كتبته ما زال هنا.",
    button: "المتابعة بما كتبته",
  },
  signIn: {
    title: "تسجيل الدخول",
    intro: "للمشترين والمنتجين.",
    button: "تسجيل الدخول",
    noAccount: "ليس لديك حساب؟",
    newBuyer: "التسجيل كمشترٍ",
    newProducer: "التسجيل كمنتج",
  },
  signUp: {
    title: "التسجيل كمشترٍ",
    intro: "بالحساب يمكنك إرسال الطلبات وقراءة عروض الأسعار. التسجيل مجاني.",
    button: "فتح الحساب",
    haveAccount: "لديك حساب؟",
  },
  signUpProducer: {
    title: "التسجيل كمنتج",
    intro:
      "لصغار المنتجين والتعاونيات والمؤسسات القروية في إندونيسيا. يمكنك إعداد سلعك فورًا، وبعد فحص أوراقك يمكن تقييمها للتصدير.",
    button: "تسجيل المنشأة",
  },
  notice: {
    unavailable: "لم يُرسل شيء، وكل ما أدخلته ما زال هنا. حاول مرة أخرى بعد قليل.",
    tooManyTitle: "محاولات كثيرة",
    tooMany_one: "انتظر دقيقة واحدة ثم حاول مرة أخرى.",
    tooMany_two: "انتظر دقيقتين ثم حاول مرة أخرى.",
    tooMany_few: "انتظر {{count, number}} دقائق ثم حاول مرة أخرى.",
    tooMany_many: "انتظر {{count, number}} دقيقة ثم حاول مرة أخرى.",
    tooMany_other: "انتظر {{count, number}} دقيقة ثم حاول مرة أخرى.",
  },
} satisfies Messages<typeof source>
