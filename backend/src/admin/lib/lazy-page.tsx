import { type ComponentType, lazy, Suspense } from "react"
import { Loading } from "../components/notices"

/** A page whose own code is asked for when somebody opens it; whoever opens the desk waits for no other. */
export function lazyPage(load: () => Promise<{ default: ComponentType }>) {
  const Page = lazy(load)
  return function LazyPage() {
    return (
      <Suspense fallback={<Loading />}>
        <Page />
      </Suspense>
    )
  }
}

/** The same for a page that speaks of what `admin-build/later-texts.ts` names; its words come with it. */
export function laterPage(load: () => Promise<{ default: ComponentType }>) {
  return lazyPage(async () => {
    const [page] = await Promise.all([load(), import("../i18n/later-texts")])
    return page
  })
}
