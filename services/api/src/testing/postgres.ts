import type { ChildProcess } from 'node:child_process'
import type { User } from './unprivileged.ts'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { giveTo, unprivileged } from './unprivileged.ts'
import { untilLogged } from './until-logged.ts'

const [serverBinary] = globSync('/usr/lib/postgresql/*/bin/postgres').toSorted().toReversed()

/** Why no PostgreSQL can be started here; undefined where one can. */
export const missingPostgres = serverBinary === undefined
  ? 'no server under /usr/lib/postgresql: apt-get install postgresql'
  : undefined

export interface PostgresServer {
  /** Makes an empty database and gives its URL. */
  createDatabase: () => Promise<string>
  stop: () => Promise<void>
}

function initialise(data: string, user: User): void {
  const options = [
    '-U',
    'postgres',
    '--auth=trust',
    '--no-sync',
    '--encoding=UTF8',
  ]
  execFileSync(join(dirname(serverBinary!), 'initdb'), ['-D', data, ...options], {
    ...user,
    cwd: dirname(data),
    stdio: 'ignore',
  })
}

/** How it is reached: the settings for it, and the URL of a database. */
export interface Entrance { settings: string[], urlOf: (database: string) => string }

function behindSocket(folder: string): Entrance {
  return {
    settings: ['listen_addresses='],
    urlOf: database => `postgres://postgres@localhost/${database}?host=${folder}`,
  }
}

function spawnServer(data: string, user: User, entrance: Entrance): ChildProcess {
  const settings = [`unix_socket_directories=${dirname(data)}`, 'fsync=off', ...entrance.settings]
  const options = settings.flatMap(setting => ['-c', setting])
  return spawn(serverBinary!, ['-D', data, ...options], {
    ...user,
    cwd: dirname(data),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** A real server of its own, in a temporary folder and behind a socket there unless something else is made of its folder and user. */
export async function startPostgres(makeEntrance: (folder: string, user: User) => Entrance = behindSocket): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'todo-chatbot-postgres-'))
  const user = unprivileged()
  giveTo(user, folder)
  initialise(join(folder, 'data'), user)
  const entrance = makeEntrance(folder, user)
  const server = spawnServer(join(folder, 'data'), user, entrance)
  const exited = once(server, 'exit')
  await untilLogged(server, 'ready to accept connections')

  let count = 0
  return {
    async createDatabase() {
      const name = `todos_${count++}`
      await run(entrance.urlOf('postgres'), `create database ${name}`)
      return entrance.urlOf(name)
    },
    async stop() {
      server.kill('SIGINT')
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
