import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import getPort from 'get-port'

const SYSTEM_MIME_TYPES = '/etc/nginx/mime.types'
const FILES = [
  'nginx.conf',
  'default.conf.template',
  'api-proxy.conf',
  'security-headers.conf',
  'entrypoint.sh',
]
/** As in a pod of the namespace "shop". */
const RESOLV_CONF = 'search shop.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\nnameserver fd00::a\n'
const IMAGE_USER = 10_001

export const hasNginx = spawnSync('nginx', ['-v']).status === 0 && spawnSync('envsubst', ['--version']).status === 0

const stops: (() => Promise<void>)[] = []

/** The image's nginx files in a folder of their own, with a page to serve. */
function layOut(page: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  for (const file of FILES) {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8')
    writeFileSync(join(folder, file), text.replaceAll('/tmp/', `${folder}/`).replaceAll('/usr/share/nginx/html', `${folder}/html`))
  }
  writeFileSync(join(folder, 'resolv.conf'), RESOLV_CONF)
  copyFileSync(SYSTEM_MIME_TYPES, join(folder, 'mime.types'))
  mkdirSync(join(folder, 'html/assets'), { recursive: true })
  for (const [name, text] of Object.entries(page))
    writeFileSync(join(folder, 'html', name), text)
  chmodSync(folder, 0o777)
  return folder
}

/** Where it writes to; not a pipe of Node, which is a socket and cannot be opened as /dev/stdout. */
function openLog(folder: string) {
  const file = join(folder, 'output.log')
  const descriptor = openSync(file, 'a')
  chmodSync(file, 0o666)
  return { file, descriptor }
}

/** Starts nginx by the image's entrypoint, as the image's user where this process may choose. */
export async function startNginx(env: Record<string, string>, page: Record<string, string> = {}) {
  const folder = layOut(page)
  const log = openLog(folder)
  const port = await getPort()
  const child = spawn('sh', [
    join(folder, 'entrypoint.sh'),
    '-c',
    join(folder, 'nginx.conf'),
  ], {
    stdio: ['ignore', log.descriptor, log.descriptor],
    env: {
      PATH: `${process.env.PATH}:/usr/sbin`,
      NGINX_PORT: String(port),
      RESOLV_CONF: join(folder, 'resolv.conf'),
      SITE_TEMPLATE: join(folder, 'default.conf.template'),
      ...env,
    },
    ...(process.getuid?.() === 0 && { uid: IMAGE_USER, gid: IMAGE_USER }),
  })
  const exited = new Promise<number | null>(resolve => child.once('exit', resolve))
  stops.push(async () => {
    child.kill('SIGTERM')
    await exited
    rmSync(folder, { recursive: true })
  })
  return {
    url: `http://127.0.0.1:${port}`,
    /** All that it wrote so far. */
    output: () => readFileSync(log.file, 'utf8'),
    siteConfig: () => readFileSync(join(folder, 'nginx-site.conf'), 'utf8'),
    exited,
    /** Asks it to end as Kubernetes does, by the image's STOPSIGNAL. */
    quit: () => child.kill('SIGQUIT'),
  }
}

export type Nginx = Awaited<ReturnType<typeof startNginx>>

export async function stopAll(): Promise<void> {
  await Promise.all(stops.splice(0).map(stop => stop()))
}
