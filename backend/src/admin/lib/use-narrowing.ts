import { useSearchParams } from "react-router-dom"

/** What a page of figures or rows is narrowed by, kept in its address so that a link shows the same. */
export function useNarrowing() {
  const [params, setParams] = useSearchParams()
  const choose = (values: Record<string, string>) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(values))
      if (value) next.set(name, value)
      else next.delete(name)
    setParams(next)
  }
  const narrow = (name: string, value: string) => choose({ [name]: value })
  const turn = (offset: number) => narrow("offset", String(offset))
  return { params, narrow, choose, turn }
}

/** The same place and period on another page. */
export const samePlace = (params: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...params].filter(([name]) => ["province", "from", "to"].includes(name)))
