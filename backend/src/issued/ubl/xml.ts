import { escapeXml } from "@serumpun/domain/escape-xml"

/** An element: its name with prefix, and text, children, or nothing, which leaves it out. */
export type Node = string | null
type Attributes = Record<string, string>

/** `<name>text</name>`; null when there is no text, since UBL knows no empty elements. */
export function leaf(
  name: string,
  text: string | number | null | undefined,
  attributes: Attributes = {},
): Node {
  const content = escapeXml(String(text ?? "").trim())
  if (!content) return null
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  return `<${name}${given.join("")}>${content}</${name}>`
}

/** An element of elements; null when all of them are. */
export function branch(name: string, ...children: (Node | Node[])[]): Node {
  const inner = children.flat().filter((child) => child !== null)
  return inner.length > 0 ? `<${name}>${inner.join("")}</${name}>` : null
}

const NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd"

/** A whole message of UBL 2.1. */
export function message(name: "Quotation" | "Order" | "Invoice", ...children: (Node | Node[])[]) {
  const inner = children.flat().filter((child) => child !== null)
  const namespaces = [
    `xmlns="${NAMESPACE}:${name}-2"`,
    `xmlns:cac="${NAMESPACE}:CommonAggregateComponents-2"`,
    `xmlns:cbc="${NAMESPACE}:CommonBasicComponents-2"`,
  ]
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n`
  return `${head}<${name} ${namespaces.join(" ")}>${inner.join("")}</${name}>\n`
}
