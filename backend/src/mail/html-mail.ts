import { textDirection, type Locale } from "@serumpun/domain/locales"

type Parts = {
  locale: Locale
  subject: string
  text: string
  /** Where the mail leads; it stands on a line of its own in the text. */
  link: string
  foot: string
  unsubscribe: string | null
}

/** The pages' colours (storefront/app/styles/tokens.css), which a test compares. */
export const mailColours = {
  light: {
    page: "#f7f3ea",
    sheet: "#fffdf8",
    ink: "#1f1a14",
    soft: "#5f5446",
    sugar: "#6b3f1d",
    on: "#fffdf8",
    line: "#ddd3c0",
  },
  dark: {
    page: "#17130e",
    sheet: "#211b14",
    ink: "#f1e9da",
    soft: "#c2b49e",
    sugar: "#e2b785",
    on: "#1f150b",
    line: "#3c3327",
  },
} as const

/**
 * The same words as the text of a mail, set as a page: paragraphs, and a button for the link. Programs
 * that show no style elements have the light colours from attributes; no picture and no table is needed.
 */
export function writeHtml({ locale, subject, text, link, foot, unsubscribe }: Parts): string {
  const { light, dark } = mailColours
  const paragraphs = text.split(/\n{2,}/).map((words) => paragraph(words, link))
  const end = unsubscribe
    ? `<a href="${escapeHtml(unsubscribe)}" style="color:${light.soft}" class="soft">${escapeHtml(withoutColon(foot))}</a>`
    : escapeHtml(foot)
  return `<!doctype html>
<html lang="${locale}" dir="${textDirection(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: ${dark.page} !important; }
  .sheet { background: ${dark.sheet} !important; border-color: ${dark.line} !important; color: ${dark.ink} !important; }
  .soft { color: ${dark.soft} !important; }
  .go { background: ${dark.sugar} !important; color: ${dark.on} !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:24px 12px;background:${light.page}">
<div class="sheet" style="max-width:560px;margin:0 auto;padding:24px;background:${light.sheet};border:1px solid ${light.line};border-top:3px solid #b9853f;color:${light.ink};font:16px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif">
${paragraphs.join("\n")}
<p class="soft" style="margin:24px 0 0;padding-top:12px;border-top:1px solid ${light.line};color:${light.soft};font-size:13px">${end}</p>
</div>
</body>
</html>
`
}

/** A paragraph whose last line is the link is a button that says what the line before it says. */
function paragraph(words: string, link: string): string {
  const { light } = mailColours
  const lines = words.split("\n")
  if (link && lines.at(-1) === link) {
    const label =
      lines
        .slice(0, -1)
        .join(" ")
        .replace(/[:：]\s*$/, "") || link
    return `<p style="margin:20px 0"><a class="go" href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;background:${light.sugar};color:${light.on};text-decoration:none;font-weight:600">${escapeHtml(label)}</a></p>`
  }
  return `<p style="margin:0 0 16px">${lines.map(escapeHtml).join("<br>")}</p>`
}

/** What leads to an address on the next line of the text is what the link itself says here. */
const withoutColon = (words: string) => words.replace(/[:：]$/, "")

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
