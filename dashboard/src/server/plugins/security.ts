import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import helmet from 'helmet'

/** Nothing leaves the origin and nothing inline runs. No upgrade to https: the page is served by plain http on a NodePort too. */
const POLICY = {
  defaultSrc: ['\'none\''],
  scriptSrc: ['\'self\''],
  styleSrc: ['\'self\''],
  imgSrc: ['\'self\''],
  fontSrc: ['\'self\''],
  connectSrc: ['\'self\''],
  workerSrc: ['\'self\''],
  manifestSrc: ['\'self\''],
  baseUri: ['\'none\''],
  formAction: ['\'self\''],
  frameAncestors: ['\'none\''],
}

/** HSTS belongs to what ends TLS in front. */
const setHeaders = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: POLICY },
  strictTransportSecurity: false,
  frameguard: { action: 'deny' },
  // Only https pages may ask for it; browsers log an error elsewhere.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
})

/** Helmet without its plugin for Fastify, which builds all headers anew for each request. */
export const security = fp(async (app: FastifyInstance) => {
  app.addHook('onRequest', (request, reply, done) => setHeaders(request.raw, reply.raw, () => done()))
}, { name: 'security' })
