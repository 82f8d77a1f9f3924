/** Upper and lower case mixed by position; ids and other parameters keep theirs. */
const mixCase = (text: string) =>
  [...text].map((sign, index) => (index % 2 ? sign.toUpperCase() : sign)).join("")

const encode = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`

type Path = { literals: boolean[]; segments: string[] }
const join = ({ segments }: Path) => `/${segments.join("/")}`
const onLiterals = (path: Path, change: (text: string) => string) =>
  `/${path.segments.map((text, i) => (path.literals[i] ? change(text) : text)).join("/")}`
const [first, rest] = [
  ({ segments }: Path) => segments[0] ?? "",
  ({ segments }: Path) => segments.slice(1).join("/"),
]

/**
 * Ways to write one path. `same`: the router takes it for the same route. `other`: for another
 * path. `never`: no router gets to see it.
 */
export const spellings = {
  normal: { means: "same", write: join },
  "trailing slash": { means: "same", write: (path: Path) => `${join(path)}/` },
  "upper case": { means: "same", write: (path: Path) => onLiterals(path, (t) => t.toUpperCase()) },
  "mixed case": { means: "same", write: (path: Path) => onLiterals(path, mixCase) },
  "with a query": { means: "same", write: (path: Path) => `${join(path)}?fields=*&q=//x\\..` },
  semicolon: { means: "other", write: (path: Path) => `${join(path)};x` },
  "trailing dot": { means: "other", write: (path: Path) => `${join(path)}.` },
  absolute: { means: "never", write: (path: Path) => `http://localhost:9000${join(path)}` },
  "foreign host": { means: "never", write: (path: Path) => `http://buyer${join(path)}` },
  "doubled first slash": { means: "never", write: (path: Path) => `/${join(path)}` },
  "doubled slash": { means: "never", write: (path: Path) => `/${first(path)}//${rest(path)}` },
  "encoded letter": {
    means: "never",
    write: (path: Path) => `/${encode(first(path))}${first(path).slice(1)}/${rest(path)}`,
  },
  "encoded slash": { means: "never", write: (path: Path) => `/${first(path)}%2F${rest(path)}` },
  "dot segments": { means: "never", write: (path: Path) => `/store/..${join(path)}` },
  "encoded dots": { means: "never", write: (path: Path) => `/store/%2e%2e${join(path)}` },
  backslash: { means: "never", write: (path: Path) => `/${first(path)}\\${rest(path)}` },
  "encoded zero": { means: "never", write: (path: Path) => `${join(path)}%00` },
} as const satisfies Record<
  string,
  { means: "same" | "other" | "never"; write: (path: Path) => string }
>
export type Spelling = keyof typeof spellings
export const spellingNames = Object.keys(spellings) as Spelling[]

/** Writes a route's path with its parameters filled in. */
export function spell(pattern: string, parameters: string[], spelling: Spelling): string {
  const parts = pattern.split("/").slice(1)
  const values = [...parameters]
  const literals = parts.map((part) => !part.startsWith(":"))
  const segments = parts.map((part, i) => (literals[i] ? part : (values.shift() ?? "x")))
  return spellings[spelling].write({ literals, segments })
}
