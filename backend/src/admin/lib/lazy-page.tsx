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
