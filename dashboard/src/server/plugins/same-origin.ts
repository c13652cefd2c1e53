import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { ForeignOrigin } from '../errors.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What a browser says of a request by a page of the same origin, and of an address that its user typed. */
const OWN_SITES = new Set([undefined, 'same-origin', 'none'])

/** Whether a browser says that the request comes from another site; a client that is no browser says nothing. */
function isForeign({ headers, host, isSafe }: Pick<FastifyRequest, 'headers' | 'host'> & { isSafe: boolean }): boolean {
  const site = headers['sec-fetch-site']
  if (!OWN_SITES.has(site) || (site === 'none' && !isSafe))
    return true
  const { origin } = headers
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)
}

/**
 * No other page can make the browser of a person who is logged in change anything here, nor take up streams. Links from other
 * sites to the pages stay good.
 */
export const sameOrigin = fp(async (app: FastifyInstance) => {
  // The one body beside JSON that Fastify takes, and that a form of another site could send.
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', async ({ method, url, headers, host }) => {
    const isSafe = SAFE_METHODS.has(method)
    if ((!isSafe || url.startsWith('/api/')) && isForeign({ headers, host, isSafe }))
      throw ForeignOrigin()
  })
}, { name: 'same-origin' })
