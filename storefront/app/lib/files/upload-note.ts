/** What the notes of begun uploads begin with in the browser’s storage; `tus-js-client` puts its own name before it. */
export const UPLOAD_NOTE = "serumpun-photo-"
