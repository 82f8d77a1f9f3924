/** Values of `Set-Cookie` as headers of an answer. */
export const setCookies = (cookies: string[]): [string, string][] =>
  cookies.map((cookie) => ["Set-Cookie", cookie])
