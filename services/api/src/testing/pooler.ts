import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'
import { giveTo, unprivileged } from './unprivileged.ts'
import { untilLogged } from './until-logged.ts'

const PROGRAM = '/usr/sbin/pgbouncer'

/** Why no pooler can be started here; undefined where one can. */
export const missingPooler = existsSync(PROGRAM) ? undefined : `no ${PROGRAM}: apt-get install pgbouncer`

/** When a connection to the server goes back to the pool: with the client's own, or after each transaction. */
export type PoolMode = 'session' | 'transaction'

/** As docs/postgresql.md says that it has to be set up. */
function settings(folder: string, host: string, database: string, mode: PoolMode): string {
  return `[databases]
${database} = host=${host} user=postgres
[pgbouncer]
listen_addr =
unix_socket_dir = ${folder}
auth_type = any
pool_mode = ${mode}
ignore_startup_parameters = statement_timeout
`
}

/** A PgBouncer in front of a database, until the test ends; gives the URL at which the database is reached through it. */
export async function startPooler(databaseUrl: string, mode: PoolMode): Promise<string> {
  const folder = temporaryFolder()
  const { pathname, searchParams } = new URL(databaseUrl)
  const database = pathname.slice(1)
  const file = join(folder, 'pgbouncer.ini')
  writeFileSync(file, settings(folder, searchParams.get('host')!, database, mode))
  const user = unprivileged()
  giveTo(user, folder)

  const pooler = spawn(PROGRAM, [file], { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  const exited = once(pooler, 'exit')
  onTestFinished(async () => {
    pooler.kill('SIGTERM')
    await exited
  })
  await untilLogged(pooler, 'process up')
  return `postgres://postgres@localhost:6432/${database}?host=${folder}`
}
