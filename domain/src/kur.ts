import { addDays, addMonths, dayIn, yearOf } from "./days.js"
import { problem, type Problem } from "./problems.js"

/** Classes of Kredit Usaha Rakyat by the amount that is asked for, from small to large. */
export const kurClasses = ["super_micro", "micro", "small"] as const
export type KurClass = (typeof kurClasses)[number]

/** The largest amount of each class, in whole rupiah. What is above the last is no KUR. */
export const kurLimits: Record<KurClass, number> = {
  super_micro: 10_000_000,
  micro: 100_000_000,
  small: 500_000_000,
}
/** Above this amount, in whole rupiah, an NPWP is asked for. */
export const KUR_NPWP_ABOVE = 50_000_000
/** How long a business has to have been running. */
export const KUR_MONTHS = 6

/** What somebody may have typed; above it is a slip of the finger, not a credit. */
const MOST_IDR = 10_000_000_000
const FIRST_YEAR = 1800

/** Where the facts below stand. `published`: an ISO day, or the year alone where the page names no day. */
export type KurSource = { title: string; publisher: string; published: string }
export const kurSources = {
  rule_2026: {
    title: "Akses Pembiayaan KUR Lebih dari Rp 50 Juta Kini Harus Sertakan NPWP",
    publisher: "Ortax (Permenko Perekonomian 1/2026)",
    published: "2026",
  },
  small_2026: {
    title: "Pedoman Diperbarui, Syarat Punya NPWP untuk Debitur KUR Dipertegas",
    publisher: "DDTCNews",
    published: "2026-02-02",
  },
  bank_2026: {
    title: "KUR BNI 2026: Lengkap Syarat, Cara Pengajuan dan Tabel Angsurannya",
    publisher: "Radar Tasikmalaya",
    published: "2026",
  },
  classes_2023: {
    title: "Subsidi KUR Super Mikro Dipatok 15%, Berapa Bunganya?",
    publisher: "CNBC Indonesia",
    published: "2023-09-04",
  },
  bank_2023: {
    title: "Syarat KUR BRI 2023 Terbaru, Cek Ketentuannya",
    publisher: "Inforadar",
    published: "2023",
  },
  young_2023: {
    title: "KUR BRI 2023 Resmikan Aturan Baru untuk Debitur",
    publisher: "Sitnas.id",
    published: "2023",
  },
  nib_2025: {
    title: "Step by Step Cara Daftar NIB UMKM di OSS RBA",
    publisher: "Beginisob.com",
    published: "2025",
  },
  npwp_2025: {
    title: "Kring Pajak Sebut Permohonan Aktivasi NIK/NPWP Tak Bisa Diwakilkan",
    publisher: "DDTCNews",
    published: "2025-07-03",
  },
} as const satisfies Record<string, KurSource>
export type KurSourceKey = keyof typeof kurSources

/** What is asked of a business, in the order in which it is told. */
export const kurConditions = ["nib", "six_months", "npwp", "identity", "credit"] as const
export type KurConditionKey = (typeof kurConditions)[number]

/** Every fact that the page tells, with where it is published. */
export const kurFacts = {
  super_micro: ["rule_2026"],
  micro: ["classes_2023"],
  small: ["small_2026"],
  nib: ["bank_2026", "bank_2023", "nib_2025"],
  six_months: ["bank_2026"],
  // Only of super-micro: one that runs for less time.
  younger: ["young_2023"],
  npwp: ["rule_2026", "npwp_2025"],
  identity: ["bank_2026", "bank_2023"],
  credit: ["bank_2026"],
} as const satisfies Record<KurClass | KurConditionKey | "younger", readonly KurSourceKey[]>
/** The ISO day on which all of them were last read there. */
export const KUR_READ_ON = "2026-11-29"

