import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Failure, Loading } from "./notices"

type Props<T> = {
  rows: {
    data: T[] | undefined
    isError: boolean
    isPending: boolean
    error: Error | null
    refetch: () => unknown
  }
  /** That the rows could not be read, and that there are none. */
  error: string
  empty: string
  children: (row: T) => ReactNode
}

/** What the desk shows of a list that is read whole: its rows, or why there are none. */
export function WaitingRows<T>({ rows, error, empty, children }: Props<T>) {
  return (
    <>
      {rows.isError && (
        <Failure title={error} error={rows.error} onRetry={() => void rows.refetch()} />
      )}
      {rows.isPending && <Loading />}
      {rows.data?.length === 0 && (
        <Container className="text-center">
          <Paragraph weight="plus">{empty}</Paragraph>
        </Container>
      )}
      {rows.data?.map(children)}
    </>
  )
}

/** A page that is nothing but such a list. */
export function WaitingPage<T>({
  title,
  text,
  ...rows
}: Props<T> & { title: string; text: string }) {
  return (
    <div className="flex flex-col gap-3">
      <Container>
        <Heading level="h1">{title}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {text}
        </Paragraph>
      </Container>
      <WaitingRows {...rows} />
    </div>
  )
}
