import type { Messages } from "#app/locales/messages.ts"
import type { catalogue as source } from "../en/catalogue.ts"

export const catalogue = {
  titleQuery: "«{{query}}» في الكتالوج",
  description:
    "سلع صغار المنتجين في إندونيسيا، فحص كلًّا منها مقيّمان على الأقل: صفِّها بحسب الفئة والمقاطعة والشهادة وشرط التسليم والحد الأدنى للطلب ومدة التجهيز.",
  understood: "تُعرض نتائج «{{query}}».",
  insteadFor: "البحث عن «{{query}}» بدلًا من ذلك",
  ignored: "في العنوان عوامل تصفية غير معروفة هنا، وقد جرى تجاهلها.",
  allCategories: "جميع الفئات",
  anyMarket: "جميع الأسواق",
  suggestCategory_zero: "{{name}} – لا توجد سلع",
  suggestCategory_one: "{{name}} – سلعة واحدة",
  suggestCategory_two: "{{name}} – سلعتان",
  suggestCategory_few: "{{name}} – {{count, number}} سلع",
  suggestCategory_many: "{{name}} – {{count, number}} سلعة",
  suggestCategory_other: "{{name}} – {{count, number}} سلعة",
  suggestProducer: "{{name}} – منتج في {{province}}",
  zero: {
    textQuery: "لا شيء في الكتالوج يطابق «{{query}}».",
    textFilters: "لا توجد سلعة تجمع كل الصفات التي اخترتها.",
    widen: "هذا يعطي نتائج",
    without: "من دون «{{label}}»",
    withoutQuery: "عوامل التصفية نفسها من دون «{{query}}»",
    only: "«{{query}}» فقط",
    tips: "جرّب كلمة أقصر أو أعم، أو اسم المادة، أو رمز النظام المنسق (HS). تُعثر على السلع أيضًا بأسمائها الإنجليزية والإندونيسية.",
    categories: "محتويات الكتالوج",
  },
} satisfies Messages<typeof source>
