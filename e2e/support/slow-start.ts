import type { Settings } from './own-releases.ts'

/** Settings with which the backend's own image begins its start only after some seconds, as on a machine that is too busy. */
export function slowStart(seconds: number): Settings {
  return { 'image.command': ['node', '--eval', `setTimeout(() => import('/app/server.mjs'), ${seconds * 1000})`] }
}
