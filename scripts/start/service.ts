/** One part of a running copy, that can be started again. */
export type Service = {
  /** Also the name of its child. */
  name: string
  /** Services that must be up before this one is started. */
  needs: string[]
  /** Starts it. @throws Failure when it is not ready in time */
  start(): Promise<unknown>
  /** Whether it answers now; false, an error and no answer are the same. */
  answers(): Promise<boolean>
  /** What has to follow when another service has been started again. */
  afterRestartOf?(name: string): Promise<void>
}
