import { Outlet } from "react-router"
import { ProducerFrame } from "#app/components/layout/workspace-frame.tsx"
import type { PageHandle } from "#app/lib/page-handle.ts"

export const handle: PageHandle = { hydrate: true }

export default function ProducerLayout() {
  return (
    <ProducerFrame>
      <Outlet />
    </ProducerFrame>
  )
}
