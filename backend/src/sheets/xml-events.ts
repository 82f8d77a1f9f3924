import { setImmediate as othersTurn } from "node:timers/promises"
import type { Readable } from "node:stream"
import { SaxesParser } from "saxes"

export type XmlHandler = {
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** Namespaces of spreadsheets are written as prefixes by some programs. */
const localName = (name: string): string => name.slice(name.indexOf(":") + 1)

/**
 * Reads a part of a file as it is unpacked, with a turn for others between its pieces. Entities of its
 * own are not expanded: a file that has them is not well-formed to this parser.
 * @throws an Error when it is no well-formed XML
 */
export async function readXml(stream: Readable, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder("utf-8", { fatal: true })
  parser.on("error", (error) => {
    throw error
  })
  // No file that is sent here needs one, and whoever declares entities means harm.
  parser.on("doctype", () => {
    throw new Error("A document type has no place here")
  })
  parser.on("opentag", ({ name, attributes }) => handler.open?.(localName(name), attributes))
  parser.on("text", (text) => handler.text?.(text))
  parser.on("cdata", (text) => handler.text?.(text))
  parser.on("closetag", ({ name }) => handler.close?.(localName(name)))
  for await (const piece of stream as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(piece, { stream: true }))
    await othersTurn()
  }
  parser.write(decoder.decode()).close()
}
