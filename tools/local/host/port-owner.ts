import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { basename } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'

const LISTENING = '0A'

/** Inodes of the sockets that listen on a port, from the text of /proc/net/tcp and tcp6. */
export function listeningInodes(table: string, port: number): string[] {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return table.split('\n')
    .map(line => line.trim().split(/\s+/))
    .filter(fields => fields[1]?.endsWith(wanted) && fields[3] === LISTENING)
    .map(fields => fields[9] ?? '')
}

async function holdsSocket(pid: string, inodes: readonly string[]): Promise<boolean> {
  const folder = `/proc/${pid}/fd`
  const files = await readdir(folder).catch(() => [])
  const links = await Promise.all(files.map(file => readlink(`${folder}/${file}`).catch(() => '')))
  return links.some(link => inodes.some(inode => link === `socket:[${inode}]`))
}

/** The program and the script that it runs, from the text of /proc/<pid>/cmdline. */
export function commandOf(cmdline: string): string {
  const [program = '', ...args] = cmdline.split('\0')
  const script = args.find(arg => !arg.startsWith('-') && !arg.includes('://')) ?? ''
  return `${basename(program)} ${script}`.trim()
}

async function ownerOnLinux(port: number): Promise<string | undefined> {
  const tables = await Promise.all(['tcp', 'tcp6'].map(name => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')))
  const inodes = tables.flatMap(table => listeningInodes(table, port))
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  for (const pid of inodes.length > 0
    ? pids
    : []) {
    if (await holdsSocket(pid, inodes))
      return `${commandOf(await readFile(`/proc/${pid}/cmdline`, 'utf8'))} (process ${pid})`
  }
}

async function ownerByLsof(port: number): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)('lsof', [
    '-nP',
    `-iTCP:${port}`,
    '-sTCP:LISTEN',
    '-Fpc',
  ])
  const [, pid, name] = /^p(\d+)\n(?:.*\n)*?c(.*)$/m.exec(stdout) ?? []
  return pid === undefined
    ? undefined
    : `${name} (process ${pid})`
}

/** "node (process 123)" for the listener of a port, where this machine tells. */
export async function portOwner(port: number): Promise<string | undefined> {
  try {
    return process.platform === 'linux'
      ? await ownerOnLinux(port)
      : await ownerByLsof(port)
  }
  catch {
    return undefined
  }
}
