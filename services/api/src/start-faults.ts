import type { Config } from './config.ts'
import type { StoreFault } from './store/store-fault.ts'
import { ConfigError } from './config.ts'
import { storeFaultOf } from './store/store-fault.ts'

/** What can be done about a folder of todos. */
const ADVICE: Partial<Record<StoreFault, string>> = {
  busy: 'another process uses its todos.sqlite: stop that one first',
  damaged: 'its todos.sqlite is damaged: move it away with its -wal and -shm, and restore a backup (docs/backup.md)',
  full: 'its disk is full: make room there',
}

/** Why the process cannot start: one line on what the person who started it can do something about, else the stack. */
export function explanation(error: NodeJS.ErrnoException & { hostname?: string }, config: Config | undefined): string {
  const { message, code, syscall, hostname } = error
  if (error instanceof ConfigError || !config)
    return message
  if (config.databaseUrl !== undefined && hostname !== config.host && storeFaultOf(error) === 'unreachable')
    return `DATABASE_URL leads to ${new URL(config.databaseUrl).host}, but the database there cannot be used: ${message || code}`
  if (code === 'EADDRINUSE')
    return `API_PORT is ${config.port}, but something else listens there: stop it or choose another port`
  if (syscall === 'listen' || syscall === 'getaddrinfo')
    return `API_HOST is "${config.host}" and API_PORT is ${config.port}, but it is not possible to listen there: ${message}`
  if (config.dataDir !== undefined && (code === 'ERR_SQLITE_ERROR' || syscall === 'mkdir'))
    return `DATA_DIR is "${config.dataDir}", but todos cannot be kept there: ${adviceOn(error)}`
  return error.stack ?? message
}

function adviceOn(error: Error): string {
  const fault = storeFaultOf(error)
  return (fault && ADVICE[fault]) ?? error.message
}
