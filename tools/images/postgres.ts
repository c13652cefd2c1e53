import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromCache } from '../lib/paths.ts'
import { canInstall } from '../toolchain/debian.ts'
import { makeOnce } from '../toolchain/make-once.ts'
import { makeDebianRoot } from './debian-root.ts'
import { writeRootImage } from './postgres-archive.ts'

/** A PostgreSQL that a cluster can run as a user without rights. */
export interface PostgresImage {
  image: string
  /** To be loaded into the nodes; without it they pull the image. */
  archivePath?: string
  /** A user that the image knows, as PostgreSQL refuses to run as one without a name. */
  userId: number
}

const VERSION = 15
/** Grows when the image is made differently. */
const RECIPE = 1
const USER_ID = 10001
const PUBLIC: PostgresImage = { image: 'postgres:17-alpine', userId: 70 }
const STAND_IN = `stand-in/postgres:${VERSION}-${RECIPE}`

/** The package makes a data folder of its own, which would be the same in all clusters. */
const CUSTOMIZE = [
  'rm -rf "$1"/var/lib/postgresql/* "$1"/etc/postgresql/* "$1"/var/cache/*',
  `echo "database:x:${USER_ID}:${USER_ID}::/nonexistent:/bin/sh" >> "$1/etc/passwd"`,
].join(' && ')

async function makeArchive(archivePath: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-image-'))
  try {
    const root = join(folder, 'root.tar')
    await makeDebianRoot(root, [`postgresql-${VERSION}`], CUSTOMIZE)
    await writeRootImage({ root, image: STAND_IN, archivePath, settings: {
      Env: [`PATH=/usr/lib/postgresql/${VERSION}/bin:/usr/bin:/bin`, 'LANG=C.UTF-8'],
      User: `${USER_ID}:${USER_ID}`,
      // SIGTERM would wait for the clients to leave by themselves.
      StopSignal: 'SIGINT',
    } })
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** PostgreSQL from Debian's packages where those can be installed, else the public image. */
export async function ensurePostgresArchive(): Promise<PostgresImage> {
  if (!await canInstall())
    return PUBLIC
  const archivePath = fromCache('images', `postgres-${VERSION}-${RECIPE}.tar`)
  await makeOnce('making an image of PostgreSQL from Debian\'s packages', archivePath, makeArchive)
  return { image: STAND_IN, archivePath, userId: USER_ID }
}
