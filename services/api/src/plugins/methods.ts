import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import findMyWay from 'find-my-way'
import { MethodNotAllowed } from '../errors.ts'

/** Fastify's own router knows a path only together with a method. */
function createPaths() {
  const router = findMyWay({ ignoreTrailingSlash: true })
  const methodsOf = new Map<string, Set<string>>()
  return {
    add(url: string, methods: string | string[]) {
      const known = methodsOf.get(url) ?? new Set()
      if (!methodsOf.has(url))
        router.on('GET', url, () => {}, known)
      methodsOf.set(url, known);
      [methods].flat().forEach(method => known.add(method))
    },
    methodsAt: (url: string): string[] => [...router.find('GET', url)?.store as Set<string> | undefined ?? []],
  }
}

/** A path that exists tells its methods: 204 to OPTIONS, and 405 to any method that it does not have. */
export const methods = fp(async (app: FastifyInstance) => {
  const paths = createPaths()
  app.addHook('onRoute', ({ url, method }) => paths.add(url, method))
  // Before the body is read: its form does not matter where nobody takes it.
  app.addHook('onRequest', ({ is404, method, url }, reply, done) => {
    const known = is404 ? paths.methodsAt(url) : []
    if (known.length === 0)
      return done()
    const allowed = [...known, 'OPTIONS'].join(', ')
    reply.header('allow', allowed)
    if (method !== 'OPTIONS')
      return done(MethodNotAllowed(method, allowed))
    reply.code(204).send()
  })
}, { name: 'methods' })
