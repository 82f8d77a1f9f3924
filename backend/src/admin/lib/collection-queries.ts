import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  ChangeCollection,
  CollectionAnswer,
  CollectionView,
  WriteCollection,
} from "../../contracts/collection"
import { retry } from "./queries"
import { readAllPages } from "./read-all-pages"
import { request } from "./request"
import { useText } from "./use-text"

const path = "/admin/curation/collections"
const key = ["curation", "collections"]

/** All collections, the last made first. */
export function useCollections() {
  const { locale } = useText()
  return useQuery({
    queryKey: [...key, locale],
    retry,
    queryFn: () => readAllPages<"collections", CollectionView>(path, "collections", { locale }),
  })
}

type Deed =
  | { deed: "make"; body: WriteCollection }
  | { deed: "change"; id: string; body: ChangeCollection }
  | { deed: "end" | "reopen"; id: string }

/** A refusal too may tell that somebody else was there before. */
export function useCollectionDeed() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (deed: Deed) => request<CollectionAnswer>(addressOf(deed), bodyOf(deed)),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

function addressOf(deed: Deed): string {
  if (deed.deed === "make") return path
  return deed.deed === "change" ? `${path}/${deed.id}` : `${path}/${deed.id}/${deed.deed}`
}

const bodyOf = (deed: Deed): object => ("body" in deed ? deed.body : {})
