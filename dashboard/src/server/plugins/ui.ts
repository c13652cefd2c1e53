import type { FastifyInstance, FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import fp from 'fastify-plugin'
import { RouteNotFound } from '../errors.ts'

const INDEX = 'index.html'
/** Vite writes a hash of the content into the name of everything in this folder. */
const HASHED_FOLDER = `${sep}assets${sep}`
const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_EACH_TIME = 'no-cache'

/** A page of the UI, which its router shows; a file that is missing and a call of the API must stay a 404. */
function isNavigation({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean {
  const [path = ''] = url.split('?', 1)
  return (method === 'GET' || method === 'HEAD')
    && headers.accept?.includes('text/html') === true
    && !/^\/(?:api|assets)(?:\/|$)/.test(path)
    && !/\.\w+$/.test(path)
}

/** The built page, and 404 as a problem for everything that nothing else answers. */
export const ui = fp(async (app: FastifyInstance, { folder }: { folder: string }) => {
  const hasUi = existsSync(join(folder, INDEX))
  if (hasUi) {
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes(HASHED_FOLDER)
          ? FOR_EVER
          : ASK_EACH_TIME)
      },
    })
  }
  else {
    app.log.warn({ folder }, 'the user interface is not built: only the API is served')
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (hasUi && isNavigation(request))
      return reply.sendFile(INDEX)
    throw RouteNotFound(request.method, request.url.split('?', 1)[0])
  })
}, { name: 'ui' })
