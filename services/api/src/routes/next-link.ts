import { stringify } from 'node:querystring'
import { Type } from 'typebox'

/** Header of an answer that is a page. */
export const LINK_HEADER = {
  Link: Type.String({ description: 'The next page, rel="next"; not on the last one' }),
}

interface Request { url: string, query: object }
interface ReplyHead { header: (name: 'link', value: string) => unknown }

/** The page, with a `Link` to the next one where there is one; it asks again what was understood, not the text that came. */
export function sendPage<T extends { nextCursor: string | null }>({ url, query }: Request, reply: ReplyHead, page: T): T {
  if (page.nextCursor !== null) {
    const parameters = stringify({ ...query, cursor: page.nextCursor })
    reply.header('link', `<${url.split('?', 1)[0]}?${parameters}>; rel="next"`)
  }
  return page
}
