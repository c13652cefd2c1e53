import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { Client } from 'pg'

const [serverBinary] = globSync('/usr/lib/postgresql/*/bin/postgres').toSorted().toReversed()

/** Why no PostgreSQL can be started here; undefined where one can. */
export const missingPostgres = serverBinary === undefined ? 'no server under /usr/lib/postgresql: apt-get install postgresql' : undefined

export interface PostgresServer {
  /** Makes an empty database and gives its URL. */
  createDatabase: () => Promise<string>
  stop: () => Promise<void>
}

/** PostgreSQL refuses to run as root, so root lends it the user that its package made. */
function unprivileged(): { uid?: number, gid?: number } {
  if (process.getuid?.() !== 0)
    return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

async function untilReady(server: ChildProcess): Promise<void> {
  let log = ''
  for await (const chunk of server.stderr!) {
    log += chunk
    if (log.includes('ready to accept connections'))
      return
  }
  throw new Error(`PostgreSQL did not start: ${log}`)
}

/** A real server of its own, in a temporary folder and behind a socket there. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'todo-chatbot-postgres-'))
  const user = unprivileged()
  if (user.uid !== undefined)
    chownSync(folder, user.uid, user.gid!)
  const data = join(folder, 'data')
  execFileSync(join(dirname(serverBinary!), 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8'], { ...user, cwd: folder, stdio: 'ignore' })
  const options = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off']
  const server = spawn(serverBinary!, ['-D', data, ...options.flatMap(option => ['-c', option])], { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  const exited = once(server, 'exit')
  await untilReady(server)
  server.stderr!.resume()

  const urlOf = (database: string) => `postgres://postgres@localhost/${database}?host=${folder}`
  let count = 0
  return {
    async createDatabase() {
      const name = `todos_${count++}`
      const client = new Client({ connectionString: urlOf('postgres') })
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return urlOf(name)
    },
    async stop() {
      server.kill('SIGINT')
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
