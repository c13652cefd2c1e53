import type { Api, Context } from '../context.ts'
import cors from '@fastify/cors'
import { createView, listViews, removeAll } from './collection.ts'
import { readView, removeView, updateView } from './item.ts'

const ROUTES = [listViews, createView, removeAll, readView, updateView, removeView] as const

/**
 * The same todos in the form that todobackend.com's tests want, for pages of any origin. Everybody who reaches it may delete
 * everything, so it is there only where it was asked for.
 */
export async function todoBackend(app: Api, context: Context): Promise<void> {
  await app.register(cors, { origin: '*', methods: ['GET', 'POST', 'PATCH', 'DELETE'], allowedHeaders: ['content-type'] })
  for (const route of ROUTES)
    route(app, context)
}
