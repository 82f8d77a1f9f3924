import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "@medusajs/framework/zod"
import { expect, test } from "vitest"

const SOURCE = join(__dirname, "..")

async function schemasOf(file: string): Promise<[string, z.ZodType][]> {
  const exported: Record<string, unknown> = await import(join(__dirname, file))
  return Object.entries(exported).flatMap(([name, value]): [string, z.ZodType][] =>
    value instanceof z.ZodType ? [[`${file}: ${name}`, value]] : [],
  )
}
const files = readdirSync(__dirname).filter((name) => !name.endsWith(".test.ts"))
const allSchemas = async () => (await Promise.all(files.map(schemasOf))).flat()

/** A list, or what an operator may name: of a pattern and length, and known to the rubric that is asked. */
function isBoundedKey(key: z.core.$ZodTypes): boolean {
  const bag = key._zod.bag as { maximum?: number; patterns?: Set<RegExp> }
  const isNamed = key._zod.def.type === "string" && bag.maximum !== undefined && bag.patterns?.size
  return key._zod.def.type === "enum" || Boolean(isNamed)
}

type Finding = { at: string; what: string }

/** Walks a schema as zod keeps it and collects what has no bound or takes unknown keys. */
function unbounded(schema: z.core.$ZodType, at: string): Finding[] {
  const def = (schema as z.core.$ZodTypes)._zod.def
  const bag = schema._zod.bag as { minimum?: number; maximum?: number }
  const missing = (what: string) => [{ at, what }]
  switch (def.type) {
    case "string":
      return bag.maximum === undefined ? missing("a string without maximum") : []
    case "number":
      return [bag.minimum, bag.maximum].every(
        (bound) => Number.isFinite(bound) && Math.abs(bound ?? 0) < 1e15,
      )
        ? []
        : missing("a number without bounds")
    case "array":
      return [
        ...(bag.maximum === undefined ? missing("an array without maximum") : []),
        ...unbounded(def.element, `${at}[]`),
      ]
    case "object":
      return [
        ...((def.catchall as z.core.$ZodTypes | undefined)?._zod.def.type === "never"
          ? []
          : missing("an object that takes unknown keys")),
        ...Object.entries(def.shape).flatMap(([key, inner]) => unbounded(inner, `${at}.${key}`)),
      ]
    case "record":
      return [
        ...(isBoundedKey(def.keyType as z.core.$ZodTypes)
          ? []
          : missing("a record with free keys")),
        ...unbounded(def.valueType, `${at}{}`),
      ]
    case "union":
      return def.options.flatMap((option, index) => unbounded(option, `${at}|${index}`))
    case "pipe":
      return [...unbounded(def.in, at), ...unbounded(def.out, at)]
    case "optional":
    case "nullable":
    case "default":
      return unbounded(def.innerType, at)
    case "enum":
    case "literal":
    case "boolean":
    case "transform":
      return []
    default:
      return missing(`a ${def.type}, whose bounds nobody has looked at`)
  }
}

test("every string, number and list of a contract has bounds, and unknown keys are refused", async () => {
  const schemas = await allSchemas()
  expect(schemas.length).toBeGreaterThan(20)
  expect(schemas.flatMap(([at, schema]) => unbounded(schema, at))).toEqual([])
})

test("the walk finds what it looks for", () => {
  const loose = z.object({
    text: z.string(),
    list: z.array(z.number().min(0).max(1)),
    count: z.number().int().min(0),
    any: z.unknown(),
    map: z.record(z.string(), z.boolean()),
  })
  expect(unbounded(loose, "loose").map(({ what }) => what)).toEqual([
    "an object that takes unknown keys",
    "a string without maximum",
    "an array without maximum",
    "a number without bounds",
    "a unknown, whose bounds nobody has looked at",
    "a record with free keys",
  ])
})

test("bodies and queries are described in the contracts and nowhere else", () => {
  const sources = readdirSync(join(SOURCE, "api"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  )
  for (const name of sources) {
    const source = readFileSync(join(SOURCE, "api", name), "utf8")
    const uses = source.match(/^import \{[^}]*\} from "@medusajs\/framework\/zod"/m)
    expect(uses, `${name} has a schema of its own`).toBeNull()
    expect(source, name).not.toMatch(/validated(Body|Query) as|body as [A-Z]/)
  }
})
