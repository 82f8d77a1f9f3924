import { isProvince } from "@serumpun/domain/places"
import { useEffect, useState } from "react"
import { type FormValues, readFormValues } from "#app/lib/kept/form-values.ts"

/** The names to choose from, each list below what is chosen above it. */
export type PlaceLists = { regencies: string[]; districts: string[]; villages: string[] }

/** The requests whose answers are the lists; nothing is asked below what is not chosen yet. */
export function placeQueries({ province = "", regency = "", district = "" }: FormValues) {
  const isKnown = isProvince(province)
  return {
    regencies: isKnown ? { province } : null,
    districts: isKnown && regency ? { province, regency } : null,
    villages: isKnown && regency && district ? { province, regency, district } : null,
  }
}

const levels = ["province", "regency", "district", "village"] as const
const listBelow = { province: "regencies", regency: "districts", district: "villages" } as const
const lists = ["regencies", "districts", "villages"] as const

/** What is chosen after a change: everything below the changed control is open again. */
export function choiceAfter(values: FormValues, changed: keyof typeof listBelow): FormValues {
  const kept = levels.slice(0, levels.indexOf(changed) + 1)
  return Object.fromEntries(
    levels.map((level) => [level, kept.includes(level) ? (values[level] ?? "") : ""]),
  )
}

/**
 * Narrows the lists while somebody chooses: one list per change. When it does not arrive, a button
 * is there, which asks for the page with the right lists and all that was typed.
 */
export function usePlaceLists(address: string, initial: PlaceLists, values: FormValues) {
  const [shown, setShown] = useState(initial)
  const [choice, setChoice] = useState(values)
  const [needsButton, setNeedsButton] = useState(true)
  useEffect(() => setNeedsButton(false), [])

  async function narrow(form: HTMLFormElement | null, changed: keyof typeof listBelow) {
    if (!form) return
    const next = choiceAfter(readFormValues(new FormData(form)), changed)
    const below = listBelow[changed]
    const emptied = lists.slice(lists.indexOf(below)).map((list) => [list, []])
    setChoice(next)
    setShown((before) => ({ ...before, ...Object.fromEntries(emptied) }))
    const query = placeQueries(next)[below]
    if (!query) return
    try {
      const response = await fetch(`${address}?${new URLSearchParams(query)}`)
      if (!response.ok) throw new Error(`${response.status}`)
      const { places } = (await response.json()) as { places: string[] }
      setShown((before) => ({ ...before, [below]: places }))
      setNeedsButton(false)
    } catch {
      setNeedsButton(true)
    }
  }
  return { lists: shown, choice, narrow, needsButton }
}
