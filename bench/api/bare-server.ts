/** The least that Fastify does for the same JSON. */
import fastify from 'fastify'
import { addStubRoutes, listen } from './stub-routes.ts'

const app = fastify()
addStubRoutes(app)
void listen(app)
