import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where built and fetched tools live; TODO_CHATBOT_CACHE moves it, for example to share it between clones. */
export const cacheFolder = process.env.TODO_CHATBOT_CACHE ?? join(root, '.cache')

export const fromRoot = (...parts: string[]): string => join(root, ...parts)
export const fromCache = (...parts: string[]): string => join(cacheFolder, ...parts)
