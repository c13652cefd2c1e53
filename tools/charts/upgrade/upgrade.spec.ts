import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runTool } from '../../toolchain/index.ts'
import { formerRevision } from './former-revision.ts'
import { makeUpgradeClone } from './upgrade-clone.ts'

const MANIFEST = 'charts/app/Chart.yaml'

let workspace: string
let repository: string

const git = (...args: string[]) => runTool('git', ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', '-c', 'commit.gpgsign=false', ...args], { cwd: repository })

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(repository, path)), { recursive: true })
  await writeFile(join(repository, path), content)
}

const writeVersion = (version: string, dependency = '1.0.0') => write(MANIFEST, `name: app\nversion: ${version}\ndependencies:\n  - name: lib\n    version: ${dependency}\n`)

async function commit(): Promise<string> {
  await git('add', '--all')
  await git('commit', '--quiet', '--allow-empty', '--no-verify', '--message', 'test: a step')
  return git('rev-parse', 'HEAD')
}

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'todo-chatbot-upgrade-'))
  repository = join(workspace, 'repository')
  await mkdir(repository)
  await git('init', '--quiet', '--initial-branch', 'main')
  await write('ct.yaml', 'remote: origin\n')
  await write('.ct/chart_schema.yaml', 'name: str()\n')
  await writeVersion('1.0.0')
  await commit()
})

afterEach(() => rm(workspace, { recursive: true, force: true }))

describe('the former revision of a chart', () => {
  it('is HEAD while the new version is not committed', async () => {
    const head = await commit()
    await writeVersion('1.1.0')
    expect(await formerRevision(repository, 'app')).toEqual({ commit: head, version: '1.0.0' })
  })

  it('is the commit before the one with the new version, whatever was changed since', async () => {
    await write('charts/app/values.yaml', 'a: 1\n')
    const former = await commit()
    await writeVersion('1.1.0')
    await commit()
    await writeVersion('1.1.0', '2.0.0')
    await commit()
    expect(await formerRevision(repository, 'app')).toEqual({ commit: former, version: '1.0.0' })
  })

  it('is not there while a chart has its first version, and the message says so', async () => {
    await expect(formerRevision(repository, 'app')).rejects.toThrow('app has had no other version than 1.0.0: there is nothing to upgrade from until "npm run charts:bump"')
  })

  it('is out of reach of a shallow clone, and the message says what to fetch', async () => {
    await writeVersion('1.1.0')
    await commit()
    const shallow = join(workspace, 'shallow')
    await git('clone', '--quiet', '--depth', '1', `file://${repository}`, shallow)
    await expect(formerRevision(shallow, 'app')).rejects.toThrow('fetch the whole history with "git fetch --unshallow"')
  })
})

describe('the clone that ct upgrades in', () => {
  it('has the charts and settings of the working tree, and the former revision as main of its origin', async () => {
    const former = await commit()
    await write('charts/app/templates/gone.yaml', '')
    await commit()
    await rm(join(repository, 'charts/app/templates'), { recursive: true })
    await writeVersion('1.1.0')
    await write('charts/new/Chart.yaml', 'name: new\n')
    await write('charts/app/charts/lib-1.0.0.tgz', '')
    await write('ct.yaml', 'remote: origin\nupgrade: true\n')
    const before = await git('for-each-ref')

    const clone = join(workspace, 'clone')
    await makeUpgradeClone(repository, clone, former)

    expect(await readFile(join(clone, MANIFEST), 'utf8')).toContain('version: 1.1.0')
    expect(await readFile(join(clone, 'ct.yaml'), 'utf8')).toContain('upgrade: true')
    expect(['charts/new/Chart.yaml', 'charts/app/templates', 'charts/app/charts'].map(path => existsSync(join(clone, path)))).toEqual([true, false, false])
    expect(await runTool('git', ['merge-base', 'origin/main', 'HEAD'], { cwd: clone })).toBe(former)
    expect(await git('for-each-ref')).toBe(before)
  })
})
