import { execFileSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import process from 'node:process'

export interface User { uid?: number, gid?: number }

/** PostgreSQL and its poolers refuse to run as root, so root lends them the user that its package made. */
export function unprivileged(): User {
  if (process.getuid?.() !== 0)
    return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return {
    uid: idOf('-u'),
    gid: idOf('-g'),
  }
}

/** Lets that user own a file or a folder. */
export function giveTo({ uid, gid }: User, path: string): void {
  if (uid !== undefined)
    chownSync(path, uid, gid!)
}
