export const AccountEvents = {
  /** A notice about somebody's account has been written and waits to be sent. */
  NOTICE_WRITTEN: "account.notice_written",
}
