import type { Messages } from "#app/locales/messages.ts"
import type { rfq as source } from "../en/rfq.ts"

export const rfq = {
  title: "طلب عرض سعر",
  intro:
    "يمكن إرسال طلب واحد إلى عدة منتجين. يستلم كل منتج البنود الخاصة بسلعه فقط ويردّ بسعره. الإرسال مجاني ولا يُلزم أحدًا.",
  empty: {
    title: "طلبك فارغ",
    text: "اختر سلعًا من الكتالوج وأضفها مع الكمية. تتجمع هنا ولو كانت من عدة منتجين، ولا يُرسل شيء قبل أن تقرر ذلك.",
  },
  goods: { title: "السلع", add: "إضافة سلع أخرى" },
  line: {
    noProducer: "غير معروضة حاليًا",
    quantity: "الكمية",
    targetPrice: "السعر المستهدف",
    note: "ملاحظة للمنتج",
    listPrice: "سعر القائمة {{price}} / {{unit}}",
    minimum: "الحد الأدنى {{moq}}",
    minimumMultiple: "الحد الأدنى {{moq}}، بمضاعفات {{multiple}}",
    total: "بسعر القائمة",
    removeLabel: "حذف {{title}}",
  },
  removed: { text: "حُذفت «{{title}}» من الطلب.", undo: "إعادتها" },
  total: {
    label: "الإجمالي بأسعار القائمة",
    hint: "مبلغ تقديري: أسعار القائمة لهذه الكميات محوّلة بأسعار صرف {{date}}، دون الشحن والرسوم الجمركية. العبرة بعروض الأسعار.",
    partial: "بعض البنود بلا سعر بعد.",
    noRates: "أسعار الصرف غير متاحة حاليًا.",
    update: "إعادة الحساب",
  },
  delivery: {
    title: "التسليم",
    country: "بلد الوصول",
    city: "مدينة الوصول",
    port: "ميناء الوصول أو مطاره",
    portHint: "مثل جدة أو جبل علي أو DXB.",
    transport: "وسيلة النقل",
    incoterm: "مصطلح إنكوترمز (2020)",
    incotermHint:
      "مصطلحات FAS وFOB وCFR وCIF للشحن البحري فقط. أما الحاويات فيناسبها FCA وCPT وCIP أكثر.",
    containerHint:
      "يناسب {{rule}} البضائع السائبة بحرًا. إذا شُحنت البضاعة في حاوية فالأنسب {{better}}.",
    currency: "عملة العروض",
    currencyHint: "الأسعار المستهدفة بهذه العملة أيضًا.",
    neededBy: "مطلوبة قبل",
    neededByHint: "اليوم الذي ينبغي أن تصل فيه البضاعة.",
    decisionBy: "موعد قرارك",
    decisionByHint: "ليعرف المنتجون كم يجب أن يبقى عرضهم ساريًا.",
  },
  requirements: {
    title: "المتطلبات",
    certificates: "الشهادات المطلوبة",
    more: "إضافة إلى ذلك",
    sample: "عيّنة أولًا",
    privateLabel: "علامة تجارية خاصة",
    packaging: "التغليف",
    packagingHint: "مثل أكياس 25 كغ أو علب هدايا 200 غ.",
    repeat: "الكمية المتكررة",
    repeatHint: "مثل طنّين كل ربع سنة.",
    message: "رسالة إلى جميع المنتجين",
    messageHint_other: "الحد الأقصى {{count, number}} حرف، مثل الغرض من البضاعة.",
  },
  send: {
    button_zero: "إرسال الطلب",
    button_one: "إرسال إلى منتج واحد",
    button_two: "إرسال إلى منتجَين",
    button_few: "إرسال إلى {{count, number}} منتجين",
    button_many: "إرسال إلى {{count, number}} منتجًا",
    button_other: "إرسال إلى {{count, number}} منتج",
    note: "يرى كل منتج اسم شركتك وبيانات التسليم وبنوده فقط، ولا يرى بنود غيره.",
  },
  notice: {
    added: "أُضيفت السلعة إلى طلبك.",
    removed: "أُخرجت السلعة من طلبك.",
    full: "الطلب ممتلئ. أرسل هذا الطلب أولًا ثم ابدأ طلبًا جديدًا.",
  },
} satisfies Messages<typeof source>