/** What the business answers; null where nothing was said. */
export type KurAnswers = {
  /** Whole rupiah. */
  amount_idr: number
  founded_year: number | null
  /** 1 to 12. */
  founded_month: number | null
  has_identity: boolean | null
  has_credit: boolean | null
}
/** What its profile holds. */
export type KurProfile = { nib: string | null; npwp: string | null }

export type KurState = "met" | "missing" | "ask" | "not_needed"
export type KurCondition = {
  key: KurConditionKey
  state: KurState
  /** The ISO day from which it is surely met; known when the month is. */
  from?: string
}
/** `kur_class` is null for an amount above all classes, which has no conditions here. */
export type KurCheck = { kur_class: KurClass | null; conditions: KurCondition[] }

/** The class of an amount in whole rupiah; null above the last. */
export function kurClassOf(amount_idr: number): KurClass | null {
  return kurClasses.find((one) => amount_idr <= kurLimits[one]) ?? null
}

/** What is wrong with the answers as they were typed. @param today an ISO day */
export function checkKurAnswers(answers: KurAnswers, today: string): Problem[] {
  const { founded_year: year, founded_month: month } = answers
  const thisYear = yearOf(today)
  return [
    ...checkKurAmount(answers.amount_idr),
    ...(year === null || (Number.isInteger(year) && year >= FIRST_YEAR && year <= thisYear)
      ? []
      : [problem("founded_year", "out_of_range", { min: FIRST_YEAR, max: thisYear })]),
    ...(month !== null && year === null ? [problem("founded_year", "required")] : []),
    ...(month !== null && year === thisYear && firstOf(year, month) > today
      ? [problem("founded_month", "date_in_future")]
      : []),
  ]
}

/** What is wrong with an amount that somebody would like to borrow. */
export function checkKurAmount(amount_idr: number): Problem[] {
  if (!Number.isFinite(amount_idr)) return [problem("amount_idr", "not_a_number")]
  if (!Number.isInteger(amount_idr)) return [problem("amount_idr", "too_many_decimals", { max: 0 })]
  if (amount_idr < 1) return [problem("amount_idr", "out_of_range", { min: 0 })]
  if (amount_idr > MOST_IDR) return [problem("amount_idr", "out_of_range", { max: MOST_IDR })]
  return []
}

/** Which class an amount is, and what of its conditions is met; the bank decides. @param today an ISO day */
export function checkKur(
  answers: KurAnswers,
  profile: KurProfile,
  today: string = dayIn(new Date()),
): KurCheck {
  const kur_class = kurClassOf(answers.amount_idr)
  if (!kur_class) return { kur_class, conditions: [] }
  const asked = (answer: boolean | null, wanted: boolean): KurState =>
    answer === null ? "ask" : answer === wanted ? "met" : "missing"
  const needsNpwp = answers.amount_idr > KUR_NPWP_ABOVE
  return {
    kur_class,
    conditions: [
      { key: "nib", state: profile.nib ? "met" : "missing" },
      { key: "six_months", ...runsLongEnough(answers, today) },
      { key: "npwp", state: !needsNpwp ? "not_needed" : profile.npwp ? "met" : "missing" },
      { key: "identity", state: asked(answers.has_identity, true) },
      { key: "credit", state: asked(answers.has_credit, false) },
    ],
  }
}

/**
 * A business is as old as it is at the least: by the last day of its year or month. Where it could have begun on days of
 * which some are long enough ago and others are not, the answer is to ask.
 */
function runsLongEnough(
  { founded_year: year, founded_month: month }: KurAnswers,
  today: string,
): Pick<KurCondition, "state" | "from"> {
  if (year === null) return { state: "ask" }
  const earliest = firstOf(year, month ?? 1)
  const latest = addDays(addMonths(firstOf(year, month ?? 12), 1), -1)
  const surely = addMonths(latest, KUR_MONTHS)
  const from = month === null ? {} : { from: surely }
  if (surely <= today) return { state: "met" }
  return { state: addMonths(earliest, KUR_MONTHS) > today ? "missing" : "ask", ...from }
}

const firstOf = (year: number, month: number) =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`
