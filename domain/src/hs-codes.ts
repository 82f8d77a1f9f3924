import { cleanCode } from "./clean-text.js"
import { problem, type Problem } from "./problems.js"

/** Last heading of each chapter of the Harmonized System 2022 (World Customs Organization). */
const LAST_HEADING: Record<string, number> = {
  "01": 6,
  "02": 10,
  "03": 9,
  "04": 10,
  "05": 11,
  "06": 4,
  "07": 14,
  "08": 14,
  "09": 10,
  "10": 8,
  "11": 9,
  "12": 14,
  "13": 2,
  "14": 4,
  "15": 22,
  "16": 5,
  "17": 4,
  "18": 6,
  "19": 5,
  "20": 9,
  "21": 6,
  "22": 9,
  "23": 9,
  "24": 4,
  "25": 30,
  "26": 21,
  "27": 16,
  "28": 53,
  "29": 42,
  "30": 6,
  "31": 5,
  "32": 15,
  "33": 7,
  "34": 7,
  "35": 7,
  "36": 6,
  "37": 7,
  "38": 27,
  "39": 26,
  "40": 17,
  "41": 15,
  "42": 6,
  "43": 4,
  "44": 21,
  "45": 4,
  "46": 2,
  "47": 7,
  "48": 23,
  "49": 11,
  "50": 7,
  "51": 13,
  "52": 12,
  "53": 11,
  "54": 8,
  "55": 16,
  "56": 9,
  "57": 5,
  "58": 11,
  "59": 11,
  "60": 6,
  "61": 17,
  "62": 17,
  "63": 10,
  "64": 6,
  "65": 7,
  "66": 3,
  "67": 4,
  "68": 15,
  "69": 14,
  "70": 20,
  "71": 18,
  "72": 29,
  "73": 26,
  "74": 19,
  "75": 8,
  "76": 16,
  "78": 6,
  "79": 7,
  "80": 7,
  "81": 13,
  "82": 15,
  "83": 11,
  "84": 87,
  "85": 49,
  "86": 9,
  "87": 16,
  "88": 7,
  "89": 8,
  "90": 33,
  "91": 14,
  "92": 9,
  "93": 7,
  "94": 6,
  "95": 8,
  "96": 20,
  "97": 6,
}

/** Headings inside those ranges that earlier editions deleted and 2022 does not reuse. */
const DELETED_HEADINGS = new Set(
  (
    "0503 0509 1402 1403 1519 2527 2838 2848 2851 4108 4109 4110 4111 4204 4815 5304 6503 6908 " +
    "7012 7414 7416 7417 7803 7805 7906 8004 8005 8006 8469 8520 8803 9009 9203 9204 9501 9502"
  ).split(" "),
)

/** Complete subheadings of the headings Indonesian small producers trade in; elsewhere the heading is checked. */
const SUBHEADINGS: Record<string, string> = {
  "0409": "00",
  "0801": "11 12 19 21 22 31 32",
  "0901": "11 12 21 22 90",
  "0904": "11 12 21 22",
  "0905": "10 20",
  "0906": "11 19 20",
  "0907": "10 20",
  "0908": "11 12 21 22 31 32",
  "0910": "11 12 20 30 91 99",
  "1212": "21 29 91 92 93 94 99",
  "1302": "11 12 13 14 19 20 31 32 39",
  "1401": "10 20 90",
  "1513": "11 19 21 29",
  "1604": "11 12 13 14 15 16 17 18 19 20 31 32",
  "1605": "10 21 29 30 40 51 52 53 54 55 56 57 58 59 61 62 63 69",
  "1702": "11 19 20 30 40 50 60 90",
  "1801": "00",
  "1905": "10 20 31 32 40 90",
  "2008": "11 19 20 30 40 50 60 70 80 91 93 97 99",
  "2103": "10 20 30 90",
  "3301": "12 13 19 24 25 29 30 90",
  "4402": "10 20 90",
  "4419": "11 12 19 20 90",
  "4601": "21 22 29 92 93 94 99",
  "4602": "11 12 19 90",
  "5007": "10 20 90",
  "5208": "11 12 13 19 21 22 23 29 31 32 33 39 41 42 43 49 51 52 59",
  "6205": "20 30 90",
  "6214": "10 20 30 40 90",
  "8306": "10 21 29 30",
  "9401": "10 20 31 39 41 49 52 53 59 61 69 71 79 80 91 99",
  "9403": "10 20 30 40 50 60 70 82 83 89 91 99",
}

/**
 * "1702.90", "HS 1702 90" and the national "1702.90.00" are the same six digits as "170290". Eight
 * and ten digits are a country's own subdivision: what the world shares are the first six.
 */
export function normalizeHsCode(value: string): string {
  const code = cleanCode(value.slice(0, 100))
    .replace(/^(?:HS|KN|CN|BTKI)(?![A-Z])/i, "")
    .replace(/[\s.,:\-–/]/g, "")
  return /^(?:\d{8}|\d{10})$/.test(code) ? code.slice(0, 6) : code
}

/** Codes as they are listed on a document, "1702.90; 0904, 17": one heading or code each. */
export function readHsCodes(text: string): string[] {
  return cleanCode(text)
    .split(/[,;\n]|\s(?=\d{4})/)
    .map(normalizeHsCode)
    .filter(Boolean)
}

export function formatHsCode(code: string): string {
  return `${code.slice(0, 4)}.${code.slice(4)}`
}

/** Chapter, heading and the code itself: what a buyer may name to find it. */
export function hsPrefixes(code: string): string[] {
  return [2, 4, 6].map((digits) => code.slice(0, digits))
}

export function isKnownHsCode(code: string): boolean {
  const heading = code.slice(0, 4)
  const subheadings = SUBHEADINGS[heading]
  return subheadings ? subheadings.split(" ").includes(code.slice(4)) : isKnownHsHeading(heading)
}

/** Whether four digits are a heading of the Harmonized System 2022. */
export function isKnownHsHeading(heading: string): boolean {
  const number = Number(heading.slice(2))
  const last = LAST_HEADING[heading.slice(0, 2)] ?? 0
  return number >= 1 && number <= last && !DELETED_HEADINGS.has(heading)
}

/** Whether two digits are a chapter that has headings. */
export function isKnownHsChapter(chapter: string): boolean {
  return chapter in LAST_HEADING
}

/** Indonesian Minister of Trade regulation: raw rattan stays at home so that it is worked there. */
export const RAW_RATTAN = "140120"
export const RATTAN_ALTERNATIVES = ["460212", "460122", "940153", "940383"] as const

export function checkHsCode(field: string, value: string): Problem[] {
  const code = normalizeHsCode(value)
  if (!/^\d{6}$/.test(code)) return [problem(field, "hs_format")]
  if (!isKnownHsCode(code)) return [problem(field, "hs_unknown", { code: formatHsCode(code) })]
  if (code !== RAW_RATTAN) return []
  return [refuseRawRattan(field)]
}

/** Names the rule and what may be exported instead. */
export const refuseRawRattan = (field: string): Problem =>
  problem(field, "export_banned_raw_rattan", {
    code: formatHsCode(RAW_RATTAN),
    alternatives: RATTAN_ALTERNATIVES.map(formatHsCode).join(", "),
  })
