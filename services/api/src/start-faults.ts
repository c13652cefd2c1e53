import type { Config } from './config.ts'
import { ConfigError } from './config.ts'

/** Why the process cannot start: one line on what the person who started it can do something about, else the stack. */
export function explanation(error: NodeJS.ErrnoException, config: Config | undefined): string {
  const { message, code, syscall } = error
  if (error instanceof ConfigError || !config)
    return message
  if (code === 'EADDRINUSE')
    return `API_PORT is ${config.port}, but something else listens there: stop it or choose another port`
  if (syscall === 'listen' || syscall === 'getaddrinfo')
    return `API_HOST is "${config.host}" and API_PORT is ${config.port}, but it is not possible to listen there: ${message}`
  if (config.dataDir !== undefined && (code === 'ERR_SQLITE_ERROR' || syscall === 'mkdir'))
    return `DATA_DIR is "${config.dataDir}", but todos cannot be kept there: ${message}`
  return error.stack ?? message
}
