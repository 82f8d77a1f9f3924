import { Container, Heading } from "@medusajs/ui"
import { type PropsWithChildren, type ReactNode, useId } from "react"

type Props = PropsWithChildren<{ title: string; aside?: ReactNode }>

/** A titled part of a page; screen readers find it as a region. */
export function Section({ title, aside, children }: Props) {
  const id = useId()
  return (
    <Container className="p-0">
      <section aria-labelledby={id}>
        <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
          <Heading level="h2" id={id}>
            {title}
          </Heading>
          {aside}
        </div>
        <div className="flex flex-col gap-4 px-6 pb-6">{children}</div>
      </section>
    </Container>
  )
}
