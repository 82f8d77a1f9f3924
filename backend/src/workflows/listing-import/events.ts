export const ImportEvents = { WORK_WAITS: "import.work-waits" }
