/**
 * Runs one of the project's commands on the pinned Node, installing dependencies first when they are missing or stale.
 *
 * This is the one file that the machine's own Node (20 or newer) runs; everything after it is TypeScript on Node 24.
 * Usage: node tools/run.mjs <command> [arguments]; a command is a file of tools/commands/.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const MINIMUM_NODE_MAJOR = 20
const root = fileURLToPath(new URL('..', import.meta.url))
const binFolder = join(root, 'node_modules', '.bin')
const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32'
  ? 'node.exe'
  : 'node')
const stampFile = join(root, 'node_modules', '.lock-sha256')

function fail(message) {
  console.error(`error: ${message}`)
  process.exit(1)
}

function lockDigest() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
}

function isInstalled() {
  return existsSync(pinnedNode) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockDigest()
}

function install() {
  console.log('installing dependencies (npm ci) …')
  const npm = spawnSync('npm', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (npm.error)
    fail('npm was not found: install Node 20 or newer with npm, from nodejs.org or your package manager')
  if (npm.status !== 0)
    fail('npm ci failed: see its message above')
  if (!existsSync(pinnedNode))
    fail('the pinned Node was not installed because npm runs no install scripts here: run "npm config set ignore-scripts false" and try again')
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stampFile, lockDigest())
}

function run(command, args) {
  const file = join(root, 'tools', 'commands', `${command}.ts`)
  if (!existsSync(file))
    fail(`there is no command "${command}": see "scripts" in package.json`)
  const env = { ...process.env, PATH: `${binFolder}${delimiter}${process.env.PATH ?? ''}` }
  const child = spawn(pinnedNode, [file, ...args], { cwd: root, env, stdio: 'inherit' })
  // The terminal sends Ctrl-C to the whole process group; this process only waits for the command to finish its clean-up.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  child.on('exit', (code, signal) => process.exit(signal
    ? 1
    : code ?? 1))
}

if (Number(process.versions.node.split('.')[0]) < MINIMUM_NODE_MAJOR)
  fail(`Node ${process.versions.node} is too old: install Node ${MINIMUM_NODE_MAJOR} or newer, from nodejs.org or your package manager`)
if (!isInstalled())
  install()
const [command = '', ...args] = process.argv.slice(2)
run(command, args)
